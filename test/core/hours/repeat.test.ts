import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NTHS, type Repeat, repeatOf, withRepeat } from '#core/hours/repeat.ts'
import { isReadable, type Schedule, WEEKDAYS } from '#core/hours/schedule.ts'

const times = { opens_at: '09:00', closes_at: '12:00' }
const weekly = (more: Partial<Schedule>): Schedule => ({ freq: 'WEEKLY', ...times, ...more })
const monthly = (more: Partial<Schedule>): Schedule => ({ freq: 'MONTHLY', ...times, ...more })

it('a person sees every so many weeks, an nth weekday, or a day of the month', () => {
  expect(repeatOf(weekly({ byday: 'MO,TH', interval: 2, dtstart: '2026-11-05' }))).toEqual({
    kind: 'weeks',
    every: 2,
    days: ['MO', 'TH'],
    from: '2026-11-05',
  })
  expect(repeatOf(monthly({ byday: '-1FR' }))).toEqual({ kind: 'nth', nth: '-1', day: 'FR' })
  expect(repeatOf(monthly({ bymonthday: '15' }))).toEqual({ kind: 'month-day', date: 15 })
})
it.each([
  ['the first Saturday of every second month', monthly({ byday: '1SA', interval: 2 })],
  ['two days of the month', monthly({ bymonthday: '1,15' })],
  ['a Friday the 13th', monthly({ byday: '1FR', bymonthday: '13' })],
  ['two nth weekdays', monthly({ byday: '1SA,3SA' })],
  ['a sixth Monday', monthly({ byday: '6MO' })],
  ['an nth weekday of a week', weekly({ byday: '1MO' })],
  ['nothing at all', monthly({})],
])('%s can be kept, not changed', (_, schedule) => {
  expect(repeatOf(schedule)).toEqual({ kind: 'other' })
  expect(withRepeat(schedule, { kind: 'other' })).toBe(schedule)
})
it('days are written in the order of the week, whatever order they were ticked in', () => {
  const ticked = { kind: 'weeks', every: 1, days: ['FR', 'SU', 'MO'], from: '' } as const
  expect(withRepeat(monthly({ bymonthday: '1' }), ticked).byday).toBe('MO,FR,SU')
})
it('another way to repeat leaves nothing of the old one behind, and keeps times and dates of validity', () => {
  const old = weekly({ byday: 'MO', interval: 2, dtstart: '2026-11-02', valid_to: '2027-03-31' })
  expect(withRepeat(old, { kind: 'month-day', date: 31 })).toEqual(
    monthly({ bymonthday: '31', valid_to: '2027-03-31' }),
  )
})

const day = fc.constantFrom(...WEEKDAYS)
const repeat: fc.Arbitrary<Repeat> = fc.oneof(
  fc.record({ kind: fc.constant('nth' as const), nth: fc.constantFrom(...NTHS), day }),
  fc.record({ kind: fc.constant('month-day' as const), date: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    kind: fc.constant('weeks' as const),
    every: fc.integer({ min: 1, max: 4 }),
    days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    from: fc.constant('2026-11-02'),
  }),
)
it('what a person chose is what they see again, over whatever stood there, and hours can be reckoned by it', () => {
  const before = fc.constantFrom(
    weekly({ byday: 'MO', interval: 3, dtstart: '2026-11-02' }),
    monthly({ byday: '2TU' }),
    monthly({ bymonthday: '1' }),
  )
  fc.assert(
    fc.property(before, repeat, (schedule, chosen) => {
      const written = withRepeat(schedule, chosen)
      expect(repeatOf(written)).toEqual(chosen)
      expect(isReadable(written)).toBe(true)
    }),
  )
})
