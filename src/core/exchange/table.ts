import { type CsvRow, type CsvTable, clip, readCsv } from './csv.ts'
import type { ImportProblem, Repairs } from './imported.ts'

const LONGEST = 2000
const CODE = /<[a-z!/?]|\b(java|vb)script:|&(#\d+|#x[\da-f]+|lt|gt|amp|quot|apos|nbsp);/i
const FAULT = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|#+$)/i
const SHORTENED = /^[+-]?\d(?:[.,]\d+)?E\+\d{1,3}$/i

/** What is said of a cell that holds a formula in place of its result. */
/** Said of a cell that a spreadsheet would run. */
export const HOLDS_FORMULA =
  'This cell holds a formula; put in what it comes to (in the spreadsheet copy it and paste values only).'
const TOO_LONG = `This cell is longer than ${LONGEST} characters; shorten it.`
const HOLDS_CODE = 'This cell holds web page code (HTML or a script); write it as plain text.'

/** A line under the headings: its filled cells by column, trimmed; the columns with a fault so far; and how to report one. */
export interface TableRow<Id extends string> {
  readonly line: number
  readonly cells: Readonly<Partial<Record<Id, string>>>
  readonly faulty: ReadonlySet<Id>
  readonly report: (column: Id, message: string, warning?: true, repair?: string) => void
}

/** A column of a table: its heading, and what else people call it. */
export interface TableColumn<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly also?: readonly string[]
  /** What a cell that a spreadsheet spoilt was probably meant to hold. */
  readonly meant?: (cell: string) => string | undefined
}

type Found<Id> = (Id | 'unknown' | undefined)[]

const HEADINGS_WITHIN = 15
const EMPTY = 'The file is empty; start from the template.'
const ABOVE = 'This line stands above the headings, so it is not read; delete it if it says nothing.'
const NO_HEADING =
  'This cell has no heading above it; put text that holds a comma in quotes, or give the column a heading.'

/**
 * Reads a table, as CSV or already in lines, by its headings, in which capitals, spaces and marks do not count, and above which a title may stand; of each group in `needs` a column must be there, and in every line a cell of it filled.
 * Cells must be plain text of at most 2,000 characters. The problems grow as rows report; a line that cannot be read as CSV is no row, and no more than `most` lines are read. `columns` are those the table has; `repairs` stand in the place of what their cells hold.
 */
export function readTable<Id extends string>(
  table: string | CsvTable,
  columns: readonly TableColumn<Id>[],
  needs: readonly (readonly Id[])[],
  most: number,
  repairs: Repairs = {},
): { rows: TableRow<Id>[]; problems: ImportProblem[]; columns: readonly Id[] } {
  const csv = typeof table === 'string' ? readCsv(table) : table
  const problems = csv.problems
  const unreadable = new Set(problems.map(({ row }) => row))
  const first = csv.rows[0]
  if (!first && problems.length === 0) problems.push({ row: 1, column: '', message: EMPTY })
  if (!first) return { rows: [], problems, columns: [] }
  const labelOf = (wanted: Id) => columns.find(({ id }) => id === wanted)!.label
  const labelsOf = (ids: readonly Id[]) => ids.map((id) => `"${labelOf(id)}"`).join(' or ')
  const named = namesOf(columns)
  const at = placeOfHeadings(csv.rows, named)
  const heading = csv.rows[at]!
  if (unreadable.has(heading.line)) return { rows: [], problems, columns: [] }
  for (const { line, cells } of csv.rows.slice(0, at)) {
    const column = clip(cells.find((cell) => cell.trim())?.trim() ?? '')
    if (column) problems.push({ row: line, column, message: ABOVE, warning: true })
  }
  const found = readHeadings(heading, named, problems)
  const missing = needs.filter((ids) => !ids.some((id) => found.includes(id)))
  for (const ids of missing) {
    const message = `There is no column ${labelsOf(ids)}; add it and fill it in on every line.`
    problems.push({ row: heading.line, column: labelOf(ids[0]!), message })
  }
  if (missing.length > 0) return { rows: [], problems, columns: [] }
  const filled = csv.rows
    .slice(at + 1)
    .filter(({ line, cells }) => !unreadable.has(line) && cells.some((cell) => cell.trim()))
  if (filled.length > most)
    problems.push({
      row: filled[most]!.line,
      column: labelOf(columns[0]!.id),
      message: tooMany(filled.length, most),
    })
  const rows = filled.slice(0, most).map((row) => readRow(row, found, problems, columns, repairs))
  for (const { cells, faulty, report } of rows)
    for (const ids of needs)
      if (!ids.some((id) => cells[id] || faulty.has(id)))
        report(ids[0]!, `This line has nothing under ${labelsOf(ids)}; fill it in.`)
  const there = found.filter((id): id is Id => id !== undefined && id !== 'unknown')
  return { rows, problems, columns: there }
}

