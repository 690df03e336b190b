import type { TopicEntry } from '../release-files.ts'
import { allowedErrors, distance } from './distance.ts'
import { fitsWho } from './fits-who.ts'
import { soundOf } from './phonetic.ts'
import { stemOf } from './stem.ts'
import { isStop, tellingWords, wordsOf } from './tokens.ts'
import type { WhoSaid } from './who.ts'

/** A topic that was found, and the words of it that matched. */
export interface TopicHit {
  readonly id: string
  readonly title: string
  readonly matched: string
  readonly score: number
}

interface Phrase {
  readonly topic: number
  readonly text: string
  readonly words: readonly string[]
  /** Weights of the phrase's words, summed: what a full match is worth. */
  weight: number
  readonly title: boolean
}

/** The index: every lay phrase as words, every word with the phrases that hold it and how telling it is. */
export interface TopicIndex {
  readonly topics: readonly TopicEntry[]
  readonly phrases: readonly Phrase[]
  readonly postings: ReadonlyMap<string, readonly number[]>
  readonly weights: ReadonlyMap<string, number>
  /** All words in order, so that those with a given beginning lie together. */
  readonly sorted: readonly string[]
  readonly byLength: ReadonlyMap<number, readonly string[]>
  readonly sounds: ReadonlyMap<string, readonly string[]>
  readonly stems: ReadonlyMap<string, readonly string[]>
}

const TITLE_BONUS = 1.15
/** What was typed is a phrase of the topic, word for word: that topic stands above those that share a few words. */
const SAID_AS_IT_STANDS = 0.5
/** How much the words of a topic's other phrases count beside its best one. */
const ALL_PHRASES = 0.4
/** Above this the query is a phrase of one topic, so that its "and" joins no two topics. */
const SAID_WHOLE = 1.2
const STOP_WEIGHT = 0.15
const PREFIX_WORTH = 0.8
const ONE_ERROR_WORTH = 0.72
const TWO_ERRORS_WORTH = 0.5
/** For a word that sounds the same, less the share of its letters that differ: "diarea" is not "tray". */
const SOUND_WORTH = 0.85
const STEM_WORTH = 0.85
/** Below this share of a perfect match a hit is weak. */
const WEAK = 0.55

/** Builds the index over titles and lay words. */
export function buildIndex(topics: readonly TopicEntry[]): TopicIndex {
  const phrases: Phrase[] = []
  const postings = new Map<string, number[]>()
  for (const [topic, { title, words }] of topics.entries())
    for (const [at, text] of [title, ...words].entries()) {
      const list = wordsOf(text)
      if (list.length === 0) continue
      const number =
        phrases.push({ topic, text: text.toLowerCase(), words: list, weight: 0, title: at === 0 }) - 1
      for (const word of new Set(list)) {
        const held = postings.get(word)
        if (held) held.push(number)
        else postings.set(word, [number])
      }
    }
  const weights = new Map<string, number>()
  for (const [word, held] of postings) {
    const inTopics = new Set(held.map((number) => phrases[number]!.topic)).size
    const rarity = Math.log(1 + topics.length / inTopics)
    weights.set(word, isStop(word) ? STOP_WEIGHT * rarity : rarity)
  }
  for (const phrase of phrases)
    phrase.weight = phrase.words.reduce((sum, word) => sum + weights.get(word)!, 0)
  const sorted = [...postings.keys()].sort()
  const byLength = new Map<number, string[]>()
  const sounds = new Map<string, string[]>()
  const stems = new Map<string, string[]>()
  for (const word of sorted) {
    byLength.set(word.length, [...(byLength.get(word.length) ?? []), word])
    const sound = soundOf(word)
    sounds.set(sound, [...(sounds.get(sound) ?? []), word])
    const stem = stemOf(word)
    stems.set(stem, [...(stems.get(stem) ?? []), word])
  }
  return { topics, phrases, postings, weights, sorted, byLength, sounds, stems }
}

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
    const similar = similarWords(index, word, last)
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
    for (const [phrase, gain] of gains) {
      met.set(phrase, (met.get(phrase) ?? 0) + gain)
      const { topic } = index.phrases[phrase]!
      if (gain > (byTopic.get(topic) ?? 0)) byTopic.set(topic, gain)
    }
    for (const [topic, gain] of byTopic) covered.set(topic, (covered.get(topic) ?? 0) + gain)
  }
  const said = ` ${all.join(' ')}`
  const best = new Map<number, { value: number; phrase: Phrase }>()
  for (const [number, gain] of met) {
    const phrase = index.phrases[number]!
    const ofQuery = Math.min(1, gain / total)
    const ofPhrase = Math.min(1, gain / phrase.weight)
    let value = 0.65 * ofQuery + 0.35 * ofPhrase * ofQuery
    const text = ` ${phrase.words.join(' ')}`
    if (text === said) value += SAID_AS_IT_STANDS
    else if (text.startsWith(said)) value += 0.12
    else if (said.includes(text)) value += 0.1 * ofPhrase
    if (phrase.title) value *= TITLE_BONUS
    if (value > (best.get(phrase.topic)?.value ?? 0)) best.set(phrase.topic, { value, phrase })
  }
  return [...best]
    .map(([topic, { value, phrase }]) => {
      const all = covered.get(topic)! / total
      const worth = (1 - ALL_PHRASES) * value + ALL_PHRASES * all
      return [topic, { value: worth * fitsWho(index.topics[topic]!, who), phrase }] as const
    })
    .sort(([a, one], [b, other]) => other.value - one.value || a - b)
    .map(([topic, { value, phrase }]) => ({
      id: index.topics[topic]!.id,
      title: index.topics[topic]!.title,
      matched: phrase.text,
      score: value,
    }))
    .filter((hit, at, list) => hit.score > 0.18 && hit.score > list[0]!.score * 0.35 && at < 40)
}

