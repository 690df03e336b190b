import { isoWeek } from '../../clock/iso-week.ts'
import { addDays } from '../../clock/wall-clock.ts'
import type { AnsweredSuggestion } from './suggestion.ts'

/** Days for which an answer is news to a desk that has not shown it. */
const NEWS_DAYS = 28

/** What one desk has shown of "you said, we did". */
export interface ShownAnswers {
  /** The one that was shown last, and on which London day. */
  readonly last?: { readonly key: string; readonly day: string; readonly dismissed: boolean }
  /** Every answer that was shown. */
  readonly keys: readonly string[]
}

/** What a desk has shown before any answer came. */
export const NOTHING_SHOWN: ShownAnswers = { keys: [] }

/** Keys that are remembered: far more than answers that are news at once. */
const MOST_KEYS = 100

/** An answer by which a desk knows it again; one that was answered anew is another. */
export function answerKey({ id, outcome, on }: AnsweredSuggestion): string {
  return `${id} ${outcome} ${on}`
}

/** The answer that a desk shows today: the one it began to show today until somebody puts it away, or the oldest that is news; never a second one in a week. `today` is a London date. */
export function answerToShow(
  answers: readonly AnsweredSuggestion[],
  { last, keys }: ShownAnswers,
  today: string,
): AnsweredSuggestion | undefined {
  if (last?.day === today && !last.dismissed) return answers.find((one) => answerKey(one) === last.key)
  if (last && isoWeek(last.day) === isoWeek(today)) return undefined
  const since = addDays(today, -NEWS_DAYS).slice(0, 10)
  return answers
    .filter((one) => one.on > since && !keys.includes(answerKey(one)))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0]
}

/** What was shown, with one more that is on screen from now on. */
export function noteShown(shown: ShownAnswers, answer: AnsweredSuggestion, today: string): ShownAnswers {
  const key = answerKey(answer)
  if (shown.last?.key === key) return shown
  return { last: { key, day: today, dismissed: false }, keys: [...shown.keys, key].slice(-MOST_KEYS) }
}

/** What was shown, with the last one put away. */
export function notePutAway({ last, keys }: ShownAnswers): ShownAnswers {
  return { keys, ...(last ? { last: { ...last, dismissed: true } } : {}) }
}
