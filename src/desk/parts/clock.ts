import { computed, signal } from '@preact/signals'
import {
  betterOffset,
  type ClockExchange,
  type ClockOffset,
  correctionOf,
  offsetOf,
} from '#core/clock/server-clock.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import { keepText, readText } from '#ui/kept.ts'

const WRONG = 'clock-was-wrong'

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

/** How far the server's clock is from this computer's; undefined until it was heard on this page. */
export const clockOffset = signal<ClockOffset | undefined>(undefined)

const correction = computed(() => correctionOf(clockOffset.value))

/** The London wall clock at a moment of this computer's clock, in milliseconds; put right by the server's once that is more than ten minutes away. */
export function timeAt(ms: number): string {
  return londonNow(ms + correction.value)
}

/** What to add to this computer's clock, in milliseconds; undefined until the server's was heard. */
export function clockCorrection(): number | undefined {
  return clockOffset.value && correction.value
}

const wasWrong = signal(readText(WRONG) !== undefined)

/** The clock was more than ten minutes wrong when the server was heard last, and it was not heard on this page. */
export const clockUnsure = computed(() => !clockOffset.value && wasWrong.value)

/** Notes what an exchange with the server says of this computer's clock. */
export function hearClock(exchange: ClockExchange): void {
  clockOffset.value = betterOffset(clockOffset.value, offsetOf(exchange))
  const wrong = correction.value !== 0
  if (wrong !== wasWrong.value) keepText(WRONG, wrong ? 'yes' : undefined)
  wasWrong.value = wrong
  tick()
}

/** London wall clock of now, moved on every few seconds. */
export const now = signal(timeAt(Date.now()))

/** Takes the time from elsewhere. */
export function setTime(other: Time): void {
  time = other
  now.value = timeAt(other.ms())
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
  setInterval(tick, 5000)
}

function tick(): void {
  const next = timeAt(nowMs())
  if (next !== now.value) now.value = next
}