/** How telling a typed word is: its own weight, or that of the likeliest word it may mean, so that a slip towards a rare word gains nothing by the rarity. */
function weightOf(index: TopicIndex, word: string, similar: ReadonlyMap<string, number>): number {
  const own = index.weights.get(word)
  if (own !== undefined) return own
  let likeliest = Math.log(1 + index.topics.length)
  let best = 0
  for (const [match, worth] of similar) {
    const weight = index.weights.get(match)!
    if (worth > best || (worth === best && weight < likeliest)) {
      best = worth
      likeliest = weight
    }
  }
  return likeliest
}

/** Words of the index that a typed word may mean: itself, words it begins, words a slip or two away, words that sound like it. */
function similarWords(index: TopicIndex, word: string, unfinished: boolean): Map<string, number> {
  const found = new Map<string, number>()
  const put = (match: string, worth: number) => {
    if (worth > (found.get(match) ?? 0)) found.set(match, worth)
  }
  if (index.postings.has(word)) put(word, 1)
  if (unfinished || word.length >= 4) {
    for (
      let at = firstFrom(index.sorted, word);
      at < index.sorted.length && index.sorted[at]!.startsWith(word);
      at++
    ) {
      const match = index.sorted[at]!
      if (match !== word) put(match, PREFIX_WORTH * (0.6 + 0.4 * (word.length / match.length)))
    }
  }
  if (!found.has(word)) {
    const errors = allowedErrors(word.length)
    for (let length = word.length - errors; errors > 0 && length <= word.length + errors; length++)
      for (const match of index.byLength.get(length) ?? []) {
        if (match[0] !== word[0] && match[1] !== word[1] && match[0] !== word[1]) continue
        const slips = distance(word, match, errors)
        if (slips !== undefined && slips > 0)
          put(match, (slips === 1 ? ONE_ERROR_WORTH : TWO_ERRORS_WORTH) * (match[0] === word[0] ? 1 : 0.8))
      }
    for (const match of index.sounds.get(soundOf(word)) ?? []) {
      const longest = Math.max(word.length, match.length)
      const slips = distance(word, match, longest)!
      put(match, SOUND_WORTH * (0.4 + 0.6 * (1 - slips / longest)))
    }
    for (const match of index.stems.get(stemOf(word)) ?? []) put(match, STEM_WORTH)
  }
  return found
}

/** The place of the first word at or after a beginning. */
function firstFrom(sorted: readonly string[], beginning: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < beginning) low = middle + 1
    else high = middle
  }
  return low
}
