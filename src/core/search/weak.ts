/** Below this score too little of what was typed was met. */
const FAINT = 0.45
/** A first result below this is sure only when the second lies well behind it. */
const SURE = 1
const CLOSE = 0.9

/** Whether what was found is a guess: the first met little of the words, or the second is as likely. On tuning queries the first is right in every second such case, in 9 of 10 others. */
export function isWeak(hits: readonly { readonly score: number }[]): boolean {
  const [first, second] = hits
  if (!first) return false
  return first.score < FAINT || (first.score < SURE && (second?.score ?? 0) > first.score * CLOSE)
}
