import fc from 'fast-check'
import { expect, it } from 'vitest'
import { datedLater } from '#core/practice/dated-later.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import type { Practice } from '#core/practice/practice.ts'
import { blankService, type Service } from '#core/practice/service.ts'

const shut = (from: string, to = from) => ({ from, to, times: [] })
const pharmacy: Service = {
  ...blankService('pharmacy', { on: '2026-02-27', by: 'manager' }),
  fullUntil: '2026-02-28T18:30',
  specialDays: [shut('2026-12-30', '2027-01-02')],
  schedules: [
    { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00', valid_from: '2026-04-01' },
  ],
}
const practice = (more: Partial<Practice> = {}): Practice => ({
  ...emptyPractice('hill', 'Hill Surgery'),
  services: [pharmacy],
  ...more,
})

it('checks, marks of full and special days move along, over the ends of months and years', () => {
  const [later] = datedLater(practice(), 2).services
  expect(later).toMatchObject({
    checked: { on: '2026-03-01', by: 'manager' },
    fullUntil: '2026-03-02T18:30',
    specialDays: [shut('2027-01-01', '2027-01-04')],
  })
})
it('weekly hours and seasons are of the calendar, and stay', () => {
  expect(datedLater(practice(), 40).services[0]!.schedules).toBe(pharmacy.schedules)
})
it('the surgery’s own special days move as those of its services do', () => {
  const trains = practice({ specialDays: [shut('2026-11-26')] })
  expect(datedLater(trains, 7).specialDays).toEqual([shut('2026-12-03')])
})
it('what was taken from the network moves with its copy, what is hidden has no dates', () => {
  const shared = {
    pharmacy: { use: 'taken', as: 'pharmacy', version: pharmacy, clashes: ['name'] },
    cafe: { use: 'hidden' },
  } as const
  const later = datedLater(practice({ shared }), 2)
  expect(later.shared).toEqual({
    pharmacy: { ...shared.pharmacy, version: later.services[0] },
    cafe: { use: 'hidden' },
  })
})
it('nothing is made that was not there', () => {
  const bare = practice({ services: [blankService('a', { on: '2026-01-01', by: 'x' })] })
  expect(Object.keys(datedLater(bare, 3))).toEqual(Object.keys(bare))
  expect(datedLater(bare, 3).services[0]).not.toHaveProperty('fullUntil')
  expect(datedLater(bare, 3).services[0]).not.toHaveProperty('specialDays')
})
it('twice later is once later by the sum, and no days change nothing', () => {
  const days = fc.integer({ min: -800, max: 800 })
  const whole = practice({ specialDays: [shut('2026-11-26')] })
  fc.assert(
    fc.property(days, days, (one, other) => {
      expect(datedLater(datedLater(whole, one), other)).toEqual(datedLater(whole, one + other))
      expect(datedLater(whole, 0)).toEqual(whole)
    }),
  )
})
