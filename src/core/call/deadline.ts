import { holidaysOf } from '../clock/bank-holidays.ts'
import { addDays, addMinutes, dateOf } from '../clock/wall-clock.ts'
import { addWorkingDays, coreClose } from '../hours/core-hours.ts'
import { openLast } from '../hours/opening.ts'
import type { Destination, Rank } from '../pathway/pathway.ts'
import type { Practice } from '../practice/practice.ts'
import type { Service } from '../practice/service.ts'

/** The moment by which a rank must have acted, London wall clock; undefined for rank 0 (engine rule 17). Rank 4 has ten minutes, or as many as the kind of help says: a visit has two hours. */
export function deadline(practice: Practice, rank: Rank, at: string, minutes = 10): string | undefined {
  switch (rank) {
    case 6:
    case 5:
      return at
    case 4:
      return addMinutes(at, minutes)
    case 3:
      return `${dateOf(at)}T23:59`
    case 2:
      return addWorkingDays(practice, at, 2)
    case 1:
      return `${addDays(dateOf(at), 14)}T23:59`
    case 0:
      return undefined
  }
}

/**
 * The moment by which an answer is dealt with: the deadline of its clock or, where that is earlier, the last closing before it of the service that acts, or of the surgery where our own people do.
 * Minutes (rank 4 and above) are never moved; hours that are not known leave the clock as it is.
 */
export function dealtWithBy(
  { practice, at }: { readonly practice: Practice; readonly at: string },
  clock: Rank,
  { minutes, practice: ownPeople }: Pick<Destination, 'minutes' | 'practice'>,
  service: Service | undefined,
): string | undefined {
  const limit = deadline(practice, clock, at, minutes)
  if (limit === undefined || clock >= 4) return limit
  if (service) return openLast(service, at, limit, holidaysOf(practice)) ?? limit
  return (ownPeople && clock === 3 ? coreClose(practice, at) : undefined) ?? limit
}
