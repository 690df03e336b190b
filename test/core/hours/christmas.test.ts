import { expect, it } from 'vitest'
import { usualAtChristmas, withChristmas } from '#core/hours/christmas.ts'

const TODAY = '2026-11-24'
const shut = (date: string) => ({ from: date, to: date, times: [] })
const added = (today: string, holidays: 'england-and-wales' | 'scotland' = 'england-and-wales') =>
  withChristmas([], today, holidays).map(({ from }) => from)

it('closes Christmas Day and the bank holidays of that winter, and no working day', () => {
  expect(added(TODAY)).toEqual(['2026-12-25', '2026-12-28', '2027-01-01'])
  expect(added(TODAY, 'scotland')).toEqual(['2026-12-25', '2026-12-28', '2027-01-01', '2027-01-04'])
  expect(withChristmas([], TODAY, 'england-and-wales')[0]).toEqual(shut('2026-12-25'))
})

it('closes Christmas Day itself where its bank holiday is on another day, and New Year where no list reaches it', () => {
  expect(added('2027-11-24')).toEqual(['2027-12-25', '2027-12-27', '2027-12-28', '2028-01-03'])
  expect(added('2028-12-01')).toEqual(['2028-12-25', '2028-12-26', '2029-01-01'])
})

it('is of the winter that is on, without the days past, until that is over', () => {
  expect(added('2026-12-27')).toEqual(['2026-12-28', '2027-01-01'])
  expect(added('2028-01-02')).toEqual(['2028-01-03'])
  expect(added('2027-01-05')[0]).toBe('2027-12-25')
})

it('leaves a date that has hours of its own, and adds nothing twice', () => {
  const open = { ...shut('2026-12-28'), times: [{ opens_at: '09:00', closes_at: '12:00' }] }
  const once = withChristmas([open], TODAY, 'england-and-wales')
  expect(once).toEqual([open, shut('2026-12-25'), shut('2027-01-01')])
  expect(withChristmas(once, TODAY, 'england-and-wales')).toEqual(once)
})

it('names the days on which the usual hours hold, but Sundays', () => {
  const usual = ['2026-12-24', '2026-12-26', '2026-12-29', '2026-12-30', '2026-12-31']
  expect(usualAtChristmas([], TODAY, 'england-and-wales')).toEqual(usual)
  expect(usualAtChristmas([shut('2026-12-24')], TODAY, 'england-and-wales')).toEqual(usual.slice(1))
})
