import { dayNumber } from '../clock/wall-clock.ts'
import { DAY_NAMES, type Schedule, WEEKDAYS } from './schedule.ts'

/** A time of opening, "09:00" to "17:00"; a close before the open runs past midnight. */
interface Times {
  readonly opens_at?: string
  readonly closes_at?: string
}

/** Where a time of opening lies: the day in words, and its minutes on a ring of so many. */
interface Turn {
  readonly schedule: Schedule
  readonly day: string
  readonly ring: string
  readonly from: number
  readonly length: number
}

const DAY = 1440
const WEEK = 7 * DAY

/** Pairs of opening times of which one begins before the other ends, on the same day and the same dates: "Monday: 09:00 to 13:00 and 12:00 to 17:00". */
export function overlaps(schedules: readonly Schedule[]): string[] {
  const turns = schedules.flatMap(turnsOf)
  return turns.flatMap((one, at) =>
    turns
      .slice(at + 1)
      .filter((other) => other.ring === one.ring && other.schedule !== one.schedule && meet(one, other))
      .filter((other) => mayMeet(one.schedule, other.schedule))
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
  const { freq, byday = '', bymonthday } = schedule
  const from = minutes(schedule.opens_at)
  const length = lengthOf(schedule)
  if (bymonthday !== undefined)
    return bymonthday
      .split(',')
      .map((date) => ({ schedule, day: `Day ${date} of the month`, ring: date, from, length }))
  return byday.split(',').flatMap((code) => {
    const at = WEEKDAYS.indexOf(code.slice(-2))
    const name = DAY_NAMES[at]
    const ring = `${freq} ${schedule.interval ?? 1} ${code.slice(0, -2)}`
    return name === undefined ? [] : [{ schedule, day: name, ring, from: at * DAY + from, length }]
  })
}

function meet(one: Turn, other: Turn): boolean {
  const after = (a: Turn, b: Turn) => (b.from - a.from + WEEK) % WEEK < a.length
  return after(one, other) || after(other, one)
}

/** Whether two schedules can hold on one date: their dates meet, and every other week is the same week. A date with hours of its own stands over the usual ones. */
function mayMeet(one: Schedule, other: Schedule): boolean {
  const [a, b] = [datesOf(one), datesOf(other)]
  if (a.single !== b.single || a.from > b.to || b.from > a.to) return false
  if ((one.interval ?? 1) === 1 || !one.dtstart || !other.dtstart) return true
  const week = (date: string) => Math.floor((dayNumber(date) + 3) / 7)
  return (week(one.dtstart) - week(other.dtstart)) % one.interval! === 0
}

function datesOf({ dtstart = '', until = '9999', valid_from = '', valid_to = '9999' }: Schedule) {
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
