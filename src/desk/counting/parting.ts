import type { HeldWeek } from '#core/tally/held-week.ts'
import { joinedWeek, partedWeek } from '#core/tally/parted-week.ts'
import type { Rows } from './rows.ts'

/** A twin goes on under the key of a week: what both had stays under it, what was counted here since moves to a key of this copy's own. */
export async function partFromTwin(rows: Rows, week: HeldWeek, shared: number | undefined): Promise<void> {
  const weeks = partedWeek(week, shared)
  if (!weeks.some(({ key }) => key === week.key)) await rows.delete(week.key)
  for (const one of weeks) {
    const there = one.key === week.key ? undefined : await rows.get(one.key)
    await rows.put(there ? joinedWeek(there, one) : one)
  }
}
