import { signal } from '@preact/signals'
import { later, steadyMs } from '../parts/clock.ts'
import type { Call } from './call.ts'

/** The emergency card whose step is on screen: open while the caller is helped, then closed until the next caller. */
export interface Emergency {
  readonly card: string
  /** As it was typed. */
  readonly age?: string | undefined
  /** Nothing has been counted and nobody told. */
  readonly open?: true
}

/** What was on the screen before a step that can be undone. */
export interface Cleared {
  readonly call?: Call | undefined
  readonly emergency?: Emergency | undefined
  /** What stood in the search box. */
  readonly words: string
  /** Takes back what that step counted, and what it told the duty clinician. */
  readonly uncount?: (() => void) | undefined
  readonly untilMs: number
}

/** How long a step can be undone. */
const UNDO_MS = 10_000

/** Steps that can still be undone, in memory only, the last one at the end. */
export const cleared = signal<readonly Cleared[]>([])

/** Keeps what was on the screen for ten seconds. */
export function keepForUndo(before: Omit<Cleared, 'untilMs'>): void {
  cleared.value = [...cleared.value, { ...before, untilMs: steadyMs() + UNDO_MS }]
  later(UNDO_MS, () => {
    cleared.value = cleared.value.filter(({ untilMs }) => untilMs > steadyMs())
  })
}

/** Takes the last step that can still be undone; undefined when there is none. */
export function lastCleared(): Cleared | undefined {
  const last = cleared.value.filter(({ untilMs }) => untilMs > steadyMs()).at(-1)
  if (last) cleared.value = cleared.value.slice(0, -1)
  return last
}
