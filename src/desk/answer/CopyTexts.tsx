import { useState } from 'preact/hooks'
import { asksIfNumberIsSafe } from '#core/texts/safe-number.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { releaseIndex } from '../link/content-store.ts'
import { COPY, KeyButton } from '../parts/KeyButton.tsx'
import { chooseOverStep } from '../parts/lists/choose-over-step.tsx'
import { training } from '../parts/training.ts'
import { messagesOf, notesOf, type Part } from '../plan/plan.ts'

/** Whether a message or a slip may be offered: where one could harm, only once the number was said to be safe (rule 71). */
export function maySend(plan: readonly Part[]): boolean {
  const safe = plan.some(({ call }) => call.numberSafe === 'yes')
  return safe || !plan.some(({ call, disposition }) => asksIfNumberIsSafe(enquiryOf(call), disposition))
}

const SAFE = [
  ['number-safe-yes', 'yes'],
  ['number-safe-no', 'no'],
  ['not-sure', 'unsure'],
] as const

/** The question that comes before a message or a slip that could harm, or the one line that says why there is none. It has the key of the message, and its answers stand on a page of their own. */
function SafeNumber({ call }: { readonly call: Call }) {
  if (call.numberSafe) return <p class="number-unsafe">{t('number-not-safe')}</p>
  const ask = () =>
    chooseOverStep({
      id: 'number-safe',
      heading: t('number-safe'),
      headingClass: 'say',
      items: SAFE,
      wordsOf: ([words]) => t(words),
      onChoose: ([, numberSafe]) => update((open) => ({ ...open, numberSafe })),
    })
  return (
    <KeyButton letter="M" onClick={ask}>
      {t('number-safe')}
    </KeyButton>
  )
}

/** What goes with the call: the note for the record and the message for the patient to copy, the slip to print. */
export function CopyTexts({
  call,
  plan,
  onPrint,
}: {
  readonly call: Call
  readonly plan: readonly Part[]
  readonly onPrint: () => void
}) {
  const [copied, setCopied] = useState<string | undefined>(undefined)
  const copy = (what: 'note' | 'message') => async () => {
    const words = what === 'note' ? notesOf(plan, releaseIndex.value?.hash ?? '') : messagesOf(plan)
    const text = training.value ? `${t('training-on')}\n${words}` : words
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
        <KeyButton letter={COPY} kind="quiet" onClick={copy('note')}>
          {t('copy-note')}
        </KeyButton>
        {maySend(plan) ? (
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
      {maySend(plan) ? null : <SafeNumber call={call} />}
      <p role="status" class="quiet-text copied">
        {copied ?? t('clipboard-note')}
      </p>
    </div>
  )
}
