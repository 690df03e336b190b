import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { AnsweredSuggestion } from '#core/practice/suggestions/suggestion.ts'
import { newEnquiry, park } from '#desk/call/desk-state.ts'
import { training } from '#desk/parts/training.ts'
import { hearAnswers } from '#desk/suggest/answers.ts'
import { keep } from '#ui/kept.ts'
import { button, openCall, openDesk, openMenu } from '../at-the-desk.tsx'
import type { HandClock } from '../call/real-desk.ts'

const DAY_MS = 86_400_000
const one: AnsweredSuggestion = {
  id: 'a',
  said: 'Put the pharmacy first.',
  outcome: 'not-now',
  answer: 'Not before the new rota starts.',
  on: '2026-11-23',
}
const other: AnsweredSuggestion = {
  ...one,
  id: 'b',
  outcome: 'done',
  said: 'Larger letters.',
  on: '2026-11-24',
}

let clock: HandClock
const begin = (heard: readonly AnsweredSuggestion[]) => {
  keep('answers-shown', undefined)
  hearAnswers(heard)
  clock = openDesk()
}
beforeEach(() => begin([other, one]))
afterEach(() => {
  hearAnswers([])
  keep('answers-shown', undefined)
  training.value = false
})
const line = () => screen.queryByRole('complementary', { name: 'You said, we did' })

it('is one line on the first screen, put away by a button, with nothing in its place that week', async () => {
  expect(line()!.textContent).toContain('Put the pharmacy first. Not now: Not before the new rota starts.')
  await userEvent.click(within(line()!).getByRole('button', { name: 'Seen' }))
  expect(line()).toBeNull()
  expect(document.activeElement?.id).toBe('query')
  openCall('sore-throat')
  newEnquiry()
  await screen.findByRole('combobox')
  expect(line()).toBeNull()
  clock.pass(7 * DAY_MS)
  openCall('sore-throat')
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull())
  newEnquiry()
  await waitFor(() => expect(line()!.textContent).toContain('Larger letters.'))
})
it('is never there in a call, while one waits, or while words are typed', async () => {
  await userEvent.type(screen.getByRole('combobox'), 'cough')
  expect(line()).toBeNull()
  openCall('sore-throat')
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull())
  expect(line()).toBeNull()
  park()
  await screen.findByRole('combobox')
  expect(line()).toBeNull()
})
it('moves nothing when it comes while somebody looks at the screen: it is there at the next caller', async () => {
  begin([])
  expect(line()).toBeNull()
  hearAnswers([one])
  await new Promise((drawn) => requestAnimationFrame(drawn))
  expect(line()).toBeNull()
  openCall('sore-throat')
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull())
  newEnquiry()
  await waitFor(() => expect(line()).not.toBeNull())
})
it('is not shown in training, nor used up by it', async () => {
  begin([])
  const nextCaller = async () => {
    openCall('sore-throat')
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull())
    newEnquiry()
    await screen.findByRole('combobox')
  }
  training.value = true
  hearAnswers([one])
  await nextCaller()
  expect(line()).toBeNull()
  training.value = false
  await nextCaller()
  expect(line()).not.toBeNull()
})
it('is found again in the menu, put away or not', async () => {
  await userEvent.click(within(line()!).getByRole('button', { name: 'Seen' }))
  await openMenu()
  await userEvent.click(button('You said, we did'))
  const page = await screen.findByRole('dialog', { name: 'You said, we did' })
  expect(within(page).getAllByRole('listitem')).toHaveLength(2)
  await within(page).findByText('Larger letters.')
})
