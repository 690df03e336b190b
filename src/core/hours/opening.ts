import { type Holidays, holidaysOf, isBankHoliday } from '../clock/bank-holidays.ts'
import {
  dateOfDay,
  dayNumber,
  elapsedMinutes,
  isDate,
  minuteNumber,
  wallClockOf,
} from '../clock/wall-clock.ts'
import type { Practice } from '../practice/practice.ts'
import type { Openness, Schedule, Service, SpecialDays } from '../practice/service.ts'
import { daySpans } from './spans.ts'

/** What opening is worked out from: the part of a service that says when it is there. */
export type Hours = Pick<Service, 'schedules' | 'bankHolidays' | 'specialDays'>

/** An unbroken time of opening, London wall clock: open at `opens`, no longer at `closes`. */
export interface Stretch {
  readonly opens: string
  readonly closes: string
}

interface Span {
  readonly from: number
  readonly to: number
  readonly state: 'open' | 'unknown'
}

/** How the hours of an ordinary day are taken on a date, given its bank holidays. */
type HolidayRule = (date: string) => Openness

/** Schedules that can be reckoned with apart from those that cannot, and the rule for bank holidays. */
interface Timetable {
  readonly readable: readonly Schedule[]
  readonly doubtful: readonly Schedule[]
  readonly rule: HolidayRule
  readonly special: readonly SpecialDays[]
}

const minutesPerDay = 1440
const horizonDays = 28
const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const timePattern = /^([01]\d|2[0-3]):[0-5]\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/
const weeklyPattern = /^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/
const nthPattern = /^([1-5]|-1)(MO|TU|WE|TH|FR|SA|SU)(,([1-5]|-1)(MO|TU|WE|TH|FR|SA|SU))*$/
const monthDaysPattern = /^([1-9]|[12]\d|3[01])(,([1-9]|[12]\d|3[01]))*$/

/**
 * Whether a service is open at a London wall-clock time. Open at the minute it opens, closed at the minute it closes.
 * Unknown when there are no schedules, none is valid on the date, one valid then cannot be read, or a bank holiday leaves it in doubt.
 * Special days, or a schedule valid on a single date, are those dates' whole timetable, bank holiday or not.
 */
export function openness(x: Hours, at: string, holidays: Holidays): Openness {
  return opennessUnder(timetable(x, holidays), at)
}

/** When a service that is open next stops being known to be open; undefined when it is not open, or does not close within 28 days. */
export function openUntil(x: Hours, at: string, holidays: Holidays): string | undefined {
  const minute = minuteNumber(at)
  const last = dayNumber(at) + horizonDays
  for (const span of stretches(timetable(x, holidays), dayNumber(at) - 1, last)) {
    if (span.from > minute) return undefined
    if (span.to > minute) return span.to > last * minutesPerDay ? undefined : wallClockOf(span.to)
  }
  return undefined
}

/** The first time after `at` that a service opens, within 28 days; undefined when none is known. Hours in doubt are passed over. */
export function nextOpening(x: Hours, at: string, holidays: Holidays): string | undefined {
  return nextStart(timetable(x, holidays), at)
}

/**
 * The first unbroken opening of at least so many minutes between two times, cut to lie within them; `openUntil` gives the true closing.
 * Minutes are those that really pass, clock changes included. Unknown when only hours in doubt could make it up; otherwise closed.
 */
export function opensBefore(
  x: Hours,
  from: string,
  deadline: string,
  minutes: number,
  holidays: Holidays,
): Stretch | 'closed' | 'unknown' {
  const table = timetable(x, holidays)
  const known = firstWithin(stretches(table, dayNumber(from) - 1, dayNumber(deadline)))
  if (known !== undefined) return known
  const possible = stretches(table, dayNumber(from) - 1, dayNumber(deadline), 'and-unknown')
  return firstWithin(possible) === undefined ? 'closed' : 'unknown'

  function firstWithin(spans: Iterable<Pick<Span, 'from' | 'to'>>): Stretch | undefined {
    for (const span of spans) {
      const opens = wallClockOf(Math.max(span.from, minuteNumber(from)))
      const closes = wallClockOf(Math.min(span.to, minuteNumber(deadline)))
      if (opens < closes && elapsedMinutes(opens, closes) >= minutes) return { opens, closes }
    }
    return undefined
  }
}

/** The core hours of a practice as weekly schedules, one for each day it is there. */
export function coreHoursSchedules(practice: Pick<Practice, 'coreHours'>): Schedule[] {
  return practice.coreHours.flatMap((hours, day) =>
    hours === null
      ? []
      : [
          {
            freq: 'WEEKLY' as const,
            byday: weekdayCodes[day] ?? '',
            opens_at: hours[0],
            closes_at: hours[1],
          },
        ],
  )
}

type Core = Pick<Practice, 'id' | 'coreHours' | 'division' | 'bankHolidays' | 'specialDays'>

/** Whether a time is within the core hours of a practice. Shut on bank holidays; past the last published one, days count as ordinary. */
export function inCoreHours(practice: Core, at: string): boolean {
  return opennessUnder(coreTimetable(practice), at) === 'open'
}

