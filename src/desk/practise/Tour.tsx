import './practise.css'
import { useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { cutOff, lapsed } from '../call/cleared.ts'
import { call, emergency, query } from '../call/desk-state.ts'
import { goFromBeside } from '../parts/besides.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'
import { onEsc, useKeysAnywhere } from '../parts/over-step.tsx'
import { isFirstStart, noteTourSeen } from './first-minute.ts'

const STEPS = 5
const NEXT = 'F6'

/** The first minute in five steps, one at a time above the search. It covers nothing and takes no key but its own two; with a caller on the line, or one who was cut off, and where words were typed before it came, it stands back. */
export function Tour() {
  const [step, setStep] = useState(1)
  const close = () => {
    noteTourSeen()
    goFromBeside('tour')
    backToStep()
  }
  const next = () => (step < STEPS ? setStep(step + 1) : close())
  // Where words were typed before it came it waits for an empty box.
  const typed = useRef(isFirstStart())
  typed.current &&= query.value !== ''
  const calling =
    typed.current ||
    call.value !== undefined ||
    emergency.value !== undefined ||
    cutOff.value.length + lapsed.value.length > 0
  useKeysAnywhere((event) => {
    if (calling) return
    onEsc(event, next, NEXT)
    // Words in the search box stay: Esc clears them once the tour is gone.
    onEsc(event, close)
  })
  if (calling) return null
  return (
    <section class="practise tour" aria-labelledby="tour-title">
      <h2 id="tour-title">{t('tour-title', { step, of: STEPS })}</h2>
      <p role="status">{t(`tour-${step}`)}</p>
      <div class="row">
        <KeyButton letter={NEXT} onClick={next}>
          {t(step < STEPS ? 'tour-next' : 'tour-done')}
        </KeyButton>
        <KeyButton letter="Esc" kind="quiet" onClick={close}>
          {t('tour-close')}
        </KeyButton>
      </div>
    </section>
  )
}
