import { finished, similarWords, weightOf } from './similar-words.ts'
import type { Phrase, TopicIndex } from './topic-index.ts'
import { fitsWho, isForOthers } from './who/fits-who.ts'
import type { WhoSaid } from './who/who.ts'

/** A topic that was found, and the words of it that matched. */
export interface TopicHit {
  readonly id: string
  readonly title: string
  readonly matched: string
  readonly score: number
}

const TITLE_BONUS = 1.15
/** What was typed is a phrase of the topic, word for word: that topic stands above those that share a few words. */
const SAID_AS_IT_STANDS = 1
/** How much the words of a topic's other phrases count beside its best one. */
const ALL_PHRASES = 0.62
/** How much more a word counts with each doubling of the topic's phrases that hold it: what is said in many ways is what the topic is about. */
const OFTEN_SAID = 0.4
const OF_QUERY = 0.4
const BEGINS = 0.12
const HOLDS = 0.1
const ANCHOR = 0.12
/** What a saying may mean besides counts for less than what was said. */
const HINT = 0.5

/** How much the words as typed count for the order: what the lexicon reads as one may still be told apart by its own words. */
const AS_TYPED = 0.35
const BELOW = 0.99

/** How much each topic's best phrase shares with the words: the share of the query that is met, and the share of the phrase. */
export function scoreTopics(
  index: TopicIndex,
  telling: ReadonlySet<string>,
  hints: ReadonlySet<string>,
  all: readonly string[],
  typed: readonly string[],
  who: Partial<WhoSaid>,
): TopicHit[] {
  const { phrases, topics } = index
  const met = new Float64Array(phrases.length)
  const gains = new Float64Array(phrases.length)
  const everTouched: number[] = []
  const covered = new Float64Array(topics.length)
  const anchored = new Float64Array(topics.length)
  let total = 0
  let parts = 0
  for (const word of [...telling, ...hints]) {
    const last = word === all.at(-1)
    // One letter of a word to come says nothing beside the words before it.
    if (last && word.length === 1 && telling.size > 1) continue
    const similar = last ? similarWords(index, word, true) : finished(index, word)
    const factor = hints.has(word) ? HINT : 1
    const own = weightOf(index, word, similar) * factor
    const touched: number[] = []
    for (const [match, worth] of similar) {
      const gain = Math.min(own, index.weights.get(match)! * factor) * worth
      for (const phrase of index.postings.get(match)!) {
        if (gains[phrase] === 0) touched.push(phrase)
        if (gain > gains[phrase]!) gains[phrase] = gain
      }
    }
    total += own
    const best = new Float64Array(topics.length)
    const held = new Float64Array(topics.length)
    for (const phrase of touched) {
      const gain = gains[phrase]!
      gains[phrase] = 0
      if (met[phrase] === 0) everTouched.push(phrase)
      met[phrase]! += gain
      const { topic } = phrases[phrase]!
      if (gain > best[topic]!) best[topic] = gain
      held[topic]! += gain
    }
    const part = index.reading.parts.has(word)
    if (part) parts += own
    for (const [topic, gain] of best.entries())
      if (gain > 0) {
        covered[topic]! += gain * (1 + OFTEN_SAID * Math.log2(held[topic]! / gain))
        if (part) anchored[topic]! += gain
      }
  }
  if (total === 0) return []
  const said = ` ${all.join(' ')}`
  const value = new Float64Array(topics.length)
  const matched: Phrase[] = []
  const exact = new Set<number>()
  for (const number of everTouched) {
    const phrase = phrases[number]!
    const gain = met[number]!
    const ofQuery = Math.min(1, gain / total)
    const ofPhrase = Math.min(1, gain / phrase.weight)
    let worth = OF_QUERY * ofQuery + (1 - OF_QUERY) * ofPhrase * ofQuery
    const text = phrase.read
    if (text === said) exact.add(phrase.topic)
    if (text.startsWith(said)) worth += BEGINS
    else if (said.includes(text)) worth += HOLDS * ofPhrase
    if (phrase.title) worth *= TITLE_BONUS
    if (worth > value[phrase.topic]!) {
      value[phrase.topic] = worth
      matched[phrase.topic] = phrase
    }
  }
  const asTyped = index.closer?.asTyped(typed)
  const ranked = Object.keys(matched)
    .map(Number)
    .map((topic) => {
      const worth =
        (1 - ALL_PHRASES) * value[topic]! +
        (ALL_PHRASES * covered[topic]!) / total +
        (exact.has(topic) ? SAID_AS_IT_STANDS : 0)
      const held = parts > 0 ? 1 - ANCHOR * (1 - Math.min(1, anchored[topic]! / parts)) : 1
      const others = isForOthers(topics[topic]!, who)
      const score = worth * held * fitsWho(topics[topic]!, who)
      return { topic, others, score, place: score + AS_TYPED * (asTyped?.[topic] ?? 0) }
    })
  // A child's topic is never first for an adult, nor the other way round.
  const best = Math.max(...ranked.map(({ others, place }) => (others ? 0 : place)))
  let least = Number.POSITIVE_INFINITY
  return ranked
    .map((one) => ({
      ...one,
      place: one.others && best > 0 ? Math.min(one.place, best * BELOW) : one.place,
    }))
    .sort((one, other) => other.place - one.place || one.topic - other.topic)
    .map(({ topic, score }) => {
      // One that the words as typed bring forward is no surer for it: none below it is surer than it is.
      least = Math.min(least, score)
      return {
        id: topics[topic]!.id,
        title: topics[topic]!.title,
        matched: matched[topic]!.text,
        score: least,
      }
    })
    .filter((hit, at, list) => hit.score > 0.18 && hit.score > Math.min(1, list[0]!.score) * 0.35 && at < 40)
}
