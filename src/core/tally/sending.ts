import { isoWeek } from '../clock/iso-week.ts'
import { dateOf } from '../clock/wall-clock.ts'
import type { WeekCounters } from './counters.ts'
import { WEEKDAY_KEYS } from './keys.ts'

/** Counts travel in two families that never meet: the hour and the age under another key, and at another time, than all the rest. */
export type Family = 'topics' | 'times'

/** When a desk asks what is to be sent. */
export interface SendMoment {
  /** London wall clock. */
  readonly at: string
  /** The surgery has shut for today. */
  readonly closed: boolean
  /** The page is left on a desk that forgets overnight: what is not sent now is lost. */
  readonly leaving: boolean
  /** A sample's calls are nobody's: everything goes at once, so that whoever tries it sees it. */
  readonly sample?: boolean
}

/** What a held week says of what is not sent yet. */
export interface UnsentWeek extends WeekCounters {
  /** What it counts; an earlier version counted all together. */
  readonly family?: Family
  /** The half day of the first change that the server has not answered to. */
  readonly since?: string
  /** Of hours and ages: the topics of those calls, without order, so that few of them wait. They never leave the desk. */
  readonly topics?: readonly string[]
  /** The state that the server answered to last, and the stretch of time in which it did. */
  readonly answered?: { readonly stretch?: string } & Partial<Pick<WeekCounters, 'counts' | 'undone'>>
}

/** With fewer calls or hours on a day, or fewer topics, the hour and the age wait until the week is over. */
const FEW_CALLS = 20
const FEW_HOURS = 5
const FEW_TOPICS = 5
/** With fewer calls in it a morning is sent with the afternoon. */
const FEW_OF_HALF = 10

/** The family of a cell. */
export function familyOf(cell: string): Family {
  return /^t[35]\//.test(cell) ? 'times' : 'topics'
}

/** The half of a day: before noon, or after it. */
export function halfDayOf(at: string): string {
  return `${dateOf(at)} ${at.slice(11, 13) < '12' ? 'before noon' : 'past noon'}`
}

/** Names the stretch of time in which a week is sent once at most. */
export function stretchOf({ at, closed }: SendMoment): string {
  return `${halfDayOf(at)}${closed ? ' closed' : ''}`
}

/** Whether what a week holds unsent may go now, so that no sync says more than what many calls came to together (engine rule 46). */
export function isDue(held: UnsentWeek, moment: SendMoment): boolean {
  const { family, since, answered } = held
  if (!family || !since || moment.sample) return true
  const today = dateOf(moment.at)
  // A clock that goes back ends no week and no half-day.
  const overnight = since.slice(0, 10) < today
  const atClosing = moment.leaving || (moment.closed && answered?.stretch !== stretchOf(moment))
  if (family === 'times')
    return held.week < isoWeek(moment.at) || ((overnight || atClosing) && isEnough(held))
  const morningOver = since < halfDayOf(moment.at) && callsIn(unsent(held), 't1/') >= FEW_OF_HALF
  return overnight || atClosing || morningOver
}

/** Whether hours and ages that are not sent yet are of so many calls that none can be told from another. */
function isEnough(held: UnsentWeek): boolean {
  const counts = unsent(held)
  const days = WEEKDAY_KEYS.map((day) => `t3/${day}/`).filter((day) => callsIn(counts, day) > 0)
  return (
    (held.topics?.length ?? 0) >= FEW_TOPICS &&
    days.every(
      (day) =>
        callsIn(counts, day) >= FEW_CALLS &&
        Object.keys(counts).filter((cell) => cell.startsWith(day)).length >= FEW_HOURS,
    )
  )
}

/** What was counted since the server last answered. */
function unsent({ counts, answered }: UnsentWeek): WeekCounters['counts'] {
  return grownSince(counts, answered?.counts)
}

/** By how much each counter has grown; those that have not are left out. */
export function grownSince(
  now: Readonly<Record<string, number>>,
  before: Readonly<Record<string, number>> = {},
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(now).flatMap(([cell, n]) =>
      n > (before[cell] ?? 0) ? [[cell, n - (before[cell] ?? 0)]] : [],
    ),
  )
}

function callsIn(counts: WeekCounters['counts'], start: string): number {
  return Object.entries(counts).reduce((sum, [cell, n]) => (cell.startsWith(start) ? sum + n : sum), 0)
}

/** The topics that cells are about, as far as they say. */
export function topicsIn(cells: readonly string[]): string[] {
  return cells.flatMap((cell) => (cell.startsWith('t1/') ? [cell.split('/')[1]!] : []))
}
