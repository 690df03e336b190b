import { signal } from '@preact/signals'
import { londonNow } from '#core/clock/wall-clock.ts'

/** What tells the time and wakes the desk later: the machine's own, or one moved by hand. */
export interface Time {
  /** Milliseconds since 1970. */
  readonly ms: () => number
  /** Milliseconds since the page was opened, whatever the machine's clock is set to meanwhile. */
  readonly steady: () => number
  /** Acts once after so many milliseconds; gives back how to call it off. */
  readonly later: (ms: number, act: () => void) => () => void
}

let time: Time = {
  ms: () => Date.now(),
  steady: () => performance.now(),
  later: (ms, act) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}

/** London wall clock of now, moved on every few seconds. */
export const now = signal(londonNow(Date.now()))

/** Takes the time from elsewhere. */
export function setTime(other: Time): void {
  time = other
  now.value = londonNow(other.ms())
}

/** Milliseconds since 1970, now. */
export function nowMs(): number {
  return time.ms()
}

/** Milliseconds that only ever grow, for how long ago something was. */
export function steadyMs(): number {
  return time.steady()
}

/** Acts once after so many milliseconds; gives back how to call it off. */
export function later(ms: number, act: () => void): () => void {
  return time.later(ms, act)
}

/** Keeps the clock going. */
export function startClock(): void {
  setInterval(() => {
    const next = londonNow(nowMs())
    if (next !== now.value) now.value = next
  }, 5000)
}
