import { signal } from '@preact/signals'
import { londonNow } from '#core/clock/wall-clock.ts'

/** London wall clock of now, moved on every few seconds. */
export const now = signal(londonNow(Date.now()))

/** Keeps the clock going. */
export function startClock(): void {
  setInterval(() => {
    const next = londonNow(Date.now())
    if (next !== now.value) now.value = next
  }, 5000)
}
