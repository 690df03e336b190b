import { batch, computed, signal } from '@preact/signals'
import type { Answers } from '#core/call/answers.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import { guide } from '../guide.ts'
import { practice, release } from '../link/content-store.ts'
import { type About, back, type Call, type Response, respond, startCall } from './call.ts'

/** What the desk is doing: the open call, one parked call, what was typed, and a call just cleared that can still be had back. */
export const call = signal<Call | undefined>(undefined)
export const parked = signal<Call | undefined>(undefined)
export const query = signal('')
export const cleared = signal<{ readonly call: Call; readonly undo?: () => void } | undefined>(undefined)
export const raising = signal(false)

/** Shown to a screen reader when the screen changes by itself. */
export const announcement = signal('')

/** The content as this practice uses it; undefined until everything a call needs is there. */
export const composed = computed(() =>
  guide.value && release.value && practice.value
    ? guide.value.compose(release.value, practice.value)
    : undefined,
)

const UNDO_MS = 10_000
let undoTimer: ReturnType<typeof setTimeout> | undefined

/** Opens a pathway with what was typed along with it. */
export function openPathway(
  pathway: string,
  said: { readonly answers?: Answers; readonly about?: About } = {},
): void {
  if (!composed.value || !practice.value || !guide.value) return
  const ms = Date.now()
  call.value = startCall(
    {
      pathway,
      at: londonNow(ms),
      startedMs: ms,
      release: composed.value,
      practice: guide.value.withLive(practice.value),
    },
    said,
  )
}

/** Changes the open call. */
export function update(change: (open: Call) => Call): void {
  if (call.value) call.value = change(call.value)
}

/** One step back; before the first step, back to the search with the words still there. */
export function goBack(): void {
  if (raising.value) {
    raising.value = false
    return
  }
  if (!call.value) {
    query.value = ''
    return
  }
  if (call.value.ended) return
  call.value = back(call.value)
}

/** Clears the screen for the next caller; for ten seconds it can be undone, from memory. A call left on its answer is counted as unrecorded. */
export function newEnquiry(): void {
  const open = call.value
  batch(() => {
    call.value = undefined
    query.value = ''
    raising.value = false
  })
  if (!open) return
  const undo = open.ended ? undefined : guide.value?.countCall(open, 'unrecorded')
  keepForUndo({ call: open, ...(undo ? { undo } : {}) })
}

/** Ends the call: it is counted now; the words to copy stay on screen until the next caller. */
export function endCall(destination: string, response: Response): void {
  const open = call.value
  if (!open || open.ended) return
  const ended = { ...respond(open, destination, response), ended: response }
  const undo = guide.value?.countCall(ended, response)
  call.value = ended
  keepForUndo({ call: open, ...(undo ? { undo } : {}) })
}

/** Puts a call back that was just cleared or ended, and takes its count back. */
export function undoClear(): void {
  const last = cleared.value
  if (!last) return
  last.undo?.()
  call.value = last.call
  forget()
}

function keepForUndo(last: NonNullable<typeof cleared.value>): void {
  cleared.value = last
  clearTimeout(undoTimer)
  undoTimer = setTimeout(forget, UNDO_MS)
}

function forget(): void {
  clearTimeout(undoTimer)
  cleared.value = undefined
}

/** Sets the open call aside, or takes the parked one up again; with both, they change places. */
export function park(): void {
  const open = call.value
  call.value = parked.value
  parked.value = open && !open.ended ? open : undefined
}
