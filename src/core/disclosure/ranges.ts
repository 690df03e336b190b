/** A count as it may leave the practice: nothing, hidden, or to the nearest five. */
export type ShownCount = number | typeof HIDDEN
/** What stands for a count of 1 to 7. */
export const HIDDEN = '*'
/** The largest count that is not shown as it is. */
export const MOST_HIDDEN = 7

/** Between what two numbers a count lies, for somebody who sees what was shown. */
export interface CountRange {
  readonly lo: number
  readonly hi: number
}

/** A number rounded to the nearest five was at most this far away. */
const ROUNDED_BY = 2

/** What a single count can have been. */
export function rangeOf(shown: ShownCount): CountRange {
  if (shown === HIDDEN) return { lo: 1, hi: MOST_HIDDEN }
  return shown === 0 ? { lo: 0, hi: 0 } : { lo: shown - ROUNDED_BY, hi: shown + ROUNDED_BY }
}

/** What a sum can have been. */
export function sumRange(parts: readonly CountRange[]): CountRange {
  return {
    lo: parts.reduce((sum, { lo }) => sum + lo, 0),
    hi: parts.reduce((sum, { hi }) => sum + hi, 0),
  }
}

/** What both leave open. */
export function within(one: CountRange, other: CountRange): CountRange {
  return { lo: Math.max(one.lo, other.lo), hi: Math.min(one.hi, other.hi) }
}

/** What each part can have been, once it is known what their sum was. */
export function partsWithin(parts: readonly CountRange[], whole: CountRange): CountRange[] {
  const sum = sumRange(parts)
  return parts.map((part) =>
    within(part, { lo: whole.lo - (sum.hi - part.hi), hi: whole.hi - (sum.lo - part.lo) }),
  )
}
