import type { Lexicon } from '../pathway/lexicon.ts'
import type { TopicEntry } from '../pathway/release-files.ts'
import { type Compounds, learnCompounds, spellAlike } from './compounds.ts'
import { NO_LEXICON, type OpenLexicon, openLexicon, readWords } from './lexicon.ts'
import { soundOf } from './phonetic.ts'
import { columnsOf, type Phrase, type PhraseColumns, type TopicHit, type WordShare } from './phrases.ts'
import { stemOf } from './stem.ts'
import { kindWeight, wordsOf } from './tokens.ts'

/** The index: every lay phrase as words, every word with the phrases that hold it and how telling it is. */
export interface TopicIndex {
  readonly topics: readonly TopicEntry[]
  readonly phrases: readonly Phrase[]
  readonly postings: ReadonlyMap<string, readonly number[]>
  readonly weights: ReadonlyMap<string, number>
  readonly reading: OpenLexicon
  readonly compounds: Compounds
  /** Words that a more particular word is taken into, with those it takes in. */
  readonly narrower: ReadonlyMap<string, readonly string[]>
  /** All words in order, lay words too, so that those with a given beginning lie together. */
  readonly sorted: readonly string[]
  /** The words of titles in order: a single letter begins one of these. */
  readonly titles: readonly string[]
  readonly byLength: ReadonlyMap<number, readonly string[]>
  readonly sounds: ReadonlyMap<string, readonly string[]>
  readonly stems: ReadonlyMap<string, readonly string[]>
  readonly columns: PhraseColumns
  /** What a topic says that there is none of: "Itching without a rash". */
  readonly lacking: readonly (string | undefined)[]
  /** What the words that were typed last give. */
  readonly shares: Map<string, WordShare>
  /** What reads the words more closely, once it has come. */
  readonly closer?: {
    /** The words with slips in sayings mended, and without a part of the body that it is not. */
    readonly mend: (words: readonly string[]) => readonly string[]
    /** The first topic of each half where the words name two; `firstOf` gives the first topic of words. */
    readonly twoTopics: (
      words: readonly string[],
      firstOf: (words: readonly string[]) => readonly TopicHit[],
    ) => readonly TopicHit[]
    /** How likely each topic is by the words as they were typed, 0 to 1. */
    readonly asTyped?: (words: readonly string[]) => Float64Array
    /** How much likelier the words tell of an emergency than of none, as a natural logarithm. */
    readonly emergencyOdds?: (words: readonly string[], first?: string) => number
  }
}

const WITHOUT = /(?<= without (?:an? )?)(?!an? )\w+/
const PART_WEIGHT = 0.9
/** Added to the number of phrases that hold a word: by it a word of a single phrase tells half as much as its rarity says, since it may stand there by chance. */
const UNSURE = 1

/** Builds the index over titles, lay words and what was heard, read through the lexicon. */
export function buildIndex(topics: readonly TopicEntry[], lexicon?: Lexicon): TopicIndex {
  const steps = indexSteps(topics, lexicon)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** How many phrases or words, of hundredths of a millisecond each, are indexed between two rests. */
const AT_ONCE = 64

/** Builds the index with rests between, in which a key can be answered. */
export function* indexSteps(
  topics: readonly TopicEntry[],
  lexicon: Lexicon = NO_LEXICON,
): Generator<void, TopicIndex> {
  const typed: { topic: number; text: string; title: boolean; words: string[] }[] = []
  for (const [topic, { title, words, heard = [] }] of topics.entries()) {
    typed.push(
      ...[title, ...words].map((text, at) => ({ topic, text, title: at === 0, words: wordsOf(text) })),
      ...heard.map((text) => ({ topic, text: title, title: false, words: wordsOf(text) })),
    )
    yield
  }
  const compounds = learnCompounds(typed.map(({ words }) => words))
  yield
  const reading = openLexicon(lexicon)
  const phrases: Phrase[] = []
  const lists: (readonly string[])[] = []
  const postings = new Map<string, number[]>()
  for (const [at, { topic, text, title, words }] of typed.entries()) {
    if (at % AT_ONCE === 0) yield
    const spelt = spellAlike(compounds, words)
    const list = readWords(reading, spelt)
    if (list.length === 0) continue
    const number = phrases.length
    lists.push(list)
    phrases.push({
      topic,
      text: text.toLowerCase(),
      words: spelt,
      read: ` ${list.join(' ')}`,
      weight: 0,
      title,
    })
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
    const sure = held.length / (held.length + UNSURE)
    weights.set(word, sure * rarity * kindWeight(word) * (reading.parts.has(word) ? PART_WEIGHT : 1))
  }
  for (const [number, phrase] of phrases.entries())
    phrase.weight = lists[number]!.reduce((sum, word) => sum + weights.get(word)!, 0)
  yield
  const narrower = new Map<string, string[]>()
  for (const [word, wider] of reading.near)
    if (postings.has(word)) for (const one of wider) narrower.set(one, [...(narrower.get(one) ?? []), word])
  const sorted = [...new Set([...postings.keys(), ...reading.alias.keys(), ...reading.near.keys()])].sort()
  const titles = [...new Set(topics.flatMap(({ title }) => wordsOf(title)))].sort()
  const byLength = new Map<number, string[]>()
  const sounds = new Map<string, string[]>()
  const stems = new Map<string, string[]>()
  const push = <K>(map: Map<K, string[]>, key: K, word: string) => {
    const held = map.get(key)
    if (held) held.push(word)
    else map.set(key, [word])
  }
  for (const [at, word] of sorted.entries()) {
    if (at % AT_ONCE === 0) yield
    push(byLength, word.length, word)
    push(sounds, soundOf(word), word)
    push(stems, stemOf(word), word)
  }
  return {
    topics,
    phrases,
    postings,
    weights,
    reading,
    compounds,
    narrower,
    sorted,
    titles,
    byLength,
    sounds,
    stems,
    columns: columnsOf(phrases),
    lacking: topics.map(({ title }) => WITHOUT.exec(title)?.[0]),
    shares: new Map(),
  }
}
