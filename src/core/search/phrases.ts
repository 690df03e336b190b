/** Something a caller may say of a topic. */
export interface Phrase {
  readonly topic: number
  /** As it is shown; the title stands for what was heard. */
  readonly text: string
  /** Its words, compounds as topics mostly write them. */
  readonly words: readonly string[]
  /** The phrase as the lexicon reads it: a space, and its words. */
  readonly read: string
  /** Weights of the phrase's words, summed: what a full match is worth. */
  weight: number
  readonly title: boolean
}

/** What is asked of each phrase at each key, side by side by its number, and room to reckon in. */
export interface PhraseColumns {
  readonly topicOf: Uint16Array
  readonly weights: Float64Array
  /** The two letters that each begins with, as `beginningOf` gives them. */
  readonly beginnings: Uint16Array
  readonly isTitle: Uint8Array
  /** How many signs each has as the lexicon reads it. */
  readonly lengths: Uint16Array
  /** All 0 between two searches. */
  readonly gains: Float64Array
  readonly met: Float64Array
  readonly found: Int32Array
}

/** Letters are plain: a to z, and digits. */
const BYTE = 256

/** The two letters of a text after a space, as a number; below 256 where there is one alone. */
export function beginningOf(text: string, space: number): number {
  return text.charCodeAt(space + 1) + BYTE * (text.charCodeAt(space + 2) || 0)
}

/** Lays the phrases out for the search. */
export function columnsOf(phrases: readonly Phrase[]): PhraseColumns {
  const { length } = phrases
  const columns = {
    topicOf: new Uint16Array(length),
    weights: new Float64Array(length),
    beginnings: new Uint16Array(length),
    isTitle: new Uint8Array(length),
    lengths: new Uint16Array(length),
    gains: new Float64Array(length),
    met: new Float64Array(length),
    found: new Int32Array(length),
  }
  for (const [number, { topic, weight, read, title }] of phrases.entries()) {
    columns.topicOf[number] = topic
    columns.weights[number] = weight
    columns.beginnings[number] = beginningOf(read, 0)
    columns.isTitle[number] = Number(title)
    columns.lengths[number] = read.length
  }
  return columns
}

/** What one word of a query is worth, and what of that each phrase and each topic meets. */
export interface WordShare {
  readonly worth: number
  /** The topics that have it or a word like it. */
  readonly topics: readonly number[]
  /** The phrases that hold it or a word like it, those of a topic side by side in the order in which they were found, and how much of it each meets. */
  readonly starts: Int32Array
  readonly phrases: Int32Array
  readonly met: Float64Array
  /** How much of it the best phrase of each topic meets, and how much all of its phrases do. */
  readonly best: Float64Array
  readonly covered: Float64Array
  /** The largest share of a phrase of each topic that it meets. */
  readonly ofPhrase: Float64Array
}

/** A topic that was found, and the words of it that matched. */
export interface TopicHit {
  readonly id: string
  readonly title: string
  readonly matched: string
  readonly score: number
  /** The request that was named in one breath with this ailment. */
  readonly first?: string
}
