import { signal } from '@preact/signals'
import { isWallClock } from '#core/clock/wall-clock.ts'
import { keepText, readText } from '#ui/kept.ts'

const KEPT = 'heard'

/** When the server last said how the services are, London wall clock; kept for a start without a network. */
export const heard = signal<string | undefined>(kept())

/** Whether the server answered when it was asked last: what the browser believes of its network says little, since a machine may have one and no server. */
const answering = signal(true)

/** Notes that the server has said how the services are: written down once a minute at most, as the clock has no seconds. */
export function noteHeard(at: string): void {
  if (heard.value === at) return
  heard.value = at
  keepText(KEPT, at)
}

/** Notes whether the server answers. */
export function noteAnswering(answers: boolean): void {
  answering.value = answers
}

/** Whether the desk works from what it last knew. */
export function withoutNetwork(): boolean {
  return !answering.value
}

function kept(): string | undefined {
  const at = readText(KEPT)
  return at && isWallClock(at) ? at : undefined
}
