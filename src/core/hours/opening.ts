import type { Holidays } from '../clock/bank-holidays.ts'
import { dayNumber, elapsedMinutes, minuteNumber, wallClockOf } from '../clock/wall-clock.ts'
import type { Hours, Openness } from './schedule.ts'
import {
  HORIZON_DAYS,
  MINUTES_PER_DAY,
  nextStart,
  opennessUnder,
  stretches,
  type TimeSpan,
  timetable,
} from './timetable.ts'

/** An unbroken time of opening, London wall clock: open at `opens`, no longer at `closes`. */
export interface Stretch {
  readonly opens: string
  readonly closes: string
}

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
  const last = dayNumber(at) + HORIZON_DAYS
  for (const span of stretches(timetable(x, holidays), dayNumber(at) - 1, last)) {
    if (span.from > minute) return undefined
    if (span.to > minute) return span.to > last * MINUTES_PER_DAY ? undefined : wallClockOf(span.to)
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

  function firstWithin(spans: Iterable<Pick<TimeSpan, 'from' | 'to'>>): Stretch | undefined {
    for (const span of spans) {
      const opens = wallClockOf(Math.max(span.from, minuteNumber(from)))
      const closes = wallClockOf(Math.min(span.to, minuteNumber(deadline)))
      if (opens < closes && elapsedMinutes(opens, closes) >= minutes) return { opens, closes }
    }
    return undefined
  }
}

/** When a service that is open shuts, if that is within so many minutes; undefined where it does not, or where nobody knows whether it does. */
export function shutsWithin(x: Hours, at: string, minutes: number, holidays: Holidays): string | undefined {
  const now = minuteNumber(at)
  const day = dayNumber(at)
  for (const { from, to } of stretches(timetable(x, holidays), day - 1, day + 1, 'and-unknown'))
    if (from <= now && now < to && to < now + minutes) return wallClockOf(to)
  return undefined
}

/** The last moment at which a service is known to be open between two times: its last closing there, or the later time where it is open then; undefined when it is not known to be open at all. */
export function openLast(x: Hours, from: string, until: string, holidays: Holidays): string | undefined {
  let last: string | undefined
  for (const span of stretches(timetable(x, holidays), dayNumber(from) - 1, dayNumber(until))) {
    if (span.to <= minuteNumber(from) || span.from >= minuteNumber(until)) continue
    last = wallClockOf(Math.min(span.to, minuteNumber(until)))
  }
  return last
}

/** The known openings that begin on a date ("2026-11-24"), in order, each with its true beginning and end. */
export function openingsOn(x: Hours, date: string, holidays: Holidays): Stretch[] {
  const day = dayNumber(`${date}T00:00`)
  const begins = [...stretches(timetable(x, holidays), day - 1, day)].filter(
    ({ from }) => Math.floor(from / MINUTES_PER_DAY) === day,
  )
  return begins.map(({ from, to }) => ({ opens: wallClockOf(from), closes: wallClockOf(to) }))
}
