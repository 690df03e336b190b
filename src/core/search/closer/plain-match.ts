import { firstFrom } from '../similar-words.ts'
import type { TopicIndex } from '../topic-index.ts'

/** The words of each topic as they are written, not read by the lexicon. */
export interface PlainWords {
  /** How often each topic holds a word, by word and topic. */
  readonly held: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** The words of a topic beside those of a topic of usual length. */
  readonly lengths: readonly number[]
  readonly sorted: readonly string[]
}

/** How soon more of a word adds nothing, how much a long topic counts less, and what any word is worth: BM25+ as MiniSearch sets it. */
const SATURATION = 1.2
const BY_LENGTH = 0.7
const AT_LEAST = 0.5
/** A word that is only begun, from three letters on, by how much of it is to come. */
const BEGUN = 0.375
const TO_COME = 0.3
const SHORTEST = 3

/** Counts the plain words of all topics; those of a title twice. */
export function countPlainWords({ topics, phrases }: Pick<TopicIndex, 'topics' | 'phrases'>): PlainWords {
  const held = new Map<string, Map<number, number>>()
  const counts = topics.map(() => 0)
  for (const { topic, title, words } of phrases) {
    const times = title ? 2 : 1
    for (const word of words) {
      const topicsOf = held.get(word) ?? new Map<number, number>()
      held.set(word, topicsOf.set(topic, (topicsOf.get(topic) ?? 0) + times))
    }
    counts[topic]! += times * words.length
  }
  const usual = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return { held, lengths: counts.map((count) => count / usual), sorted: [...held.keys()].sort() }
}

/** How well each topic fits the words as they were typed, by BM25+, beside the best of them: what the lexicon reads as one may still be told apart by its own words. */
export function plainMatch({ held, lengths, sorted }: PlainWords, words: readonly string[]): Float64Array {
  const score = new Float64Array(lengths.length)
  const add = (word: string, share: number) => {
    const topicsOf = held.get(word)
    if (!topicsOf) return
    const rare = Math.log(1 + (lengths.length - topicsOf.size + 0.5) / (topicsOf.size + 0.5))
    for (const [topic, times] of topicsOf) {
      const full = SATURATION * (1 - BY_LENGTH + BY_LENGTH * lengths[topic]!)
      score[topic]! += share * rare * (AT_LEAST + (times * (SATURATION + 1)) / (times + full))
    }
  }
  for (const word of words) {
    add(word, 1)
    if (word.length < SHORTEST) continue
    for (let at = firstFrom(sorted, word); sorted[at]?.startsWith(word); at++)
      if (sorted[at] !== word)
        add(sorted[at]!, BEGUN / (1 + TO_COME * (1 - word.length / sorted[at]!.length)))
  }
  const best = score.reduce((most, one) => Math.max(most, one), 0)
  return best > 0 ? score.map((one) => one / best) : score
}
