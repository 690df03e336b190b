import { expect, it } from 'vitest'
import { bankHolidaysKnownUntil, holidaysOf, isBankHoliday } from '#core/clock/bank-holidays.ts'
import { nextOpening, openness, openUntil } from '#core/hours/opening.ts'
import type { SpecialDays } from '#core/hours/schedule.ts'

const DIVISION = 'england-and-wales'
const schedules = [
  { freq: 'WEEKLY' as const, byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' },
]
const service = (...specialDays: SpecialDays[]) => ({
  schedules,
  bankHolidays: 'closed' as const,
  specialDays,
})
const half: SpecialDays = {
  from: '2026-12-24',
  to: '2026-12-24',
  times: [{ opens_at: '09:00', closes_at: '12:00' }],
}
const shut: SpecialDays = { from: '2026-12-28', to: '2027-01-01', times: [] }

it('opens on a special day at its own times only', () => {
  expect(openness(service(half), '2026-12-24T11:59', DIVISION)).toBe('open')
  expect(openness(service(half), '2026-12-24T12:00', DIVISION)).toBe('closed')
  expect(openUntil(service(half), '2026-12-24T10:00', DIVISION)).toBe('2026-12-24T12:00')
  expect(openness(service(half), '2026-12-23T16:00', DIVISION)).toBe('open')
})
it('is shut on every day of a stretch without times, its first and last included', () => {
  for (const date of ['2026-12-28', '2026-12-30', '2027-01-01'])
    expect(openness(service(shut), `${date}T10:00`, DIVISION), date).toBe('closed')
  expect(nextOpening(service(shut), '2026-12-25T10:00', DIVISION)).toBe('2027-01-04T09:00')
})
it('stands over a bank holiday: what is written for that date is meant', () => {
  const christmas = { from: '2026-12-25', to: '2026-12-25', times: half.times }
  expect(openness(service(christmas), '2026-12-25T10:00', DIVISION)).toBe('open')
  expect(openness(service(), '2026-12-25T10:00', DIVISION)).toBe('closed')
})
it('goes by the later of two entries for one date, and past midnight', () => {
  const late = { from: '2026-12-24', to: '2026-12-24', times: [{ opens_at: '20:00', closes_at: '02:00' }] }
  expect(openness(service(half, late), '2026-12-24T10:00', DIVISION)).toBe('closed')
  expect(openness(service(half, late), '2026-12-25T01:59', DIVISION)).toBe('open')
  expect(openness(service(late, half), '2026-12-24T10:00', DIVISION)).toBe('open')
})
it('is unknown where the times of a special day cannot be read', () => {
  const odd = { from: '2026-12-24', to: '2026-12-24', times: [{ opens_at: '9', closes_at: '12:00' }] }
  expect(openness(service(odd), '2026-12-24T10:00', DIVISION)).toBe('unknown')
})
it('holds for a service whose weekly hours are not known', () => {
  const only = { schedules: [], bankHolidays: 'closed' as const, specialDays: [half] }
  expect(openness(only, '2026-12-24T10:00', DIVISION)).toBe('open')
  expect(openness(only, '2026-12-23T10:00', DIVISION)).toBe('unknown')
})

const newer = {
  division: 'england-and-wales' as const,
  from: '2028-01-01',
  until: '2030-12-26',
  dates: ['2028-01-03', '2030-06-03', '2030-12-26'],
}
it('takes a newer list of bank holidays for the dates it covers', () => {
  const holidays = holidaysOf({ division: DIVISION, bankHolidays: newer })
  expect(bankHolidaysKnownUntil(holidays)).toBe('2030-12-26')
  expect(isBankHoliday('2030-06-03', holidays)).toBe('yes')
  expect(isBankHoliday('2028-12-26', holidays)).toBe('no')
  expect(isBankHoliday('2026-12-25', holidays)).toBe('yes')
  expect(isBankHoliday('2030-12-27', holidays)).toBe('unknown')
  expect(openness(service(), '2030-06-03T10:00', holidays)).toBe('closed')
})
it('keeps the pinned list where the other reaches less far, or is of another division', () => {
  expect(holidaysOf({ division: DIVISION, bankHolidays: { ...newer, until: '2028-05-01' } })).toBe(DIVISION)
  expect(holidaysOf({ division: 'scotland', bankHolidays: newer })).toBe('scotland')
})
