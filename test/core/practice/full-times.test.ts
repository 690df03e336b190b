import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isWallClock, wallClockOf } from '#core/clock/wall-clock.ts'
import { fullFault, fullTimes } from '#core/practice/full-times.ts'

const ids = (at: string) => fullTimes(at).map(({ id, until }) => `${id} ${until.slice(5)}`)

it('offers lunchtime only while it is still to come', () => {
  expect(ids('2026-11-24T10:15')).toEqual([
    'lunch 11-24T13:00',
    'today 11-24T23:59',
    'tomorrow 11-25T23:59',
    'monday 11-30T08:00',
  ])
  expect(ids('2026-11-24T13:00')[0]).toBe('today 11-24T23:59')
})
it('takes a time that is to come, within two weeks for a desk and a year for the lead', () => {
  const at = '2026-11-24T10:15'
  for (const { until } of fullTimes(at)) expect(fullFault(until, at, 'desk')).toBeUndefined()
  expect(fullFault('2026-12-08T23:59', at, 'desk')).toBeUndefined()
  expect(fullFault(at, at, 'desk')).toBe('past')
  expect(fullFault('2026-12-09T00:00', at, 'desk')).toBe('too-late')
  expect(fullFault('2027-11-25T23:59', at, 'lead')).toBeUndefined()
  expect(fullFault('2027-11-26T00:00', at, 'lead')).toBe('too-late')
  expect(fullFault('9999-12-31T23:59', at, 'lead')).toBe('too-late')
  for (const text of ['', 'null', '2026-13-01T00:00']) expect(fullFault(text, at, 'lead')).toBe('no-time')
})
it('means the Monday after on a Monday, and tomorrow on a Sunday', () => {
  expect(ids('2026-11-23T07:00').at(-1)).toBe('monday 11-30T08:00')
  expect(ids('2026-11-29T15:00')).toEqual(['today 11-29T23:59', 'monday 11-30T08:00', 'tomorrow 11-30T23:59'])
})
it('never offers a time that has passed, and always the end of today, at any minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 29_000_000, max: 32_000_000 }), (minute) => {
      const at = wallClockOf(minute)
      const times = fullTimes(at)
      for (const { until } of times) expect(isWallClock(until) && until > at).toBe(true)
      expect(times.some(({ id }) => id === 'today')).toBe(at.slice(11) < '23:59')
    }),
  )
})
