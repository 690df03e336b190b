import { expect, it } from 'vitest'
import { compareNeeds, fastest, needOf } from '#core/pathway/need.ts'
import { content } from '../../content/sample.ts'

const { destinations } = content.release
const chain = (clock: 3 | 4 | 5, ...ids: string[]) =>
  needOf({ clock, steps: ids.map((id) => [id]) }, destinations)
const sooner = (one: ReturnType<typeof chain>, other: ReturnType<typeof chain>) =>
  compareNeeds(one, other) > 0

it('the clock comes first, then the minutes: at once, within the hour, within two, today', () => {
  expect(sooner(chain(5, 'ed'), chain(4, 'duty-now'))).toBe(true)
  expect(sooner(chain(4, 'duty-now'), chain(4, 'duty-hour'))).toBe(true)
  expect(sooner(chain(4, 'duty-hour'), chain(4, 'ucr'))).toBe(true)
  expect(sooner(chain(4, 'ucr'), chain(3, 'duty-today'))).toBe(true)
})
it('a chain needs what its slowest step may take, so that a team with two hours may stand before the duty clinician', () => {
  expect(compareNeeds(chain(4, 'ucr', 'duty-now'), chain(4, 'ucr'))).toBe(0)
})
it('minutes count at the clock of minutes alone', () => {
  expect(compareNeeds(chain(3, 'visit', 'duty-today'), chain(3, 'duty-today'))).toBe(0)
  expect(compareNeeds(fastest(destinations['gp-soon']!), fastest(destinations.nurse!))).toBeLessThan(0)
})
