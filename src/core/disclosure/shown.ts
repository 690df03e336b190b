/** A count as it may leave the practice: nothing, hidden, or to the nearest five. */
export type ShownCount = number | typeof HIDDEN
/** What stands for a count of 1 to 7. */
export const HIDDEN = '*'

const MOST_HIDDEN = 7
const STEP = 5
/** A number rounded to `STEP` was at most this far away. */
const ROUNDED_BY = 2

/** A count as it may leave the practice. Throws where it is no count, since a wrong figure must never look like a right one. */
export function shownCount(n: number): ShownCount {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} is no count`)
  if (n === 0) return 0
  return n <= MOST_HIDDEN ? HIDDEN : Math.round(n / STEP) * STEP
}

/** A share in whole percent as it may leave: worked out from what is shown, and hidden with either of its counts. */
export function shownShare(n: number, of: number): ShownCount | undefined {
  const [part, whole] = [shownCount(n), shownCount(of)]
  if (whole === 0) return undefined
  if (part === HIDDEN || whole === HIDDEN) return HIDDEN
  return Math.min(100, Math.round((100 * part) / whole))
}

/** A row or column of counts that are parts of one total: each, and the total, from true values under the same rule. They need not add up. */
export function shownParts(counts: readonly number[]): {
  readonly counts: readonly ShownCount[]
  readonly total: ShownCount
} {
  const shown = counts.map(shownCount)
  const total = shownCount(counts.reduce((sum, n) => sum + n, 0))
  return { counts: shown, total: saysHidden(shown, total) ? HIDDEN : total }
}

/** Whether a total leaves the hidden counts only one value each: all at their least, or all at their most. */
function saysHidden(shown: readonly ShownCount[], total: ShownCount): boolean {
  const hidden = shown.filter((one) => one === HIDDEN).length
  if (hidden === 0 || total === HIDDEN) return false
  const others = shown.filter((one) => one !== HIDDEN && one > 0) as number[]
  const sum = others.reduce((all, n) => all + n, 0)
  const spread = ROUNDED_BY * others.length
  const least = total - ROUNDED_BY - sum - spread
  const most = total + ROUNDED_BY - sum + spread
  return most <= hidden || least >= MOST_HIDDEN * hidden
}
