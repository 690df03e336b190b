import { type CountRange, HIDDEN, MOST_HIDDEN, rangeOf, type ShownCount, sumRange } from './ranges.ts'

const STEP = 5
/** The least number that is shown. */
const LEAST_SHOWN = 10

/** A count as it may leave the practice. Throws where it is no count, since a wrong figure must never look like a right one. */
export function shownCount(n: number): ShownCount {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} is no count`)
  if (n === 0) return 0
  return n <= MOST_HIDDEN ? HIDDEN : Math.round(n / STEP) * STEP
}

/** A row or column of counts that are parts of one total: each, and the total, from true values under the same rule. They need not add up. */
export function shownParts(counts: readonly number[]): {
  readonly counts: readonly ShownCount[]
  readonly total: ShownCount
} {
  const shown = counts.map(shownCount)
  const total = counts.reduce((sum, n) => sum + n, 0)
  return { counts: shown, total: shownTotal(total, sumRange(shown.map(rangeOf)), shown.includes(HIDDEN)) }
}

/**
 * A total as it may leave, over parts that may each be anything in their ranges. Where its rounding would say that every hidden
 * part is at its least, or at its most, it goes one step on: it then stands for other sums as well, and tells nothing by being there.
 */
export function shownTotal(n: number, parts: CountRange, hides: boolean): ShownCount {
  const shown = shownCount(n)
  const { lo, hi } = rangeOf(shown)
  if (!hides) return shown
  if (hi <= parts.lo) return shown === HIDDEN ? LEAST_SHOWN : shown + STEP
  if (lo >= parts.hi && shown !== HIDDEN) return shown - STEP
  return shown
}

/** What a total can have been for somebody who knows its parts and the rule. */
export function rangeOfTotal(shown: ShownCount, parts: CountRange, hides: boolean): CountRange {
  const { lo, hi } = rangeOf(shown)
  const first = hides && parts.lo < lo && shownTotal(parts.lo, parts, true) === shown ? parts.lo : lo
  const last = hides && parts.hi > hi && shownTotal(parts.hi, parts, true) === shown ? parts.hi : hi
  return { lo: Math.max(parts.lo, first), hi: Math.min(parts.hi, last) }
}
