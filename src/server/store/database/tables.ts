import type { Tables } from './sql.ts'

/** A column, as a database names it in its own tables. */
export interface ColumnOfTable {
  readonly table: string
  readonly column: string
}

/** Gathers columns by their tables. */
export function byTable(columns: readonly ColumnOfTable[]): Tables {
  return new Map(
    [...Map.groupBy(columns, ({ table }) => table)].map(([table, all]) => [
      table,
      all.map(({ column }) => column),
    ]),
  )
}
