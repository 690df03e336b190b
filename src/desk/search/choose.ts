import type { Answers } from '#core/call/answers.ts'
import { call, endCall, openPathway } from '../call/desk-state.ts'
import { tellDuty } from '../duty/board.ts'
import { topics } from '../link/content-store.ts'
import type { Found } from './find.ts'

/** Opens a topic with the age, sex and caller that were typed with it: filled in, to be confirmed with one key, never silently (engine rule 26). */
export function choose(topic: string, found: Found): void {
  const { age, sex, about } = found.said
  const answers: Record<string, string> = { ...(age ? { age } : {}), ...(sex ? { sex } : {}) }
  openPathway(topic, { answers: answers as Answers, ...(about === 'self' ? { about: 'self' as const } : {}) })
}

/** The emergency card was acted on: the duty clinician is told, and the call is counted as raised. */
export function dangerSaid(found: Found): void {
  void tellDuty()
  const topic = found.topics[0]?.id ?? topics.value?.topics.find((one) => one.id === 'something-wrong')?.id
  if (!topic) return
  choose(topic, found)
  if (call.value && found.danger) endCall(found.danger, 'accepted')
}
