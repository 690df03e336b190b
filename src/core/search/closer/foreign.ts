import { inOtherLetters } from '../shortened.ts'
import { isStop, wordsOf } from '../tokens.ts'
import type { TopicIndex } from '../topic-index.ts'
import { sexOf } from '../who/relatives.ts'

/** A letter that is none of a to z, nor one that Welsh alone has; marks that stand for an apostrophe are no letters. */
const OTHER_LETTER = /[^\P{L}\p{Lm}A-Za-zŴŵŶŷ]/u

/** Whether a text is in another language, as far as its letters tell: none is ours, or some are not and no other word than one for somebody is ours, or most are unknown. */
export function isForeign(
  { phrases, reading }: Pick<TopicIndex, 'phrases' | 'reading'>,
  text: string,
): boolean {
  if (!OTHER_LETTER.test(text)) return inOtherLetters(text)
  const typed = text.split(/\s+/)
  // Phrases alone tell: the lexicon has words of other languages too. Somebody is called the same in many: "mam" is "I have" as well.
  const small = (word: string) =>
    isStop(word) || isStop(reading.alias.get(word)?.[0] ?? '') || sexOf(word) !== undefined
  const words = new Set(wordsOf(text).filter((word) => !small(word)))
  const unknown = new Set(words)
  for (const phrase of phrases) for (const word of phrase.words) unknown.delete(word)
  // A name may have such a letter among words of ours.
  const named = wordsOf(typed.filter((word) => OTHER_LETTER.test(word)).join(' '))
  const strange = [...unknown].filter((word) => !named.includes(word)).length
  const known = words.size - unknown.size
  return known === 0 || strange > known + wordsOf(text).filter(small).length
}
