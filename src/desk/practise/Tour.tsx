import './practise.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { cutOff, lapsed } from '../call/cleared.ts'
import { call, emergency, query } from '../call/desk-state.ts'
import { goFromBeside } from '../parts/besides.ts'
import { ENTER, KeyButton } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'
import { onEsc, useKeysAnywhere } from '../parts/over-step.tsx'
import { noteTourSeen } from './first-minute.ts'

const STEPS = 5

/** The first minute in five steps, one at a time below the empty search. It takes no room from a row, Enter in the empty box goes on and Esc closes it: with words in the box, a caller on the line or one who was cut off it stands back, and after the first finished call it goes. */
export function Tour() {
  const [step, setStep] = useState(1)
  const leave = () => {
    noteTourSeen()
    goFromBeside('tour')
  }
  const close = () => {
    leave()
    backToStep()
  }
  const next = () => (step < STEPS ? setStep(step + 1) : close())
  const finished = Boolean(call.value?.ended ?? (emergency.value && !emergency.value.open))
  // It may be opened beside one that is finished.
  const before = useRef(finished)
  useEffect(() => {
    if (finished && !before.current) leave()
    before.current = finished
  }, [finished])
  const calling =
    query.value !== '' ||
    call.value !== undefined ||
    emergency.value !== undefined ||
    cutOff.value.length + lapsed.value.length > 0
  useKeysAnywhere((event) => {
    if (calling) return
    // A button and a form keep theirs.
    if ((event.target as Element).id === 'query') onEsc(event, next, ENTER)
    onEsc(event, close)
  })
  if (calling) return null
  return (
    <section class="practise tour" aria-labelledby="tour-title">
      <h2 id="tour-title">{t('tour-title', { step, of: STEPS })}</h2>
      <p role="status">{t(`tour-${step}`)}</p>
      <div class="row">
        <KeyButton letter={ENTER} onClick={next}>
          {t(step < STEPS ? 'tour-next' : 'tour-done')}
        </KeyButton>
        <KeyButton letter="Esc" kind="quiet" onClick={close}>
          {t('tour-close')}
        </KeyButton>
      </div>
    </section>
  )
}
