import { signal } from '@preact/signals'
import type { WhoTold } from '#core/call/enquiry.ts'
import { later, nowMs, steadyMs } from '../parts/clock.ts'
import type { Call } from './call.ts'

/** The emergency card whose step is on screen: open while the caller is helped, then closed until the next caller. */
export interface Emergency {
  readonly card: string
  /** As it was typed. */
  readonly age?: string | undefined
  /** Nothing has been counted and nobody told. */
  readonly open?: true
  /** It began in training. */
  readonly training?: true
  /** It was acted on, and who was told then. */
  readonly acted?: WhoTold
  /** The number to ring back, as it was told: in memory alone. */
  readonly ringBack?: string
  /** The call in which it was said: a step back leads there. */
  readonly over?: Call
}

/** What was on the screen before a step that can be undone. */
export interface Cleared {
  readonly call?: Call | undefined
  readonly emergency?: Emergency | undefined
  /** What stood in the search box. */
  readonly words: string
  /** Takes back what that step counted, and what it told the duty clinician. */
  readonly uncount?: (() => void) | undefined
  /** Its call or card had ended: it goes with the first thing that is done for the next caller. */
  readonly over?: boolean
  readonly untilMs: number
  /** By the desk's clock. */
  readonly sinceMs: number
}

/** How long a step can be undone. */
const UNDO_MS = 10_000

/** How long a call is kept that was cut off in mid-danger. */
const CUT_OFF_MS = 120_000

/** Steps that can still be undone, in memory only, the last one at the end. */
export const cleared = signal<readonly Cleared[]>([])

/** What was cut off in mid-danger, kept longer than an undo, with whom to ring; in memory only. */
export const cutOff = signal<readonly Cleared[]>([])

/** Topics and cards of what was cut off and nobody took up in its two minutes, and when that was, until somebody has read it. */
export const lapsed = signal<readonly { readonly id: string; readonly sinceMs: number }[]>([])

/** What could be had back for as long as a topic was on the screen goes with that. */
export function dropKept(): void {
  cleared.value = cleared.value.filter(({ untilMs }) => untilMs < Number.POSITIVE_INFINITY)
}

/** The next caller's turn has come: how the last call ended can no longer be undone. */
export function dropOver(): void {
  cleared.value = cleared.value.filter(({ over }) => !over)
}

/** Keeps what was on the screen for ten seconds, or for as long as is said; what was cut off in mid-danger for two minutes besides. */
export function keepForUndo(
  before: Omit<Cleared, 'untilMs' | 'sinceMs'>,
  inDanger = false,
  forMs = UNDO_MS,
): void {
  dropKept()
  const one = { ...before, untilMs: steadyMs() + forMs, sinceMs: nowMs() }
  cleared.value = [...cleared.value, one]
  later(UNDO_MS, () => {
    cleared.value = cleared.value.filter(({ untilMs }) => untilMs > steadyMs())
  })
  if (!inDanger) return
  cutOff.value = [...cutOff.value, one]
  later(CUT_OFF_MS, () => {
    const { call, emergency } = one
    const id = call?.pathway ?? emergency?.card
    if (id && cutOff.value.includes(one) && !(call ?? emergency)?.training)
      lapsed.value = [...lapsed.value, { id, sinceMs: one.sinceMs }]
    letGo(one)
  })
}

/** Lets go of something that can no longer be undone. */
export function letGo(one: Cleared): void {
  cleared.value = cleared.value.filter((other) => other !== one)
  cutOff.value = cutOff.value.filter((other) => other !== one)
}

/** Takes the last step that can still be undone; undefined when there is none. */
export function lastCleared(): Cleared | undefined {
  const last = cleared.value.filter(({ untilMs }) => untilMs > steadyMs()).at(-1)
  if (last) letGo(last)
  return last
}
