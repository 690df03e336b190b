import type { WeekCounters } from './counters.ts'

/** The cells of one small table under one key: what was counted and what was undone of each. */
export type Sheet = Readonly<Record<string, readonly [n: number, undone: number]>>

/** What one key has counted in a week, parted into its small tables by the name of each. An undo is at most what was counted under the same key. */
export function sheetsOf({ counts, undone }: Pick<WeekCounters, 'counts' | 'undone'>): Map<string, Sheet> {
  const sheets = new Map<string, Record<string, readonly [number, number]>>()
  for (const cell of Object.keys(counts)) {
    const [table, rest] = parted(cell)
    let sheet = sheets.get(table)
    if (!sheet) {
      sheet = {}
      sheets.set(table, sheet)
    }
    const n = counts[cell]!
    sheet[rest] = [n, Math.min(undone[cell] ?? 0, n)]
  }
  return sheets
}

/** Keeps the larger of each cell, in the order of their names, which tells nothing of when they came; undefined when nothing is new. */
export function mergedSheet(kept: Sheet, came: Sheet): Sheet | undefined {
  let all: Record<string, readonly [number, number]> | undefined
  let isInOrder = true
  for (const cell of Object.keys(came)) {
    const [n, undone] = came[cell]!
    const before = kept[cell]
    if (before && n <= before[0] && undone <= before[1]) continue
    all ??= { ...kept }
    isInOrder &&= before !== undefined
    all[cell] = before ? [Math.max(n, before[0]), Math.max(undone, before[1])] : [n, undone]
  }
  if (!all) return undefined
  // Cells that were there already have kept their places.
  if (isInOrder) return all
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Cells of these tables that one call may add to; of every other table it is one. */
const CELLS_OF_A_CALL: Readonly<Record<string, number>> = { t4: 10, t4t: 10, t8: 10, t9: 3, t9u: 20 }

/** How many calls at least a table tells of more than it did. */
export function callsAdded(table: string, before: Sheet, after: Sheet): number {
  let cells = 0
  for (const cell of Object.keys(after)) cells += after[cell]![0] - (before[cell]?.[0] ?? 0)
  return Math.ceil(cells / (CELLS_OF_A_CALL[table] ?? 1))
}

type Parted = readonly [table: string, rest: string]

/** Names of cells that were parted before: desks send the same ones again and again. */
const known = new Map<string, Parted>()
/** More cells than a few practices ever count. */
const MOST_KNOWN = 50_000

function parted(cell: string): Parted {
  let parts = known.get(cell)
  if (!parts) {
    const slash = cell.indexOf('/')
    parts = [cell.slice(0, slash), cell.slice(slash + 1)]
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(cell, parts)
  }
  return parts
}
