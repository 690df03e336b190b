import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nextOpening, openness, opensBefore, openUntil, shutsWithin } from '#core/hours/opening.ts'
import type { Hours, Schedule } from '#core/hours/schedule.ts'

const DIVISION = 'england-and-wales'
const CASES = new URL('../../../../shared/fixtures/opening-hours/hsds_schedule_cases.json', import.meta.url)
const weekdays: Schedule[] = [
  { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '18:30' },
]
const shop = { schedules: weekdays, bankHolidays: 'closed' as const }

describe.skipIf(!existsSync(CASES))(
  'the published cases of opening hours (skipped where the shared fixtures are absent)',
  () => {
    const { cases } = existsSync(CASES) ? JSON.parse(readFileSync(CASES, 'utf8')) : { cases: [] }
    if (cases.length === 0)
      it('SKIPPED: ../shared/fixtures/opening-hours is not beside this checkout', () => {})
    for (const one of cases)
      it(one.id, () => {
        const service = { schedules: one.schedules, bankHolidays: one.bank_holiday_policy }
        for (const check of one.checks)
          if (check.at_local)
            expect(openness(service, check.at_local, DIVISION), check.at_local).toBe(
              check.expected ?? check.expected_wall_clock,
            )
      })
  },
)
describe('opening', () => {
  it('is not known on a day whose times nobody knows, and known on all others', () => {
    const schedules: Schedule[] = [
      { freq: 'WEEKLY', byday: 'MO,WE', opens_at: '09:00', closes_at: '17:00' },
      { freq: 'WEEKLY', byday: 'TU' },
    ]
    const service = { schedules, bankHolidays: 'closed' as const }
    expect(openness(service, '2026-11-24T10:15', DIVISION)).toBe('unknown')
    expect(openness(service, '2026-11-25T10:15', DIVISION)).toBe('open')
    expect(openness(service, '2026-11-26T10:15', DIVISION)).toBe('closed')
    expect(nextOpening(service, '2026-11-24T10:15', DIVISION)).toBe('2026-11-25T09:00')
    expect(opensBefore(service, '2026-11-24T10:15', '2026-11-24T23:59', 15, DIVISION)).toBe('unknown')
    expect(opensBefore(service, '2026-11-26T10:15', '2026-11-26T23:59', 15, DIVISION)).toBe('closed')
  })
  it('says until when and when next', () => {
    expect(openUntil(shop, '2026-11-24T10:15', DIVISION)).toBe('2026-11-24T18:30')
    expect(nextOpening(shop, '2026-11-27T19:00', DIVISION)).toBe('2026-11-30T09:00')
    expect(nextOpening(shop, '2026-12-24T19:00', DIVISION)).toBe('2026-12-29T09:00')
  })
  it('needs a stretch before the deadline', () => {
    expect(opensBefore(shop, '2026-11-24T18:20', '2026-11-24T23:59', 15, DIVISION)).toBe('closed')
    expect(opensBefore(shop, '2026-11-24T18:15', '2026-11-24T23:59', 15, DIVISION)).toEqual({
      opens: '2026-11-24T18:15',
      closes: '2026-11-24T18:30',
    })
    expect(
      opensBefore(
        { schedules: [], bankHolidays: 'closed' },
        '2026-11-24T10:00',
        '2026-11-24T23:59',
        15,
        DIVISION,
      ),
    ).toBe('unknown')
  })
  it('runs past midnight', () => {
    const night = {
      schedules: [{ freq: 'WEEKLY' as const, byday: 'FR', opens_at: '22:00', closes_at: '02:00' }],
      bankHolidays: 'closed' as const,
    }
    expect(openness(night, '2026-11-28T01:59', DIVISION)).toBe('open')
    expect(openness(night, '2026-11-28T02:00', DIVISION)).toBe('closed')
  })
})

const day = { opens_at: '09:00', closes_at: '17:00' }
const allDay: Schedule = {
  freq: 'WEEKLY',
  byday: 'MO,TU,WE,TH,FR,SA,SU',
  opens_at: '00:00',
  closes_at: '23:59',
}
const hours = (...schedules: Schedule[]): Hours => ({ schedules, bankHolidays: 'closed' })

