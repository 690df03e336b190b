import { writeCsv } from '../exchange/csv.ts'
import type { DataSet } from './data-set.ts'

const HEADS = ['dictionary', 'practice', 'sample', 'quarter', 'table', 'key1', 'key2', 'n'] as const
/** Stands for the second key where a row is the total of the first. */
const TOTAL = 'total'

/** A data set as one table: a row for each count, each saying whose it is, of which quarter, and whether it is invented. A spreadsheet runs none of it. */
export function dataSetCsv({ dictionary, practice, sample, period, tables }: DataSet): string {
  const row = (table: string, keys: readonly string[], n: number | string) =>
    [
      dictionary,
      practice,
      sample ? 'sample' : '',
      period.id,
      table,
      keys[0] ?? '',
      keys[1] ?? '',
      String(n),
    ] as const
  return writeCsv([
    HEADS,
    ...tables.flatMap(({ id, rows, totals }) => [
      ...rows.map(({ keys, n }) => row(id, keys, n)),
      ...totals.map(({ keys, n }) => row(id, [...keys, TOTAL], n)),
    ]),
  ])
}
