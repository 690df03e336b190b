import { firstFrom } from '../similar-words.ts'
import { stemOf } from '../stem.ts'

/** Which of several hold a word or a pair of words, how often each of them does, and how often all do. */
export interface Held {
  readonly by: readonly number[]
  readonly times: readonly number[]
  readonly total: number
}

/** What is told apart by words, and how much stands in each of it and in all. */
export interface Told {
  readonly held: ReadonlyMap<string, Held>
  readonly lengths: Float64Array
  readonly all: number
}

/** What words and pairs of neighbours say of topics, by their ids in order, and of kinds of call. */
export interface WordOdds {
  /** By the root of a word, or two roots with a space between. */
  readonly topics: Told
  /** In the first half of the kinds no emergency was said, in the second one was. Each half begins with what was said of no topic; after it come the topics. */
  readonly kinds: Told
  /** All roots in order. */
  readonly sorted: readonly string[]
}

/** Words that each is taken to hold besides, in the shares in which all hold them. */
const BESIDES = 1000
/** The words of a pair were counted by themselves already. */
const PAIR = 0.5
/** The beginning of a word tells from so many letters on. */
const SHORTEST = 3
/** A topic that is so many times e less likely than the first is out. */
const FLOOR = 15

/** How likely each topic is by the words as they were typed, from 1 for the likeliest down to 0. The last word may be unfinished. All are 0 where no word is known. */
export function topicOdds({ topics, sorted }: WordOdds, words: readonly string[]): Float64Array {
  const scores = scoreBy(topics, sorted, words)
  const best = Math.max(...scores)
  return scores.map((one) => (best > Number.NEGATIVE_INFINITY ? Math.max(0, 1 + (one - best) / FLOOR) : 0))
}

/** Odds are surer of themselves than they should be, as words that go together count each. */
const LEAST_ODDS = -5
const MOST_ODDS = 12
/** Parts that a topic is taken to hold besides, of calls that are emergencies and of calls that are none. */
const PARTS_BESIDES = 60

/** How much likelier it is that an emergency is told than that none is, as a natural logarithm: by the words, and by how often callers told one for the topic that was found first, whose number is given, -1 where none was found. The words say 0 where none is known, or no emergency. */
export function emergencyOdds({ kinds, sorted }: WordOdds, words: readonly string[], first = -1): number {
  const scores = scoreBy(kinds, sorted, words)
  const half = scores.length / 2
  const told = scores.slice(half).reduce(added)
  const byWords = told > Number.NEGATIVE_INFINITY ? told - scores.slice(0, half).reduce(added) : 0
  return Math.max(LEAST_ODDS, Math.min(MOST_ODDS, byWords)) + topicPrior(kinds, first)
}

/** By how often callers told an emergency for a topic; 0 where no topic was found. */
function topicPrior({ lengths }: Told, topic: number): number {
  if (topic < 0) return 0
  const parts = (half: number) => PARTS_BESIDES + lengths[half + topic + 1]!
  return Math.log(parts(lengths.length / 2) / parts(0))
}

/**
 * How likely each is by words, as logarithms of which only the differences count: multinomial naive Bayes over words and pairs of neighbours
 * (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, chapter 13). What holds nothing is not possible, and nothing is
 * where no word is known.
 */
function scoreBy({ held, lengths, all }: Told, sorted: readonly string[], words: readonly string[]) {
  const score = new Float64Array(lengths.length)
  let worth = 0
  const add = ({ by, times, total }: Held, share: number) => {
    worth += share
    const expected = (BESIDES * total) / all
    for (let at = 0; at < by.length; at++) score[by[at]!]! += share * Math.log1p(times[at]! / expected)
  }
  for (const part of rootsAndPairs(words)) {
    const known = held.get(part)
    if (known) add(known, part.includes(' ') ? PAIR : 1)
  }
  const last = words.at(-1) ?? ''
  const begun = held.has(stemOf(last)) ? undefined : begunBy(held, sorted, last)
  if (begun) add(begun, 1)
  // The more one holds, the more it says that it does not hold these.
  return score.map((one, at) =>
    worth > 0 && lengths[at]! > 0
      ? one - worth * Math.log1p(lengths[at]! / BESIDES)
      : Number.NEGATIVE_INFINITY,
  )
}

/** The logarithm of the sum of two numbers that are given by theirs. */
function added(one: number, other: number): number {
  const most = Math.max(one, other)
  return most > Number.NEGATIVE_INFINITY ? most + Math.log1p(Math.exp(-Math.abs(one - other))) : most
}

/** The roots of words and the pairs of neighbours among them, each once. */
export function rootsAndPairs(words: readonly string[]): string[] {
  const stems = words.map(stemOf)
  return [...new Set([...stems, ...stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`)])]
}

/** All words that begin with what was typed, as one. */
function begunBy(
  held: ReadonlyMap<string, Held>,
  sorted: readonly string[],
  typed: string,
): Held | undefined {
  if (typed.length < SHORTEST) return undefined
  const counts = new Map<number, number>()
  let total = 0
  for (let at = firstFrom(sorted, typed); sorted[at]?.startsWith(typed); at++) {
    const known = held.get(sorted[at]!)
    for (const [place, one] of known?.by.entries() ?? [])
      counts.set(one, (counts.get(one) ?? 0) + known!.times[place]!)
    total += known?.total ?? 0
  }
  return total > 0 ? { by: [...counts.keys()], times: [...counts.values()], total } : undefined
}
