import type { TopicHit } from './topics.ts'

/** Below this score too little of what was typed was met. */
const FAINT = 0.45
/** A first result below this is sure only when the second lies well behind it. */
const SURE = 1
const CLOSE = 0.9

/** Whether topics sought among some alone are guesses: the words fit one of the others better, and these not well. */
export function isBeside(hits: readonly TopicHit[], all: readonly TopicHit[]): boolean {
  const [first] = hits
  return first !== undefined && first.id !== all[0]?.id && first.score < SURE
}

/** Whether what was found is a guess: the first met little of the words, or the second is as likely. On tuning queries the first is right in every second such case, in 9 of 10 others. */
export function isWeak(hits: readonly { readonly score: number }[]): boolean {
  const [first, second] = hits
  if (!first) return false
  return first.score < FAINT || (first.score < SURE && (second?.score ?? 0) > first.score * CLOSE)
}
