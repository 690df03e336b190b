import type { Luck } from './calls.ts'

/** How often what goes wrong in a course of days, besides the network. */
export interface Faults {
  /** Syncs of everybody in the middle of which the server is killed. */
  readonly kills: number
  /** Such in which the database is, where it is a server of its own. */
  readonly crashes: number
  /** Such in which the disk is full until they are over. */
  readonly full: number
  /** Days on which the backup of the day before is put back. */
  readonly restores: number
  readonly removals: number
  readonly clones: number
}

/** What goes wrong in one hour of the plan. */
type Fault = 'kill' | 'crash' | 'full' | 'back up' | 'put back' | 'remove' | 'clone'

/** Hours at which all desks sync: as pages open, past noon, after closing, and once more where it failed. */
export const OPENING = 8
/** The hour of the sync past noon. */
export const PAST_NOON = 13
/** The hour of the sync after closing. */
export const AFTER_CLOSING = 19
/** The hour of the sync where the one before failed. */
export const ONCE_MORE = 21
const BEFORE_NOON = 10

/** Whether people work on a day of the course, which begins on a Monday. */
export function isWorkday(day: number): boolean {
  return day % 7 < 5
}

/** Draws when each fault happens; gives back those of a day's hour. */
export function planFaults(
  luck: Luck,
  days: number,
  faults: Faults,
): (day: number, hour: number) => readonly Fault[] {
  const workdays = Array.from({ length: days }, (_, day) => day).filter(isWorkday)
  const plan = new Map<number, Fault[]>()
  const put = (day: number, hour: number, fault: Fault) => {
    const at = 24 * day + hour
    plan.set(at, [...(plan.get(at) ?? []), fault])
  }
  const waves = shuffled(
    luck,
    workdays.flatMap((day) => [PAST_NOON, AFTER_CLOSING].map((hour) => [day, hour] as const)),
  )
  for (const [day, hour] of waves.splice(0, faults.kills)) put(day, hour, 'kill')
  for (const [day, hour] of waves.splice(0, faults.crashes)) put(day, hour, 'crash')
  for (const [day, hour] of waves.splice(0, faults.full)) put(day, hour, 'full')
  const later = workdays.filter((day) => workdays.includes(day - 1))
  for (const day of shuffled(luck, later).slice(0, faults.restores)) {
    put(day - 1, PAST_NOON, 'back up')
    put(day, BEFORE_NOON, 'put back')
  }
  for (let n = 0; n < faults.removals; n++)
    put(
      luck.one(workdays, () => 1),
      BEFORE_NOON,
      'remove',
    )
  for (let n = 0; n < faults.clones; n++)
    put(
      luck.one(later, () => 1),
      OPENING,
      'clone',
    )
  return (day, hour) => plan.get(24 * day + hour) ?? []
}

/** A list in an order that is drawn. */
export function shuffled<T>(luck: Luck, list: readonly T[]): T[] {
  const left = [...list]
  return Array.from(list, () => {
    const drawn = luck.one(left, () => 1)
    left.splice(left.indexOf(drawn), 1)
    return drawn
  })
}
