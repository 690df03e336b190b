import type { Disposition } from '#core/call/disposition.ts'
import { firstRequestAfter } from '#core/call/next-options.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { finishFirst } from '../call/later-steps.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

/** What becomes of what the caller first asked for, once their problem has an answer: the way back to it when the call has ended, or at once why it is not gone on with (engine rule 27). */
export function FinishFirst({
  call,
  disposition,
}: {
  readonly call: Call
  readonly disposition: Disposition
}) {
  const next = firstRequestAfter(enquiryOf(call), disposition)
  if (!next || (next === 'go-on' && !call.ended)) return null
  const title = call.release.pathways[call.pathway]!.title
  if (next !== 'go-on') return <p class="tag first-request">{t(`first-${next}`, { title })}</p>
  return (
    <KeyButton letter="K" onClick={finishFirst}>
      {t('finish-first', { title })}
    </KeyButton>
  )
}
