import { fitsWho } from './fits-who.ts'
import { finished, similarWords, weightOf } from './similar-words.ts'
import { isStop, tellingWords, wordsOf } from './tokens.ts'
import type { Phrase, TopicIndex } from './topic-index.ts'
import type { WhoSaid } from './who.ts'

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
const ALL_PHRASES = 0.5
/** How much more a word counts with each doubling of the topic's phrases that hold it: what is said in many ways is what the topic is about. */
const OFTEN_SAID = 0.25
/** Above this the query is a phrase of one topic, so that its "and" joins no two topics. */
const SAID_WHOLE = 1.8
/** Below this share of a perfect match a hit is weak. */
const WEAK = 0.55

/** The topics for what was typed so far, best first; the last word may be unfinished. Nothing that anyone chose before changes the order. */
export function searchTopics(
  index: TopicIndex,
  query: string,
  limit = 10,
  who: Partial<WhoSaid> = {},
): TopicHit[] {
  const typed = wordsOf(query)
  if (typed.length === 0) return []
  const whole = rank(index, typed, typed, limit, who)
  const halves = typed.includes('and') ? twoTopics(index, typed, who) : []
  if (halves.length === 0) return whole
  const ids = new Set(halves.map((hit) => hit.id))
  return [...halves, ...whole.filter((hit) => !ids.has(hit.id))].slice(0, limit)
}

/** "cough and rash" names two topics: the best of each half stands first, unless the whole is said as one phrase. */
function twoTopics(index: TopicIndex, typed: readonly string[], who: Partial<WhoSaid>): TopicHit[] {
  const at = typed.indexOf('and')
  const halves = [typed.slice(0, at), typed.slice(at + 1)].filter((half) =>
    tellingWords(half).some((word) => !isStop(word)),
  )
  if (halves.length < 2) return []
  const whole = rank(index, typed, typed, 1, who)[0]
  if (whole && whole.score > SAID_WHOLE) return []
  const best = halves.flatMap((half) => rank(index, half, half, 1, who))
  return best.every((hit) => hit.score > WEAK) && new Set(best.map((hit) => hit.id)).size === 2 ? best : []
}

function rank(
  index: TopicIndex,
  typed: readonly string[],
  all: readonly string[],
  limit: number,
  who: Partial<WhoSaid>,
): TopicHit[] {
  return score(index, tellingWords(typed), all, who).slice(0, limit)
}

/** How much each topic's best phrase shares with the words: the share of the query that is met, and the share of the phrase. */
function score(
  index: TopicIndex,
  words: readonly string[],
  all: readonly string[],
  who: Partial<WhoSaid>,
): TopicHit[] {
  const met = new Map<number, number>()
  const covered = new Map<number, number>()
  let total = 0
  for (const [at, word] of words.entries()) {
    const last = at === words.length - 1 && word === all.at(-1)
    // One letter of a word to come says nothing beside the words before it.
    if (last && word.length === 1 && words.length > 1) continue
    const similar = last ? similarWords(index, word, true) : finished(index, word)
    const own = weightOf(index, word, similar)
    const gains = new Map<number, number>()
    for (const [match, worth] of similar) {
      const weight = Math.min(own, index.weights.get(match)!)
      for (const phrase of index.postings.get(match)!) {
        const gain = weight * worth
        if (gain > (gains.get(phrase) ?? 0)) gains.set(phrase, gain)
      }
    }
    total += own
    const byTopic = new Map<number, number>()
    const held = new Map<number, number>()
    for (const [phrase, gain] of gains) {
      met.set(phrase, (met.get(phrase) ?? 0) + gain)
      const { topic } = index.phrases[phrase]!
      if (gain > (byTopic.get(topic) ?? 0)) byTopic.set(topic, gain)
      held.set(topic, (held.get(topic) ?? 0) + gain)
    }
    for (const [topic, gain] of byTopic)
      covered.set(
        topic,
        (covered.get(topic) ?? 0) + gain * (1 + OFTEN_SAID * Math.log2(held.get(topic)! / gain)),
      )
  }
  const said = ` ${all.join(' ')}`
  const best = new Map<number, { value: number; phrase: Phrase }>()
  const exact = new Set<number>()
  for (const [number, gain] of met) {
    const phrase = index.phrases[number]!
    const ofQuery = Math.min(1, gain / total)
    const ofPhrase = Math.min(1, gain / phrase.weight)
    let value = 0.65 * ofQuery + 0.35 * ofPhrase * ofQuery
    const text = ` ${phrase.words.join(' ')}`
    if (text === said) exact.add(phrase.topic)
    if (text.startsWith(said)) value += 0.12
    else if (said.includes(text)) value += 0.1 * ofPhrase
    if (phrase.title) value *= TITLE_BONUS
    if (value > (best.get(phrase.topic)?.value ?? 0)) best.set(phrase.topic, { value, phrase })
  }
  return [...best]
    .map(([topic, { value, phrase }]) => {
      const all = covered.get(topic)! / total
      const worth = (1 - ALL_PHRASES) * value + ALL_PHRASES * all + (exact.has(topic) ? SAID_AS_IT_STANDS : 0)
      return [topic, { value: worth * fitsWho(index.topics[topic]!, who), phrase }] as const
    })
    .sort(([a, one], [b, other]) => other.value - one.value || a - b)
    .map(([topic, { value, phrase }]) => ({
      id: index.topics[topic]!.id,
      title: index.topics[topic]!.title,
      matched: phrase.text,
      score: value,
    }))
    .filter((hit, at, list) => hit.score > 0.18 && hit.score > Math.min(1, list[0]!.score) * 0.35 && at < 40)
}
