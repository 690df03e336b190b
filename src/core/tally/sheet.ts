import type { WeekCounters } from './counters.ts'

/** The cells of one small table under one key: what was counted and what was undone of each. */
export type Sheet = Readonly<Record<string, readonly [n: number, undone: number]>>

/** What one key has counted in a week, parted into its small tables by the name of each. An undo is at most what was counted under the same key. */
export function sheetsOf({ counts, undone }: Pick<WeekCounters, 'counts' | 'undone'>): Map<string, Sheet> {
  const sheets = new Map<string, Record<string, readonly [number, number]>>()
  for (const [cell, n] of Object.entries(counts)) {
    const [table, rest] = parted(cell)
    const sheet = sheets.get(table) ?? {}
    sheet[rest] = [n, Math.min(undone[cell] ?? 0, n)]
    sheets.set(table, sheet)
  }
  return sheets
}

/** Keeps the larger of each cell, in the order of their names, which tells nothing of when they came; undefined when nothing is new. */
export function mergedSheet(kept: Sheet, came: Sheet): Sheet | undefined {
  const all: Record<string, readonly [number, number]> = { ...kept }
  let isNew = false
  let isInOrder = true
  for (const [cell, [n, undone]] of Object.entries(came)) {
    const before = kept[cell]
    const [keptN, keptUndone] = before ?? [-1, 0]
    if (n <= keptN && undone <= keptUndone) continue
    isNew = true
    isInOrder &&= before !== undefined
    all[cell] = [Math.max(n, keptN), Math.max(undone, keptUndone)]
  }
  if (!isNew) return undefined
  // Cells that were there already have kept their places.
  if (isInOrder) return all
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Cells of these tables that one call may add to; of every other table it is one. */
const CELLS_OF_A_CALL: Readonly<Record<string, number>> = { t4: 10, t4t: 10, t8: 10, t9: 3, t9u: 20 }

/** How many calls at least a table tells of more than it did. */
export function callsAdded(table: string, before: Sheet, after: Sheet): number {
  const cells = Object.entries(after).reduce((sum, [cell, [n]]) => sum + n - (before[cell]?.[0] ?? 0), 0)
  return Math.ceil(cells / (CELLS_OF_A_CALL[table] ?? 1))
}

function parted(cell: string): [table: string, rest: string] {
  const slash = cell.indexOf('/')
  return [cell.slice(0, slash), cell.slice(slash + 1)]
}
