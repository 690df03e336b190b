import type { TopicEntry } from '../pathway/release-files.ts'
import { wordsOf } from './tokens.ts'

/** The groups of topics whose words look most like what was typed, nearest first: for when nothing was found. */
export function nearestGroups(topics: readonly TopicEntry[], query: string, limit = 3): string[] {
  const typed = pairsOf(wordsOf(query).join(' '))
  if (typed.size === 0) return []
  const best = new Map<string, number>()
  for (const { group, title, words } of topics)
    for (const text of [title, ...words]) {
      const pairs = pairsOf(text.toLowerCase())
      let shared = 0
      for (const pair of pairs) if (typed.has(pair)) shared++
      if (shared < 2) continue
      const alike = (2 * shared) / (typed.size + pairs.size)
      if (alike > (best.get(group) ?? 0)) best.set(group, alike)
    }
  return [...best]
    .filter(([, alike]) => alike > 0.2)
    .sort(([, one], [, other]) => other - one)
    .slice(0, limit)
    .map(([group]) => group)
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}
