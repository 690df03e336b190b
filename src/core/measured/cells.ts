import type { CallCounts } from './call-counts.ts'

/** A cell taken apart: its table and its keys. */
export type CellParts = readonly [table: string, ...keys: string[]]

/** A cell taken apart, with its pairs of the place of a week and the number. */
interface Taken {
  readonly parts: CellParts
  readonly pairs: readonly number[]
}

/** Counts are asked many questions: their cells are taken apart once. */
const taken = new WeakMap<CallCounts['cells'], readonly Taken[]>()

function takenApart({ cells }: CallCounts): readonly Taken[] {
  const known = taken.get(cells)
  if (known) return known
  const all = Object.entries(cells).map(([cell, pairs]) => ({
    parts: cell.split('/') as unknown as CellParts,
    pairs,
  }))
  taken.set(cells, all)
  return all
}

/** The places of the weeks that are over and lie in the last `size` before the one that runs, `back` such stretches ago. */
export function weeksBack(
  { weeks, thisWeek }: CallCounts,
  size: number,
  back = 0,
): { from: number; to: number } {
  const over = weeks.findLastIndex(({ week }) => week < thisWeek) + 1
  const to = Math.max(0, over - size * back)
  return { from: Math.max(0, to - size), to }
}

/** Sums of cells over the weeks from one place up to another, by whatever `keyOf` makes of a cell; what it makes nothing of is left out. */
export function sumBy(
  counts: CallCounts,
  { from, to }: { readonly from: number; readonly to: number },
  keyOf: (parts: CellParts) => string | undefined,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { parts, pairs } of takenApart(counts)) {
    const key = keyOf(parts)
    if (key === undefined) continue
    let sum = 0
    for (let at = 0; at < pairs.length; at += 2)
      if (pairs[at]! >= from && pairs[at]! < to) sum += pairs[at + 1]!
    if (sum > 0) sums.set(key, (sums.get(key) ?? 0) + sum)
  }
  return sums
}

/** For each week the sum of the cells that fit. */
export function byWeek(counts: CallCounts, fits: (parts: CellParts) => boolean): number[] {
  const sums = counts.weeks.map(() => 0)
  for (const { parts, pairs } of takenApart(counts))
    if (fits(parts)) for (let at = 0; at < pairs.length; at += 2) sums[pairs[at]!]! += pairs[at + 1]!
  return sums
}

const heard = new WeakMap<CallCounts, boolean[]>()

/** Whether any desk was heard from in each week, or anything counted: a week without is a gap, never a zero. */
export function heardWeeks(counts: CallCounts): boolean[] {
  const known = heard.get(counts)
  if (known) return known
  const all = counts.weeks.map((week) => week.heard > 0)
  let silent = all.filter((one) => !one).length
  // A few cells have counts in nearly all weeks: the rest is seldom looked through.
  for (const { pairs } of takenApart(counts)) {
    if (silent === 0) break
    for (let at = 0; at < pairs.length; at += 2)
      if (pairs[at + 1]! > 0 && !all[pairs[at]!]) {
        all[pairs[at]!] = true
        silent--
      }
  }
  heard.set(counts, all)
  return all
}
