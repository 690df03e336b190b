import { emergency } from '../call/desk-state.ts'
import { endEmergency } from '../call/later-steps.ts'
import { countCard } from '../counting/counting.ts'
import { tellDuty } from '../duty/tell-duty.ts'
import { cardTitle } from './DangerCard.tsx'

/** The open emergency step was acted on: it is counted as the answer it is, the duty clinician is told, and nothing more is asked. */
export function actOnCard(): void {
  const step = emergency.value
  if (!step?.open) return
  const uncount = countCard(step.card, step.age)
  const untell = tellDuty(cardTitle(step.card))
  endEmergency(() => {
    uncount?.()
    untell()
  })
}
