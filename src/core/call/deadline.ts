import { addDays, addMinutes, dateOf } from '../clock/wall-clock.ts'
import { addWorkingDays } from '../hours/core-hours.ts'
import type { Rank } from '../pathway/pathway.ts'
import type { Practice } from '../practice/practice.ts'

/** The moment by which a rank must have acted, London wall clock; undefined for rank 0 (engine rule 17). A visit at rank 4 has two hours. */
export function deadline(
  practice: Practice,
  rank: Rank,
  at: string,
  destination?: string,
): string | undefined {
  switch (rank) {
    case 6:
    case 5:
      return at
    case 4:
      return addMinutes(
        at,
        destination === 'visit' || destination === 'ucr' || destination === 'dn' ? 120 : 10,
      )
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
