import type { TopicEntry } from '../pathway/release-files.ts'
import { soundOf } from './phonetic.ts'
import { stemOf } from './stem.ts'
import { isStop, wordsOf } from './tokens.ts'

export interface Phrase {
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
  /** The words of titles in order: a single letter begins one of these. */
  readonly titles: readonly string[]
  readonly byLength: ReadonlyMap<number, readonly string[]>
  readonly sounds: ReadonlyMap<string, readonly string[]>
  readonly stems: ReadonlyMap<string, readonly string[]>
  /** What finished words were found to mean. */
  readonly finished: Map<string, ReadonlyMap<string, number>>
}

const STOP_WEIGHT = 0.15

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
  const titles = [...new Set(topics.flatMap(({ title }) => wordsOf(title)))].sort()
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
  return { topics, phrases, postings, weights, sorted, titles, byLength, sounds, stems, finished: new Map() }
}
