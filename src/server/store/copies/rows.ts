import { createHash } from 'node:crypto'
import type { PageReading, Row, Tables, Writing } from '../database/sql.ts'

/** What a database holds: rows of each table. */
export type Totals = Readonly<Record<string, number>>

/** Which steps were taken belongs to the database itself. */
const OWN = 'schema_step'
/** Digits of a digest that are added up, as far as a sum of many stays exact. */
const DIGITS = 12

/**
 * Copies the rows of every table from one database into another, whichever they are, and reads them again there.
 * @param tables Of the other one, which has the same form and no rows.
 * @returns How many rows of each.
 * @throws When what is read again is not what was copied; the work that it is done in is then taken back.
 */
export async function copyRows(from: PageReading, to: Writing, tables: Tables): Promise<Totals> {
  const totals: Record<string, number> = {}
  for (const [table, columns] of tables) {
    if (table === OWN) continue
    const select = `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)}`
    const read = new RowSum(columns)
    for await (const rows of from.pages(select)) {
      read.add(rows)
      await insert(to, table, columns, rows)
    }
    const written = new RowSum(columns)
    for await (const rows of to.pages(select)) written.add(rows)
    if (written.digest !== read.digest)
      throw new Error(`The rows of "${table}" did not come over as they are. Nothing was changed.`)
    totals[table] = read.rows
  }
  return totals
}

async function insert(
  to: Writing,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return
  const marks = `(${columns.map(() => '?').join(', ')})`
  await to.run(
    `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES ${rows.map(() => marks).join(', ')}`,
    ...rows.flatMap((row) => columns.map((column) => row[column]!)),
  )
}

/** How many rows, and what they hold, in whatever order they come. */
class RowSum {
  readonly #columns: readonly string[]
  rows = 0
  #sum = 0n

  constructor(columns: readonly string[]) {
    this.#columns = columns
  }

  add(rows: readonly Row[]): void {
    this.rows += rows.length
    for (const row of rows) {
      const text = JSON.stringify(this.#columns.map((column) => row[column]))
      this.#sum += BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, DIGITS)}`)
    }
  }

  get digest(): string {
    return `${this.rows} ${this.#sum}`
  }
}

function quoted(name: string): string {
  return `"${name}"`
}
