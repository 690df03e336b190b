import type { Disposition } from '#core/call/disposition.ts'
import { firstRequestAfter } from '#core/call/next-options.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { enquiryOf } from '../call/call-step.ts'
import { call } from '../call/desk-state.ts'
import { finishFirst } from '../call/later-steps.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

/** What becomes of what the caller first asked for, once their problem has an answer: the way back to it when the call has ended, or at once why it is not gone on with (engine rule 27). */
export function FinishFirst({ disposition }: { readonly disposition: Disposition }) {
  // The answer is drawn as a call on the problem's topic; what was first asked for stands in the call itself.
  const open = call.value
  const next = open && firstRequestAfter(enquiryOf(open), disposition)
  if (!next || (next === 'go-on' && !open.ended)) return null
  const title = open.release.pathways[open.pathway]!.title
  if (next !== 'go-on')
    return <p class="tag first-request">{withEnglish(t(`first-${next}`, { title }), title)}</p>
  return (
    <KeyButton letter="G" onClick={finishFirst}>
      {withEnglish(t('finish-first', { title }), title)}
    </KeyButton>
  )
}
