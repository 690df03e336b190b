import type { Counts } from '../link/lead-data.ts'

/** What the counts can be read by; each is one small table of the tallies. */
export const AXES = [
  'destination',
  'response',
  'topic',
  'group',
  'urgency',
  'age',
  'unmet',
  'avoidable',
  'search',
] as const
export type Axis = (typeof AXES)[number]

export interface CountRow {
  readonly id: string
  /** By week; undefined where no desk was heard from: a gap, never a zero. */
  readonly weeks: readonly (number | undefined)[]
  readonly total: number
}

/** One table of counts by week, largest first. */
export function countTable(counts: Counts, axis: Axis): CountRow[] {
  const weeks = counts.weeks.map(({ week }) => week)
  const rows = new Map<string, Map<string, number>>()
  for (const { week, cell, n } of counts.totals) {
    const id = idOf(cell, axis)
    if (id === undefined) continue
    const row = rows.get(id) ?? new Map<string, number>()
    row.set(week, (row.get(week) ?? 0) + n)
    rows.set(id, row)
  }
  return [...rows]
    .map(([id, row]) => ({
      id,
      weeks: counts.weeks.map(({ week, heard }) =>
        heard === 0 && !row.has(week) ? undefined : (row.get(week) ?? 0),
      ),
      total: weeks.reduce((sum, week) => sum + (row.get(week) ?? 0), 0),
    }))
    .sort((a, b) => b.total - a.total || a.id.localeCompare(b.id))
}

function idOf(cell: string, axis: Axis): string | undefined {
  const [table, a, b, c] = cell.split('/')
  switch (axis) {
    case 'destination':
      return table === 't1' ? b : undefined
    case 'response':
      return table === 't1' ? c : undefined
    case 'topic':
      return table === 't1' ? a : undefined
    case 'group':
      return table === 't2' ? a : undefined
    case 'urgency':
      return table === 't2' ? b : undefined
    case 'age':
      return table === 't5' ? a : undefined
    case 'unmet':
      return table === 't4' &&
        ['absent', 'closed', 'full', 'no-capacity', 'stale', 'hours-unknown'].includes(b ?? '')
        ? a
        : undefined
    case 'avoidable':
      return table === 't7' ? a : undefined
    case 'search':
      return table === 't8' ? a : undefined
  }
}

/** All calls by week, gaps where no desk was heard from. */
export function callsByWeek(counts: Counts): (number | undefined)[] {
  return counts.weeks.map(({ week, heard }) => {
    const cells = counts.totals.filter((row) => row.week === week && row.cell.startsWith('t1/'))
    return heard === 0 && cells.length === 0 ? undefined : cells.reduce((sum, row) => sum + row.n, 0)
  })
}
