import type { Reply } from '#core/call/answers.ts'
import { t } from '#ui/language.ts'

/** One answer on a button of its own, and on the key that the button shows. */
export interface AnswerButton {
  readonly letter?: string
  readonly words: string
  readonly give: () => void
  readonly kind?: 'main' | 'alarm'
  readonly disabled?: boolean
}

export type Keys = Readonly<Record<string, (() => void) | undefined>>

/** The keys of answers, as their buttons show them. */
export function keysOf(answers: readonly AnswerButton[]): Keys {
  return Object.fromEntries(
    answers.flatMap(({ letter, give, disabled }) =>
      letter ? [[letter.length === 1 ? letter.toLowerCase() : letter, disabled ? undefined : give]] : [],
    ),
  )
}

/** The first nine rows, each on its digit. */
export function digitKeys(ids: readonly string[], act: (id: string) => void): Keys {
  return Object.fromEntries(ids.slice(0, MOST_DIGITS).map((id, at) => [String(at + 1), () => act(id)]))
}

/** The digit that a row of a list shows; from the tenth on there is none. */
export function digitOf(at: number): { readonly digit?: number } {
  return at < MOST_DIGITS ? { digit: at + 1 } : {}
}

const MOST_DIGITS = 9

/** "None of these", "not sure" and "rather not say" for all rows that are not marked. */
export function restAnswers(give: (reply: Reply) => void, none: string): AnswerButton[] {
  return [{ letter: 'N', words: none, kind: 'main', give: () => give('no') }, ...unknownAnswers(give)]
}

/** "Yes" and "no", each on its letter, then "not sure" and "rather not say". */
export function yesNoAnswers(give: (reply: Reply) => void): AnswerButton[] {
  return [
    { letter: 'Y', words: t('yes'), give: () => give('yes') },
    { letter: 'N', words: t('no'), kind: 'main', give: () => give('no') },
    ...unknownAnswers(give),
  ]
}

/** "Not sure" and "rather not say". */
export function unknownAnswers(give: (reply: 'unsure' | 'declined') => void): AnswerButton[] {
  return [
    { letter: 'U', words: t('not-sure'), give: () => give('unsure') },
    { letter: 'R', words: t('rather-not-say'), give: () => give('declined') },
  ]
}
