import { dayNumber } from '../clock/wall-clock.ts'
import { DAY_NAMES, isReadable, type Schedule, WEEKDAYS } from './schedule.ts'
import { daySpans } from './spans.ts'

/** A time of opening, "09:00" to "17:00"; a close before the open runs past midnight. */
interface Times {
  readonly opens_at?: string
  readonly closes_at?: string
}

/** One day of a schedule: its name, the schedule of that day alone, and the minutes it takes of a week, or of a day where it follows the dates of the month. */
interface Turn {
  readonly schedule: Schedule
  readonly day: string
  readonly alone: Schedule
  readonly from: number
  readonly length: number
}

const DAY = 1440
/** After every date. */
const END = '9999'
const WEEK = 7 * DAY
/** Days in which a repeat that follows the month has met every other that a service really has. */
const MONTHS_MEET = 4 * 365 + 1
/** Where looking begins when no date says so; any would do. */
const SOME_DAY = dayNumber('2026-01-05')

/** Pairs of opening times of which one begins before the other ends, on some date that both have, however each repeats: "Monday: 09:00 to 13:00 and 12:00 to 17:00". */
export function overlaps(schedules: readonly Schedule[]): string[] {
  const turns = schedules.filter(isReadable).flatMap(turnsOf)
  return turns.flatMap((one, at) =>
    turns
      .slice(at + 1)
      .filter((other) => other.schedule !== one.schedule && atOneTime(one, other))
      .filter((other) => meetOnADate(one.alone, other.alone))
      .map((other) => `${one.day}: ${said(one.schedule)} and ${said(other.schedule)}`),
  )
}

/** The first two times of one date that overlap, in words. */
export function overlapOfDay(times: readonly Times[]): string | undefined {
  const turns = times.map((span) => ({ span, from: minutes(span.opens_at), length: lengthOf(span) }))
  for (const [at, one] of turns.entries())
    for (const other of turns.slice(at + 1))
      if (one.from < other.from + other.length && other.from < one.from + one.length)
        return `${said(one.span)} and ${said(other.span)}`
  return undefined
}

/** Times in words: "09:00 to 17:00". */
export function said({ opens_at = '', closes_at = '' }: Times): string {
  return `${opens_at} to ${closes_at}`
}

function turnsOf(schedule: Schedule): Turn[] {
  const from = minutes(schedule.opens_at)
  const length = lengthOf(schedule)
  if (schedule.bymonthday !== undefined)
    return schedule.bymonthday.split(',').map((date) => {
      const alone = { ...schedule, bymonthday: date }
      return { schedule, day: `Day ${date} of the month`, alone, from, length }
    })
  return (schedule.byday ?? '').split(',').map((code) => {
    const at = WEEKDAYS.indexOf(code.slice(-2))
    return {
      schedule,
      day: DAY_NAMES[at]!,
      alone: { ...schedule, byday: code },
      from: at * DAY + from,
      length,
    }
  })
}

/** Whether the times of day overlap, and the days of the week where both follow those. */
function atOneTime(one: Turn, other: Turn): boolean {
  const ring = [one, other].some(({ alone }) => alone.bymonthday !== undefined) ? DAY : WEEK
  const after = (a: Turn, b: Turn) => (((b.from - a.from) % ring) + ring) % ring < a.length
  return after(one, other) || after(other, one)
}

/** Whether the times of two schedules overlap on some date. A date with hours of its own stands over the usual ones. */
function meetOnADate(one: Schedule, other: Schedule): boolean {
  const [a, b] = [datesOf(one), datesOf(other)]
  if (a.single !== b.single) return false
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  const days = daysToTry(one, other)
  const last = to === END ? undefined : dayNumber(to)
  const first = from === '' ? (last === undefined ? SOME_DAY : last - days) : dayNumber(from)
  for (let day = first; day <= Math.min(first + days, last ?? Number.POSITIVE_INFINITY); day += 1)
    if (opensOn(one, day).some((span) => opensNear(other, day).some((its) => cross(span, its)))) return true
  return false
}

/** Days after which nothing new comes: both repeats have come round together. */
function daysToTry(one: Schedule, other: Schedule): number {
  const [a, b] = [one.interval ?? 1, other.interval ?? 1]
  return one.freq === 'WEEKLY' && other.freq === 'WEEKLY' ? 7 * a * b + 7 : MONTHS_MEET
}

function opensNear(schedule: Schedule, day: number) {
  return [day - 1, day, day + 1].flatMap((near) => opensOn(schedule, near))
}

function opensOn(schedule: Schedule, day: number) {
  return daySpans([schedule], () => 'open', day).filter(({ state }) => state === 'open')
}

function cross(one: { from: number; to: number }, other: { from: number; to: number }): boolean {
  return one.from < other.to && other.from < one.to
}

function datesOf({ dtstart = '', until = END, valid_from = '', valid_to = END }: Schedule) {
  const from = dtstart > valid_from ? dtstart : valid_from
  const to = until < valid_to ? until : valid_to
  return { from, to, single: valid_from !== '' && valid_from === valid_to }
}

function lengthOf({ opens_at, closes_at }: Times): number {
  const closes = closes_at === '23:59' ? DAY : minutes(closes_at)
  const length = closes - minutes(opens_at)
  return length <= 0 ? length + DAY : length
}

function minutes(time = ''): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
