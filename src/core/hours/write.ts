import { TIME_OF_DAY } from '../clock/time-of-day.ts'
import { isDate } from '../clock/wall-clock.ts'
import { DAY_NAMES, isUnsure, type Schedule, WEEKDAYS } from './schedule.ts'

/** Stands in the place of times that nobody knows. */
export const NOT_SURE = 'not sure'

/** Opening spans, "09:00-13:00", by the day or the nth weekday on which they repeat. */
type SpansByDay = Map<string, Set<string>>

const NAMES = DAY_NAMES.map((name) => name.slice(0, 3))
const NTH: Readonly<Record<string, string>> = { '1': '1st', '2': '2nd', '3': '3rd', '4': '4th', '-1': 'last' }
const TIME = new RegExp(`^${TIME_OF_DAY}(:00)?$`)
/** A fifth weekday cannot be said. */
const NTH_DAY = new RegExp(`^([1-4]|-1)(?:${WEEKDAYS.join('|')})$`)

/**
 * Writes schedules as people write hours, "Mon-Fri 09:00-18:30; Sat 09:00-13:00", so that `readHours` gives the same hours back; "unknown" for none.
 * Undefined when they hold what that form cannot say: dates of validity, an end date, days of the month, a fifth weekday, or a part that cannot be read.
 */
export function writeHours(schedules: readonly Schedule[]): string | undefined {
  if (schedules.length === 0) return 'unknown'
  const weekly = new Map<string, SpansByDay>([['', new Map()]])
  const monthly: SpansByDay = new Map()
  const unsure = schedules.filter((one) => isUnsure(one) && canSay(one, one.byday!.split(',')))
  for (const schedule of schedules.filter((one) => !unsure.includes(one))) {
    const span = spanOf(schedule)
    const repeat = repeatOf(schedule)
    const days = schedule.byday?.split(',') ?? []
    if (span === undefined || repeat === undefined || !canSay(schedule, days)) return undefined
    const byDay = schedule.freq === 'MONTHLY' ? monthly : (weekly.get(repeat) ?? new Map())
    if (byDay !== monthly) weekly.set(repeat, byDay)
    for (const day of days) byDay.set(day, (byDay.get(day) ?? new Set()).add(span))
  }
  const parts = [
    ...[...weekly].flatMap(([repeat, byDay]) => writeWeek(byDay, repeat)),
    ...writeMonth(monthly),
    ...(unsure.length > 0 ? [`${writeDays(placesOf(unsure))} ${NOT_SURE}`] : []),
  ]
  const text = parts.join('; ')
  return text === 'Mon-Sun 00:00-23:59' ? '24 hours' : text
}

function canSay(
  { freq, until, valid_from, valid_to, bymonthday }: Schedule,
  days: readonly string[],
): boolean {
  if (until !== undefined || valid_from !== undefined || valid_to !== undefined || bymonthday !== undefined)
    return false
  if (days.length === 0) return false
  if (freq === 'WEEKLY') return days.every((day) => WEEKDAYS.includes(day))
  return freq === 'MONTHLY' && days.every((day) => NTH_DAY.test(day))
}

function spanOf({ opens_at = '', closes_at = '' }: Schedule): string | undefined {
  if (!TIME.test(opens_at) || !TIME.test(closes_at)) return undefined
  return `${opens_at.slice(0, 5)}-${closes_at.slice(0, 5)}`
}

/** What is written after the spans of a schedule that does not repeat every week; undefined when it cannot be. */
function repeatOf({ freq, interval = 1, dtstart }: Schedule): string | undefined {
  if (dtstart === undefined) return interval === 1 ? '' : undefined
  if (freq === 'MONTHLY' || !isDate(dtstart) || !Number.isSafeInteger(interval) || interval < 1)
    return undefined
  return ` every ${interval} weeks from ${dtstart}`
}

/** Days with the same spans are written together, in the order of the week. */
function writeWeek(byDay: SpansByDay, repeat: string): string[] {
  const bySpans = new Map<string, number[]>()
  for (const [at, day] of WEEKDAYS.entries()) {
    const spans = byDay.get(day)
    if (spans) bySpans.set(writeSpans(spans), [...(bySpans.get(writeSpans(spans)) ?? []), at])
  }
  return [...bySpans].map(([spans, days]) => `${writeDays(days)} ${spans}${repeat}`)
}

function writeMonth(monthly: SpansByDay): string[] {
  return [...monthly].map(([code, spans]) => {
    const name = NAMES[WEEKDAYS.indexOf(code.slice(-2))]
    return `${NTH[code.slice(0, -2)]} ${name} ${writeSpans(spans)}`
  })
}

function writeSpans(spans: ReadonlySet<string>): string {
  return [...spans].sort().join(', ')
}

function placesOf(unsure: readonly Schedule[]): number[] {
  const codes = new Set(unsure.flatMap(({ byday = '' }) => byday.split(',')))
  return WEEKDAYS.flatMap((code, at) => (codes.has(code) ? at : []))
}

/** Days by their places in the week in order: three or more in a row are a range, "Mon-Fri"; others are listed, "Sat, Sun". */
export function writeDays(days: readonly number[]): string {
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run?.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  return runs
    .map((run) =>
      run.length > 2 ? `${NAMES[run[0]!]}-${NAMES[run.at(-1)!]}` : run.map((day) => NAMES[day]).join(', '),
    )
    .join(', ')
}
