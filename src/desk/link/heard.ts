import { signal } from '@preact/signals'
import { isWallClock } from '#core/clock/wall-clock.ts'
import { keepText, readText } from '#ui/kept.ts'
import { deskState } from './desk-health.ts'

const KEPT = 'heard'

/** When the server last said how the services are, London wall clock; kept for a start without a network. */
export const heard = signal<string | undefined>(kept())

/** The last time we asked, nobody answered. */
const silent = signal(false)

/** Notes that the server has said how the services are: written down once a minute at most, as the clock has no seconds. */
export function noteHeard(at: string): void {
  silent.value = false
  if (heard.value === at) return
  heard.value = at
  keepText(KEPT, at)
}

/** Notes that the server was asked and did not answer. */
export function noteSilent(): void {
  silent.value = true
}

/** Whether the desk works from what it last knew. */
export function withoutNetwork(): boolean {
  return !deskState.value.online || silent.value
}

function kept(): string | undefined {
  const at = readText(KEPT)
  return at && isWallClock(at) ? at : undefined
}
