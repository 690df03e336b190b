import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { announcement, call, endCall, raising, update } from '../call/desk-state.ts'
import { guide } from '../call/guide.ts'
import { now } from '../parts/clock.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { backTo } from '../parts/keys.ts'
import { training } from '../parts/training.ts'
import { dutyNow, placeWords } from './duty-now.ts'
import { named, tellDuty } from './tell-duty.ts'

/** "This worries me": straight to the duty clinician by name; the place in the call is kept and nobody asks why. In training it is asked first whether it is real. */
export function RaiseDialog() {
  const [practised, setPractised] = useState(false)
  const there = guide.value
  if (there && training.value && !practised && !dutyNow().nobody)
    return <there.RealAfterAll onReal={tell(false)} onPractise={() => setPractised(true)} onBack={close} />
  return <TellDialog />
}

function close(): void {
  raising.value = false
}

/** Tells the duty clinician; the call ends with that, or goes on. */
function tell(end: boolean) {
  return () => {
    const open = call.value
    tellDuty(open && named(open.release.pathways[open.pathway]!.title, open.answers.age))
    announcement.value = toldWords(dutyNow().words.clinician)
    close()
    if (end && open && guide.value) endCall(guide.value.dutyFor(open), 'raised')
    else update((before) => ({ ...before, raised: true }))
  }
}

function TellDialog() {
  const ref = useRef<HTMLDialogElement>(null)
  // Before another key can reach the call behind it.
  useLayoutEffect(() => {
    const before = document.activeElement
    const dialog = ref.current
    dialog?.showModal()
    return () => {
      // Nothing behind an open dialog can take the focus.
      dialog?.close()
      backTo(before)
    }
  }, [])
  const { words: today, asOf, nobody } = dutyNow()
  const open = call.value && !call.value.ended
  return (
    <dialog ref={ref} class="card raise" onClose={close} aria-labelledby="raise-title">
      <h1 id="raise-title" class="task" tabIndex={-1}>
        {nobody
          ? t('this-worries-me')
          : today.clinician
            ? t('raise-title', { name: today.clinician })
            : t('raise-title-nobody')}
      </h1>
      {nobody ? (
        <p>{t('nobody-shut')}</p>
      ) : (
        <>
          <p>
            {today.clinician ? placeWords({ ...today, clinician: '', visitCutOff: '' }) : t('raise-nobody')}
          </p>
          {today.clinician && asOf ? <p>{asOf}</p> : null}
          {today.whenFull ? <p>{t('when-full', { what: today.whenFull })}</p> : null}
          <blockquote class="say" lang="en">
            {t(today.clinician ? 'raise-say' : 'raise-say-nobody')}
          </blockquote>
          {guide.value ? <guide.value.RingBackBox id="raise-number" /> : null}
          <p class="quiet-text">{t('raise-999')}</p>
        </>
      )}
      <div class="row answers">
        {open && !nobody ? (
          <KeyButton letter="1" kind="main" onClick={tell(true)}>
            {t('raise-told-end')}
          </KeyButton>
        ) : null}
        {nobody ? null : (
          <KeyButton
            letter={open ? '2' : '1'}
            {...(open ? {} : { kind: 'main' as const })}
            onClick={tell(false)}
          >
            {t('raise-told-go-on')}
          </KeyButton>
        )}
        <KeyButton letter="Esc" kind="quiet" onClick={close}>
          {t('raise-back')}
        </KeyButton>
      </div>
    </dialog>
  )
}

function toldWords(clinician: string): string {
  if (training.value) return t('told-training')
  return clinician ? t('raise-told', { time: timeOfDay(now.value) }) : t('raise-told-nobody')
}
