import type { TopicEntry } from '../../pathway/release-files.ts'
import { wordsOf } from '../tokens.ts'
import { type PartHeld, rootsAndPairs, type WordOdds } from './word-odds.ts'

/** What was said for a topic, by its id. */
export interface SaidFor {
  readonly topic: string
  readonly text: string
}

/** How often a word or a pair must stand to tell: what stands but once may stand there by chance. */
const LEAST = 2
const LEAST_PAIR = 3

/** Learns what words and pairs of words say of topics: from titles, which count twice, from phrases, and from what was said for each topic. */
export function learnOdds(topics: readonly TopicEntry[], said: readonly SaidFor[]): WordOdds {
  const numbers = new Map([...topics.map(({ id }) => id)].sort().map((id, number) => [id, number]))
  const seen = new Map<string, number[]>()
  const hear = (id: string, text: string) => {
    const topic = numbers.get(id)
    if (topic === undefined) return
    for (const part of rootsAndPairs(wordsOf(text))) {
      const list = seen.get(part)
      if (list) list.push(topic)
      else seen.set(part, [topic])
    }
  }
  for (const { id, title, words } of topics) for (const text of [title, title, ...words]) hear(id, text)
  for (const { topic, text } of said) hear(topic, text)
  const told = [...seen].filter(([part, list]) => list.length >= (part.includes(' ') ? LEAST_PAIR : LEAST))
  return oddsOf(told.map(([part, list]) => [part, counted(list)]))
}

function oddsOf(parts: readonly (readonly [part: string, held: PartHeld])[]): WordOdds {
  const lengths: number[] = []
  let all = 0
  for (const [, { topics, times, total }] of parts) {
    for (const [at, topic] of topics.entries()) lengths[topic] = (lengths[topic] ?? 0) + times[at]!
    all += total
  }
  const sorted = parts.flatMap(([part]) => (part.includes(' ') ? [] : [part])).sort()
  return { held: new Map(parts), sorted, lengths: Float64Array.from(lengths, (length) => length ?? 0), all }
}

function counted(list: readonly number[]): PartHeld {
  const counts = new Map<number, number>()
  for (const topic of list) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return { topics: [...counts.keys()], times: [...counts.values()], total: list.length }
}