describe('hours that adjoin', () => {
  const weekend = hours(
    { freq: 'WEEKLY', byday: 'FR', opens_at: '18:30', closes_at: '23:59' },
    { freq: 'WEEKLY', byday: 'SA,SU', opens_at: '00:00', closes_at: '23:59' },
    { freq: 'WEEKLY', byday: 'MO', opens_at: '00:00', closes_at: '08:00' },
  )
  it('are one stretch from Friday evening to Monday morning', () => {
    expect(openUntil(weekend, '2026-11-27T19:00', DIVISION)).toBe('2026-11-30T08:00')
    expect(openness(weekend, '2026-11-27T23:59', DIVISION)).toBe('open')
    expect(nextOpening(weekend, '2026-11-27T19:00', DIVISION)).toBe('2026-12-04T18:30')
  })
  it('never close where every day is all day', () => {
    const always: Hours = { schedules: [allDay], bankHolidays: 'open' }
    expect(openUntil(always, '2026-11-27T19:00', DIVISION)).toBeUndefined()
    expect(nextOpening(always, '2026-11-27T19:00', DIVISION)).toBeUndefined()
    expect(openness(always, '2035-06-01T12:00', DIVISION)).toBe('open')
  })
  it('close where what follows is not known', () => {
    const ending = hours({ ...allDay, valid_to: '2026-11-27' })
    expect(openUntil(ending, '2026-11-27T19:00', DIVISION)).toBe('2026-11-28T00:00')
    expect(openness(ending, '2026-11-28T00:00', DIVISION)).toBe('unknown')
  })
})

describe('the night the clocks change', () => {
  const night = (opens_at: string, closes_at: string) =>
    hours({ freq: 'WEEKLY', byday: 'SU', opens_at, closes_at })
  const within = (x: Hours, date: string, minutes: number) =>
    opensBefore(x, `${date}T00:00`, `${date}T06:00`, minutes, DIVISION)
  it('counts the minutes that pass in March', () => {
    expect(within(night('00:30', '02:30'), '2026-03-29', 60)).toEqual({
      opens: '2026-03-29T00:30',
      closes: '2026-03-29T02:30',
    })
    expect(within(night('00:30', '02:30'), '2026-03-29', 61)).toBe('closed')
    expect(within(night('01:00', '01:45'), '2026-03-29', 15)).toBe('closed')
    expect(within(night('01:00', '01:45'), '2026-03-22', 45)).not.toBe('closed')
  })
  it('counts the minutes that pass in October', () => {
    expect(within(night('00:30', '02:30'), '2026-10-25', 180)).not.toBe('closed')
  })
})

describe('bank holidays', () => {
  it('leave hours in doubt after the last one published, unless they change nothing', () => {
    expect(openness(shop, '2028-12-22T10:00', DIVISION)).toBe('open')
    expect(openness(shop, '2029-01-04T10:00', DIVISION)).toBe('unknown')
    expect(openness(shop, '2029-01-04T20:00', DIVISION)).toBe('closed')
    expect(openness({ ...shop, bankHolidays: 'open' }, '2029-01-04T10:00', DIVISION)).toBe('open')
    expect(opensBefore(shop, '2029-01-04T10:00', '2029-01-04T23:59', 15, DIVISION)).toBe('unknown')
  })
  it('are those of the division', () => {
    expect(openness(shop, '2026-04-06T10:00', DIVISION)).toBe('closed')
    expect(openness(shop, '2026-04-06T10:00', 'scotland')).toBe('open')
  })
  it('do not cut short a night that began before them', () => {
    const late = hours({ freq: 'WEEKLY', byday: 'TH', opens_at: '20:00', closes_at: '02:00' })
    expect(openness(late, '2026-12-25T01:59', DIVISION)).toBe('open')
    expect(openUntil(late, '2026-12-24T21:00', DIVISION)).toBe('2026-12-25T02:00')
  })
})

