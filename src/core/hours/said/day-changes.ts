import { readTime } from '../../clock/time-of-day.ts'
import { DAY_NAMES, type Schedule, WEEKDAYS } from '../schedule.ts'

/** What hours say of some days besides their times: until when these are open, a break in them, or that their afternoons are shut. `days` are places in the week; none where all are meant. */
export interface DayChange {
  readonly days: readonly number[]
  readonly does: 'ends' | 'breaks' | 'mornings'
  /** When the day ends, or when the break begins and ends. */
  readonly times: readonly string[]
  /** A time was said without morning or afternoon. */
  readonly vague: boolean
}

const DAYS = String.raw`((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:(?:\s*[-,]\s*|\s+)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)*)`
const TIME = String.raw`(\d\d?(?:[:.]?\d\d)?(?:\s*[ap]m)?)`
const ENDS = new RegExp(`^${DAYS} (closed from|open until) ${TIME}$`, 'i')
const BREAKS = new RegExp(`^(?:${DAYS} )?closed ${TIME}\\s*-\\s*${TIME}$`, 'i')
const MORNINGS = new RegExp(`^${DAYS} closed afternoons$`, 'i')
/** What most surgeries that shut for an afternoon mean by it; only ever asked. */
const AFTERNOON = '13:00'

/**
 * A part of hours that changes the times of days: "Thu closed from 13:00", "Tue open until 20:00", "Wed closed 13:00-14:00", "closed 13:00-14:00" for each day, "Thu closed afternoons". Undefined where it is none.
 */
export function readChange(
  part: string,
  daysIn: (text: string) => string | undefined,
): DayChange | undefined {
  const [, ending, how, at] = ENDS.exec(part) ?? []
  const [broken, breaking, from, to] = BREAKS.exec(part) ?? []
  const [, mornings] = MORNINGS.exec(part) ?? []
  const named = ending ?? breaking ?? mornings
  const days = named === undefined ? '' : daysIn(named)
  if (days === undefined || (named === undefined && broken === undefined)) return undefined
  const places = days.split(',').flatMap((code) => (code ? WEEKDAYS.indexOf(code) : []))
  if (mornings) return { days: places, does: 'mornings', times: [], vague: false }
  const said = at ? [at] : [from!, to!]
  const read = said.map((text) => readTime(text))
  if (read.some((time) => time === undefined)) return undefined
  const vague = said.some((text) => !/^\d\d:\d\d$|[ap]m$/i.test(text))
  const late = how?.toLowerCase() === 'open until' ? 12 : 9
  const times = said.map((text, place) =>
    /^\d\d:\d\d$|m$/i.test(text) ? read[place]! : meant(read[place]!, late),
  )
  return { days: places, does: at ? 'ends' : 'breaks', times, vague }
}

/** A time that was said without morning or afternoon: nobody shuts at one in the morning. */
function meant(time: string, before: number): string {
  const hour = Number(time.slice(0, 2))
  return hour < before && hour > 0 ? `${String(hour + 12).padStart(2, '0')}${time.slice(2)}` : time
}

/** A change as it is written so that it reads back the same. */
export function writeChange({ days, does, times }: DayChange): string {
  const names = days.map((day) => DAY_NAMES[day]!.slice(0, 3)).join(', ')
  if (does === 'mornings') return `${names} closed afternoons`
  return does === 'ends' ? `${names} open until ${times[0]!}` : `${names} closed ${times.join('-')}`.trim()
}

/** The same hours with a change; or the day on which it cannot be: one that is shut, is over by then, or of which nobody knows when its morning ends. */
export function changed(
  schedules: readonly Schedule[],
  change: DayChange,
): { readonly schedules: Schedule[] } | { readonly day: number } {
  const weekly = schedules.filter(isEachWeek)
  const days = change.days.length > 0 ? change.days : openDays(weekly)
  let kept: Schedule[] = [...schedules]
  let isDone = false
  for (const day of days) {
    const code = WEEKDAYS[day]!
    const spans = weekly.flatMap(({ byday, opens_at, closes_at }) =>
      byday!.split(',').includes(code) ? { opens: opens_at!, closes: closes_at! } : [],
    )
    const next = changedDay(spans, change)
    // A break at noon is none on a day that is open in the morning alone.
    if (!next && change.days.length === 0) continue
    if (!next) return { day }
    isDone = true
    kept = [...without(kept, code), ...next.map((span) => weeklyOn(code, span))]
  }
  return isDone ? { schedules: kept } : { day: days[0] ?? 0 }
}

/** When the afternoon of a day begins that is to be asked about: a change of the same days that ends them then. */
export function afternoonOff({ days }: DayChange): DayChange {
  return { days, does: 'ends', times: [AFTERNOON], vague: true }
}

interface Span {
  readonly opens: string
  readonly closes: string
}

function changedDay(spans: readonly Span[], { does, times }: DayChange): Span[] | undefined {
  const order = spans.toSorted((one, other) => one.opens.localeCompare(other.opens))
  const [first] = order
  if (!first || order.some(({ opens, closes }) => closes <= opens)) return undefined
  if (does === 'mornings') {
    const mornings = order.filter(({ closes }) => closes <= '14:00')
    return mornings.length > 0 && mornings.length < order.length ? mornings : undefined
  }
  const [from = '', to = ''] = times
  if (does === 'breaks') {
    const around = order.find(({ opens, closes }) => opens < from && from < to && to < closes)
    if (!around) return undefined
    const parts = [
      { opens: around.opens, closes: from },
      { opens: to, closes: around.closes },
    ]
    return order.flatMap((span) => (span === around ? parts : [span]))
  }
  if (from <= first.opens) return undefined
  const before = order.filter(({ opens }) => opens < from)
  return before.map((span, at) =>
    at === before.length - 1 || span.closes > from ? { ...span, closes: from } : span,
  )
}

function openDays(schedules: readonly Schedule[]): number[] {
  return WEEKDAYS.flatMap((code, day) =>
    schedules.some(({ byday }) => byday!.split(',').includes(code)) ? day : [],
  )
}

function isEachWeek({ freq, byday, opens_at, closes_at, interval = 1, dtstart }: Schedule): boolean {
  return freq === 'WEEKLY' && Boolean(byday && opens_at && closes_at) && interval === 1 && !dtstart
}

function without(schedules: readonly Schedule[], code: string): Schedule[] {
  return schedules.flatMap((schedule) => {
    if (!isEachWeek(schedule)) return [schedule]
    const days = schedule.byday!.split(',').filter((day) => day !== code)
    return days.length > 0 ? [{ ...schedule, byday: days.join(',') }] : []
  })
}

function weeklyOn(byday: string, { opens, closes }: Span): Schedule {
  return { freq: 'WEEKLY', byday, opens_at: opens, closes_at: closes }
}
