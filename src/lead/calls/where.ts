import type { CallCounts } from '#core/measured/call-counts.ts'
import { type CellParts, sumBy, weeksBack } from '#core/measured/cells.ts'
import { measureOf, type Places } from '#core/measured/measures.ts'

export const WHERE_COLUMNS = ['offered', 'accepted', 'wants-gp', 'not-had'] as const
export type WhereColumn = (typeof WHERE_COLUMNS)[number]

/** How often something was offered and what became of it, now and in the stretch before it. Undefined where it is not counted. */
export interface WhereRow {
  readonly id: string
  readonly now: Readonly<Record<WhereColumn, number | undefined>>
  readonly before: Readonly<Record<WhereColumn, number | undefined>>
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
      offered: of(() => true),
      accepted: of((response) => response === 'accepted'),
      'wants-gp': of((response) => response === 'declined-gp'),
      'not-had': sumBy(counts, weeks, (parts) => {
        const [table, first, second] = parts
        if (by === 'destination')
          return table === 't4' && second !== 'refused' && second !== 'surgery-closed' ? first : undefined
        return table === 't4t' ? (by === 'topic' ? first : groupOf(first!)) : undefined
      }),
      // Desks of before did not count it by topic.
      counted:
        by === 'destination' ||
        sumBy(counts, weeks, ([table]) => (table === 't4t' ? 'any' : undefined)).size > 0,
    }
  }
  const [now, before] = [sums(0), sums(1)]
  const ids = new Set([...now.offered.keys(), ...before.offered.keys()])
  if (by === 'destination') for (const one of now['not-had'].keys()) ids.add(one)
  const row = (all: typeof now, one: string) => ({
    offered: all.offered.get(one) ?? 0,
    accepted: all.accepted.get(one) ?? 0,
    'wants-gp': all['wants-gp'].get(one) ?? 0,
    'not-had': all.counted ? (all['not-had'].get(one) ?? 0) : undefined,
  })
  return [...ids]
    .map((one) => ({ id: one, now: row(now, one), before: row(before, one) }))
    .sort((a, b) => b.now.offered - a.now.offered || (a.id < b.id ? -1 : 1))
}

/** Of the last `size` weeks that are over: who was helped by someone other than a GP, of how many; and the accepted work of the office by place, which is in neither, the most first. */
export function helpedIn(counts: CallCounts, places: Places, size: number) {
  const weeks = weeksBack(counts, size)
  const away = measureOf('away')
  const sum = (fits: typeof away.n) =>
    sumBy(counts, weeks, (parts) => (fits(parts, places) ? 'all' : undefined)).get('all') ?? 0
  const office = sumBy(counts, weeks, ([table, , place, response]) =>
    table === 't1' && response === 'accepted' && places[place!]?.level === 0 ? place : undefined,
  )
  return {
    n: sum(away.n),
    of: sum(away.of),
    office: [...office].map(([id, n]) => ({ id, n })).sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1)),
  }
}
