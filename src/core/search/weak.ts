import { stemOf } from './stem.ts'
import { isStop, wordsOf } from './tokens.ts'
import type { TopicIndex } from './topic-index.ts'
import type { TopicHit } from './topics.ts'

/** Below this score too little of what was typed was met. */
const FAINT = 0.5
/** Below this one, three that are as likely as one another are guesses too. */
const LOW = 0.62
const AS_LIKELY = 0.8
/** A first result from here on is sure. */
const SURE = 1
/** So much of what another topic scores says that the words fit this one well too. */
const BESIDE = 0.5

/** Whether topics sought among some alone are guesses: the words fit one of the others better, and these not well or not half as well. */
export function isBeside(hits: readonly TopicHit[], all: readonly TopicHit[]): boolean {
  const [first] = hits
  const [best] = all
  if (!first || !best || first.id === best.id) return false
  return first.score < Math.max(SURE, best.score * BESIDE)
}

/** Whether what was found is a guess: the first is right in one of four such cases at most (engine rule 91). */
export function isWeak(hits: readonly { readonly score: number }[]): boolean {
  const [first, , third] = hits
  if (!first) return false
  return first.score < FAINT || (first.score < LOW && (third?.score ?? 0) > first.score * AS_LIKELY)
}

/** Whether one of the words stands in what topics say, in whatever form. */
export function hasKnownWord({ stems }: Pick<TopicIndex, 'stems'>, words: string): boolean {
  return wordsOf(words).some((word) => !isStop(word) && word.length > 2 && stems.has(stemOf(word)))
}
