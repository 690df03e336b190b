import { expect, it } from 'vitest'
import type { AnsweredSuggestion } from '#core/practice/suggestions/suggestion.ts'
import {
  answerToShow,
  NOTHING_SHOWN,
  notePutAway,
  noteShown,
  type ShownAnswers,
} from '#core/practice/suggestions/you-said.ts'

const answered = (id: string, on: string): AnsweredSuggestion => ({
  id,
  said: 'Put the pharmacy first.',
  outcome: 'done',
  answer: 'It comes first from today.',
  on,
})
const answers = [answered('new', '2026-11-24'), answered('older', '2026-11-20')]
const show = (shown: ShownAnswers, day: string, of = answers) => {
  const answer = answerToShow(of, shown, day)
  return { id: answer?.id, shown: answer ? noteShown(shown, answer, day) : shown }
}

it('shows the oldest news first, on one day, and the next one in another week', () => {
  const tuesday = show(NOTHING_SHOWN, '2026-11-24')
  expect(tuesday.id).toBe('older')
  // The page loaded again that day shows the same one; the day after it is gone.
  expect(show(tuesday.shown, '2026-11-24').id).toBe('older')
  expect(show(tuesday.shown, '2026-11-25').id).toBeUndefined()
  expect(show(tuesday.shown, '2026-11-29').id).toBeUndefined()
  const monday = show(tuesday.shown, '2026-11-30')
  expect(monday.id).toBe('new')
  expect(show(monday.shown, '2026-12-07').id).toBeUndefined()
})
it('is gone at once when it is put away, and nothing takes its place that week', () => {
  const { shown } = show(NOTHING_SHOWN, '2026-11-24')
  expect(show(notePutAway(shown), '2026-11-24').id).toBeUndefined()
  expect(show(notePutAway(shown), '2026-12-01').id).toBe('new')
})
it('forgets what is no news any more, and shows what was answered anew', () => {
  expect(show(NOTHING_SHOWN, '2027-01-04').id).toBeUndefined()
  const { shown } = show(NOTHING_SHOWN, '2026-11-24')
  const anew = [{ ...answers[1]!, outcome: 'not-now' as const, on: '2026-12-01' }]
  expect(show(shown, '2026-12-01', anew).id).toBe('older')
})
it('shows nothing that the practice no longer has', () => {
  const { shown } = show(NOTHING_SHOWN, '2026-11-24')
  expect(show(shown, '2026-11-24', []).id).toBeUndefined()
})
