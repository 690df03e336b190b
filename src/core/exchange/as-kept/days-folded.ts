import { type CsvTable, clip } from '../csv.ts'
import type { ImportProblem } from '../imported.ts'
import { COLUMNS } from '../services-csv.ts'
import { keyOf } from '../table.ts'
import { placeOfOurHead } from './columns.ts'
import { hoursByDay, namesDays } from './day-columns.ts'
import { unreadDay } from './rearranged.ts'

const HOURS = COLUMNS.find(({ id }) => id === 'hours')!
const OURS = new Set(COLUMNS.flatMap(({ label, also }) => [label, ...also].map(keyOf)))

/** A table of ours in which a column stands for each day, with those times under our heading for hours; what a line has there itself stays. What cannot be read is said apart, as what is said of a line of a table makes that line unreadable. */
export function daysFolded(table: CsvTable): {
  readonly table: CsvTable
  readonly said: readonly ImportProblem[]
} {
  const { rows, problems } = table
  const at = placeOfOurHead(rows)
  const headings = rows[at]?.cells ?? []
  const days = headings.flatMap((heading, place) =>
    namesDays(heading) && !OURS.has(keyOf(heading)) ? place : [],
  )
  if (days.length === 0) return { table, said: [] }
  const names = new Set([HOURS.label, ...HOURS.also].map(keyOf))
  const own = headings.findIndex((heading) => names.has(keyOf(heading)))
  const hoursAt = own < 0 ? days[0]! : own
  const said: ImportProblem[] = []
  const folded = rows.slice(at + 1).map((row) => {
    const byDay = days.map((place) => ({ heading: headings[place]!, cell: row.cells[place] ?? '' }))
    const { hours, unread } = hoursByDay(byDay)
    for (const { heading, cell } of unread)
      said.push({ row: row.line, column: clip(heading), message: unreadDay(cell, hours), warning: true })
    const cells = without(row.cells, days)
    cells[hoursAt] ||= hours
    return { ...row, cells: Array.from(cells, (cell) => cell ?? '') }
  })
  const head = without(headings, days)
  head[hoursAt] = HOURS.label
  return { table: { rows: [...rows.slice(0, at), { ...rows[at]!, cells: head }, ...folded], problems }, said }
}

function without(cells: readonly string[], places: readonly number[]): string[] {
  return cells.map((cell, place) => (places.includes(place) ? '' : cell))
}
