import { DICTIONARY, ROW_OF } from './dictionary.ts'
import type { Period } from './periods.ts'
import { type CountRange, HIDDEN, partsWithin, rangeOf, type ShownCount, sumRange, within } from './ranges.ts'
import { rangeOfTotal, shownCount, shownTotal } from './shown.ts'

/** A row of the data set: its keys, and its count as it may leave. */
export interface DataRow {
  readonly keys: readonly string[]
  readonly n: ShownCount
}

/** A table of the data set; of two keys there is a total for each value of the first. */
export interface DataTableRows {
  readonly id: (typeof DICTIONARY.tables)[number]['id']
  readonly rows: readonly DataRow[]
  readonly totals: readonly DataRow[]
}

/** What may leave a practice of one quarter. */
export interface DataSet {
  readonly dictionary: string
  readonly practice: string
  /** The counts are invented. */
  readonly sample: boolean
  readonly period: Period
  readonly tables: readonly DataTableRows[]
}

/** Of fewer calls than this nothing leaves. */
export const LEAST_CALLS = 25

/**
 * The data set of one quarter from its true counts by cell; undefined where there are too few calls to share any. Tables that each
 * hold every call have one sum in common: where that alone would say a hidden count, the quarter is as if it had too few.
 */
export function dataSetOf(
  cells: Iterable<readonly [cell: string, n: number]>,
  about: Pick<DataSet, 'practice' | 'sample' | 'period'>,
): DataSet | undefined {
  // The same cell comes back in each week of the quarter: it is taken apart once.
  const sums = new Map<string, number>()
  for (const [cell, n] of cells) sums.set(cell, (sums.get(cell) ?? 0) + n)
  const all = [...sums].map(([cell, n]) => ({ parts: cell.split('/'), n }))
  const calls = all.reduce((sum, { parts, n }) => sum + (parts[0] === 't1' ? n : 0), 0)
  if (calls < LEAST_CALLS) return undefined
  const tables = DICTIONARY.tables.map(({ id }) => tableOf(id, all))
  const whole = DICTIONARY.tables.flatMap((table, at) => ('everyCall' in table ? [tables[at]!] : []))
  if (couldBe(whole).some((counts) => counts.some(({ n, range }) => n === HIDDEN && range.lo === range.hi)))
    return undefined
  return { dictionary: DICTIONARY.version, ...about, tables }
}

function tableOf(
  id: DataTableRows['id'],
  cells: readonly { readonly parts: readonly string[]; readonly n: number }[],
): DataTableRows {
  const sums = new Map<string, number>()
  for (const { parts, n } of cells) {
    const keys = ROW_OF[id](parts)
    if (keys) sums.set(keys.join('/'), (sums.get(keys.join('/')) ?? 0) + n)
  }
  const rows = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => ({ keys: key.split('/'), true: n, n: shownCount(n) }))
  const firsts = Map.groupBy(rows, ({ keys }) => keys[0]!)
  const totals = [...firsts].map(([first, parts]) => {
    const sum = parts.reduce((all, one) => all + one.true, 0)
    return { keys: [first], n: shownTotal(sum, sumRange(parts.map(({ n }) => rangeOf(n))), hides(parts)) }
  })
  return {
    id,
    rows: rows.map(({ keys, n }) => ({ keys, n })),
    totals: rows.some(({ keys }) => keys.length > 1) ? totals : [],
  }
}

/** What each row can have been, table by table, for whoever sees tables that all have the same sum, with their totals, and knows the rule. */
export function couldBe(
  tables: readonly Pick<DataTableRows, 'rows' | 'totals'>[],
): { readonly n: ShownCount; readonly range: CountRange }[][] {
  const groups = tables.map((table) => groupsOf(table))
  const sums = groups.map((all) => sumRange(all.map(({ range }) => range)))
  const calls = sums.reduce(within)
  return groups.map((all) => {
    const narrowed = partsWithin(
      all.map(({ range }) => range),
      calls,
    )
    return all.flatMap(({ rows }, at) => {
      const ranges = partsWithin(
        rows.map(({ n }) => rangeOf(n)),
        narrowed[at]!,
      )
      return rows.map(({ n }, place) => ({ n, range: ranges[place]! }))
    })
  })
}

/** Rows that have a total together, each by itself where there is none. */
function groupsOf({ rows, totals }: Pick<DataTableRows, 'rows' | 'totals'>) {
  if (totals.length === 0) return rows.map((row) => ({ rows: [row], range: rangeOf(row.n) }))
  return totals.map((total) => {
    const parts = rows.filter(({ keys }) => keys[0] === total.keys[0])
    return {
      rows: parts,
      range: rangeOfTotal(total.n, sumRange(parts.map(({ n }) => rangeOf(n))), hides(parts)),
    }
  })
}

function hides(rows: readonly DataRow[]): boolean {
  return rows.some(({ n }) => n === HIDDEN)
}
