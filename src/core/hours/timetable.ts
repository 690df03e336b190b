import { type Holidays, isBankHoliday } from '../clock/bank-holidays.ts'
import { dateOfDay, dayNumber, minuteNumber, wallClockOf, weekdayOfDay } from '../clock/wall-clock.ts'
import {
  type Hours,
  isReadable,
  isUnsure,
  type Openness,
  type Schedule,
  type SpecialDays,
  WEEKDAYS,
} from './schedule.ts'
import { daySpans } from './spans.ts'

/** A stretch of one day's timetable, in minutes since 1970 on the London clock face. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
  readonly state: 'open' | 'unknown'
}

/** How the hours of an ordinary day are taken on a date, given its bank holidays. */
export type HolidayRule = (date: string) => Openness

/** Schedules that can be reckoned with apart from those that cannot, and the rule for bank holidays. */
export interface Timetable {
  readonly readable: readonly Schedule[]
  readonly doubtful: readonly Schedule[]
  readonly rule: HolidayRule
  readonly special: readonly SpecialDays[]
}

/** Minutes of a day, and how many days ahead the next opening is looked for. */
export const MINUTES_PER_DAY = 1440
/** How many days ahead the next opening is looked for. */
export const HORIZON_DAYS = 28

/** The timetable of a service. */
export function timetable(x: Hours, holidays: Holidays): Timetable {
  return timetableOf(x.schedules, holidayRule(x, holidays), x.specialDays)
}

/** A timetable from schedules, a rule for bank holidays and dates with hours of their own. */
export function timetableOf(
  schedules: readonly Schedule[],
  rule: HolidayRule,
  special: readonly SpecialDays[] = [],
): Timetable {
  const readable = schedules.filter(isReadable)
  return { readable, doubtful: schedules.filter((schedule) => !readable.includes(schedule)), rule, special }
}

/** Whether a timetable is open at a London wall-clock time. */
export function opennessUnder(table: Timetable, at: string): Openness {
  const minute = minuteNumber(at)
  const day = dayNumber(at)
  const spans = [...spansOn(table, day - 1), ...spansOn(table, day)]
  const now = spans.filter((span) => span.from <= minute && minute < span.to)
  if (now.some((span) => span.state === 'open')) return 'open'
  return now.length > 0 ? 'unknown' : 'closed'
}

/** When a timetable next opens after a time; undefined when not within the horizon. */
export function nextStart(table: Timetable, at: string): string | undefined {
  const minute = minuteNumber(at)
  const day = dayNumber(at)
  for (const { from } of stretches(table, day - 1, day + HORIZON_DAYS)) {
    if (from > minute + HORIZON_DAYS * MINUTES_PER_DAY) return undefined
    if (from > minute) return wallClockOf(from)
  }
  return undefined
}

function holidayRule({ bankHolidays }: Pick<Hours, 'bankHolidays'>, holidays: Holidays): HolidayRule {
  if (bankHolidays === 'open') return () => 'open'
  return (date) => {
    const holiday = isBankHoliday(date, holidays)
    if (holiday === 'no') return 'open'
    return holiday === 'yes' ? bankHolidays : 'unknown'
  }
}

/** What a timetable holds on one day. */
export function spansOn({ readable, doubtful, rule, special }: Timetable, day: number): TimeSpan[] {
  const date = dateOfDay(day)
  const own = special.findLast(({ from, to }) => from <= date && date <= to)
  if (own) return specialSpans(own, day)
  const onlyThen = ({ valid_from, valid_to }: Schedule) => valid_from === date && valid_to === date
  const dated = readable.some(onlyThen) || doubtful.some(onlyThen)
  const spans = dated ? daySpans(readable.filter(onlyThen), () => 'open', day) : daySpans(readable, rule, day)
  // Days that stand without times are in doubt by themselves; what cannot be read may be any day.
  const falls = (one: Schedule) =>
    !isUnsure(one) || one.byday!.split(',').includes(WEEKDAYS[weekdayOfDay(day)]!)
  const doubts = doubtful
    .filter(falls)
    .filter(
      dated ? onlyThen : ({ valid_from = '', valid_to = '9999' }) => valid_from <= date && date <= valid_to,
    )
  if (doubts.length === 0 || (!dated && rule(date) === 'closed')) return spans
  return [...spans, { from: day * MINUTES_PER_DAY, to: (day + 1) * MINUTES_PER_DAY, state: 'unknown' }]
}

/** The times of a date with hours of its own: they are meant for that very date, bank holiday or not. */
function specialSpans({ times }: SpecialDays, day: number): TimeSpan[] {
  const always = times.map(
    (span): Schedule => ({ ...span, freq: 'MONTHLY', bymonthday: String(Number(dateOfDay(day).slice(8))) }),
  )
  return always.every(isReadable)
    ? always.flatMap((schedule) => daySpans([schedule], () => 'open', day))
    : [{ from: day * MINUTES_PER_DAY, to: (day + 1) * MINUTES_PER_DAY, state: 'unknown' }]
}

/** The merged stretches that start on the days given, in order, each worked out only when asked for. */
export function* stretches(
  table: Timetable,
  first: number,
  last: number,
  counting: 'open' | 'and-unknown' = 'open',
): Generator<Pick<TimeSpan, 'from' | 'to'>> {
  let current: Pick<TimeSpan, 'from' | 'to'> | undefined
  for (let day = first; day <= last; day += 1) {
    const spans = spansOn(table, day).sort((a, b) => a.from - b.from)
    for (const { from, to, state } of spans) {
      if (state === 'unknown' && counting === 'open') continue
      if (current !== undefined && from <= current.to) {
        current = { from: current.from, to: Math.max(to, current.to) }
        continue
      }
      if (current !== undefined) yield current
      current = { from, to }
    }
    if (current !== undefined && current.to < (day + 1) * MINUTES_PER_DAY) {
      yield current
      current = undefined
    }
  }
  if (current !== undefined) yield current
}
