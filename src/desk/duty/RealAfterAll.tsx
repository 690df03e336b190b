import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { leaveTraining } from '../call/in-training.ts'
import { steadyMs } from '../parts/clock.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { backTo, onceDrawn } from '../parts/keys.ts'
import { onEsc } from '../parts/over-step.tsx'
import { training } from '../parts/training.ts'
import { END_MS } from '../typing/reading-times.ts'

interface Props {
  readonly onReal: () => void
  /** It is practice, and goes on. */
  readonly onPractise?: () => void
  /** Esc: back to where it was; practice goes on where nothing is said. */
  readonly onBack?: () => void
}

/** In training, where somebody may be in danger: one question over everything, before anything else can be pressed. Its yes sends it after all and leaves training, with the call in hand. */
export function RealAfterAll(props: Props) {
  const [asking, setAsking] = useState(true)
  if (!training.value || !asking) return null
  return <Real {...props} close={() => setAsking(false)} />
}

function Real({ onReal, onPractise, onBack, close }: Props & { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const from = useRef<number | undefined>(undefined)
  useLayoutEffect(() => {
    const before = document.activeElement
    const here = dialog.current!
    here.showModal()
    const stop = onceDrawn(() => {
      from.current = steadyMs() + END_MS
      here.dataset.keysFrom = String(from.current)
    })
    return () => {
      stop()
      here.close()
      // It stands in the step, and goes away with what it holds.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      backTo(before)
    }
  }, [])
  /** Acts once, and never by a key that was pressed before the question could be read. */
  const once = (act: () => void) => () => {
    if (from.current === undefined || steadyMs() < from.current) return
    close()
    act()
  }
  const goOn = () => onPractise?.()
  const back = () => {
    close()
    ;(onBack ?? goOn)()
  }
  return (
    <dialog
      ref={dialog}
      class="card raise real"
      data-guarded
      aria-labelledby="real-title"
      aria-describedby="real-so-far"
      onKeyDown={(event) => onEsc(event, back)}
      onCancel={(event) => event.preventDefault()}
    >
      <h1 id="real-title" tabIndex={-1}>
        {t('real-question')}
      </h1>
      <p id="real-so-far">{t('real-so-far')}</p>
      <div class="row answers">
        <KeyButton
          letter="R"
          kind="alarm"
          onClick={once(() => {
            leaveTraining()
            onReal()
          })}
        >
          {t('real-yes')}
        </KeyButton>
        <KeyButton letter="N" onClick={once(goOn)}>
          {t('real-no')}
        </KeyButton>
      </div>
    </dialog>
  )
}
