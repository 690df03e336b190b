import { isTimeOfDay } from '../clock/time-of-day.ts'
import { isDate } from '../clock/wall-clock.ts'
import {
  DAY_NAMES,
  MONTH_DAYS,
  NTH_DAYS,
  type Schedule,
  type SpecialDays,
  WEEKDAYS,
  WEEKLY_DAYS,
} from './schedule.ts'

type Add = (field: string, message: string) => void

/** Adds what is wrong with one repeating opening time, naming its days. */
export function checkSchedule(schedule: Schedule, at: number, add: Add): void {
  const { freq, interval = 1, byday = '', bymonthday = '', opens_at = '', closes_at = '' } = schedule
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

/** Adds what is wrong with dates that have hours of their own. */
export function checkSpecialDays({ from, to, times }: SpecialDays, add: Add): void {
  const where = from === to ? `Special day ${from}` : `Special days ${from} to ${to}`
  for (const date of new Set([from, to]))
    if (!isDate(date)) add('specialDays', `${where}: "${date}" is not a date. Write it like 2026-12-24.`)
  if (isDate(from) && isDate(to) && to < from)
    add('specialDays', `${where}: the last day is before the first. Swap them.`)
  for (const { opens_at, closes_at } of times)
    if (!isTimeOfDay(opens_at) || !isTimeOfDay(closes_at) || opens_at === closes_at)
      add(
        'specialDays',
        `${where}: "${opens_at}" to "${closes_at}" is not a time of opening. Write times like 09:00, or none for shut.`,
      )
}

function checkDates({ dtstart, until, valid_from, valid_to }: Schedule, where: string, add: Add): void {
  for (const date of [dtstart, until, valid_from, valid_to])
    if (date && !isDate(date)) add('hours', `${where}: "${date}" is not a date. Write it like 2026-11-24.`)
  if (valid_from && valid_to && valid_to < valid_from)
    add('hours', `${where}: these hours end on ${valid_to}, before they begin on ${valid_from}. Swap them.`)
}

/** The days of a schedule by name, "Monday, Tuesday"; nothing when they cannot be read. */
function daysOf({ byday = '', bymonthday }: Schedule): string {
  if (bymonthday) return `Day ${bymonthday} of the month`
  return byday
    .split(',')
    .flatMap((code) => DAY_NAMES[WEEKDAYS.indexOf(code.slice(-2))] ?? [])
    .join(', ')
}
