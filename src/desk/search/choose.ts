import type { Answers } from '#core/call/answers.ts'
import type { Found } from '#core/search/topics.ts'
import type { KnownAtStart } from '../call/call.ts'
import { openEmergency, openPathway } from '../call/desk-state.ts'

/** Opens a topic with the age, sex and caller that were typed with it: filled in, to be confirmed with one key, never silently (engine rule 26). */
export function choose(topic: string, found: Found): void {
  const { age, sex, about } = found.said
  const answers: Record<string, string> = { ...(age ? { age } : {}), ...(sex ? { sex } : {}) }
  openPathway(topic, { answers: answers as Answers, ...aboutWhom(about) })
}

/** Whom a call is about, as far as the words said it: of someone else it is still asked who is on the line. */
export function aboutWhom(about: Found['said']['about']): Pick<KnownAtStart, 'about' | 'forOther'> {
  if (about === 'self') return { about }
  return about ? { forOther: true } : {}
}

/** Opens the step of the emergency card above the results, and not the topic behind it. */
export function openCard({ danger: card, said }: Found): void {
  if (card) openEmergency(card, said.age)
}
