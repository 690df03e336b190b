import Fuse from 'fuse.js/basic'
import type { TopicEntry } from '../pathway/release-files.ts'
import { shortened } from './shortened.ts'
import { plain } from './tokens.ts'
import type { TopicHit } from './topics.ts'

/** Its time grows fast with the words, and a long text is no slip of the keys. */
const MOST_WORDS = 12

/** A looser search for when the index finds nothing; loaded only then. */
export function buildLastResort(topics: readonly TopicEntry[]): (query: string, limit: number) => TopicHit[] {
  const fuse = new Fuse(topics, {
    keys: ['title', 'words'],
    threshold: 0.45,
    ignoreLocation: true,
    includeScore: true,
  })
  return (query, limit) => {
    const words = shortened(query.trim(), MOST_WORDS)
    // An empty query would find every topic.
    return (plain(words) ? fuse.search(words, { limit }) : []).map(({ item, score }) => ({
      id: item.id,
      title: item.title,
      matched: item.title.toLowerCase(),
      score: 1 - (score ?? 1),
    }))
  }
}
