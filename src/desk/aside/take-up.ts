import { offeredAnew } from '../answer/offered-anew.ts'
import type { Call, ParkedCall } from '../call/call.ts'
import { readStep } from '../call/call-step.ts'
import { composed } from '../call/desk-state.ts'
import { practice } from '../link/content-store.ts'
import { nowMs, timeAt } from '../parts/clock.ts'
import { withLive } from '../services/live.ts'
import { askedOfDanger } from './HasChanged.tsx'

/** A parked call as it goes on now: the hour of now, the practice and the content of now where its answers can be read by them, and without the time it stood aside. */
export function freshened({ call, sinceMs }: ParkedCall): Call {
  const ms = nowMs()
  const at = {
    at: timeAt(ms),
    startedMs: call.startedMs + (ms - sinceMs),
    ...(askedOfDanger(call).length > 0 ? { takenUp: true as const } : {}),
  }
  const older = { ...call, ...at, practice: withLive(call.practice) }
  if (!composed.value || !practice.value) return offeredAnew(older)
  const newer = { ...older, release: composed.value, practice: withLive(practice.value) }
  return offeredAnew(readStep(newer) ? newer : older)
}

/** The title of the topic that a call is at, which may be another than it began with. */
export function titleOf(call: Call): string {
  return (readStep(call)?.pathway ?? call.release.pathways[call.pathway])?.title ?? ''
}
