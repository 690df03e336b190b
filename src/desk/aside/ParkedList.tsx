import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { call, park, parked, takeUp } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onEsc, showOverStep } from '../parts/over-step.tsx'
import { parkedWords } from './parked-words.ts'

/** So many calls have a digit. */
const DIGITS = 9

/** The calls set aside, each on a digit; the one in hand can be set aside as well, and nothing is lost. */
function ParkedList({ onClose }: { readonly onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    box.current?.showModal()
  }, [])
  const close = () => box.current?.close()
  const then = (act: () => void) => () => {
    close()
    act()
  }
  return (
    <dialog
      ref={box}
      class="card stack"
      aria-labelledby="parked-title"
      onClose={onClose}
      onKeyDown={(event) => onEsc(event, close)}
    >
      <h1 id="parked-title" tabIndex={-1}>
        {t('parked-calls')}
      </h1>
      {parked.value.map((one, at) => (
        <KeyButton
          key={one.call.id}
          {...(at < DIGITS ? { letter: String(at + 1) } : {})}
          onClick={then(() => takeUp(one))}
        >
          {parkedWords(one)}
        </KeyButton>
      ))}
      <div class="row">
        {call.value && !call.value.ended ? (
          <KeyButton letter="P" onClick={then(park)}>
            {t('park-too')}
          </KeyButton>
        ) : null}
        <KeyButton letter="Esc" kind="quiet" onClick={close}>
          {t('this-desk-close')}
        </KeyButton>
      </div>
    </dialog>
  )
}

/** Opens the list of the calls set aside over whatever is on screen. */
export function openParked(): void {
  if (!document.querySelector('dialog[open]')) showOverStep((close) => <ParkedList onClose={close} />)
}
