import type { TopicEntry } from '../../pathway/release-files.ts'
import { learnCompounds, spellAlike } from '../compounds.ts'
import { wordsOf } from '../tokens.ts'
import { gatherOdds } from './gather-odds.ts'
import { type Held, rootsAndPairs, type WordOdds } from './word-odds.ts'

/** What was said for a topic, by its id, and whether it told of an emergency. */
export interface SaidFor {
  readonly topic: string
  readonly text: string
  readonly emergency?: boolean
}

/** Stands for a topic where an emergency was said that belongs to none. */
const NO_TOPIC = '-'

/** Learns what words and pairs of words say of topics and of emergencies: from titles, which count twice, from phrases, and from what was said. */
export function learnOdds(topics: readonly TopicEntry[], said: readonly SaidFor[]): WordOdds {
  const ids = [NO_TOPIC, ...topics.map(({ id }) => id).sort()]
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const written = topics.flatMap(({ title, words, heard = [] }) => [title, ...words, ...heard])
  const compounds = learnCompounds(written.map(wordsOf))
  const seen = new Map<string, number[]>()
  const hear = (id: string, text: string, emergency = false) => {
    const topic = numbers.get(id)
    if (topic === undefined) return
    const kind = topic + (emergency ? ids.length : 0)
    for (const part of rootsAndPairs(spellAlike(compounds, wordsOf(text)))) {
      const list = seen.get(part)
      if (list) list.push(kind)
      else seen.set(part, [kind])
    }
  }
  for (const { id, title, words } of topics) for (const text of [title, title, ...words]) hear(id, text)
  for (const { topic, text, emergency } of said) hear(topic, text, emergency)
  const odds = gatherOdds(2 * ids.length)
  for (const [part, list] of seen) odds.put(part, counted(list))
  return odds.done()
}

function counted(list: readonly number[]): Held {
  const counts = new Map<number, number>()
  for (const kind of list) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return { by: [...counts.keys()], times: [...counts.values()], total: list.length }
}
