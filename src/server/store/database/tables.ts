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

/** Of our own statement `APPEND ONLY table`: the table that nothing may be changed or taken out of, and what is said to who tries. */
export function appendOnly(sql: string): { readonly table: string; readonly refusal: string } | undefined {
  const table = /^\s*APPEND ONLY (\w+)\s*$/.exec(sql)?.[1]
  return table ? { table, refusal: `Rows of ${table} are only ever added.` } : undefined
}

/** Of our own statement `NEVER INSTEAD table key key`: the table in which no new row may take another's place, by its keys, and what is said to who tries. */
export function neverInstead(
  sql: string,
): { readonly table: string; readonly keys: readonly string[]; readonly refusal: string } | undefined {
  const [, table, keys] = /^\s*NEVER INSTEAD (\w+)((?: \w+)+)\s*$/.exec(sql) ?? []
  return table && keys
    ? { table, keys: keys.trim().split(' '), refusal: `Rows of ${table} are only ever added.` }
    : undefined
}
