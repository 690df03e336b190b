import { TIME_OF_DAY } from '../clock/time-of-day.ts'
import { isDate } from '../clock/wall-clock.ts'

/** What a service does on bank holidays. */
export type BankHolidayPolicy = 'closed' | 'open' | 'unknown'

/** One repeating opening time, in the form of an HSDS 3.0 schedule; times and dates are Europe/London wall clock. */
export interface Schedule {
  readonly freq: 'WEEKLY' | 'MONTHLY'
  readonly interval?: number
  /** "MO,TU" for weekly; "1SA" or "-1FR" for the nth weekday of a month. */
  readonly byday?: string
  readonly bymonthday?: string
  /** "09:00"; a close before the open runs past midnight; "00:00" to "23:59" is all day. */
  readonly opens_at?: string
  readonly closes_at?: string
  readonly dtstart?: string
  readonly until?: string
  readonly valid_from?: string
  readonly valid_to?: string
}

/** One date, or every date from the first to the last: the times of opening on each, "09:00" to "12:00"; none means shut. */
export interface SpecialDays {
  readonly from: string
  readonly to: string
  readonly times: readonly { readonly opens_at: string; readonly closes_at: string }[]
}

/** Whether a service is open at a time; unknown outside the dates that its hours or the list of bank holidays cover. */
export type Openness = 'open' | 'closed' | 'unknown'

/** When a service is there: its repeating times, the dates with times of their own, and what it does on bank holidays. */
export interface Hours {
  readonly schedules: readonly Schedule[]
  readonly bankHolidays: BankHolidayPolicy
  readonly specialDays?: readonly SpecialDays[]
}

/** The days of the week as schedules name them, Monday first. */
export const WEEKDAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The days of the week by name, Monday first. */
export const DAY_NAMES: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
]

const DAY = `(${WEEKDAYS.join('|')})`

/** The days of a weekly schedule, "MO,TU". */
export const WEEKLY_DAYS = new RegExp(`^${DAY}(,${DAY})*$`)

/** The nth weekdays of a monthly schedule, "1SA" or "-1FR". */
export const NTH_DAYS = new RegExp(`^([1-5]|-1)${DAY}(,([1-5]|-1)${DAY})*$`)

/** The days of the month of a monthly schedule, "1,15". */
export const MONTH_DAYS = /^([1-9]|[12]\d|3[01])(,([1-9]|[12]\d|3[01]))*$/

/** A time as feeds write it: seconds and a zone may follow, and are not reckoned with. */
export const TIME_IN_FEED = new RegExp(`^${TIME_OF_DAY}(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?$`)

/** Whether every part of a schedule is one that can be reckoned with; a guess at the rest could send somebody to a shut door. */
export function isReadable(schedule: Schedule): boolean {
  const { freq, interval = 1, byday, bymonthday, opens_at = '', closes_at = '', dtstart } = schedule
  if (!TIME_IN_FEED.test(opens_at) || !TIME_IN_FEED.test(closes_at)) return false
  if (opens_at.slice(0, 5) === closes_at.slice(0, 5)) return false
  const dates = [dtstart, schedule.until, schedule.valid_from, schedule.valid_to]
  if (dates.some((date) => date !== undefined && !isDate(date))) return false
  if (freq === 'WEEKLY')
    return WEEKLY_DAYS.test(byday ?? '') && (interval === 1 || (interval > 1 && dtstart !== undefined))
  if (freq !== 'MONTHLY' || interval !== 1) return false
  return bymonthday === undefined
    ? NTH_DAYS.test(byday ?? '')
    : byday === undefined && MONTH_DAYS.test(bymonthday)
}

/** Whether a schedule only names days of the week, without times: it may be open then, and nobody knows when until somebody asks. */
export function isUnsure({ freq, interval = 1, byday = '', opens_at, closes_at }: Schedule): boolean {
  return (
    freq === 'WEEKLY' && interval === 1 && (opens_at ?? closes_at) === undefined && WEEKLY_DAYS.test(byday)
  )
}

/** The days of a schedule by name, "Monday, Tuesday"; nothing when they cannot be read. */
export function daysOf({ byday = '', bymonthday }: Schedule): string {
  if (bymonthday) return `Day ${bymonthday} of the month`
  return byday
    .split(',')
    .flatMap((code) => DAY_NAMES[WEEKDAYS.indexOf(code.slice(-2))] ?? [])
    .join(', ')
}
