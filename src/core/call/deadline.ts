import { holidaysOf } from '../clock/bank-holidays.ts'
import { addDays, addMinutes, dateOf } from '../clock/wall-clock.ts'
import { addWorkingDays, coreClose } from '../hours/core-hours.ts'
import { openLast, type Stretch } from '../hours/opening.ts'
import { isPharmacy } from '../pathway/need.ts'
import type { Destination, Rank } from '../pathway/pathway.ts'
import type { Practice } from '../practice/practice.ts'

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

/** A service and when it can first be used. */
interface Usable {
  readonly service: string
  readonly open: Stretch | 'unknown'
}

/** When an answer is dealt with, London wall clock. */
export interface Times {
  /** By when it must have acted; absent when there is no clinical clock. */
  readonly by?: string
  /** From when a pharmacy that is shut now can be gone to. */
  readonly from?: string
}

/**
 * When an answer is dealt with: by the deadline of its clock or, where that is earlier, the last closing before it of the service that acts, or of the surgery where our own people do.
 * A pharmacy that is shut now is gone to as soon as it opens, so its time ends with that opening (engine rule 53).
 * Minutes (rank 4 and above) are never moved; hours that are not known leave the clock as it is.
 */
export function timesOf(
  { practice, at }: { readonly practice: Practice; readonly at: string },
  clock: Rank,
  destination: Destination,
  offer: Usable | undefined,
): Times {
  const { minutes, practice: ownPeople } = destination
  const limit = deadline(practice, clock, at, minutes)
  const later = isPharmacy(destination) ? opensLater(at, offer) : undefined
  if (later) return { from: later.opens, ...(limit === undefined ? {} : { by: later.closes }) }
  if (limit === undefined) return {}
  if (clock >= 4) return { by: limit }
  const service = practice.services.find(({ id }) => id === offer?.service)
  if (service) return { by: openLast(service, at, limit, holidaysOf(practice)) ?? limit }
  return { by: (ownPeople && clock === 3 ? coreClose(practice, at) : undefined) ?? limit }
}

/** The first opening of a place that is shut now, or has no room yet; undefined where it can be used at once, or nobody knows. */
export function opensLater(at: string, offer: Usable | undefined): Stretch | undefined {
  return offer && offer.open !== 'unknown' && offer.open.opens > at ? offer.open : undefined
}
