import {
  type BankHolidayDivision,
  type BankHolidayList,
  holidaysOf,
  isBankHoliday,
} from '../clock/bank-holidays.ts'
import { dateOf, dayNumber, minuteNumber, wallClockOf } from '../clock/wall-clock.ts'
import { type Schedule, type SpecialDays, WEEKDAYS } from './schedule.ts'
import {
  type HolidayRule,
  nextStart,
  opennessUnder,
  spansOn,
  type Timetable,
  timetableOf,
} from './timetable.ts'

/** Times of one day in turn, each opening with its closing: `08:00, 13:00, 14:00, 18:30` is shut over lunch. */
export type DayHours = readonly [opens: string, closes: string, ...later: string[]]

/** When a surgery is there: core hours by weekday, Monday first, null on a day it is shut; dates with hours of their own; whose bank holidays it keeps. */
export interface CoreHours {
  readonly id: string
  readonly coreHours: readonly (DayHours | null)[]
  readonly specialDays?: readonly SpecialDays[]
  readonly division: BankHolidayDivision
  readonly bankHolidays?: BankHolidayList
}

/** The core hours of a practice as weekly schedules, one for each time of each day that it is there. */
export function coreHoursSchedules(practice: Pick<CoreHours, 'coreHours'>): Schedule[] {
  return practice.coreHours.flatMap((hours, day) =>
    (hours ?? []).flatMap((opens_at, at, all) =>
      at % 2 > 0 ? [] : { freq: 'WEEKLY' as const, byday: WEEKDAYS[day]!, opens_at, closes_at: all[at + 1]! },
    ),
  )
}

/** The time last asked about of each practice: one call asks it again and again. */
const lastAsked = new WeakMap<CoreHours, { readonly at: string; readonly open: boolean }>()

/** Whether a time is within the core hours of a practice. Shut on bank holidays; past the last published one, days count as ordinary. */
export function inCoreHours(practice: CoreHours, at: string): boolean {
  const last = lastAsked.get(practice)
  if (last?.at === at) return last.open
  const open = opennessUnder(coreTimetable(practice), at) === 'open'
  lastAsked.set(practice, { at, open })
  return open
}

/** When the core hours of a practice next begin after `at`, never at it; undefined when not within 28 days. */
export function nextCoreOpening(practice: CoreHours, at: string): string | undefined {
  return nextStart(coreTimetable(practice), at)
}

/**
 * The close of core hours on the nth working day after the day of `at`, which is not itself counted.
 * With n = 0: today's close if it is still to come, else the next working day's. Throws when the practice has no core hours.
 */
export function addWorkingDays(practice: CoreHours, at: string, n: number): string {
  const table = coreTimetable(practice)
  const today = dayNumber(at)
  let left = n
  for (let day = n > 0 ? today + 1 : today; day < today + 7 * n + 366; day += 1) {
    const close = Math.max(...spansOn(table, day).map(({ state, to }) => (state === 'open' ? to : 0)))
    if (close <= minuteNumber(at)) continue
    left -= 1
    if (left <= 0) return wallClockOf(close)
  }
  throw new Error(`${practice.id}: no core hours to count working days by`)
}

/** The close of core hours on the day of `at`, if it is still to come: special days and bank holidays count. */
export function coreClose(practice: CoreHours, at: string): string | undefined {
  const closes = spansOn(coreTimetable(practice), dayNumber(at)).map(({ to }) => to)
  const last = Math.max(0, ...closes)
  return last > minuteNumber(at) ? wallClockOf(last) : undefined
}

/** Whether the practice was open on the day of `at` and has shut for that day. */
export function hasClosed(practice: CoreHours, at: string): boolean {
  return coreClose(practice, at) === undefined && coreClose(practice, `${dateOf(at)}T00:00`) !== undefined
}

/** Whether the practice opens at all on a date: special days and bank holidays count. */
export function worksOn(practice: CoreHours, date: string): boolean {
  return spansOn(coreTimetable(practice), dayNumber(date)).some(({ state }) => state === 'open')
}

/** Somebody is at the desk asking, so a day past the published list is taken as an ordinary one. */
function coreTimetable(practice: CoreHours): Timetable {
  const holidays = holidaysOf(practice)
  const rule: HolidayRule = (date) => (isBankHoliday(date, holidays) === 'yes' ? 'closed' : 'open')
  return timetableOf(coreHoursSchedules(practice), rule, practice.specialDays)
}
