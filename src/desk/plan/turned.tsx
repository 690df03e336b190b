import { signal } from '@preact/signals'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { ClosingLine } from '../call/ClosingLine.tsx'
import { type Call, someOf } from '../call/call.ts'
import { onItsPathway, readStep } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { steadyMs } from '../parts/clock.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { ASK_MS } from '../typing/reading-times.ts'
import { offered } from './offered.ts'

interface Turned {
  readonly before: Call
  readonly from: string
  readonly to: string
  readonly ms: number
  readonly undo?: (() => void) | undefined
}

const turned = signal<Turned | undefined>(undefined)

/** Changes the open call by one key; where that puts another place on offer it is said, and can be turned back. A second press of that key does nothing. `undo` takes back what was said to other desks with it. */
export function turn(change: (open: Call) => Call, undo?: () => void): void {
  if (!undo && justTurned()) return
  update((before) => {
    const after = change(before)
    const [from, to] = [placeOf(before), placeOf(after)]
    if (from !== to) turned.value = { before, from, to, ms: steadyMs(), undo }
    return after
  })
}

/** The turn that led to what a call offers now; undefined where none did. */
export function turnOf(call: Call): Turned | undefined {
  const last = turned.value
  return last?.before.id === call.id && last.to === placeOf(call) ? last : undefined
}

/** Whether the offer came by a key a moment ago: a second press of that key is none of the new offer. */
export function justTurned(): boolean {
  return turned.value !== undefined && steadyMs() - turned.value.ms < ASK_MS
}

/** The name of the place that a call offers. */
function placeOf(call: Call): string {
  const walked = readStep(call)
  if (walked?.step.screen !== 'disposition') return ''
  const { service, destination } = offered(onItsPathway(call, walked), walked.step.disposition)
  const known = call.practice.services.find(({ id }) => id === service?.service)
  return known?.name ?? call.release.destinations[destination]!.label
}

/** What took the place of what, and one key to turn it back. */
export function TurnedLine({ turn: { before, from, to, undo } }: { readonly turn: Turned }) {
  const back = () => {
    undo?.()
    turned.value = undefined
    const { responses, practice } = before
    update(({ option: _, marked: __, ...open }) => ({
      ...open,
      responses,
      practice,
      ...someOf(before, 'option', 'marked'),
    }))
  }
  return (
    <div class="row turned">
      <ClosingLine>{withEnglish(t('turned', { from, to }), to, from)}</ClosingLine>
      <KeyButton letter="Z" kind="quiet" onClick={back}>
        {t('undo')}
      </KeyButton>
    </div>
  )
}
