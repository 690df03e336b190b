import type { Schedule } from './schedule.ts'
import { WEEKDAYS } from './schedule.ts'

/** How a schedule repeats, as a person chooses it; "other" can be kept or removed, not changed. */
export type Repeat =
  | {
      readonly kind: 'weeks'
      readonly every: number
      readonly days: readonly string[]
      readonly from: string
    }
  | { readonly kind: 'nth'; readonly nth: string; readonly day: string }
  | { readonly kind: 'month-day'; readonly date: number }
  | { readonly kind: 'other' }

/** First to fourth, fifth, and last, as schedules write them. */
export const NTHS = ['1', '2', '3', '4', '5', '-1']

/** How a schedule that is not a plain week repeats. */
export function repeatOf(schedule: Schedule): Repeat {
  const { freq, interval = 1, byday = '', bymonthday, dtstart } = schedule
  const days = byday.split(',').filter(Boolean)
  if (freq === 'WEEKLY')
    return bymonthday === undefined && days.every((day) => WEEKDAYS.includes(day))
      ? { kind: 'weeks', every: interval, days, from: dtstart ?? '' }
      : { kind: 'other' }
  if (interval !== 1) return { kind: 'other' }
  if (bymonthday !== undefined)
    return byday === '' && /^\d{1,2}$/.test(bymonthday)
      ? { kind: 'month-day', date: Number(bymonthday) }
      : { kind: 'other' }
  const nth = /^([1-5]|-1)(\w\w)$/.exec(byday)
  return nth && WEEKDAYS.includes(nth[2]!) ? { kind: 'nth', nth: nth[1]!, day: nth[2]! } : { kind: 'other' }
}

/** A schedule that repeats in another way at the same times. */
export function withRepeat(schedule: Schedule, repeat: Repeat): Schedule {
  const { interval: _, byday: __, bymonthday: ___, dtstart: ____, ...rest } = schedule
  switch (repeat.kind) {
    case 'weeks':
      return {
        ...rest,
        freq: 'WEEKLY',
        interval: repeat.every,
        byday: WEEKDAYS.filter((code) => repeat.days.includes(code)).join(','),
        ...(repeat.from ? { dtstart: repeat.from } : {}),
      }
    case 'nth':
      return { ...rest, freq: 'MONTHLY', byday: `${repeat.nth}${repeat.day}` }
    case 'month-day':
      return { ...rest, freq: 'MONTHLY', bymonthday: String(repeat.date) }
    case 'other':
      return schedule
  }
}
