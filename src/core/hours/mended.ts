import { askedOfWeek } from './asked.ts'
import { meantTimes } from './meant-times.ts'
import { overlaps } from './overlaps.ts'
import type { Schedule } from './schedule.ts'

/** Times of one day on which a schedule repeats, "09:00" to "17:00". */
interface Span {
  readonly opens: string
  readonly closes: string
}

/**
 * Weekly hours as they were probably meant: times of a day that are the wrong way round or in the night are turned, and those of one
 * day that overlap are made one. Each day that was open stays open. Undefined where the hours can stand, or would still be in doubt.
 */
export function mendedHours(schedules: readonly Schedule[]): Schedule[] | undefined {
  const days = Map.groupBy(schedules.flatMap(dayByDay), ({ repeat, day }) => `${repeat} ${day}`)
  const mended = [...days.values()].flatMap((times) => {
    const { schedule, day } = times[0]!
    const spans = times.map(({ span }) => span)
    const turned = spans.map((span) => meantTimes(span, spans) ?? span)
    return joined(turned).map((span) => ({
      ...schedule,
      byday: day,
      opens_at: span.opens,
      closes_at: span.closes,
    }))
  })
  const same = timesOf(schedules) === timesOf(mended)
  return same || overlaps(mended).length > 0 || askedOfWeek(mended).length > 0 ? undefined : mended
}

/** Each time of each day once, in one order, to be compared. */
function timesOf(schedules: readonly Schedule[]): string {
  const times = schedules
    .flatMap(dayByDay)
    .map(({ repeat, day, span }) => `${repeat} ${day} ${span.opens}-${span.closes}`)
  return [...new Set(times)].sort().join()
}

/** A schedule for each of its days; how else it repeats keeps those apart that hold on other dates. */
function dayByDay(schedule: Schedule) {
  const { byday = '', opens_at = '', closes_at = '', ...rest } = schedule
  const repeat = JSON.stringify(rest, Object.keys(rest).sort())
  const span: Span = { opens: opens_at, closes: closes_at }
  return byday.split(',').map((day) => ({ schedule, repeat, day, span }))
}

/** The same times with those that overlap made one; times that touch stay two, and what runs past midnight stays as it is. */
function joined(spans: readonly Span[]): Span[] {
  const order = spans.toSorted((one, other) => one.opens.localeCompare(other.opens))
  const kept: Span[] = []
  for (const span of order) {
    const last = kept.at(-1)
    const over = last && [last, span].every(({ opens, closes }) => opens < closes) && span.opens < last.closes
    if (!over) kept.push(span)
    else
      kept[kept.length - 1] = {
        opens: last.opens,
        closes: span.closes > last.closes ? span.closes : last.closes,
      }
  }
  return kept
}
