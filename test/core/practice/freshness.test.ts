import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#core/clock/wall-clock.ts'
import { daysSinceCheck, FRESHNESS_TIMES, type Freshness, freshness } from '#core/practice/freshness.ts'

const service = { checked: { on: '2026-01-01', by: 'practice manager' }, checkEvery: 30 }

it('a check holds for its interval, its last day included', () => {
  // 30 days after 1 January is 31 January.
  expect([freshness(service, '2026-01-31'), freshness(service, '2026-02-01')]).toEqual(['fresh', 'due'])
})
it('two weeks past it a service is used last, three months past it not at all', () => {
  const on = ['2026-02-14', '2026-02-15', '2026-05-01', '2026-05-02'].map((date) => freshness(service, date))
  expect(on).toEqual(['due', 'last', 'last', 'stale'])
})
it('the practice may set other times, none at all among them', () => {
  const strict = (date: string) => freshness(service, date, { lastAfter: 0, hideAfter: 1 })
  expect(['2026-01-31', '2026-02-01', '2026-02-02'].map(strict)).toEqual(['fresh', 'last', 'stale'])
})
it('a check of tomorrow, by a desk whose clock is behind, is fresh', () => {
  expect(freshness(service, '2025-12-31')).toBe('fresh')
})
it('days are counted by the calendar, over a leap day and both changes of the clocks', () => {
  expect(daysSinceCheck({ checked: { on: '2028-02-28', by: 'x' } }, '2028-03-01')).toBe(2)
  expect(daysSinceCheck({ checked: { on: '2026-03-28', by: 'x' } }, '2026-03-30')).toBe(2)
  expect(daysSinceCheck({ checked: { on: '2026-10-24', by: 'x' } }, '2026-10-26')).toBe(2)
})
it('nothing grows fresher by waiting, whatever times are set', () => {
  const order: readonly Freshness[] = ['fresh', 'due', 'last', 'stale']
  const days = fc.integer({ min: 0, max: 400 })
  fc.assert(
    fc.property(days, days, fc.nat(60), fc.nat(60), (now, wait, lastAfter, more) => {
      const times = { lastAfter, hideAfter: lastAfter + more }
      const at = (n: number) => order.indexOf(freshness(service, addDays('2026-01-01', n), times))
      expect(at(now + wait)).toBeGreaterThanOrEqual(at(now))
    }),
  )
  expect(FRESHNESS_TIMES.lastAfter).toBeLessThan(FRESHNESS_TIMES.hideAfter)
})
