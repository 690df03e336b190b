import type { TopicEntry } from '../pathway/release-files.ts'
import { wordsOf } from './tokens.ts'

/** The groups of topics whose words look most like what was typed, nearest first: for when nothing was found. */
export function nearestGroups(topics: readonly TopicEntry[], query: string, limit = 3): string[] {
  const text = wordsOf(query).join(' ')
  const typed = pairsIn(text)
  if (typed.size === 0) return []
  const best = new Map<string, number>()
  for (const { group, title, words } of topics)
    for (const phrase of [title, ...words]) {
      const { shared, size } = typed.sharedWith(phrase.toLowerCase())
      if (shared < 2) continue
      const alike = (2 * shared) / (typed.size + size)
      if (alike > (best.get(group) ?? 0)) best.set(group, alike)
    }
  return [...best]
    .filter(([, alike]) => alike > 0.2)
    .sort(([, one], [, other]) => other - one)
    .slice(0, limit)
    .map(([group]) => group)
}

/** How many letters and marks are told apart. Plain words hold no others, so all others count as one. */
const KINDS = 128

/** The pairs of letters in a text that was typed, each once; gives how many another text shares with it, and how many that has. */
function pairsIn(text: string): {
  readonly size: number
  readonly sharedWith: (other: string) => { readonly shared: number; readonly size: number }
} {
  // The number of the text in which a pair was seen last, so that nothing is cleared between two of thousands.
  const seen = new Int32Array(KINDS * KINDS)
  const typed = new Uint8Array(KINDS * KINDS)
  let texts = 0
  const sharedWith = (other: string) => {
    texts++
    let size = 0
    let shared = 0
    let before = kindOf(other, 0)
    for (let at = 1; at < other.length; at++) {
      const letter = kindOf(other, at)
      const pair = before * KINDS + letter
      before = letter
      if (seen[pair] === texts) continue
      seen[pair] = texts
      size++
      shared += typed[pair]!
    }
    return { shared, size }
  }
  const { size } = sharedWith(text)
  for (const [pair, number] of seen.entries()) if (number > 0) typed[pair] = 1
  return { size, sharedWith }
}

function kindOf(text: string, at: number): number {
  return Math.min(text.charCodeAt(at), KINDS - 1)
}
