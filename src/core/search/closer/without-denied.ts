import { readWords } from '../lexicon.ts'
import { isStop } from '../tokens.ts'
import type { TopicIndex } from '../topic-index.ts'

/** Who it is of, before a part of the body. */
const OF = new Set('his her my their the your in on a an'.split(' '))
/** After these a part that was denied is over: "not his ear his eye". */
const OVER = new Set([...OF, ...'but its and just only is this'.split(' ')])

/** "His eye not his ear" seeks the eye: a part of the body that it is not is left out, with its "not". */
export function withoutDenied(index: TopicIndex, typed: readonly string[]): readonly string[] {
  const not = typed.indexOf('not')
  if (not < 0) return typed
  let at = not + 1
  while (OF.has(typed[at]!)) at++
  const isPart = (word: string | undefined) =>
    word !== undefined && index.reading.parts.has(readWords(index.reading, [word])[0]!)
  // "Results not back" denies no part: it stands after another one, or it is said whose it is.
  const isMeant =
    isPart(typed[not - 1]) || (at > not + 1 && (at + 1 === typed.length || OVER.has(typed[at + 1]!)))
  if (!isPart(typed[at]) || !isMeant) return typed
  const left = [...typed.slice(0, not), ...typed.slice(at + 1)]
  return left.every(isStop) ? typed : left
}
