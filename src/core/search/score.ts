import { bestPhraseOf } from './best-phrase.ts'
import type { Phrase, TopicHit, WordShare } from './phrases.ts'
import type { TopicIndex } from './topic-index.ts'
import { fitsWho, isForOthers, possibleOf } from './who/fits-who.ts'
import type { WhoSaid } from './who/who.ts'
import { shareOf } from './word-share.ts'

/** What a topic gains when the typed words are one of its phrases, word for word: it then stands above topics that share a few words. */
const SAID_AS_IT_STANDS = 1
/** How much the words of a topic's other phrases count beside its best one. */
const ALL_PHRASES = 0.62
const ANCHOR = 0.12
/** What a saying may mean besides counts for less than what was said. */
const HINT = 0.5

/** How much the order hangs on how likely a topic is by the words as typed, beside the score of the surest: what the lexicon reads as one may still be told apart by its own words. */
const AS_TYPED = 1
const BELOW = 0.99
/** The most topics that are found, the least score of each, and the least share of the first one's score. */
const MOST_HITS = 40
const LEAST_SCORE = 0.18
const LEAST_SHARE = 0.35
/** More than rounding can take from a bound. */
const SLIGHT = 1e-9
/** The place of a topic that was taken, or that holds none of the words. */
const OUT = -1

/** How much each topic's best phrase shares with the words: the share of the query that is met, and the share of the phrase. The phrases of a topic are read only where it may be among the first so many. */
export function scoreTopics(
  index: TopicIndex,
  telling: ReadonlySet<string>,
  hints: ReadonlySet<string>,
  all: readonly string[],
  typed: readonly string[],
  who: Partial<WhoSaid>,
  limit: number,
): TopicHit[] {
  const { topics, reading } = index
  const { length } = topics
  const covered = new Float64Array(length)
  const anchored = new Float64Array(length)
  const most = new Float64Array(length)
  const ofPhrase = new Float64Array(length)
  let total = 0
  let parts = 0
  /** What a topic that has the words as they stand meets of them at least; none has a word that no phrase has. */
  let asItStands = [...telling].every((word) => index.postings.has(word)) ? 0 : Number.POSITIVE_INFINITY
  const shares: WordShare[] = []
  for (const word of [...telling, ...hints]) {
    const last = word === all.at(-1)
    // One letter of a word to come says nothing beside the words before it.
    if (last && word.length === 1 && telling.size > 1) continue
    const share = shareOf(index, word, last, hints.has(word) ? HINT : 1)
    shares.push(share)
    total += share.worth
    if (all.includes(word) && !hints.has(word) && !reading.alias.has(word)) asItStands += share.worth
    const isPart = reading.parts.has(word)
    if (isPart) parts += share.worth
    for (const topic of share.topics) {
      covered[topic]! += share.covered[topic]!
      most[topic]! += share.best[topic]!
      ofPhrase[topic]! += share.ofPhrase[topic]!
      if (isPart) anchored[topic]! += share.best[topic]!
    }
  }
  if (total === 0) return []
  const phraseOf = bestPhraseOf(index, shares, total, all, telling, who)
  const asTyped = index.closer?.asTyped?.(typed)
  const possible = possibleOf(who)
  const denied = DENIED.some((word) => all.includes(word))
  const score = new Float64Array(length)
  /** The best phrase of each topic that was read. */
  const matched: Phrase[] = []
  /** Where a topic stands; until its phrases are read, the highest place that it may have. */
  const place = new Float64Array(length).fill(OUT)
  const others = new Uint8Array(length)
  const scoreBy = (topic: number, value: number, exact: boolean) => {
    const worth =
      (1 - ALL_PHRASES) * value + (ALL_PHRASES * covered[topic]!) / total + (exact ? SAID_AS_IT_STANDS : 0)
    const held = parts > 0 ? 1 - ANCHOR * (1 - Math.min(1, anchored[topic]! / parts)) : 1
    score[topic] = worth * held * fitsWho(topics[topic]!, who, possible)
  }
  /** The score of the surest topic, at most 1, by which the odds of words count; before it is known they do not. */
  let surest = 0
  /** The place of the first topic that may be first. */
  let best = 0
  // A child's topic is never first for an adult, nor the other way round; nor a title "without" what was said.
  const put = (topic: number) => {
    const own = score[topic]! + AS_TYPED * surest * (asTyped?.[topic] ?? 0)
    place[topic] = others[topic] ? Math.min(own, best * BELOW) : own
  }
  const putAll = (those: number) => {
    for (let topic = 0; topic < length; topic++)
      if (covered[topic]! > 0 && others[topic] === those) put(topic)
  }
  for (let topic = 0; topic < length; topic++) {
    if (covered[topic] === 0) continue
    const lacks = index.lacking[topic]
    others[topic] = Number(
      isForOthers(topics[topic]!, who, possible) || (!denied && lacks !== undefined && all.includes(lacks)),
    )
    scoreBy(topic, phraseOf.atMost(most[topic]!, ofPhrase[topic]!), most[topic]! >= asItStands - SLIGHT)
    score[topic]! += SLIGHT
  }
  putAll(0)
  const hits: TopicHit[] = []
  // One that the words as typed bring forward is no surer for it: none below it is surer than it is.
  let least = Number.POSITIVE_INFINITY
  while (hits.length < Math.min(limit, MOST_HITS)) {
    const topic = highest(place)
    if (topic !== OUT && !matched[topic]) {
      const { value, phrase, exact } = phraseOf.read(topic)
      matched[topic] = phrase
      scoreBy(topic, value, exact)
      put(topic)
      continue
    }
    if (surest === 0) {
      surest = Math.min(1, place[topic] ?? 1)
      putAll(0)
      continue
    }
    if (best === 0) {
      best = place[topic] ?? Number.POSITIVE_INFINITY
      putAll(1)
      continue
    }
    if (topic === OUT) break
    if (score[topic]! <= LEAST_SCORE) {
      place[topic] = OUT
      continue
    }
    least = Math.min(least, score[topic]!)
    if (least <= Math.min(1, hits[0]?.score ?? least) * LEAST_SHARE) break
    const { id, title } = topics[topic]!
    hits.push({ id, title, matched: matched[topic]!.text, score: least })
    place[topic] = OUT
  }
  return hits
}

/** The topic with the highest place, the first of several; none where all are out. */
function highest(place: Float64Array): number {
  let found = OUT
  for (let topic = 0; topic < place.length; topic++) if (place[topic]! > (place[found] ?? OUT)) found = topic
  return found
}

const DENIED = ['no', 'not', 'without', 'cant']
