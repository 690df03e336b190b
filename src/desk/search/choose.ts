import type { Answers } from '#core/call/answers.ts'
import { call, closeOnCard, emergency, openPathway } from '../call/desk-state.ts'
import { guide } from '../call/guide.ts'
import { tellDuty } from '../duty/tell-duty.ts'
import type { Found } from './find.ts'

/** Opens a topic with the age, sex and caller that were typed with it: filled in, to be confirmed with one key, never silently (engine rule 26). */
export function choose(topic: string, found: Found): void {
  const { age, sex, about } = found.said
  const answers: Record<string, string> = { ...(age ? { age } : {}), ...(sex ? { sex } : {}) }
  openPathway(topic, { answers: answers as Answers, ...(about === 'self' ? { about: 'self' as const } : {}) })
}

/** The emergency card was acted on: it is counted as the answer it is, the duty clinician is told, and nothing more is asked. */
export function actOnCard({ danger: card, said }: Found): void {
  if (!card || call.value || emergency.value) return
  const uncount = countOnce(card, said.age)
  const untell = tellDuty()
  closeOnCard(card, () => {
    uncount()
    untell()
  })
}

/** Counts a card now, or as soon as what counts has come; gives back how to undo it. */
function countOnce(card: string, age: string | undefined): () => void {
  let uncount: (() => void) | undefined
  const stop = guide.subscribe((there) => {
    uncount = there?.countCard(card, age)
  })
  return () => {
    stop()
    uncount?.()
  }
}
