import type { DataRow, DataSet, DataTableRows } from './data-set.ts'
import { DICTIONARY } from './dictionary.ts'

/** The data set with a row for each 0 that its tables show, so that whoever reads it need not know which rows there could be. */
export function withZeros(set: DataSet): DataSet {
  return { ...set, tables: set.tables.map((table) => ({ ...table, rows: filled(table) })) }
}

/** The rows of a table, and a 0 for each value that nothing was counted of: of two keys, for each second one that stands in the table. */
function filled({ id, rows, totals }: DataTableRows): readonly DataRow[] {
  if (rows.length === 0) return rows
  const there = new Set(rows.map(({ keys }) => keys.join('/')))
  const seconds = [...new Set(rows.map(({ keys }) => keys[1]))]
  const wanted: readonly (readonly string[])[] =
    totals.length > 0
      ? totals.flatMap(({ keys: [first] }) => seconds.map((second) => [first!, second!]))
      : (valuesOf(id) ?? []).map((value) => [value])
  const zeros = wanted.filter((keys) => !there.has(keys.join('/'))).map((keys) => ({ keys, n: 0 }))
  const key = ({ keys }: DataRow) => keys.join('/')
  return [...rows, ...zeros].toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}

/** The values that the dictionary names for a table of one key; undefined where they come from the content. */
function valuesOf(id: DataTableRows['id']): readonly string[] | undefined {
  const [key] = DICTIONARY.tables.find((one) => one.id === id)!.keys
  return 'values' in key ? key.values : undefined
}
