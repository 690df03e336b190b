import { expect, it } from 'vitest'
import { milesBetween, nearestFirst } from '#core/practice/nearest.ts'

const london = { latitude: 51.5074, longitude: -0.1278 }
const manchester = { latitude: 53.4808, longitude: -2.2426 }

it('measures the ground between two places in miles', () => {
  // London to Manchester is 163 miles as the crow flies; a degree of latitude is 69.1 miles.
  expect(milesBetween(london, manchester)).toBeCloseTo(162.9, 0)
  expect(milesBetween({ latitude: 51, longitude: 0 }, { latitude: 52, longitude: 0 })).toBeCloseTo(69.09, 1)
  expect(milesBetween(london, london)).toBe(0)
})
it('puts the nearest first, and what has no place after, in the order it had', () => {
  const list = [
    { id: 'no-place', place: undefined },
    { id: 'far', place: manchester },
    { id: 'neither', place: undefined },
    { id: 'near', place: london },
  ]
  const ids = (from: typeof london | undefined) =>
    nearestFirst(list, from, ({ place }) => place).map(({ id }) => id)
  expect(ids(london)).toEqual(['near', 'far', 'no-place', 'neither'])
  expect(ids(undefined)).toEqual(['no-place', 'far', 'neither', 'near'])
})
