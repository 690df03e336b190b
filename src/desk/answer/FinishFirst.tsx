import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { finishFirst, firstRequest } from '../call/later-steps.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

/** The way back to what the caller first asked for, once their problem has been dealt with. */
export function FinishFirst({ call }: { readonly call: Call }) {
  const first = firstRequest()
  if (!first) return null
  return (
    <KeyButton letter="K" onClick={finishFirst}>
      {t('finish-first', { title: call.release.pathways[first]?.title ?? '' })}
    </KeyButton>
  )
}
