import type { Lexicon } from '#core/pathway/lexicon.ts'
import type { Release } from '#core/pathway/release.ts'
import { type TopicEntry, topicEntry } from '#core/pathway/release-files.ts'
import { tellingWords, wordsOf } from '#core/search/tokens.ts'
import { buildIndex } from '#core/search/topic-index.ts'
import { lifeWord } from '#core/search/who/fits-who.ts'
import { readWho } from '#core/search/who/who.ts'
import { heardLines } from './heard-lines.ts'

/**
 * Every topic as the search of the desk knows it: its title, its phrases, and how callers were heard to ask for it (`heard/*.tsv`: `query,
 * topics, ...`). From what was heard three things are left out: whom it was about, small words, and words that neither a phrase nor the lexicon has,
 * since a slip that was heard once must not count as a word. Files named in `apart` are left out whole, so that the search can be measured on them.
 */
export function topicsToFind(
  content: { readonly release: Release; readonly lexicon: Lexicon; readonly folder: string },
  apart: readonly string[] = [],
): TopicEntry[] {
  const topics = Object.values(content.release.pathways).map(topicEntry)
  const heard = readHeard(content.folder, apart)
  if (heard.size === 0) return topics
  const { phrases, postings, reading } = buildIndex(topics, content.lexicon)
  const words = new Set(phrases.flatMap((phrase) => phrase.words))
  const isKnown = (word: string) =>
    words.has(word) || postings.has(word) || reading.alias.has(word) || reading.known.has(word)
  return topics.map((topic) => {
    const said = (heard.get(topic.id) ?? []).map((query) => {
      const { rest, ...who } = readWho(query)
      return [...tellingWords(wordsOf(rest || query)).filter(isKnown), ...lifeWord(who)].join(' ')
    })
    return said.length > 0 ? { ...topic, heard: [...new Set(said)].filter(Boolean) } : topic
  })
}

/** What callers were heard to ask, by the first topic that is right for it. */
function readHeard(folder: string, apart: readonly string[]): Map<string, string[]> {
  const heard = new Map<string, string[]>()
  for (const { query, topics } of heardLines(folder, apart)) {
    const topic = topics[0]!
    const said = heard.get(topic)
    if (said) said.push(query)
    else heard.set(topic, [query])
  }
  return heard
}