function tooMany(count: number, most: number): string {
  const [all, limit] = [count, most].map((number) => number.toLocaleString('en-GB'))
  return `The table has ${all} lines and ${limit} are read at most, so this line and those below it are left out; bring them in as a file of their own.`
}

function readRow<Id extends string>(
  { line, cells: raw, formulas = [] }: CsvRow,
  found: Found<Id>,
  problems: ImportProblem[],
  columns: readonly TableColumn<Id>[],
  repairs: Repairs,
): TableRow<Id> {
  const cells: Partial<Record<Id, string>> = {}
  const faulty = new Set<Id>()
  const columnOf = (wanted: Id) => columns.find(({ id }) => id === wanted)!
  const report: TableRow<Id>['report'] = (id, message, warning, repair) => {
    const column = columnOf(id).label
    const was = raw[found.indexOf(id)]?.trim()
    const offer = repair ? { repair, ...(was && { was: clip(was) }) } : {}
    problems.push({ row: line, column, message, ...(warning && { warning }), ...offer })
    if (!warning) faulty.add(id)
  }
  for (const [at, padded] of raw.entries()) {
    const id = found[at]
    const own = id === undefined || id === 'unknown' ? undefined : columnOf(id)
    const repair = own && repairs[cellPlace({ row: line, column: own.label })]
    const cell = (repair ?? padded).trim()
    if (cell === '' || id === 'unknown') continue
    const fault = formulas.includes(at) && repair === undefined ? HOLDS_FORMULA : faultOfCell(cell)
    if (id === undefined) problems.push({ row: line, column: `cell ${at + 1}`, message: NO_HEADING })
    else if (fault) report(id, fault, undefined, own?.meant?.(cell))
    else cells[id] = cell
  }
  return { line, cells, faulty, report }
}

/** The place of a cell, by which a repair finds it: "4 Phones". */
export function cellPlace({ row, column }: Pick<ImportProblem, 'row' | 'column'>): string {
  return `${row} ${column}`
}

/** A heading without what people write in many ways: capitals, spaces and marks. */
export function keyOf(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function namesOf<Id extends string>(columns: readonly TableColumn<Id>[]): ReadonlyMap<string, Id> {
  const others = columns.flatMap(({ id, also = [] }) => also.map((name) => [keyOf(name), id] as const))
  return new Map([...others, ...columns.map(({ id, label }) => [keyOf(label), id] as const)])
}

/** The first of the top lines that names two columns or more; the very first line when none does. */
function placeOfHeadings<Id>(rows: readonly CsvRow[], named: ReadonlyMap<string, Id>): number {
  const top = rows.slice(0, HEADINGS_WITHIN)
  const at = top.findIndex(
    ({ cells }) => new Set(cells.flatMap((cell) => named.get(keyOf(cell)) ?? [])).size > 1,
  )
  return Math.max(at, 0)
}

/** The column each heading names; 'unknown' when it names none, undefined when there is no heading. */
function readHeadings<Id extends string>(
  { line, cells }: CsvRow,
  named: ReadonlyMap<string, Id>,
  problems: ImportProblem[],
): Found<Id> {
  const found: Found<Id> = []
  for (const label of cells.map((cell) => cell.trim())) {
    const id = label === '' ? undefined : named.get(keyOf(label))
    const twice = id !== undefined && found.includes(id)
    found.push(label === '' ? undefined : twice ? 'unknown' : (id ?? 'unknown'))
    if (label === '' || found.at(-1) !== 'unknown') continue
    const why = twice ? 'stands twice and only the first is read' : 'is not known and is not read'
    const message = `The column "${clip(label)}" ${why}; use each heading of the template once.`
    problems.push({ row: line, column: clip(label), message, warning: true })
  }
  return found
}

/** Why a cell cannot be taken as plain text: a fault of the spreadsheet, a number it cut short, code, or too much; undefined when it can. */
function faultOfCell(cell: string): string | undefined {
  if (cell.length > LONGEST) return TOO_LONG
  if (cell.startsWith('#') && FAULT.test(cell))
    return `This cell holds the fault ${cell.slice(0, 10)} of the spreadsheet; put in what belongs there.`
  if (SHORTENED.test(cell))
    return `The spreadsheet cut "${cell}" short and its digits are lost; set the column to Text there and type it anew.`
  return CODE.test(cell) ? HOLDS_CODE : undefined
}
