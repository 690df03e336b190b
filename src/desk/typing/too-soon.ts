import { ASK_MS, CHOOSE_MS, END_MS, READ_MS } from './reading-times.ts'

/** A key that came, and what it came to. */
export interface Came {
  readonly key: string
  /** It came with others. */
  readonly many: boolean
  /** It asks the caller one thing. */
  readonly asks: boolean
  /** Nothing on its step may be answered unread. */
  readonly guarded: boolean
  /** It presses a button of an answer. */
  readonly ends: boolean
}

/** Whether a key came so many milliseconds after its step was drawn that it may not act: before a question could be read; with others, or on an urgent answer, before that was on screen for a moment; a digit, which was an answer on the screens before, for longer. */
export function isTooSoon(came: Came, shownMs: number): boolean {
  const { key, many, asks, guarded, ends } = came
  return (asks || (ends && (many || guarded || DIGIT.test(key)))) && shownMs < neededMs(came)
}

/** How many milliseconds a step stands before a key acts on it that was stopped there: they count from its painting alone. */
export function neededMs({ key, asks, guarded, ends }: Came): number {
  if (asks) return ASK_MS
  if (ends) return DIGIT.test(key) ? CHOOSE_MS : END_MS
  return guarded ? READ_MS : 0
}

const DIGIT = /^\d$/
