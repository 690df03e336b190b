import { expect, it } from 'vitest'
import { askedOf, isMeant, withMeant } from '#core/hours/asked.ts'
import type { Hours } from '#core/hours/schedule.ts'
import { readHours } from '#core/hours/text.ts'

const TODAY = '2026-11-24'
const asked = (hours: string, more: Partial<Hours> = {}) => {
  const read = readHours(hours)
  if ('fault' in read) throw new Error(read.fault)
  return askedOf({ schedules: read.schedules, bankHolidays: 'closed', ...more }, TODAY)
}

it('asks about night hours of the week, the month and special days, each once', () => {
  expect(asked('Mon, Tue 01:00-05:00; 1st Sat 02:00-05:30')).toEqual(['01:00-05:00', '02:00-05:30'])
  const times = [{ opens_at: '01:00', closes_at: '05:00' }]
  const specialDays = [{ from: '2026-12-24', to: '2026-12-24', times }]
  expect(asked('Mon 01:00-05:00', { specialDays })).toEqual(['01:00-05:00'])
  expect(asked('unknown', { specialDays })).toEqual(['01:00-05:00'])
})

it.each(['24 hours', 'Mon-Sun 00:00-12:00, 12:00-23:59', 'Mon-Fri 00:00-23:59; Sat, Sun 00:00-23:59'])(
  'asks whether a place open day and night, "%s", is closed on bank holidays',
  (hours) => {
    expect(asked(hours)).toEqual(['shut on bank holidays'])
    expect(asked(hours, { bankHolidays: 'open' })).toEqual([])
    expect(asked(hours, { bankHolidays: 'unknown' })).toEqual([])
  },
)

it.each(['Mon-Fri 09:00-17:00', 'Mon-Sat 00:00-23:59', 'Mon-Sun 07:00-22:00', 'unknown'])(
  'asks nothing of "%s"',
  (hours) => expect(asked(hours)).toEqual([]),
)

it('keeps what was said to be right, one beside the other', () => {
  const one = withMeant(undefined, '01:00-05:00', true)
  const two = withMeant(one, 'shut on bank holidays', true)
  expect(two).toBe('01:00-05:00; shut on bank holidays')
  expect(isMeant('01:00-05:00', two)).toBe(true)
  expect(isMeant('02:00-05:00', two)).toBe(false)
  expect(withMeant(two, '01:00-05:00', false)).toBe('shut on bank holidays')
  expect(withMeant(one, '01:00-05:00', false)).toBeUndefined()
  expect(withMeant(one, '01:00-05:00', true)).toBe(one)
})
