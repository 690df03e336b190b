import { dateOfDay, dayNumber, weekdayOfDay } from '../clock/wall-clock.ts'
import { type Openness, type Schedule, WEEKDAYS } from './schedule.ts'

/** The spans of opening that start on one day, in minutes since 1970 on the London clock face. */
export function daySpans(
  schedules: readonly Schedule[],
  rule: (date: string) => Openness,
  day: number,
): { from: number; to: number; state: 'open' | 'unknown' }[] {
  const date = dateOfDay(day)
  const valid = schedules.filter(
    (schedule) => (schedule.valid_from ?? '') <= date && date <= (schedule.valid_to ?? '9999'),
  )
  if (valid.length === 0) return [{ from: day * 1440, to: (day + 1) * 1440, state: 'unknown' }]
  const state = rule(date)
  if (state === 'closed') return []
  return valid.flatMap((schedule) => {
    if (!occurs(schedule, day, date) || !schedule.opens_at || !schedule.closes_at) return []
    const opens = minutes(schedule.opens_at)
    const closes = schedule.closes_at === '23:59' ? 1440 : minutes(schedule.closes_at)
    return [{ from: day * 1440 + opens, to: day * 1440 + (closes <= opens ? closes + 1440 : closes), state }]
  })
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function occurs(schedule: Schedule, day: number, date: string): boolean {
  if (schedule.dtstart && date < schedule.dtstart) return false
  if (schedule.until && date > schedule.until) return false
  const code = WEEKDAYS[weekdayOfDay(day)]!
  if (schedule.freq === 'MONTHLY') return monthly(schedule, day, date, code)
  if (!(schedule.byday ?? '').split(',').includes(code)) return false
  const interval = schedule.interval ?? 1
  if (interval === 1 || !schedule.dtstart) return true
  const week = (n: number) => Math.floor((n + 3) / 7)
  return (week(day) - week(dayNumber(schedule.dtstart))) % interval === 0
}

function monthly(schedule: Schedule, day: number, date: string, code: string): boolean {
  if (schedule.bymonthday) return schedule.bymonthday.split(',').includes(String(Number(date.slice(8))))
  const nth = Math.ceil(Number(date.slice(8)) / 7)
  const last = dateOfDay(day + 7).slice(0, 7) !== date.slice(0, 7)
  return (schedule.byday ?? '')
    .split(',')
    .some((entry) => entry === `${nth}${code}` || (last && entry === `-1${code}`))
}
