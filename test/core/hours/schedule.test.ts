import { describe, expect, it } from 'vitest'
import { isReadable, type Schedule } from '#core/hours/schedule.ts'

const weekly = (more: Partial<Schedule> = {}): Schedule => ({
  freq: 'WEEKLY',
  byday: 'MO,FR',
  opens_at: '09:00',
  closes_at: '17:00',
  ...more,
})
const monthly = (byday: string | undefined, bymonthday?: string, interval = 1): Schedule => {
  const { byday: _, ...times } = weekly({ freq: 'MONTHLY', interval })
  return { ...times, ...(byday ? { byday } : {}), ...(bymonthday ? { bymonthday } : {}) }
}
const read = (...schedules: Schedule[]) => schedules.map(isReadable)

describe('hours can be reckoned with', () => {
  it('to the first and last minute of a day, and past midnight', () => {
    expect(
      read(
        weekly({ opens_at: '00:00', closes_at: '23:59' }),
        weekly({ opens_at: '22:00', closes_at: '02:30' }),
      ),
    ).toEqual([true, true])
  })
  it('with the seconds and the zone that feeds write', () => {
    expect(
      read(
        weekly({ opens_at: '09:00:00Z' }),
        weekly({ opens_at: '09:00:00+01:00' }),
        weekly({ opens_at: '09:00Z' }),
      ),
    ).toEqual([true, true, true])
  })
  it('on the first to the fifth and the last weekday of a month, and on its dates to the 31st', () => {
    expect(read(monthly('1SA'), monthly('5MO,-1FR'), monthly(undefined, '1,31'))).toEqual([true, true, true])
  })
  it('every other week once it is known from when', () => {
    expect(read(weekly({ interval: 2, dtstart: '2026-11-05' }), weekly({ interval: 2 }))).toEqual([
      true,
      false,
    ])
  })
})

describe('a guess could send somebody to a shut door', () => {
  it.each(['24:00', '9:00', '09:60', '09.00', 'noon', ''])('at a time of "%s"', (time) => {
    expect(read(weekly({ opens_at: time }), weekly({ closes_at: time }))).toEqual([false, false])
  })
  it('at no time, or from a minute to the same minute, seconds or not', () => {
    const { closes_at: _, ...open } = weekly()
    expect(
      read(
        open,
        weekly({ opens_at: '09:00', closes_at: '09:00' }),
        weekly({ opens_at: '09:00:00', closes_at: '09:00' }),
      ),
    ).toEqual([false, false, false])
  })
  it.each(['', 'MO,', 'MON', 'mo', '1MO', 'MO TU', 'XX'])('in a week on "%s"', (byday) => {
    expect(isReadable(weekly({ byday }))).toBe(false)
  })
  it.each(['SA', '0SA', '6SA', '-2SA', '1SA 3SA', ''])('in a month on "%s"', (byday) => {
    expect(isReadable(monthly(byday))).toBe(false)
  })
  it.each(['0', '32', '1,', '-1', '01', '1.5'])('on the date "%s" of a month', (bymonthday) => {
    expect(isReadable(monthly(undefined, bymonthday))).toBe(false)
  })
  it('on a weekday and a date at once, in every second month, or every so many days', () => {
    const daily = { ...weekly(), freq: 'DAILY' } as unknown as Schedule
    expect(read(monthly('1SA', '1'), monthly('1SA', undefined, 2), daily)).toEqual([false, false, false])
  })
  it('every nought weeks, or less', () => {
    const dtstart = '2026-11-05'
    expect(read(weekly({ interval: 0, dtstart }), weekly({ interval: -1, dtstart }))).toEqual([false, false])
  })
  it.each(['dtstart', 'until', 'valid_from', 'valid_to'] as const)(
    'with a date in "%s" that no calendar has',
    (field) => {
      expect(read(weekly({ [field]: '2026-02-29' }), weekly({ [field]: '2028-02-29' }))).toEqual([
        false,
        true,
      ])
    },
  )
})
