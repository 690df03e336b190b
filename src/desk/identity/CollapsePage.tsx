import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { raising } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onEsc } from '../parts/over-step.tsx'

const STEPS = [1, 2, 3, 4, 5]

/** Somebody has collapsed in our own waiting room: what to do, one step after another. No call is touched. */
export function CollapsePage({ onClose }: { readonly onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    box.current?.showModal()
  }, [])
  const close = () => box.current?.close()
  return (
    <dialog
      ref={box}
      class="card stack"
      aria-labelledby="collapse-title"
      onClose={onClose}
      onKeyDown={(event) => onEsc(event, close)}
    >
      <h1 id="collapse-title" class="task" tabIndex={-1}>
        ▲ {t('collapse')}
      </h1>
      <ol class="stack say">
        {STEPS.map((step) => (
          <li key={step}>{t(`collapse-${step}`)}</li>
        ))}
      </ol>
      <div class="row">
        <KeyButton
          letter="F8"
          kind="alarm"
          onClick={() => {
            close()
            raising.value = true
          }}
        >
          {t('this-worries-me')}
        </KeyButton>
        <KeyButton letter="Esc" kind="quiet" onClick={close}>
          {t('this-desk-close')}
        </KeyButton>
      </div>
    </dialog>
  )
}
