import { signal } from '@preact/signals'
import { type AnsweredSuggestion, SUGGESTION_OUTCOMES } from '#core/practice/suggestions/suggestion.ts'
import {
  answerToShow,
  NOTHING_SHOWN,
  notePutAway,
  noteShown,
  type ShownAnswers,
} from '#core/practice/suggestions/you-said.ts'
import { keep, readKept } from '#ui/kept.ts'
import { list, oneOf, optional, record, type Shape, text, yesNo } from '#ui/shape.ts'
import { isShut } from '../parts/door.ts'

const KEPT = 'answers'
const SHOWN = 'answers-shown'

/** Whether an answered suggestion from the server has its form. */
export const isAnswered = record<AnsweredSuggestion>({
  id: text,
  said: text,
  outcome: oneOf(...SUGGESTION_OUTCOMES),
  answer: text,
  on: text,
})
const isShown = record<ShownAnswers>({
  last: optional(
    record<NonNullable<ShownAnswers['last']>>({ key: text, day: text, dismissed: yesNo }),
  ) as Shape<NonNullable<ShownAnswers['last']>>,
  keys: list(text),
})

/** What the lead answered of late, the newest first; without a network the last that was heard. */
export const answers = signal<readonly AnsweredSuggestion[]>(readKept(KEPT, list(isAnswered)) ?? [])

const shown = () => readKept(SHOWN, isShown) ?? NOTHING_SHOWN

/** Takes in what the server says was answered. */
export function hearAnswers(heard: readonly AnsweredSuggestion[]): void {
  if (JSON.stringify(heard) === JSON.stringify(answers.value)) return
  answers.value = heard
  keep(KEPT, heard)
}

/** The one answer that this desk shows today, noted as shown; none in training, which leaves nothing. `today` is a London date. */
export function showOne(today: string): AnsweredSuggestion | undefined {
  const before = shown()
  const one = isShut() ? undefined : answerToShow(answers.value, before, today)
  if (one) keep(SHOWN, noteShown(before, one, today))
  return one
}

/** Somebody has read the one that is shown. */
export function putAway(): void {
  keep(SHOWN, notePutAway(shown()))
}