describe('shutting soon', () => {
  const daily = (opens_at: string, closes_at: string, bankHolidays: 'open' | 'closed' = 'open') => ({
    ...hours({ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at, closes_at }),
    bankHolidays,
  })
  const soon = (x: Hours, at: string) => shutsWithin(x, at, 45, DIVISION)
  it('is said of a place that shuts, with its own time', () => {
    expect(soon(shop, '2026-11-24T17:44')).toBeUndefined()
    expect(soon(shop, '2026-11-24T18:00')).toBe('2026-11-24T18:30')
    expect(soon(shop, '2026-11-24T19:00')).toBeUndefined()
    expect(soon(daily('22:00', '00:30'), '2026-11-24T23:50')).toBe('2026-11-25T00:30')
  })
  it('is never said of what shuts at midnight, or a minute before, and opens again at once', () => {
    for (const at of ['2026-11-24T23:20', '2026-11-24T23:58', '2026-11-25T00:00'])
      for (const closes of ['23:59', '00:00']) expect(soon(daily('00:00', closes), at)).toBeUndefined()
    expect(soon(daily('09:00', '23:59'), '2026-11-24T23:20')).toBe('2026-11-25T00:00')
  })
  it('is said of the night before a bank holiday that it shuts for, and not where nobody knows', () => {
    expect(soon(daily('00:00', '23:59', 'closed'), '2026-12-24T23:20')).toBe('2026-12-25T00:00')
    expect(soon(daily('00:00', '23:59'), '2026-12-24T23:20')).toBeUndefined()
    const ending = hours({ ...weekdays[0]!, opens_at: '00:00', closes_at: '00:00', valid_to: '2026-11-24' })
    expect(soon(ending, '2026-11-24T23:20')).toBeUndefined()
    expect(soon({ ...daily('00:00', '00:00'), bankHolidays: 'unknown' }, '2026-12-24T23:20')).toBeUndefined()
  })
})

describe('a schedule for one date', () => {
  const on = (date: string, opens_at: string, closes_at: string): Schedule => ({
    freq: 'WEEKLY',
    byday: 'MO,TU,WE,TH,FR,SA,SU',
    opens_at,
    closes_at,
    valid_from: date,
    valid_to: date,
  })
  it('stands alone that day, though the usual hours were not ended', () => {
    const early = hours(...weekdays, on('2026-12-24', '09:00', '12:00'))
    expect(openUntil(early, '2026-12-24T10:00', DIVISION)).toBe('2026-12-24T12:00')
    expect(openness(early, '2026-12-23T14:00', DIVISION)).toBe('open')
  })
  it('opens on a bank holiday', () => {
    const rota = hours(...weekdays, on('2026-12-25', '10:00', '12:00'))
    expect(openness(rota, '2026-12-25T11:00', DIVISION)).toBe('open')
    expect(openness(rota, '2026-12-25T13:00', DIVISION)).toBe('closed')
  })
  it('leaves the day unknown when it cannot be read', () => {
    const { opens_at: _, ...words } = on('2026-12-23', '09:00', '12:00')
    expect(openness(hours(...weekdays, words), '2026-12-23T10:00', DIVISION)).toBe('unknown')
    expect(openness(hours(...weekdays, words), '2026-12-22T10:00', DIVISION)).toBe('open')
  })
})

describe('a schedule that cannot be read', () => {
  const odd: [string, Partial<Schedule>][] = [
    ['every second week of an unsaid first', { interval: 2 }],
    ['every second month', { freq: 'MONTHLY', byday: '4TU', interval: 2, dtstart: '2026-10-01' }],
    ['a weekday that is none', { byday: 'XX' }],
    ['no weekday', { byday: '' }],
    ['an hour that is none', { opens_at: '25:99' }],
    ['an hour in words', { opens_at: '9am' }],
    ['closing as it opens', { closes_at: '09:00' }],
    ['a date the wrong way round', { valid_to: '31/12/2025' }],
    ['a date that is none', { interval: 2, dtstart: '2026-02-30' }],
    ['the last but one of a month', { freq: 'MONTHLY', byday: '-2TU' }],
    ['both ways to name days of a month', { freq: 'MONTHLY', byday: '1MO', bymonthday: '24' }],
  ]
  it.each(odd)('is unknown, never open, closed or an error: %s', (_, part) => {
    const schedule = { freq: 'WEEKLY', byday: 'TU', ...day, ...part } as Schedule
    expect(openness(hours(schedule), '2026-11-24T10:00', DIVISION)).toBe('unknown')
    expect(
      openness(hours({ freq: 'WEEKLY', byday: 'MO', ...day }, schedule), '2026-11-24T10:00', DIVISION),
    ).toBe('unknown')
  })
})
