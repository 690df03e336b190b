import { firstFrom } from '../similar-words.ts'
import { stemOf } from '../stem.ts'

/** The topics that hold a word or a pair of words, how often each of them does, and how often all do. */
export interface PartHeld {
  readonly topics: readonly number[]
  readonly times: readonly number[]
  readonly total: number
}

/** What words and pairs of neighbours say of topics. Topics are numbered by their ids in order. */
export interface WordOdds {
  /** By the root of a word, or two roots with a space between. */
  readonly held: ReadonlyMap<string, PartHeld>
  /** All roots in order. */
  readonly sorted: readonly string[]
  /** How much stands in each topic, and in all. */
  readonly lengths: Float64Array
  readonly all: number
}

/** Words that each topic is taken to hold besides, in the shares in which all topics hold them. */
const BESIDES = 1000
/** The words of a pair were counted by themselves already. */
const PAIR = 0.5
/** The beginning of a word tells from so many letters on. */
const SHORTEST = 3
/** A topic that is so many times e less likely than the first is out. */
const FLOOR = 15

/**
 * How likely each topic is by the words as they were typed, from 1 for the likeliest down to 0: multinomial naive Bayes over words and pairs of
 * neighbours (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, chapter 13). The last word may be unfinished. All are 0
 * where no word is known.
 */
export function topicOdds(odds: WordOdds, words: readonly string[]): Float64Array {
  const { held, lengths, all } = odds
  const score = new Float64Array(lengths.length)
  let worth = 0
  const add = ({ topics, times, total }: PartHeld, share: number) => {
    worth += share
    const expected = (BESIDES * total) / all
    for (let at = 0; at < topics.length; at++)
      score[topics[at]!]! += share * Math.log1p(times[at]! / expected)
  }
  for (const part of rootsAndPairs(words)) {
    const known = held.get(part)
    if (known) add(known, part.includes(' ') ? PAIR : 1)
  }
  const last = words.at(-1) ?? ''
  const begun = held.has(stemOf(last)) ? undefined : begunBy(odds, last)
  if (begun) add(begun, 1)
  if (worth === 0) return score
  let best = Number.NEGATIVE_INFINITY
  for (let topic = 0; topic < score.length; topic++) {
    // The more a topic holds, the more it says that it does not hold these.
    score[topic]! -= worth * Math.log1p(lengths[topic]! / BESIDES)
    if (score[topic]! > best) best = score[topic]!
  }
  return score.map((one) => Math.max(0, 1 + (one - best) / FLOOR))
}

/** The roots of words and the pairs of neighbours among them, each once. */
export function rootsAndPairs(words: readonly string[]): string[] {
  const stems = words.map(stemOf)
  return [...new Set([...stems, ...stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`)])]
}

/** All words that begin with what was typed, as one. */
function begunBy({ held, sorted }: WordOdds, typed: string): PartHeld | undefined {
  if (typed.length < SHORTEST) return undefined
  const counts = new Map<number, number>()
  let total = 0
  for (let at = firstFrom(sorted, typed); sorted[at]?.startsWith(typed); at++) {
    const { topics, times, total: of } = held.get(sorted[at]!)!
    for (const [place, topic] of topics.entries()) counts.set(topic, (counts.get(topic) ?? 0) + times[place]!)
    total += of
  }
  return total > 0 ? { topics: [...counts.keys()], times: [...counts.values()], total } : undefined
}
