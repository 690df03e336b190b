import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes } from '#core/clock/wall-clock.ts'
import { openness } from '#core/hours/opening.ts'
import type { BankHolidayPolicy, Schedule } from '#core/hours/schedule.ts'
import { readHours } from '#core/hours/text.ts'
import { writeHours } from '#core/hours/write.ts'

const weekly = (byday: string, opens_at: string, closes_at: string): Schedule => ({
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
})
const read = (text: string): Schedule[] => {
  const hours = readHours(text)
  if ('fault' in hours) throw new Error(hours.fault)
  return hours.schedules
}

describe('writes back what was read', () => {
  it.each([
    'unknown',
    '24 hours',
    'Mon-Fri 09:00-18:30; Sat 09:00-13:00',
    'Mon-Fri 09:00-13:00, 14:00-17:30',
    'Mon, Tue, Thu 08:30-16:30; Wed, Fri 08:30-12:30',
    'Mon-Fri 08:30-17:00; Sat, Sun 09:00-12:00',
    'Mon-Wed, Fri-Sun 22:00-06:00',
    'Mon-Thu 10:00-15:30; 1st Sat 10:00-12:00; last Fri 18:00-20:00',
    'Thu 10:00-12:00 every 2 weeks from 2026-11-05',
    'Mon-Sun 00:00-23:59; last Sun 00:00-23:59',
  ])('%s', (text) => {
    expect(writeHours(read(text))).toBe(text)
    expect(read(writeHours(read(text))!)).toEqual(read(text))
  })
})

it('gathers days with the same spans, however the schedules are cut', () => {
  const days = ['FR', 'MO', 'TU', 'TH', 'WE'].map((day) => weekly(day, '09:00', '17:00'))
  expect(writeHours(days)).toBe('Mon-Fri 09:00-17:00')
  expect(writeHours([...days, weekly('SA', '09:00', '12:00'), weekly('WE', '18:00', '20:00')])).toBe(
    'Mon, Tue, Thu, Fri 09:00-17:00; Wed 09:00-17:00, 18:00-20:00; Sat 09:00-12:00',
  )
  expect(writeHours([weekly('SA,SU', '00:00', '23:59'), weekly('MO,TU,WE,TH,FR', '00:00', '23:59')])).toBe(
    '24 hours',
  )
})

it('writes the spans of a day in their order', () => {
  expect(writeHours([weekly('MO', '14:00', '17:00'), weekly('MO', '09:00', '12:00')])).toBe(
    'Mon 09:00-12:00, 14:00-17:00',
  )
})

it('drops seconds of nought and a span said twice', () => {
  expect(writeHours([weekly('MO', '09:00:00', '17:00:00'), weekly('MO', '09:00', '17:00')])).toBe(
    'Mon 09:00-17:00',
  )
})

it('writes several nth weekdays one by one, and keeps a start', () => {
  const second: Schedule = { freq: 'MONTHLY', byday: '2TU,4TU', opens_at: '10:00', closes_at: '12:00' }
  expect(writeHours([second])).toBe('2nd Tue 10:00-12:00; 4th Tue 10:00-12:00')
  expect(writeHours([{ ...weekly('MO', '09:00', '10:00'), dtstart: '2026-11-02' }])).toBe(
    'Mon 09:00-10:00 every 1 weeks from 2026-11-02',
  )
})

