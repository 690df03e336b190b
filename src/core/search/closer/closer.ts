import type { Lexicon } from '../../pathway/lexicon.ts'
import type { DangerFile, TopicEntry } from '../../pathway/release-files.ts'
import { buildDanger, type DangerIndex } from '../danger.ts'
import { buildIndex, type TopicIndex } from '../topic-index.ts'
import { hearEmergencies } from './emergencies.ts'
import { learnOdds } from './learn-odds.ts'
import { learnNeighbours, mendWords } from './mend-words.ts'
import { twoTopics } from './two-topics.ts'
import { withoutDenied } from './without-denied.ts'
import { topicOdds, type WordOdds } from './word-odds.ts'

/** The index with what reads the words more closely; on the desk that comes after the first paint. `odds` tell topics by words: without them by the words of their own phrases alone. */
export function readCloser(
  index: TopicIndex,
  odds: WordOdds = learnOdds(index.topics, heardOf(index.topics)),
): TopicIndex {
  const neighbours = learnNeighbours(index.reading)
  const numbers = byId(index.topics)
  const { postings, reading } = index
  const isKnown = (word: string) => postings.has(word) || reading.alias.has(word) || reading.near.has(word)
  return {
    ...index,
    closer: {
      mend: (words) => withoutDenied(index, mendWords(neighbours, words, isKnown)),
      twoTopics: (words, firstOf) => twoTopics(index, words, firstOf),
      asTyped: (words) => {
        const likely = topicOdds(odds, words)
        return numbers.map((number) => likely[number] ?? 0)
      },
    },
  }
}

/** All that raises emergency cards at once, with the index of all topics. */
export function buildWholeDanger(file: DangerFile, index: TopicIndex): DangerIndex {
  return buildDanger(file, index, hearEmergencies)
}

/** The whole index at once, as the desk has it when all of it has come. */
export function buildWholeIndex(
  topics: readonly TopicEntry[],
  lexicon?: Lexicon,
  odds?: WordOdds,
): TopicIndex {
  return readCloser(buildIndex(topics, lexicon), odds)
}

/** The number of each topic among all ids in order. */
function byId(topics: readonly TopicEntry[]): Float64Array {
  const ids = topics.map(({ id }) => id).sort()
  return Float64Array.from(topics, ({ id }) => ids.indexOf(id))
}

function heardOf(topics: readonly TopicEntry[]) {
  return topics.flatMap(({ id, heard = [] }) => heard.map((text) => ({ topic: id, text })))
}
