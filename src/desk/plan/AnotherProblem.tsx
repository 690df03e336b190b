import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { call } from '../call/desk-state.ts'
import { nextProblem } from '../call/later-steps.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onEsc, showOverStep } from '../parts/over-step.tsx'
import { carry } from './carry.ts'

/** The same caller has another problem: is it the same patient? */
function AnotherProblem({ onClose }: { readonly onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    box.current?.showModal()
  }, [])
  const close = () => box.current?.close()
  const goOn = (same: boolean) => () => {
    close()
    if (call.value) nextProblem(carry(call.value, same))
  }
  return (
    <dialog
      ref={box}
      class="card stack"
      aria-labelledby="another-title"
      onClose={onClose}
      onKeyDown={(event) => onEsc(event, close)}
    >
      <h1 id="another-title" class="say" tabIndex={-1}>
        {t('same-patient')}
      </h1>
      <div class="row">
        <KeyButton letter="Y" kind="main" onClick={goOn(true)}>
          {t('same-patient-yes')}
        </KeyButton>
        <KeyButton letter="N" onClick={goOn(false)}>
          {t('same-patient-no')}
        </KeyButton>
        <KeyButton letter="Esc" kind="quiet" onClick={close}>
          {t('back')}
        </KeyButton>
      </div>
    </dialog>
  )
}

/** Asks about another problem of the caller whose call has ended. */
export function askAnother(): void {
  showOverStep((close) => <AnotherProblem onClose={close} />)
}
