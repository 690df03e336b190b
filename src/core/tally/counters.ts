import type { CopyLine } from './line.ts'

/** What one device has counted in one ISO week under that week's random key; both maps only ever grow (engine rules 31 to 33). */
export interface WeekCounters {
  /** "2026-W48" */
  readonly week: string
  /** 128 random bits in hexadecimal, new every week, so that weeks of a device cannot be joined. */
  readonly key: string
  readonly counts: Readonly<Record<string, number>>
  /** An undo is a counter of its own, so that nothing ever shrinks; never more than was counted in the same cell under the same key. */
  readonly undone: Readonly<Record<string, number>>
  /** The live copies that it went through; an older desk names none. */
  readonly line?: CopyLine
}

/** Adds one to each cell. */
export function add<T extends WeekCounters>(counters: T, cells: readonly string[]): T {
  const counts = { ...counters.counts }
  for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1
  return { ...counters, counts }
}

/** Takes one back from each cell, by counting the undo; from a cell that has nothing left, nothing. */
export function undo<T extends WeekCounters>(counters: T, cells: readonly string[]): T {
  const undone = { ...counters.undone }
  for (const cell of cells)
    if ((undone[cell] ?? 0) < (counters.counts[cell] ?? 0)) undone[cell] = (undone[cell] ?? 0) + 1
  return { ...counters, undone }
}
