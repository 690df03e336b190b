import type { WeekCounters } from '#core/tally/counters.ts'
import type { TallyStore } from '#desk/counting/tally-store.ts'

/** What weeks come to: what was counted less what was undone, by cell; cells that come to nothing are left out. */
export function totals(weeks: readonly WeekCounters[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const { counts, undone } of weeks) {
    for (const [cell, n] of Object.entries(counts)) sum[cell] = (sum[cell] ?? 0) + n
    for (const [cell, n] of Object.entries(undone)) sum[cell] = (sum[cell] ?? 0) - n
  }
  return Object.fromEntries(Object.entries(sum).filter(([, n]) => n !== 0))
}

/** What a desk that never sent anything has counted for a practice. */
export async function heldTotals(store: TallyStore, practice: string): Promise<Record<string, number>> {
  await store.check(0)
  return totals(
    (
      await store.toSend(practice, undefined, {
        at: '2026-11-24T10:15',
        closed: false,
        leaving: false,
        sample: true,
      })
    ).weeks,
  )
}
