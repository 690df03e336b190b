import { askedOfWeek } from './asked.ts'
import { meantTimes } from './meant-times.ts'
import { overlaps } from './overlaps.ts'
import { isUnsure, type Schedule } from './schedule.ts'

/** Times of one day on which a schedule repeats, "09:00" to "17:00". */
interface Span {
  readonly opens: string
  readonly closes: string
}

/**
 * Weekly hours as they were probably meant: times of a day that are the wrong way round or in the night are turned, and those of one
 * day that overlap are made one. What is said of fewer days tells what those are: "Mon-Fri 08:00-18:30; Thu 08:00-13:00" ends at 13:00 on Thursdays.
 * Each day that was open stays open. Undefined where the hours can stand, would still be in doubt, or would lose a time that was said.
 */
export function mendedHours(schedules: readonly Schedule[]): Schedule[] | undefined {
  const unsure = schedules.filter(isUnsure)
  const mended = mendedTimes(schedules.filter((one) => !isUnsure(one)))
  return mended && [...mended, ...unsure]
}

function mendedTimes(schedules: readonly Schedule[]): Schedule[] | undefined {
  const days = [...Map.groupBy(schedules.flatMap(dayByDay), ({ repeat, day }) => `${repeat} ${day}`).values()]
  const turned = days.map((times) => {
    const spans = times.map(({ span }) => span)
    return ofFewestDays(times.map((time) => ({ ...time, span: meantTimes(time.span, spans) ?? time.span })))
  })
  const told = new Set(turned.flat().map(({ schedule }) => schedule))
  if (told.size < new Set(schedules).size || turned.some(holdsAnother)) return undefined
  const mended = turned.flatMap((times) => {
    const { schedule, day } = times[0]!
    return joined(times.map(({ span }) => span)).map((span) => ({
      ...schedule,
      byday: day,
      opens_at: span.opens,
      closes_at: span.closes,
    }))
  })
  const same = timesOf(schedules) === timesOf(mended)
  return same || overlaps(mended).length > 0 || askedOfWeek(mended).length > 0 ? undefined : mended
}

/** A time of one day, and the schedule that says it. */
interface Said {
  readonly schedule: Schedule
  readonly span: Span
}

/** The times of a day without those that overlap one that is said of fewer days. */
function ofFewestDays<T extends Said>(times: readonly T[]): T[] {
  const days = ({ schedule: { byday = '' } }: Said) => byday.split(',').length
  return times.filter((one) => !times.some((other) => days(other) < days(one) && meet(one.span, other.span)))
}

/** Whether one time of a day holds another within it, so that made one the shorter would be lost. */
function holdsAnother(times: readonly Said[]): boolean {
  const spans = times.map(({ span }) => span)
  return spans.some((one) =>
    spans.some(
      (other) =>
        meet(one, other) &&
        one.opens <= other.opens &&
        other.closes <= one.closes &&
        (one.opens !== other.opens || one.closes !== other.closes),
    ),
  )
}

/** Whether two times of a day, neither past midnight, overlap. */
function meet(one: Span, other: Span): boolean {
  return (
    one.opens < one.closes &&
    other.opens < other.closes &&
    one.opens < other.closes &&
    other.opens < one.closes
  )
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
    if (!last || !meet(last, span)) kept.push(span)
    else
      kept[kept.length - 1] = {
        opens: last.opens,
        closes: span.closes > last.closes ? span.closes : last.closes,
      }
  }
  return kept
}
