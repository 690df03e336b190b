import { useState } from 'preact/hooks'
import type { Disposition } from '#core/call/disposition.ts'
import { patientMessage } from '#core/texts/patient-message.ts'
import { recordNote } from '#core/texts/record-note.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { releaseIndex } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

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
        <KeyButton letter="M" kind="quiet" onClick={copy('message')}>
          {t('copy-message')}
        </KeyButton>
        <KeyButton letter="P" kind="quiet" onClick={onPrint}>
          {t('print-slip')}
        </KeyButton>
      </div>
      <p role="status" class="quiet-text copied">
        {copied ?? t('clipboard-note')}
      </p>
    </div>
  )
}
