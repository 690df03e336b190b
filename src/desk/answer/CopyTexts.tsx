import { useState } from 'preact/hooks'
import type { Disposition } from '#core/call/disposition.ts'
import { patientMessage } from '#core/texts/patient-message.ts'
import { recordNote } from '#core/texts/record-note.ts'
import { asksIfNumberIsSafe } from '#core/texts/safe-number.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { releaseIndex } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

/** Whether a message or a slip may be offered: where one could harm, only once the number was said to be safe (rule 71). */
export function maySend(call: Call, disposition: Disposition): boolean {
  return call.numberSafe === 'yes' || !asksIfNumberIsSafe(enquiryOf(call), disposition)
}

/** The question that comes before a message or a slip that could harm, or the one line that says why there is none. */
function SafeNumber({ call }: { readonly call: Call }) {
  if (call.numberSafe) return <p class="number-unsafe">{t('number-not-safe')}</p>
  const said = (numberSafe: 'yes' | 'no' | 'unsure') => () => update((open) => ({ ...open, numberSafe }))
  return (
    <fieldset class="number-safe">
      <legend>{t('number-safe')}</legend>
      <KeyButton letter="S" kind="quiet" onClick={said('yes')}>
        {t('number-safe-yes')}
      </KeyButton>
      <KeyButton letter="X" kind="quiet" onClick={said('no')}>
        {t('number-safe-no')}
      </KeyButton>
      <KeyButton letter="U" kind="quiet" onClick={said('unsure')}>
        {t('not-sure')}
      </KeyButton>
    </fieldset>
  )
}

/** What goes with the call: the note for the record and the message for the patient to copy, the slip to print. */
export function CopyTexts({
  call,
  disposition,
  onPrint,
}: {
  readonly call: Call
  readonly disposition: Disposition
  readonly onPrint: () => void
}) {
  const [copied, setCopied] = useState<string | undefined>(undefined)
  const enquiry = enquiryOf(call)
  const copy = (what: 'note' | 'message') => async () => {
    const text =
      what === 'note'
        ? recordNote(enquiry, disposition, call.ended, releaseIndex.value?.hash ?? '')
        : patientMessage(enquiry, disposition)
    try {
      await navigator.clipboard.writeText(text)
      setCopied(t(`copied-${what}`))
    } catch {
      // A browser may refuse the clipboard; the words are then shown to be copied by hand.
      setCopied(text)
    }
  }
  return (
    <div class="copies">
      <div class="row">
        <KeyButton letter="N" kind="quiet" onClick={copy('note')}>
          {t('copy-note')}
        </KeyButton>
        {maySend(call, disposition) ? (
          <>
            <KeyButton letter="M" kind="quiet" onClick={copy('message')}>
              {t('copy-message')}
            </KeyButton>
            <KeyButton letter="P" kind="quiet" onClick={onPrint}>
              {t('print-slip')}
            </KeyButton>
          </>
        ) : null}
      </div>
      {maySend(call, disposition) ? null : <SafeNumber call={call} />}
      <p role="status" class="quiet-text copied">
        {copied ?? t('clipboard-note')}
      </p>
    </div>
  )
}
