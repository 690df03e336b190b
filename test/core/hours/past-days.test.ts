import { expect, it } from 'vitest'
import { isPast, withoutPast } from '#core/hours/past-days.ts'

const TODAY = '2026-11-24'
const days = (from: string, to = from) => ({ from, to, times: [] })

it.each([
  ['2026-11-23', '2026-11-23', true],
  ['2026-11-01', '2026-11-23', true],
  ['2026-11-23', '2026-11-24', false],
  ['2026-11-24', '2026-11-24', false],
  ['2002-12-24', '2002-12-24', false],
  ['2026-11-20', '2026-11-19', false],
  ['2026-02-30', '2026-02-30', false],
])('%s to %s is over: %s', (from, to, over) => expect(isPast(days(from, to), TODAY)).toBe(over))

it('days that are kept already stay, and a record without any has none', () => {
  const kept = { name: 'A', specialDays: [days('2026-11-02'), days('2026-12-24')] }
  expect(withoutPast(kept, TODAY)).toEqual({ name: 'A', specialDays: [days('2026-12-24')] })
  expect(withoutPast(kept, TODAY, kept)).toEqual(kept)
  expect(withoutPast({ name: 'A', specialDays: [days('2026-11-02')] }, TODAY)).toEqual({ name: 'A' })
})
