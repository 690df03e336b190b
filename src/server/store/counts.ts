import type { WeekCounters } from '#core/tally/counters.ts'
import { type CopyLine, standing } from '#core/tally/line.ts'
import { mergedSheet, type Sheet, sheetsOf } from '#core/tally/sheet.ts'
import type { RowReading, Writing } from './database/sql.ts'

/** A sum of one week and cell, all desks together. */
export interface WeekTotal {
  readonly week: string
  readonly cell: string
  readonly n: number
}

/** What is kept of one key in one week. */
interface Held {
  readonly there: boolean
  readonly line: CopyLine
  /** The small tables, packed. */
  readonly sheets: ReadonlyMap<string, string>
}

type KeyOfWeek = Pick<WeekCounters, 'week' | 'key'>

/** The row in which the line of a key's copies lies, beside its small tables. */
const LINE = 'line'

/** Reads what is kept of a key. */
export async function readHeld(sql: RowReading, practice: string, { week, key }: KeyOfWeek): Promise<Held> {
  const rows = await sql.all<{ sheet: string; cells: string }>(
    'SELECT sheet, cells FROM tally WHERE practice = ? AND week = ? AND key = ?',
    practice,
    week,
    key,
  )
  const sheets = new Map(rows.map(({ sheet, cells }) => [sheet, cells]))
  const line = sheets.get(LINE)
  sheets.delete(LINE)
  return { there: rows.length > 0, line: line ? (JSON.parse(line) as CopyLine) : [], sheets }
}

/** Keeps the larger of what is here and what came, cell by cell; what is here already is not written again. */
export async function mergeHeld(
  sql: Writing,
  practice: string,
  held: Pick<Held, 'line' | 'sheets'>,
  came: WeekCounters,
): Promise<void> {
  const write = (sheet: string, value: unknown) =>
    sql.run(
      'INSERT INTO tally (practice, week, key, sheet, cells) VALUES (?, ?, ?, ?, ?) ON CONFLICT (practice, week, key, sheet) DO UPDATE SET cells = excluded.cells',
      practice,
      came.week,
      came.key,
      sheet,
      JSON.stringify(value),
    )
  for (const [sheet, cells] of sheetsOf(came)) {
    const merged = mergedSheet(JSON.parse(held.sheets.get(sheet) ?? '{}') as Sheet, cells)
    if (merged) await write(sheet, merged)
  }
  // Without a count there is nothing that a twin could take the place of.
  const { line = [], counts } = came
  if (line.length > 0 && Object.keys(counts).length > 0 && standing(held.line, line) === 'goes-on')
    await write(LINE, line)
}

/** Sums by week and cell, in order; what comes to nothing is left out. */
export async function readTotals(
  sql: RowReading,
  practice: string,
  from: string,
  to: string,
): Promise<WeekTotal[]> {
  const rows = await sql.all<{ week: string; sheet: string; cells: string }>(
    'SELECT week, sheet, cells FROM tally WHERE practice = ? AND week >= ? AND week <= ? AND sheet <> ? ORDER BY week, sheet',
    practice,
    from,
    to,
    LINE,
  )
  const weeks = new Map<string, Map<string, number>>()
  for (const { week, sheet, cells } of rows) {
    const sums = weeks.get(week) ?? new Map<string, number>()
    weeks.set(week, sums)
    for (const [rest, [n, undone]] of Object.entries(JSON.parse(cells) as Sheet)) {
      const cell = `${sheet}/${rest}`
      sums.set(cell, (sums.get(cell) ?? 0) + n - undone)
    }
  }
  return [...weeks].flatMap(([week, sums]) =>
    [...sums]
      .filter(([, n]) => n > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([cell, n]) => ({ week, cell, n })),
  )
}

/** Counts of an earlier form, a row for each cell, are packed once. */
export async function packOldCounts(sql: Writing): Promise<void> {
  const rows = await sql.all<{
    practice: string
    week: string
    key: string
    cell: string
    n: number
    undone: number
  }>('SELECT practice, week, key, cell, n, undone FROM counter ORDER BY practice, week, key')
  if (rows.length === 0) return
  const keys = Map.groupBy(rows, ({ practice, week, key }) => `${practice}\n${week}\n${key}`)
  for (const cells of keys.values()) {
    const { practice, week, key } = cells[0]!
    const counts = Object.fromEntries(cells.map(({ cell, n }) => [cell, n]))
    const undone = Object.fromEntries(cells.map(({ cell, undone: back }) => [cell, back]))
    const held = await readHeld(sql, practice, { week, key })
    await mergeHeld(sql, practice, held, { week, key, counts, undone })
  }
  await sql.run('DELETE FROM counter')
}
