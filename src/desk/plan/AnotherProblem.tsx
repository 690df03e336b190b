import { t } from '#ui/language.ts'
import { call } from '../call/desk-state.ts'
import { nextProblem } from '../call/later-steps.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { showOverStep } from '../parts/over-step.tsx'
import { carry } from './carry.ts'

/** The same caller has another problem: is it the same patient? */
function AnotherProblem({ onClose }: { readonly onClose: () => void }) {
  const goOn = (close: () => void, same: boolean) => () => {
    close()
    if (call.value) nextProblem(carry(call.value, same))
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

/** Asks about another problem of the caller whose call has ended. */
export function askAnother(): void {
  showOverStep((close) => <AnotherProblem onClose={close} />)
}
