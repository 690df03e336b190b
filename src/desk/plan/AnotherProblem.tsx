import { t } from '#ui/language.ts'
import type { Call, KnownAtStart } from '../call/call.ts'
import { type Carried, carried } from '../call/carried.ts'
import { call } from '../call/desk-state.ts'
import { nextProblem } from '../call/later-steps.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { showOverStep } from '../parts/over-step.tsx'
import { typedFromHere } from '../parts/step-keys.ts'
import { carry, keptFor } from './carry.ts'

interface Props {
  readonly ended: Call
  /** What goes on with the caller. */
  readonly onAnswer: (kept: Carried) => void
  readonly onClose: () => void
}

/** The same caller has another problem: is it the same patient? */
function AnotherProblem({ ended, onAnswer, onClose }: Props) {
  const goOn = (close: () => void, same: boolean) => () => {
    close()
    onAnswer(carry(ended, same))
  }
  return (
    <OverPage
      id="another"
      heading={t('same-patient')}
      headingClass="say"
      back={t('back')}
      onClose={onClose}
      actions={(close) => (
        <>
          <KeyButton letter="Y" kind="main" onClick={goOn(close, true)}>
            {t('same-patient-yes')}
          </KeyButton>
          <KeyButton letter="N" onClick={goOn(close, false)}>
            {t('same-patient-no')}
          </KeyButton>
        </>
      )}
    />
  )
}

function ask(ended: Call, onAnswer: (kept: Carried) => void): void {
  showOverStep((close) => <AnotherProblem ended={ended} onAnswer={onAnswer} onClose={close} />)
  typedFromHere()
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