/** When the core hours of a practice next begin after `at`, never at it; undefined when not within 28 days. */
export function nextCoreOpening(practice: Core, at: string): string | undefined {
  return nextStart(coreTimetable(practice), at)
}

/**
 * The close of core hours on the nth working day after the day of `at`, which is not itself counted.
 * With n = 0: today's close if it is still to come, else the next working day's. Throws when the practice has no core hours.
 */
export function addWorkingDays(practice: Core, at: string, n: number): string {
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

function opennessUnder(table: Timetable, at: string): Openness {
  const minute = minuteNumber(at)
  const day = dayNumber(at)
  const spans = [...spansOn(table, day - 1), ...spansOn(table, day)]
  const now = spans.filter((span) => span.from <= minute && minute < span.to)
  if (now.some((span) => span.state === 'open')) return 'open'
  return now.length > 0 ? 'unknown' : 'closed'
}

function nextStart(table: Timetable, at: string): string | undefined {
  const minute = minuteNumber(at)
  const day = dayNumber(at)
  for (const { from } of stretches(table, day - 1, day + horizonDays)) {
    if (from > minute + horizonDays * minutesPerDay) return undefined
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

function timetable(x: Hours, holidays: Holidays): Timetable {
  return sorted(x.schedules, holidayRule(x, holidays), x.specialDays)
}

/** Somebody is at the desk asking, so a day past the published list is taken as an ordinary one. */
function coreTimetable(practice: Core): Timetable {
  const holidays = holidaysOf(practice)
  const rule: HolidayRule = (date) => (isBankHoliday(date, holidays) === 'yes' ? 'closed' : 'open')
  return sorted(coreHoursSchedules(practice), rule, practice.specialDays)
}

function sorted(
  schedules: readonly Schedule[],
  rule: HolidayRule,
  special: readonly SpecialDays[] = [],
): Timetable {
  const readable = schedules.filter(isReadable)
  return { readable, doubtful: schedules.filter((schedule) => !readable.includes(schedule)), rule, special }
}

/** Whether every part of a schedule is one that can be reckoned with; a guess at the rest could send somebody to a shut door. */
function isReadable(schedule: Schedule): boolean {
  const { freq, interval = 1, byday, bymonthday, opens_at = '', closes_at = '', dtstart } = schedule
  if (!timePattern.test(opens_at) || !timePattern.test(closes_at)) return false
  if (opens_at.slice(0, 5) === closes_at.slice(0, 5)) return false
  const dates = [dtstart, schedule.until, schedule.valid_from, schedule.valid_to]
  if (dates.some((date) => date !== undefined && !isDate(date))) return false
  if (freq === 'WEEKLY')
    return weeklyPattern.test(byday ?? '') && (interval === 1 || (interval > 1 && dtstart !== undefined))
  if (freq !== 'MONTHLY' || interval !== 1) return false
  return bymonthday === undefined
    ? nthPattern.test(byday ?? '')
    : byday === undefined && monthDaysPattern.test(bymonthday)
}

function spansOn({ readable, doubtful, rule, special }: Timetable, day: number): Span[] {
  const date = dateOfDay(day)
  const own = special.findLast(({ from, to }) => from <= date && date <= to)
  if (own) return specialSpans(own, day)
  const onlyThen = ({ valid_from, valid_to }: Schedule) => valid_from === date && valid_to === date
  const dated = readable.some(onlyThen) || doubtful.some(onlyThen)
  const spans = dated ? daySpans(readable.filter(onlyThen), () => 'open', day) : daySpans(readable, rule, day)
  const doubts = doubtful.filter(
    dated ? onlyThen : ({ valid_from = '', valid_to = '9999' }) => valid_from <= date && date <= valid_to,
  )
  if (doubts.length === 0 || (!dated && rule(date) === 'closed')) return spans
  return [...spans, { from: day * minutesPerDay, to: (day + 1) * minutesPerDay, state: 'unknown' }]
}

/** The times of a date with hours of its own: they are meant for that very date, bank holiday or not. */
function specialSpans({ times }: SpecialDays, day: number): Span[] {
  const always = times.map(
    (span): Schedule => ({ ...span, freq: 'MONTHLY', bymonthday: String(Number(dateOfDay(day).slice(8))) }),
  )
  return always.every(isReadable)
    ? always.flatMap((schedule) => daySpans([schedule], () => 'open', day))
    : [{ from: day * minutesPerDay, to: (day + 1) * minutesPerDay, state: 'unknown' }]
}

/** The merged stretches that start on the days given, in order, each worked out only when asked for. */
function* stretches(
  table: Timetable,
  first: number,
  last: number,
  counting: 'open' | 'and-unknown' = 'open',
): Generator<Pick<Span, 'from' | 'to'>> {
  let current: Pick<Span, 'from' | 'to'> | undefined
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
    if (current !== undefined && current.to < (day + 1) * minutesPerDay) {
      yield current
      current = undefined
    }
  }
  if (current !== undefined) yield current
}
