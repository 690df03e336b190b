import type { Answers } from '#core/call/answers.ts'
import { openEmergency, openPathway } from '../call/desk-state.ts'
import type { Found } from './find.ts'

/** Opens a topic with the age, sex and caller that were typed with it: filled in, to be confirmed with one key, never silently (engine rule 26). */
export function choose(topic: string, found: Found): void {
  const { age, sex, about } = found.said
  const answers: Record<string, string> = { ...(age ? { age } : {}), ...(sex ? { sex } : {}) }
  openPathway(topic, { answers: answers as Answers, ...(about === 'self' ? { about: 'self' as const } : {}) })
}

/** Opens the step of the emergency card above the results, and not the topic behind it. */
export function openCard({ danger: card, said }: Found): void {
  if (card) openEmergency(card, said.age)
}
