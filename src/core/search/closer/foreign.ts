import { inOtherLetters } from '../shortened.ts'
import { stemOf } from '../stem.ts'
import { isStop, wordsOf } from '../tokens.ts'
import type { TopicIndex } from '../topic-index.ts'

/** A letter that is none of a to z; marks that stand for an apostrophe are no letters. */
const OTHER_LETTER = /[^\P{L}\p{Lm}A-Za-z]/u

/** Whether one of the words stands in what topics say, in whatever form. */
export function hasKnownWord({ stems }: Pick<TopicIndex, 'stems'>, words: string): boolean {
  return wordsOf(words).some((word) => !isStop(word) && word.length > 2 && stems.has(stemOf(word)))
}

/** Whether a text is in another language, as far as its letters tell: none is ours, or some are not and it has no word that topics say. */
export function isForeign(index: Pick<TopicIndex, 'stems'>, text: string): boolean {
  return inOtherLetters(text) || (OTHER_LETTER.test(text) && !hasKnownWord(index, text))
}
