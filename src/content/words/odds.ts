import type { Release } from '#core/pathway/release.ts'
import { topicEntry } from '#core/pathway/release-files.ts'
import { learnOdds } from '#core/search/closer/learn-odds.ts'
import type { WordOdds } from '#core/search/closer/word-odds.ts'
import { readWho } from '#core/search/who/who.ts'
import { heardLines } from './heard-lines.ts'

/** What words and pairs of words say of the topics of a release and of emergencies: from their titles and phrases, and from all that callers were heard to ask (`heard/*.tsv`), but for the files named in `apart`. */
export function oddsOfHeard(
  content: { readonly release: Release; readonly folder: string },
  apart: readonly string[] = [],
): WordOdds {
  const heard = heardLines(content.folder, apart).map(({ query, topics, card }) => ({
    topic: topics[0]!,
    text: readWho(query).rest || query,
    emergency: card,
  }))
  return learnOdds(Object.values(content.release.pathways).map(topicEntry), heard)
}
