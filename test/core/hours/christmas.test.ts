import { expect, it } from 'vitest'
import { christmasDates, withChristmas } from '#core/hours/christmas.ts'

it('names the dates of the winter to come, or of the one that is on', () => {
  expect(christmasDates('2026-11-24')).toHaveLength(9)
  expect(christmasDates('2026-11-24')[0]).toBe('2026-12-24')
  expect(christmasDates('2026-12-30')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01'])
  expect(christmasDates('2027-01-01')).toEqual(['2027-01-01'])
  expect(christmasDates('2027-01-02')[0]).toBe('2027-12-24')
})

it('adds a closed day for each date that has no hours of its own', () => {
  const open = { from: '2026-12-24', to: '2026-12-24', times: [{ opens_at: '09:00', closes_at: '12:00' }] }
  const added = withChristmas([open], '2026-11-24')
  expect(added).toHaveLength(9)
  expect(added[0]).toBe(open)
  expect(added[8]).toEqual({ from: '2027-01-01', to: '2027-01-01', times: [] })
  expect(withChristmas(added, '2026-11-24')).toEqual(added)
})
