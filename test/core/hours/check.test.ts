import { expect, it } from 'vitest'
import { checkSchedule } from '#core/hours/check.ts'
import type { Schedule } from '#core/hours/schedule.ts'

const faults = (change: Partial<Schedule>) => {
  const said: string[] = []
  const nine = { freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' } as const
  checkSchedule({ ...nine, ...change }, 0, (_field, message) => said.push(message))
  return said
}

it('names the days of a time that cannot be', () => {
  expect(faults({})).toEqual([])
  expect(faults({ closes_at: '25:00' })).toEqual([
    'Monday, Tuesday: "25:00" is not a time of day. Write it like 09:00.',
  ])
  expect(faults({ freq: 'MONTHLY', byday: '-1FR', opens_at: '' })[0]).toMatch(/^Friday: ""/)
  expect(faults({ byday: '' })[0]).toMatch(/^Opening time 1: "" names no day/)
})

it('asks from which date every other week counts, and in which order dates stand', () => {
  expect(faults({ interval: 2 })[0]).toMatch(/from which date/)
  expect(faults({ interval: 2, dtstart: '2026-11-05' })).toEqual([])
  expect(faults({ interval: 0 })[0]).toMatch(/whole number/)
  expect(faults({ valid_from: '2027-02-01', valid_to: '2027-01-01' })[0]).toMatch(/before they begin/)
  expect(faults({ valid_from: '2027-02-30' })[0]).toMatch(/not a date/)
})
