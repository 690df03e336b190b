import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, wallClockOf, weekday } from '#core/clock/wall-clock.ts'
import type { Openness, Schedule } from '#core/hours/schedule.ts'
import { daySpans } from '#core/hours/spans.ts'

const weekly = (byday: string, more: Partial<Schedule> = {}): Schedule => ({
  freq: 'WEEKLY',
  byday,
  opens_at: '09:00',
  closes_at: '12:00',
  ...more,
})
const monthly = (more: Partial<Schedule>): Schedule => ({
  freq: 'MONTHLY',
  opens_at: '09:00',
  closes_at: '12:00',
  ...more,
})
/** What starts on a date, as "09:00 to 12:00 the same day". */
const on = (date: string, schedules: readonly Schedule[], holiday: Openness = 'open') =>
  daySpans(schedules, () => holiday, dayNumber(date)).map(({ from, to, state }) => {
    const [opens, closes] = [wallClockOf(from), wallClockOf(to)]
    return `${opens.slice(11)} ${closes.startsWith(date) ? '' : 'next day '}${closes.slice(11)} ${state}`
  })
const days = (from: string, count: number, schedule: Schedule) =>
  Array.from({ length: count }, (_, at) => addDays(from, at)).filter(
    (date) => on(date, [schedule]).length > 0,
  )

it('a day holds its times, a night those of the day it begins on', () => {
  expect(on('2026-11-28', [weekly('SA'), weekly('SA', { opens_at: '22:00', closes_at: '02:30' })])).toEqual([
    '09:00 12:00 open',
    '22:00 next day 02:30 open',
  ])
  expect(on('2026-11-29', [weekly('SA', { opens_at: '22:00', closes_at: '02:30' })])).toEqual([])
})
it('all day ends at midnight, not a minute before it', () => {
  expect(on('2026-11-28', [weekly('SA', { opens_at: '00:00', closes_at: '23:59' })])).toEqual([
    '00:00 next day 00:00 open',
  ])
})

describe('bank holidays', () => {
  it('take the times away, or leave them in doubt', () => {
    expect(on('2026-12-25', [weekly('FR')], 'closed')).toEqual([])
    expect(on('2026-12-25', [weekly('FR')], 'unknown')).toEqual(['09:00 12:00 unknown'])
  })
})

describe('every other week', () => {
  it('is counted in weeks from Monday, though it began on a Thursday', () => {
    const fortnight = weekly('MO,SU', { interval: 2, dtstart: '2026-11-05' })
    // The Monday of that week lay before the start; its Sunday did not.
    expect(days('2026-11-01', 21, fortnight)).toEqual(['2026-11-08', '2026-11-16'])
  })
  it('goes on over the end of a year with 53 weeks and over a change of the clocks', () => {
    const fortnight = (dtstart: string) => weekly('MO', { interval: 2, dtstart })
    expect(days('2026-12-20', 30, fortnight('2026-12-14'))).toEqual(['2026-12-28', '2027-01-11'])
    expect(days('2026-10-13', 28, fortnight('2026-10-12'))).toEqual(['2026-10-26', '2026-11-09'])
  })
})

describe('a month', () => {
  it('has its last Friday, whether that is the fourth or the fifth', () => {
    expect(days('2026-10-01', 92, monthly({ byday: '-1FR' }))).toEqual([
      '2026-10-30',
      '2026-11-27',
      '2026-12-25',
    ])
  })
  it('has a fifth Friday only if it has five', () => {
    expect(days('2026-10-01', 92, monthly({ byday: '5FR' }))).toEqual(['2026-10-30'])
  })
  it('has a 31st only if it has 31 days', () => {
    expect(days('2026-09-01', 122, monthly({ bymonthday: '1,31' }))).toEqual([
      '2026-09-01',
      '2026-10-01',
      '2026-10-31',
      '2026-11-01',
      '2026-12-01',
      '2026-12-31',
    ])
  })
})

describe('dates', () => {
  it('begin and end with the days that are named', () => {
    const month = weekly('TU', { dtstart: '2026-11-10', until: '2026-11-24' })
    expect(days('2026-11-01', 31, month)).toEqual(['2026-11-10', '2026-11-17', '2026-11-24'])
  })
  it('past those for which hours are known leave the whole day in doubt, the weekday as well', () => {
    const winter = weekly('TU', { valid_from: '2026-11-01', valid_to: '2026-11-30' })
    expect(on('2026-11-30', [winter])).toEqual([])
    expect(on('2026-12-01', [winter])).toEqual(['00:00 next day 00:00 unknown'])
    expect(on('2026-12-01', [])).toEqual(['00:00 next day 00:00 unknown'])
  })
})

it('the five nths share the days of a month among them, each to one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (n) => {
      const date = addDays('2026-01-01', n)
      const code = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekday(date)]
      const hits = [1, 2, 3, 4, 5].filter((nth) => on(date, [monthly({ byday: `${nth}${code}` })]).length > 0)
      expect(hits).toHaveLength(1)
    }),
  )
})
