import Fuse from 'fuse.js/basic'
import type { TopicEntry } from '../pathway/release-files.ts'
import { plain } from './tokens.ts'
import type { TopicHit } from './topics.ts'

/** A looser search for when the index finds nothing; loaded only then. */
export function buildLastResort(topics: readonly TopicEntry[]): (query: string, limit: number) => TopicHit[] {
  const fuse = new Fuse(topics, {
    keys: ['title', 'words'],
    threshold: 0.45,
    ignoreLocation: true,
    includeScore: true,
  })
  // An empty query would find every topic.
  return (query, limit) =>
    (plain(query) ? fuse.search(query, { limit }) : []).map(({ item, score }) => ({
      id: item.id,
      title: item.title,
      matched: item.title.toLowerCase(),
      score: 1 - (score ?? 1),
    }))
}
