import type { WeekCounters } from './counters.ts'

/** More weeks than this are never sent in one request. */
const WEEKS_AT_ONCE = 40
const WEEK_BYTES = 120
const COUNT_BYTES = 16
const MARK_BYTES = 64

/**
 * Cuts the state of a device into requests of at most `limit` bytes of JSON each, oldest week first. A week that is too large
 * for one is cut by cells: since the server keeps the larger of each cell, parts may arrive in any order. Cells go by their names:
 * in the order in which they were counted, those of hours and ages could be laid beside those of topics, call by call. With nothing
 * to send there is still one empty request, which says that the desk is there.
 */
export function batchesOf(weeks: readonly WeekCounters[], limit: number): WeekCounters[][] {
  const batches: WeekCounters[][] = [[]]
  let size = 0
  for (const { week, key, counts, undone, line } of weeks.toSorted((a, b) => a.week.localeCompare(b.week))) {
    let part: { counts: Record<string, number>; undone: Record<string, number> } | undefined
    for (const cell of [...new Set([...Object.keys(counts), ...Object.keys(undone)])].sort()) {
      const bytes = 2 * (cell.length + COUNT_BYTES)
      const start = part ? 0 : WEEK_BYTES + MARK_BYTES * (line?.length ?? 0)
      if (size + start + bytes > limit || (!part && batches.at(-1)!.length >= WEEKS_AT_ONCE)) {
        batches.push([])
        size = 0
        part = undefined
      }
      if (!part) {
        part = { counts: {}, undone: {} }
        batches.at(-1)!.push({ week, key, ...part, ...(line ? { line } : {}) })
        size += start
      }
      if (counts[cell] !== undefined) part.counts[cell] = counts[cell]
      if (undone[cell] !== undefined) part.undone[cell] = undone[cell]
      size += bytes
    }
  }
  return batches.filter((batch, at) => batch.length > 0 || at === batches.length - 1)
}