describe('does not say what the text form cannot', () => {
  const monday = weekly('MO', '09:00', '17:00')
  const first: Schedule = { freq: 'MONTHLY', byday: '1MO', opens_at: '09:00', closes_at: '17:00' }
  it.each<[string, Schedule]>([
    ['from a date', { ...monday, valid_from: '2026-11-24' }],
    ['to a date', { ...monday, valid_to: '2026-11-24' }],
    ['until a date', { ...monday, until: '2026-11-24' }],
    ['days of the month', { freq: 'MONTHLY', bymonthday: '1,15', opens_at: '09:00', closes_at: '17:00' }],
    ['a fifth weekday', { ...first, byday: '5MO' }],
    ['every second month', { ...first, interval: 2 }],
    ['a month with a start', { ...first, dtstart: '2026-11-02' }],
    ['every second week of no known start', { ...monday, interval: 2 }],
    ['a start that is no date', { ...monday, interval: 2, dtstart: '2026-02-30' }],
    ['no weeks', { ...monday, interval: 0, dtstart: '2026-11-02' }],
    ['half a week', { ...monday, interval: 0.5, dtstart: '2026-11-02' }],
    ['no days', { freq: 'WEEKLY', opens_at: '09:00', closes_at: '17:00' }],
    ['a day that is none', weekly('XX', '09:00', '17:00')],
    ['no closing', { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00' }],
    ['a time that is none', weekly('MO', '09:00', '25:00')],
    ['a time with a zone', weekly('MO', '09:00Z', '17:00Z')],
  ])('%s', (_, schedule) => {
    expect(writeHours([schedule])).toBeUndefined()
    expect(writeHours([monday, schedule])).toBeUndefined()
  })
})

describe('whatever the hours', () => {
  const time = fc.integer({ min: 0, max: 95 }).map((n) => addMinutes('2026-01-01T00:00', n * 15).slice(11))
  const byday = fc
    .shuffledSubarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 })
    .map((days) => days.join(','))
  const repeat = fc.oneof(
    byday.map((days) => ({ freq: 'WEEKLY' as const, byday: days })),
    fc.record({
      freq: fc.constant('WEEKLY' as const),
      byday,
      interval: fc.integer({ min: 1, max: 4 }),
      dtstart: fc.constantFrom('2026-10-05', '2026-11-05'),
    }),
    fc.constantFrom('1SA', '-1FR', '2TU,4TU').map((days) => ({ freq: 'MONTHLY' as const, byday: days })),
  )
  const schedule = fc
    .tuple(repeat, time, time)
    .map(([days, opens_at, closes_at]): Schedule => ({ ...days, opens_at, closes_at }))
  const moments = Array.from({ length: 28 * 12 + 5 }, (_, n) => addMinutes('2026-11-01T00:07', n * 125))

  it('the text means the same, and stays as it is when read and written again', () => {
    fc.assert(
      fc.property(fc.array(schedule, { maxLength: 6 }), (schedules) => {
        const text = writeHours(schedules)!
        const again = read(text)
        expect(writeHours(again)).toBe(text)
        const open = (hours: Schedule[], at: string) =>
          openness({ schedules: hours, bankHolidays: 'closed' }, at, 'england-and-wales')
        for (const at of moments) expect(open(again, at), `${text} at ${at}`).toBe(open(schedules, at))
      }),
      { numRuns: 150 },
    )
  })

  it('never throws, and what it writes can be read', () => {
    const text = fc.option(fc.oneof(fc.string(), time, byday), { nil: undefined })
    const odd = fc.record({ freq: fc.constantFrom('WEEKLY', 'MONTHLY'), byday: text, opens_at: text })
    fc.assert(
      fc.property(fc.array(odd), text, (schedules, closes_at) => {
        const written = writeHours(schedules.map((one) => ({ ...one, closes_at })) as Schedule[])
        if (written !== undefined) expect(readHours(written)).not.toHaveProperty('fault')
      }),
    )
  })
})

interface Case {
  readonly id: string
  readonly bank_holiday_policy: BankHolidayPolicy
  readonly schedules: readonly Schedule[]
  readonly checks: readonly { readonly at_local: string; readonly expected?: string }[]
}

const CASES = '../shared/fixtures/opening-hours/hsds_schedule_cases.json'
const told = existsSync(CASES) ? '' : ' (skipped: ../shared is not here)'
it.skipIf(!existsSync(CASES))(`keeps the answers of the HSDS cases that it can say${told}`, () => {
  const { cases } = JSON.parse(readFileSync(CASES, 'utf8')) as { cases: readonly Case[] }
  const said = cases.filter(({ schedules }) => writeHours(schedules) !== undefined)
  expect(said.map(({ id }) => id)).toEqual(['fortnightly', '24h', 'overnight', 'no-schedule'])
  for (const { id, schedules, bank_holiday_policy, checks } of said)
    for (const { at_local, expected } of checks) {
      const hours = { schedules: read(writeHours(schedules)!), bankHolidays: bank_holiday_policy }
      expect(openness(hours, at_local, 'england-and-wales'), `${id} at ${at_local}`).toBe(expected)
    }
})
