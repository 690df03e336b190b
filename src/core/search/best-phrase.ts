import { beginningOf, type Phrase, type WordShare } from './phrases.ts'
import type { TopicIndex } from './topic-index.ts'
import { lifeWord } from './who/fits-who.ts'
import type { WhoSaid } from './who/who.ts'

const TITLE_BONUS = 1.15
const OF_QUERY = 0.4
const BEGINS = 0.12
const HOLDS = 0.1
/** The number that packs the beginning of a word is below this where the word is a single letter. */
const ONE_LETTER = 256

/** The phrase of a topic that shares most with the words. */
interface BestPhrase {
  /** How much it shares: the share of the query that is met, and the share of the phrase. */
  readonly value: number
  readonly phrase: Phrase
  /** The topic has a phrase that is what was typed, word for word. */
  readonly exact: boolean
}

/** Reads the phrases of one topic after another for the same words. */
export interface BestPhrases {
  readonly read: (topic: number) => BestPhrase
  /** A bound that no phrase of a topic exceeds, by how much of the words its phrases meet at most, and by the largest share of a phrase that is met. */
  readonly atMost: (met: number, ofPhrase: number) => number
}

/** Makes ready to read the phrases of topics for words, each with what it gives; `total` is what all of them are worth. */
export function bestPhraseOf(
  { phrases, columns }: TopicIndex,
  shares: readonly WordShare[],
  total: number,
  all: readonly string[],
  telling: ReadonlySet<string>,
  who: Partial<WhoSaid>,
): BestPhrases {
  const { weights, beginnings, isTitle, lengths, met, found } = columns
  const said = ` ${all.join(' ')}`
  // What was heard of somebody old, or of a child, has its telling words and that one.
  const saidBy = lifeWord(who).length > 0 ? ` ${[...telling].join(' ')}` : said
  const spaces = [...said.matchAll(/ /g)].map(({ index: at }) => at)
  const begun = new Set(spaces.map((space) => beginningOf(said, space)))
  const first = beginningOf(said, 0)
  // Few phrases begin like a word that was said, so that few have to be read.
  const mayBegin = (letters: number, length: number) =>
    length < said.length
      ? letters < ONE_LETTER || begun.has(letters)
      : (first < ONE_LETTER ? letters % ONE_LETTER : letters) === first
  const readTopic = (topic: number): BestPhrase => {
    let count = 0
    for (const share of shares)
      for (let at = share.starts[topic]!; at < share.starts[topic + 1]!; at++) {
        const phrase = share.phrases[at]!
        if (met[phrase] === 0) found[count++] = phrase
        met[phrase]! += share.met[at]!
      }
    let value = 0
    let best = found[0]!
    let exact = false
    for (let at = 0; at < count; at++) {
      const number = found[at]!
      const gain = met[number]!
      met[number] = 0
      const ofQuery = Math.min(1, gain / total)
      const ofPhrase = Math.min(1, gain / weights[number]!)
      const title = isTitle[number] ? TITLE_BONUS : 1
      let worth = OF_QUERY * ofQuery + (1 - OF_QUERY) * ofPhrase * ofQuery
      const length = lengths[number]!
      const mayGain = (worth + BEGINS) * title > value || length === said.length || length === saidBy.length
      if (mayGain && (length === saidBy.length || mayBegin(beginnings[number]!, length))) {
        const { read } = phrases[number]!
        if (read === said || read === saidBy) exact = true
        if (read.startsWith(said)) worth += BEGINS
        else if (spaces.some((space) => said.startsWith(read, space))) worth += HOLDS * ofPhrase
      }
      worth *= title
      if (worth > value) {
        value = worth
        best = number
      }
    }
    return { value, phrase: phrases[best]!, exact }
  }
  const atMost = (most: number, ofPhrase: number) => {
    const ofQuery = Math.min(1, most / total)
    return (ofQuery * (OF_QUERY + (1 - OF_QUERY) * Math.min(1, ofPhrase)) + BEGINS) * TITLE_BONUS
  }
  return { read: readTopic, atMost }
}
