import { isTimeOfDay } from '../clock/time-of-day.ts'
import { isDate } from '../clock/wall-clock.ts'
import { askedOfTimes, askedOfWeek, isMeant } from './asked.ts'
import { overlapOfDay, overlaps } from './overlaps.ts'
import {
  daysOf,
  isUnsure,
  MONTH_DAYS,
  NTH_DAYS,
  type Schedule,
  type SpecialDays,
  WEEKLY_DAYS,
} from './schedule.ts'

const FIRST_DATE = '2020-01-01'
const YEARS_AHEAD = 5

type Add = (field: string, message: string) => void

/** Adds what is wrong with the repeating opening times of a service: each by itself, those that overlap, and what was hardly meant unless `meant` says that it is right. */
export function checkSchedules(schedules: readonly Schedule[], meant: string | undefined, add: Add): void {
  for (const [at, schedule] of schedules.entries()) checkSchedule(schedule, at, add)
  for (const { what, question } of askedOfWeek(schedules)) if (!isMeant(what, meant)) add('hours', question)
  for (const pair of overlaps(schedules))
    add('hours', `${pair} overlap. Make one of the two, or change their times or dates.`)
}

/** Adds what is wrong with one repeating opening time, naming its days. */
export function checkSchedule(schedule: Schedule, at: number, add: Add): void {
  const { freq, interval = 1, byday = '', bymonthday = '', opens_at = '', closes_at = '' } = schedule
  if (isUnsure(schedule)) {
    checkDates(schedule, daysOf(schedule), add)
    return
  }
  const where = daysOf(schedule) || `Opening time ${at + 1}`
  const wrong = [opens_at, closes_at].filter((time) => !isTimeOfDay(time))
  if (wrong.length > 0)
    add('hours', `${where}: "${wrong.join('" and "')}" is not a time of day. Write it like 09:00.`)
  else if (opens_at === closes_at)
    add('hours', `${where}: it opens and closes at ${opens_at}. For the whole day write 00:00 to 23:59.`)
  const readable =
    freq === 'WEEKLY'
      ? WEEKLY_DAYS.test(byday)
      : NTH_DAYS.test(byday) || (byday === '' && MONTH_DAYS.test(bymonthday))
  if (!readable) add('hours', `${where}: "${byday || bymonthday}" names no day. Choose at least one day.`)
  if (!Number.isInteger(interval) || interval < 1 || interval > 53)
    add('hours', `${where}: "every ${interval} weeks" cannot be. Write a whole number from 1 to 53.`)
  else if (freq === 'WEEKLY' && interval > 1 && !schedule.dtstart)
    add('hours', `${where}: every ${interval} weeks, but from which date? Give a date on which it is open.`)
  checkDates(schedule, where, add)
}

/**
 * Adds what is wrong with dates that have hours of their own: each line by itself, a date that two lines name, and a line that was past already when it was written.
 * `held` are the lines as they are kept now, which may have become past since; `add` is told the place of the line.
 */
export function checkSpecialDays(
  list: readonly SpecialDays[],
  {
    today,
    held = [],
    meant,
  }: {
    readonly today: string
    readonly held?: readonly SpecialDays[] | undefined
    readonly meant?: string | undefined
  },
  add: (at: number, message: string) => void,
): void {
  for (const [at, days] of list.entries()) {
    checkSpecial(days, meant, (message) => add(at, message))
    const far = yearFault(days, today)
    if (far) add(at, far)
    else if (
      isDate(days.from) &&
      isDate(days.to) &&
      days.to < today &&
      !held.some(({ from, to }) => from === days.from && to === days.to)
    )
      add(at, `${datesOf(days)} is past. Correct the date, or take the line off.`)
    const other = list.slice(0, at).find(({ from, to }) => from <= days.to && days.from <= to)
    if (other) add(at, `${datesOf(days)}: ${datesOf(other)} is in the list too. Keep one line for each date.`)
  }
}

/** A date hardly meant: its year is before this app's days, or further ahead than hours are planned. */
function yearFault({ from, to }: SpecialDays, today: string): string | undefined {
  const last = `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`
  const far = [from, to].find((date) => isDate(date) && (date < FIRST_DATE || date > last))
  if (far === undefined) return undefined
  const side = far < FIRST_DATE ? 'before 2020' : `more than ${YEARS_AHEAD} years ahead`
  return `${datesOf({ from, to })}: ${far} is ${side}. Check the year.`
}

function checkSpecial(days: SpecialDays, meant: string | undefined, add: (message: string) => void): void {
  const { from, to, times } = days
  const where = datesOf(days)
  for (const date of new Set([from, to]))
    if (!isDate(date)) add(`${where}: "${date}" is not a date. Write it like 2026-12-24.`)
  if (isDate(from) && isDate(to) && to < from) add(`${where}: the last day is before the first. Swap them.`)
  for (const { opens_at, closes_at } of times)
    if (!isTimeOfDay(opens_at) || !isTimeOfDay(closes_at) || opens_at === closes_at)
      add(
        `${where}: "${opens_at}" to "${closes_at}" is not a time of opening. Write times like 09:00, or none for shut.`,
      )
  for (const { what, question } of askedOfTimes(times, where)) if (!isMeant(what, meant)) add(question)
  const pair = overlapOfDay(times)
  if (pair) add(`${where}: ${pair} overlap. Make one of the two, or change their times.`)
}

function datesOf({ from, to }: Pick<SpecialDays, 'from' | 'to'>): string {
  return from === to ? `Special day ${from}` : `Special days ${from} to ${to}`
}

function checkDates({ dtstart, until, valid_from, valid_to }: Schedule, where: string, add: Add): void {
  for (const date of [dtstart, until, valid_from, valid_to])
    if (date && !isDate(date)) add('hours', `${where}: "${date}" is not a date. Write it like 2026-11-24.`)
  if (valid_from && valid_to && valid_to < valid_from)
    add('hours', `${where}: these hours end on ${valid_to}, before they begin on ${valid_from}. Swap them.`)
}
