import type { Lexicon } from '../../pathway/lexicon.ts'
import type { DangerFile, TopicEntry } from '../../pathway/release-files.ts'
import { spellAlike } from '../compounds.ts'
import { buildDanger, type DangerIndex } from '../danger.ts'
import { buildIndex, type TopicIndex } from '../topic-index.ts'
import { hearEmergencies } from './emergencies.ts'
import { learnOdds } from './learn-odds.ts'
import { learnNeighbours, mendWords } from './mend-words.ts'
import { twoTopics } from './two-topics.ts'
import { withoutDenied } from './without-denied.ts'
import { emergencyOdds, topicOdds, type WordOdds } from './word-odds.ts'

/** The index with what reads the words more closely; on the desk that comes after the first paint. `odds` tell how likely each topic is by the words as typed; without them only phrases do. */
export function readCloser(index: TopicIndex, odds: WordOdds | undefined): TopicIndex {
  const neighbours = learnNeighbours(index.reading)
  const { postings, reading } = index
  const ids = index.topics.map(({ id }) => id).sort()
  const isKnown = (word: string) => postings.has(word) || reading.alias.has(word) || reading.near.has(word)
  return {
    ...index,
    closer: {
      mend: (words) => withoutDenied(index, mendWords(neighbours, words, isKnown)),
      twoTopics: (words, firstOf) => twoTopics(index, words, firstOf),
      ...(odds
        ? {
            asTyped: byTopic(index.topics, ids, odds),
            emergencyOdds: (words: readonly string[], first?: string) =>
              emergencyOdds(odds, spellAlike(index.compounds, words), ids.indexOf(first ?? '')),
          }
        : {}),
    },
  }
}

/** How likely each topic is, in the order of the topics. */
function byTopic(topics: readonly TopicEntry[], ids: readonly string[], odds: WordOdds) {
  const numbers = Float64Array.from(topics, ({ id }) => ids.indexOf(id))
  return (words: readonly string[]): Float64Array => {
    const likely = topicOdds(odds, words)
    return numbers.map((number) => likely[number] ?? 0)
  }
}

/** All that raises emergency cards at once, with the index of all topics. */
export function buildWholeDanger(file: DangerFile, index: TopicIndex): DangerIndex {
  return buildDanger(file, index, (meanings, topics) =>
    hearEmergencies(meanings, topics, index.closer?.emergencyOdds),
  )
}

/** The whole index at once, as the desk has it when all of it has come; the odds are learned from the topics alone where none are given. */
export function buildWholeIndex(
  topics: readonly TopicEntry[],
  lexicon?: Lexicon,
  odds = learnOdds(topics, heardOf(topics)),
): TopicIndex {
  return readCloser(buildIndex(topics, lexicon), odds)
}

function heardOf(topics: readonly TopicEntry[]) {
  return topics.flatMap(({ id, heard = [] }) => heard.map((text) => ({ topic: id, text })))
}
