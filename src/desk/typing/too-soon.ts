import { ASK_MS, CHOOSE_MS, END_MS } from './reading-times.ts'

interface Came {
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
export function isTooSoon({ key, many, asks, guarded, ends }: Came, shownMs: number): boolean {
  if (asks || !ends) return asks && shownMs < ASK_MS
  return /^\d$/.test(key) ? shownMs < CHOOSE_MS : (many || guarded) && shownMs < END_MS
}
