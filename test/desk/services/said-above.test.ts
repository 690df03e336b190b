import { expect, it } from 'vitest'
import { isSaidAbove } from '#desk/services/said-above.ts'

const BOOK = 'Send a task to the secretaries with the hospital and the month.'

it('is what the words above have said in full', () => {
  expect(isSaidAbove('Send a task with hospital and month.', BOOK)).toBe(true)
})
it.each([
  ['Send a task with hospital and month. Not on Fridays.', BOOK],
  ['Send a task with hospital and month.', 'Tell them in person.'],
  ['Ring 01632 960102 first.', ''],
])('is not what says more, or where nothing stands above: %s', (steps, above) => {
  expect(isSaidAbove(steps, above)).toBe(false)
})
