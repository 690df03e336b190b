import type { CallCounts } from '#core/measured/call-counts.ts'
import { type CellParts, sumBy, weeksBack } from '#core/measured/cells.ts'
import { isReply } from '#core/measured/measures.ts'
import { isMissing } from '#core/tally/tally.ts'

/** Calls are those with a reply that was noted, and the others; accepted and wanting the GP are of those that were noted. */
export const WHERE_COLUMNS = ['calls', 'not-noted', 'noted', 'accepted', 'wants-gp', 'not-had'] as const
/** A column of the table of where callers were sent. */
export type WhereColumn = (typeof WHERE_COLUMNS)[number]

/** The sums of one row, by column; undefined where it is not counted. */
export type WhereSums = Readonly<Record<WhereColumn, number | undefined>>
/** How often something was offered and what became of it, now and in the stretch before it. Undefined where it is not counted. */
export interface WhereRow {
  readonly id: string
  readonly now: WhereSums
  readonly before: WhereSums
}

/** Which part of a cell a table is by. What could not be had is counted by kind of help alone. */
export type WhereBy = 'destination' | 'group' | 'topic'

/** The rows for the last `size` weeks that are over, beside as many before, the most offered first. `groupOf` says the group of a topic. */
export function whereRows(
  counts: CallCounts,
  by: WhereBy,
  size: number,
  groupOf: (topic: string) => string,
): WhereRow[] {
  const id = ([, topic, place]: CellParts) =>
    by === 'destination' ? place! : by === 'topic' ? topic! : groupOf(topic!)
  const sums = (back: number) => {
    const weeks = weeksBack(counts, size, back)
    const of = (fits: (response: string) => boolean) =>
      sumBy(counts, weeks, (parts) => (parts[0] === 't1' && fits(parts[3]!) ? id(parts) : undefined))
    return {
      calls: of(() => true),
      'not-noted': of((response) => !isReply(response)),
      noted: of(isReply),
      accepted: of((response) => response === 'accepted'),
      'wants-gp': of((response) => response === 'declined-gp'),
      'not-had': sumBy(counts, weeks, (parts) => {
        const [table, first, second] = parts
        if (by === 'destination') return table === 't4' && isMissing(second!) ? first : undefined
        return table === 't4t' ? (by === 'topic' ? first : groupOf(first!)) : undefined
      }),
      // Desks of before did not count it by topic.
      counted:
        by === 'destination' ||
        sumBy(counts, weeks, ([table]) => (table === 't4t' ? 'any' : undefined)).size > 0,
    }
  }
  const [now, before] = [sums(0), sums(1)]
  const ids = new Set([...now.calls.keys(), ...before.calls.keys()])
  if (by === 'destination') for (const one of now['not-had'].keys()) ids.add(one)
  const row = (all: typeof now, one: string) => ({
    calls: all.calls.get(one) ?? 0,
    'not-noted': all['not-noted'].get(one) ?? 0,
    noted: all.noted.get(one) ?? 0,
    accepted: all.accepted.get(one) ?? 0,
    'wants-gp': all['wants-gp'].get(one) ?? 0,
    'not-had': all.counted ? (all['not-had'].get(one) ?? 0) : undefined,
  })
  return [...ids]
    .map((one) => ({ id: one, now: row(now, one), before: row(before, one) }))
    .sort((a, b) => b.now.calls! - a.now.calls! || (a.id < b.id ? -1 : 1))
}
