import { signal } from '@preact/signals'
import type { Answers } from '#core/call/answers.ts'
import type { Found } from '#core/search/topics.ts'
import type { KnownAtStart } from '../call/call.ts'
import { composed, openEmergency, openPathway } from '../call/desk-state.ts'

/** Opens a topic with the age, sex and caller that were typed with it: filled in, to be confirmed with one key, never silently (engine rule 26). */
export function choose(topic: string, found: Found): void {
  openPathway(...begunWith(topic, found, saidAtStart(found)))
}

/** Where a call on a topic begins: at the request that was named in one breath with it, which is finished after it (engine rule 27). */
export function begunWith(
  topic: string,
  { topics = [] }: Partial<Found>,
  said: KnownAtStart,
): [topic: string, said: KnownAtStart] {
  const { pathways } = composed.value!
  const first = topics.find(({ id }) => id === topic)?.first ?? ''
  const { kind, gate } = pathways[first] ?? {}
  if (!gate || gate === 'none' || kind === 'symptom' || pathways[topic]!.kind !== 'symptom')
    return [topic, said]
  return [first, { ...said, answers: { ...said.answers, gate: 'yes', problem: topic } as Answers }]
}

/** What the words say of the person, as a call begins with it. */
export function saidAtStart({ said: { age, sex, about }, next }: Pick<Found, 'said' | 'next'>): KnownAtStart {
  const answers: Answers = { ...(age ? { age } : {}), ...(sex ? { sex } : {}) }
  const known = { answers, ...(next ? { next } : {}) }
  if (about === 'self') return { ...known, about }
  // Of someone else it is still asked who is on the line.
  return about ? { ...known, forOther: answers } : known
}

/** Opens the step of the emergency card above the results, and not the topic behind it. */
export function openCard({ danger: card, said }: Found): void {
  if (card) openEmergency(card, said.age)
}

/** The words on whose best guess Enter was pressed once. */
export const guessOf = signal<string | undefined>(undefined)

/** Whether Enter opens the choice there: a guess that stands first by itself only at the second press, so that no slip or nonsense opens a topic; what was chosen by an arrow at once. `first` is where the topics begin. */
export function opensAt(at: number, { weak }: Found, words: string, first = 0): boolean {
  if (!weak || at !== first || guessOf.value === words) return true
  guessOf.value = words
  return false
}
