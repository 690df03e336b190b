import { expect, it } from 'vitest'
import { leftToSay } from '#desk/services/said-above.ts'

const BOOK = 'Send a task to the secretaries with the hospital and the month.'

it('is nothing where the words above have said all of it', () => {
  expect(leftToSay('Send a task with hospital and month.', BOOK)).toBe('')
})
it('does not say again what differs by the smallest words alone', () => {
  expect(leftToSay('Book 20 minutes on the physio list.', 'Book the physio list. 20 minutes.')).toBe('')
  expect(leftToSay('Ring after 10:30.', 'Ring before 10:30.')).toBe('Ring after 10:30.')
})
it.each([
  ['Send a task with hospital and month. Not on Fridays.', BOOK, 'Not on Fridays.'],
  [
    'Book 30 minutes. Ask if a call or a visit is better.',
    'Book a 30 minute slot with the mental health practitioner.',
    'Ask if a call or a visit is better.',
  ],
])('is each sentence that the words above have not said: %s', (steps, above, left) => {
  expect(leftToSay(steps, above)).toBe(left)
})
it.each([
  ['Send a task with hospital and month.', 'Tell them in person.'],
  ['Ring 01632 960102 first.', ''],
  ['Book 20 minutes.', 'Book 30 minutes.'],
])('is all of it where it says more, or where nothing stands above: %s', (steps, above) => {
  expect(leftToSay(steps, above)).toBe(steps)
})
