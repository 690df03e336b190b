import { beginningOf, type WordShare } from './phrases.ts'
import type { TopicIndex } from './topic-index.ts'
import { fitsWho, isForOthers, lifeWord, possibleOf } from './who/fits-who.ts'
import type { WhoSaid } from './who/who.ts'
import { shareOf } from './word-share.ts'

/** A topic that was found, and the words of it that matched. */
export interface TopicHit {
  readonly id: string
  readonly title: string
  readonly matched: string
  readonly score: number
}

const TITLE_BONUS = 1.15
/** What a topic gains when the typed words are one of its phrases, word for word: it then stands above topics that share a few words. */
const SAID_AS_IT_STANDS = 1
/** How much the words of a topic's other phrases count beside its best one. */
const ALL_PHRASES = 0.62
const OF_QUERY = 0.4
const BEGINS = 0.12
const HOLDS = 0.1
const ANCHOR = 0.12
/** What a saying may mean besides counts for less than what was said. */
const HINT = 0.5
/** The number that packs the beginning of a word is below this where the word is a single letter. */
const ONE_LETTER = 256

/** How much the words as typed count for the order: what the lexicon reads as one may still be told apart by its own words. */
const AS_TYPED = 0.35
const BELOW = 0.99
/** The most topics that are found, the least score of each, and the least share of the first one's score. */
const MOST_HITS = 40
const LEAST_SCORE = 0.18
const LEAST_SHARE = 0.35
/** The number of no phrase. */
const NONE = -1

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
  const { topicOf, weights, beginnings, isTitle, lengths, met, found } = index.columns
  const covered = new Float64Array(topics.length)
  const anchored = new Float64Array(topics.length)
  let total = 0
  let parts = 0
  const shares: WordShare[] = []
  for (const word of [...telling, ...hints]) {
    const last = word === all.at(-1)
    // One letter of a word to come says nothing beside the words before it.
    if (last && word.length === 1 && telling.size > 1) continue
    const share = shareOf(index, word, last, hints.has(word) ? HINT : 1)
    shares.push(share)
    total += share.worth
    for (let topic = 0; topic < topics.length; topic++) covered[topic]! += share.covered[topic]!
    if (!index.reading.parts.has(word)) continue
    parts += share.worth
    for (let topic = 0; topic < topics.length; topic++) anchored[topic]! += share.best[topic]!
  }
  if (total === 0) return []
  let count = 0
  for (const share of shares)
    for (let at = 0; at < share.phrases.length; at++) {
      const phrase = share.phrases[at]!
      if (met[phrase] === 0) found[count++] = phrase
      met[phrase]! += share.met[at]!
    }
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
  const value = new Float64Array(topics.length)
  const matched = new Int32Array(topics.length).fill(NONE)
  const exact = new Set<number>()
  for (let at = 0; at < count; at++) {
    const number = found[at]!
    const gain = met[number]!
    met[number] = 0
    const topic = topicOf[number]!
    const ofQuery = Math.min(1, gain / total)
    const ofPhrase = Math.min(1, gain / weights[number]!)
    const title = isTitle[number] ? TITLE_BONUS : 1
    let worth = OF_QUERY * ofQuery + (1 - OF_QUERY) * ofPhrase * ofQuery
    const length = lengths[number]!
    const mayGain =
      (worth + BEGINS) * title > value[topic]! || length === said.length || length === saidBy.length
    if (mayGain && (length === saidBy.length || mayBegin(beginnings[number]!, length))) {
      const { read } = phrases[number]!
      if (read === said || read === saidBy) exact.add(topic)
      if (read.startsWith(said)) worth += BEGINS
      else if (spaces.some((space) => said.startsWith(read, space))) worth += HOLDS * ofPhrase
    }
    worth *= title
    if (worth > value[topic]!) {
      value[topic] = worth
      matched[topic] = number
    }
  }
  const asTyped = index.closer?.asTyped(typed)
  const possible = possibleOf(who)
  const denied = DENIED.some((word) => all.includes(word))
  const ranked: {
    readonly topic: number
    readonly others: boolean
    readonly score: number
    place: number
  }[] = []
  // A child's topic is never first for an adult, nor the other way round; nor a title "without" what was said.
  let best = 0
  for (let topic = 0; topic < topics.length; topic++) {
    if (matched[topic] === NONE) continue
    const entry = topics[topic]!
    const worth =
      (1 - ALL_PHRASES) * value[topic]! +
      (ALL_PHRASES * covered[topic]!) / total +
      (exact.has(topic) ? SAID_AS_IT_STANDS : 0)
    const held = parts > 0 ? 1 - ANCHOR * (1 - Math.min(1, anchored[topic]! / parts)) : 1
    const others = isForOthers(entry, who, possible) || (!denied && isWithout(entry.title, all))
    const score = worth * held * fitsWho(entry, who, possible)
    const place = score + AS_TYPED * (asTyped?.[topic] ?? 0)
    ranked.push({ topic, others, score, place })
    if (!others) best = Math.max(best, place)
  }
  if (best > 0) for (const one of ranked) if (one.others) one.place = Math.min(one.place, best * BELOW)
  ranked.sort((one, other) => other.place - one.place || one.topic - other.topic)
  const hits: TopicHit[] = []
  // One that the words as typed bring forward is no surer for it: none below it is surer than it is.
  let least = Number.POSITIVE_INFINITY
  for (const { topic, score } of ranked) {
    least = Math.min(least, score)
    const surest = Math.min(1, hits[0]?.score ?? least)
    if (hits.length === MOST_HITS || least <= LEAST_SCORE || least <= surest * LEAST_SHARE) break
    const { id, title } = topics[topic]!
    hits.push({ id, title, matched: phrases[matched[topic]!]!.text, score: least })
  }
  return hits
}

const WITHOUT = /(?<= without (?:an? )?)(?!an? )\w+/
const DENIED = ['no', 'not', 'without', 'cant']

/** Whether the title says that there is none of what was said: "Itching without a rash" to "itchy rash". */
function isWithout(title: string, said: readonly string[]): boolean {
  if (!title.includes(' without ')) return false
  const lacking = WITHOUT.exec(title)?.[0]
  return lacking !== undefined && said.includes(lacking)
}
