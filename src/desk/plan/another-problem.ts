import { t } from '#ui/language.ts'
import type { Call, KnownAtStart } from '../call/call.ts'
import { type Carried, carried } from '../call/carried.ts'
import { call } from '../call/desk-state.ts'
import { nextProblem } from '../call/later-steps.ts'
import { askOverStep } from '../parts/ask-over-step.tsx'
import { carry, keptFor } from './carry.ts'

/** The same caller has another problem: is it the same patient? `onAnswer` is given what goes on with the caller. */
function ask(ended: Call, onAnswer: (kept: Carried) => void): void {
  const goOn = (same: boolean) => () => onAnswer(carry(ended, same))
  askOverStep({
    id: 'another',
    heading: t('same-patient'),
    headingClass: 'say',
    yes: [t('same-patient-yes'), goOn(true)],
    no: [t('same-patient-no'), goOn(false)],
  })
}

/** Asks about another problem of the caller whose call has ended. */
export function askAnother(): void {
  if (call.value) ask(call.value, nextProblem)
}

/** Words for the next problem came before it was said whose it is: they go into the search, and nothing goes on with them unasked. */
export function nextUnasked(ended: Call): void {
  nextProblem({ answers: {}, unasked: ended })
}

/** Asks it before a topic opens, unless the words tell of another person than the call before. */
export function askUnasked(ended: Call, said: KnownAtStart, open: () => void): void {
  const goOn = (kept: Carried) => {
    carried.value = kept
    open()
  }
  const same = carry(ended, true)
  if (keptFor(same, said) === same) ask(ended, goOn)
  else goOn(carry(ended, false))
}
