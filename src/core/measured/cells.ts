import type { CallCounts } from './call-counts.ts'

/** A cell taken apart: its table and its keys. */
export type CellParts = readonly [table: string, ...keys: string[]]

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
  { cells }: CallCounts,
  { from, to }: { readonly from: number; readonly to: number },
  keyOf: (parts: CellParts) => string | undefined,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [cell, pairs] of Object.entries(cells)) {
    const key = keyOf(cell.split('/') as unknown as CellParts)
    if (key === undefined) continue
    let sum = 0
    for (let at = 0; at < pairs.length; at += 2)
      if (pairs[at]! >= from && pairs[at]! < to) sum += pairs[at + 1]!
    if (sum > 0) sums.set(key, (sums.get(key) ?? 0) + sum)
  }
  return sums
}

/** For each week the sum of the cells that fit. */
export function byWeek({ cells, weeks }: CallCounts, fits: (parts: CellParts) => boolean): number[] {
  const sums = weeks.map(() => 0)
  for (const [cell, pairs] of Object.entries(cells))
    if (fits(cell.split('/') as unknown as CellParts))
      for (let at = 0; at < pairs.length; at += 2) sums[pairs[at]!]! += pairs[at + 1]!
  return sums
}

/** Whether any desk was heard from in each week, or anything counted: a week without is a gap, never a zero. */
export function heardWeeks(counts: CallCounts): boolean[] {
  const any = byWeek(counts, () => true)
  return counts.weeks.map(({ heard }, at) => heard > 0 || any[at]! > 0)
}
