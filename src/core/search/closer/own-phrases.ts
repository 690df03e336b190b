import { spellAlike } from '../compounds.ts'
import { readWords } from '../lexicon.ts'
import { soundOf } from '../phonetic.ts'
import { columnsOf, type Phrase } from '../phrases.ts'
import { stemOf } from '../stem.ts'
import { kindWeight, wordsOf } from '../tokens.ts'
import type { TopicIndex } from '../topic-index.ts'

/** Callers' phrases that a practice added, by topic. */
export type OwnPhrases = Readonly<Record<string, readonly string[]>>

/**
 * The index with a practice's own phrases among those of their topics; the same index where it has none. No word that was there weighs
 * otherwise than before, so that a phrase brings its own topic forward and no other back. Emergencies are heard by the index without them.
 */
export function addPhrases(index: TopicIndex, own: OwnPhrases): TopicIndex {
  const phrases: Phrase[] = [...index.phrases]
  const postings = new Map(index.postings)
  const weights = new Map(index.weights)
  for (const [topic, { id }] of index.topics.entries())
    for (const text of Object.hasOwn(own, id) ? own[id]! : []) {
      const words = spellAlike(index.compounds, wordsOf(text))
      const list = readWords(index.reading, words)
      if (list.length === 0) continue
      for (const word of new Set(list)) {
        postings.set(word, [...(postings.get(word) ?? []), phrases.length])
        if (!weights.has(word)) weights.set(word, Math.log(1 + index.topics.length) * kindWeight(word))
      }
      const weight = list.reduce((sum, word) => sum + weights.get(word)!, 0)
      phrases.push({
        topic,
        text: text.toLowerCase(),
        words,
        read: ` ${list.join(' ')}`,
        weight,
        title: false,
      })
    }
  if (phrases.length === index.phrases.length) return index
  const fresh = [...postings.keys()].filter((word) => !index.postings.has(word))
  return {
    ...index,
    phrases,
    postings,
    weights,
    ...withFresh(index, fresh),
    columns: columnsOf(phrases),
    shares: new Map(),
  }
}

/** The lists by which words are found that are begun, misspelt or bent, with words that are new. */
function withFresh(
  { sorted, byLength, sounds, stems, narrower, reading }: TopicIndex,
  fresh: readonly string[],
): Pick<TopicIndex, 'sorted' | 'byLength' | 'sounds' | 'stems' | 'narrower'> {
  const known = new Set(sorted)
  const unknown = fresh.filter((word) => !known.has(word))
  return {
    sorted: [...sorted, ...unknown].sort(),
    byLength: withEach(byLength, unknown, (word) => [word.length]),
    sounds: withEach(sounds, unknown, (word) => [soundOf(word)]),
    stems: withEach(stems, unknown, (word) => [stemOf(word)]),
    narrower: withEach(narrower, fresh, (word) => reading.near.get(word) ?? []),
  }
}

function withEach<K>(
  held: ReadonlyMap<K, readonly string[]>,
  words: readonly string[],
  keys: (word: string) => Iterable<K>,
): ReadonlyMap<K, readonly string[]> {
  const next = new Map(held)
  for (const word of words) for (const key of keys(word)) next.set(key, [...(next.get(key) ?? []), word])
  return next
}
