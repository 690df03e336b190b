import type { Lexicon } from '../../pathway/lexicon.ts'
import type { DangerFile, TopicEntry } from '../../pathway/release-files.ts'
import { buildDanger, type DangerIndex } from '../danger.ts'
import { buildIndex, type TopicIndex } from '../topic-index.ts'
import { hearEmergencies } from './emergencies.ts'
import { learnNeighbours, mendWords } from './mend-words.ts'
import { countPlainWords, plainMatch } from './plain-match.ts'
import { twoTopics } from './two-topics.ts'
import { withoutDenied } from './without-denied.ts'

/** The index with what reads the words more closely; on the desk that comes after the first paint. */
export function readCloser(index: TopicIndex): TopicIndex {
  const neighbours = learnNeighbours(index.reading)
  const plain = countPlainWords(index)
  const { postings, reading } = index
  const isKnown = (word: string) => postings.has(word) || reading.alias.has(word) || reading.near.has(word)
  return {
    ...index,
    closer: {
      mend: (words) => withoutDenied(index, mendWords(neighbours, words, isKnown)),
      twoTopics: (words, firstOf) => twoTopics(index, words, firstOf),
      asTyped: (words) => plainMatch(plain, words),
    },
  }
}

/** All that raises emergency cards at once, with the index of all topics. */
export function buildWholeDanger(file: DangerFile, index: TopicIndex): DangerIndex {
  return buildDanger(file, index, hearEmergencies)
}

/** The whole index at once, as the desk has it when all of it has come. */
export function buildWholeIndex(topics: readonly TopicEntry[], lexicon?: Lexicon): TopicIndex {
  return readCloser(buildIndex(topics, lexicon))
}
