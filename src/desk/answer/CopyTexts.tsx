import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { keepsPrivate } from '#core/texts/safe-number.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { COPY, KeyButton } from '../parts/KeyButton.tsx'
import { chooseOverStep } from '../parts/lists/choose-over-step.tsx'
import { training } from '../parts/training.ts'
import { messagesOf, type Part } from '../plan/plan.ts'
import { planNote } from './copy-note.ts'

/** Whether a message or a slip may be offered: where one is private or could harm, only once the number was said to be safe (rule 71). */
export function maySend(plan: readonly Part[]): boolean {
  const safe = plan.some(({ call }) => call.numberSafe === 'yes')
  return safe || !plan.some(({ call, disposition }) => keepsPrivate(enquiryOf(call), disposition))
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
  const sends = maySend(plan)
  return (
    <Copies
      note={() => planNote(plan)}
      message={sends ? () => messagesOf(plan) : undefined}
      onPrint={sends ? onPrint : undefined}
    >
      {sends ? null : <SafeNumber call={call} />}
    </Copies>
  )
}

interface CopiesProps {
  readonly note: () => string
  readonly message?: (() => string) | undefined
  readonly onPrint?: (() => void) | undefined
  readonly children?: ComponentChildren
}

/** The keys that copy texts, and the line that says what became of that. */
export function Copies({ note, message, onPrint, children }: CopiesProps) {
  const [copied, setCopied] = useState<string | undefined>(undefined)
  const copy = (what: 'note' | 'message', words: () => string) => async () => {
    const text = training.value ? `${t('training-on')}\n${words()}` : words()
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
        <KeyButton letter={COPY} kind="quiet" onClick={copy('note', note)}>
          {t('copy-note')}
        </KeyButton>
        {message ? (
          <KeyButton letter="M" kind="quiet" onClick={copy('message', message)}>
            {t('copy-message')}
          </KeyButton>
        ) : null}
        {onPrint ? (
          <KeyButton letter="P" kind="quiet" onClick={onPrint}>
            {t('print-slip')}
          </KeyButton>
        ) : null}
      </div>
      {children}
      <p role="status" class="quiet-text copied">
        {copied ?? t('clipboard-note')}
      </p>
    </div>
  )
}
