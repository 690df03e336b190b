import type { Reply } from '#core/call/answers.ts'
import { t } from '#ui/language.ts'

/** One answer on a button of its own, and on the key that the button shows. */
export interface AnswerButton {
  readonly letter?: string
  readonly words: string
  /** The words are English in every language of the screens. */
  readonly english?: boolean
  readonly give: () => void
  readonly kind?: 'main' | 'alarm'
  readonly disabled?: boolean
  /** Chosen already; other parts of the screen are still to be answered. */
  readonly pressed?: boolean
  /** The rows that it answers together; it waits until each has been on screen. */
  readonly rows?: 'breath' | 'all'
}

/** The keys of sex, wherever it is asked. */
export const SEX_KEYS = { female: 'F', male: 'M', other: 'X' } as const

/** After the digits, letters that nothing else on a list uses, nor anything on an answer, those first that are seldom in words: what is typed is known sooner for words. */
export const LETTERS = [...'JQVBHISTXK']
/** The digits that answer rows, in order. */
export const DIGITS = [...'123456789']
const ROW_KEYS = [...DIGITS, ...LETTERS]

/** The key of a row of a list: a breath of signs has eighteen rows at most, and all of the opening nineteen. */
export function rowKey(at: number): { readonly letter?: string } {
  const letter = ROW_KEYS[at]
  return letter ? { letter } : {}
}

/** "None of these", "not sure" and "rather not say" for all rows that are not marked. */
export function restAnswers(
  give: (reply: Reply) => void,
  none: string,
  rows: 'breath' | 'all' = 'all',
  leads: (reply: Reply) => string = () => '',
): AnswerButton[] {
  const all: AnswerButton[] = [
    { letter: 'N', words: none, kind: 'main', give: () => give('no') },
    ...unknownAnswers(give, leads),
  ]
  return all.map((one) => ({ ...one, rows }))
}

/** "Yes" and "no", each on its letter, then "not sure" and "rather not say". */
export function yesNoAnswers(give: (reply: Reply) => void): AnswerButton[] {
  return [
    { letter: 'Y', words: t('yes'), give: () => give('yes') },
    { letter: 'N', words: t('no'), kind: 'main', give: () => give('no') },
    ...unknownAnswers(give),
  ]
}

/** "Not sure" and "rather not say", with where each leads at once. */
export function unknownAnswers(
  give: (reply: 'unsure' | 'declined') => void,
  leads: (reply: Reply) => string = () => '',
): AnswerButton[] {
  return [
    { letter: 'U', words: t('not-sure') + leads('unsure'), give: () => give('unsure') },
    { letter: 'R', words: t('rather-not-say') + leads('declined'), give: () => give('declined') },
  ]
}
