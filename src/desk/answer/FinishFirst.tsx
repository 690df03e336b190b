import type { Disposition } from '#core/call/disposition.ts'
import { firstRequestAfter } from '#core/call/next-options.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { enquiryOf } from '../call/call-step.ts'
import { call, newEnquiry } from '../call/desk-state.ts'
import { finishFirst, nextProblem } from '../call/later-steps.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { carry } from '../plan/carry.ts'

/** Why what the caller first asked for is not gone on with after the answer to their problem, where it is not (engine rule 27). */
export function FinishFirst({ disposition }: { readonly disposition: Disposition }) {
  // The answer is drawn as a call on the problem's topic; what was first asked for stands in the call itself.
  const open = call.value
  const next = open && firstRequestAfter(enquiryOf(open), disposition)
  if (!next) return null
  const title = open.release.pathways[open.pathway]!.title
  return <p class="tag first-request">{withEnglish(t(`first-${next}`, { title }), title)}</p>
}

/** After the end of a call: on to what was first asked for, or to a second patient, where that waits; otherwise to the next caller. No Enter by habit loses a request. */
export function WhatNext({ disposition }: { readonly disposition: Disposition }) {
  const open = call.value
  const waits = open && firstRequestAfter(enquiryOf(open), disposition) === 'go-on'
  const title = waits ? open.release.pathways[open.pathway]!.title : (open?.next ?? '')
  const nextPatient = () => nextProblem(carry(open!, false))
  return (
    <KeyButton letter="Enter" kind="main" onClick={waits ? finishFirst : title ? nextPatient : newEnquiry}>
      {title ? withEnglish(t('finish-first', { title }), title) : t('next-caller')}
    </KeyButton>
  )
}
