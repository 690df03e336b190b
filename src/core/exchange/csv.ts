import type { ImportProblem } from './imported.ts'

/** One record of a table: the line of the file where it starts, from 1, and its cells as they stand. */
export interface CsvRow {
  readonly line: number
  readonly cells: string[]
}

/** A line under the headings: its filled cells by column, trimmed; the columns with a fault so far; and how to report one. */
export interface TableRow<Id extends string> {
  readonly line: number
  readonly cells: Readonly<Partial<Record<Id, string>>>
  readonly faulty: ReadonlySet<Id>
  readonly report: (column: Id, message: string, warning?: true) => void
}

interface CsvRecord {
  readonly cells: string[]
  readonly end: number
  readonly problem?: 'never-closed' | 'text-after-quote'
}

const SEPARATORS = [',', ';', '\t']
// OWASP, "CSV Injection", and the wide forms of the same signs, which spreadsheets read alike.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/
const WRONG_ENCODING = /[^\P{Cc}\t\r\n]|\uFFFD/u
const LINE_END = /\r\n|\r|\n/g
const LONGEST = 2000
const CODE = /<[a-z!/?]|\b(java|vb)script:|&(#\d+|#x[\da-f]+|lt|gt|amp|quot|apos|nbsp);/i

/**
 * Reads a table saved as CSV (RFC 4180) with commas, or with the semicolons or tabs a spreadsheet may use, told from the heading line.
 * Blank lines are passed over and our own guard against formulas is taken off; a fault never throws, and names its line and heading.
 */
export function readCsv(text: string): { rows: CsvRow[]; problems: ImportProblem[] } {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  const separator = separatorOf(plain)
  const rows: CsvRow[] = []
  const problems: ImportProblem[] = []
  let line = 1
  for (let at = 0; at < plain.length; ) {
    const record = readRecord(plain, at, separator)
    const source = plain.slice(at, record.end)
    const last = record.cells.length - 1
    const column = (cell: number) => clip(rows[0]?.cells[cell] ?? '')
    if (record.problem === 'never-closed') {
      const opened = line + linesIn(source.slice(0, source.length - record.cells[last]!.length))
      problems.push({ row: opened, column: column(last), message: NEVER_CLOSED(opened) })
      break
    }
    if (record.problem) problems.push({ row: line, column: column(last), message: TEXT_AFTER_QUOTE })
    const garbled = record.cells.findIndex((cell) => WRONG_ENCODING.test(cell))
    if (garbled >= 0) problems.push({ row: line, column: column(garbled), message: GARBLED })
    if (source.trim()) rows.push({ line, cells: record.cells.map(unguard) })
    line += linesIn(source)
    at = record.end
  }
  return { rows, problems }
}

/** Writes a table as CSV (RFC 4180) with commas and CRLF; a cell that a spreadsheet would run as a formula gets a leading apostrophe, which `readCsv` takes off again. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${writeRow(row)}\r\n`).join('')
}

/**
 * Reads a CSV table by its headings, in which capitals, spaces and marks do not count; of each group in `needs` a column must be there, and in every line a cell of it filled.
 * Cells must be plain text of at most 2,000 characters. The problems grow as rows report; a line that cannot be read as CSV is no row.
 */
export function readTable<Id extends string>(
  text: string,
  columns: readonly { readonly id: Id; readonly label: string }[],
  needs: readonly (readonly Id[])[],
): { rows: TableRow<Id>[]; problems: ImportProblem[] } {
  const csv = readCsv(text)
  const problems = csv.problems
  const unreadable = new Set(problems.map(({ row }) => row))
  const [heading, ...lines] = csv.rows
  if (!heading && problems.length === 0) problems.push({ row: 1, column: '', message: EMPTY })
  if (!heading || unreadable.has(heading.line)) return { rows: [], problems }
  const labelOf = (wanted: Id) => columns.find(({ id }) => id === wanted)!.label
  const labelsOf = (ids: readonly Id[]) => ids.map((id) => `"${labelOf(id)}"`).join(' or ')
  const found = readHeading(heading, columns, problems)
  const missing = needs.filter((ids) => !ids.some((id) => found.includes(id)))
  for (const ids of missing) {
    const message = `There is no column ${labelsOf(ids)}; add it and fill it in on every line.`
    problems.push({ row: heading.line, column: labelOf(ids[0]!), message })
  }
  if (missing.length > 0) return { rows: [], problems }
  const rows = lines
    .filter(({ line, cells }) => !unreadable.has(line) && cells.some((cell) => cell.trim()))
    .map(({ line, cells: raw }): TableRow<Id> => {
      const cells: Partial<Record<Id, string>> = {}
      const faulty = new Set<Id>()
      const report: TableRow<Id>['report'] = (id, message, warning) => {
        problems.push({ row: line, column: labelOf(id), message, ...(warning && { warning }) })
        if (!warning) faulty.add(id)
      }
      for (const [at, cell] of raw.map((one) => one.trim()).entries()) {
        const id = found[at]
        if (cell === '' || id === 'unknown') continue
        if (id === undefined) problems.push({ row: line, column: `cell ${at + 1}`, message: NO_HEADING })
        else if (cell.length > LONGEST) report(id, TOO_LONG)
        else if (CODE.test(cell)) report(id, HOLDS_CODE)
        else cells[id] = cell
      }
      for (const ids of needs)
        if (!ids.some((id) => cells[id] || faulty.has(id)))
          report(ids[0]!, `This line has nothing under ${labelsOf(ids)}; fill it in.`)
      return { line, cells, faulty, report }
    })
  return { rows, problems }
}

const EMPTY = 'The file is empty; start from the template.'
const NO_HEADING =
  'This cell has no heading above it; put text that holds a comma in quotes, or give the column a heading.'
const TOO_LONG = `This cell is longer than ${LONGEST} characters; shorten it.`
const HOLDS_CODE = 'This cell holds web page code (HTML or a script); write it as plain text.'
const NEVER_CLOSED = (line: number) =>
  `The quote that opens on line ${line} never closes, so the rest of the file cannot be read; add the missing quote at the end of the cell.`
const TEXT_AFTER_QUOTE =
  'A cell on this line goes on after its closing quote; write every quote inside a quoted cell twice.'
const GARBLED =
  'The letters on this line are garbled, because the file has the wrong encoding; save it as UTF-8 (in Excel "CSV UTF-8") and bring it in again.'

/** The column each heading names; 'unknown' when it names none, undefined when there is no heading. */
function readHeading<Id extends string>(
  { line, cells }: CsvRow,
  columns: readonly { readonly id: Id; readonly label: string }[],
  problems: ImportProblem[],
): (Id | 'unknown' | undefined)[] {
  const key = (label: string) => label.toLowerCase().replace(/[^a-z0-9]/g, '')
  const keys = new Map(columns.map(({ id, label }) => [key(label), id]))
  const found: (Id | 'unknown' | undefined)[] = []
  for (const label of cells.map((cell) => cell.trim())) {
    const id = label === '' ? undefined : keys.get(key(label))
    const twice = id !== undefined && found.includes(id)
    found.push(label === '' ? undefined : twice ? 'unknown' : (id ?? 'unknown'))
    if (label === '' || found.at(-1) !== 'unknown') continue
    const why = twice ? 'stands twice and only the first is read' : 'is not known and is not read'
    const message = `The column "${clip(label)}" ${why}; use each heading of the template once.`
    problems.push({ row: line, column: clip(label), message, warning: true })
  }
  return found
}

/** Text short enough to stand in a message: 60 characters at most. */
export function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function readRecord(text: string, start: number, separator: string): CsvRecord {
  const cells: string[] = []
  let problem: 'text-after-quote' | undefined
  for (let at = start; ; ) {
    const close = text[at] === '"' ? closingQuote(text, at) : undefined
    if (close === -1) {
      cells.push(text.slice(at + 1))
      return { cells, end: text.length, problem: 'never-closed' }
    }
    const end = endOfCell(text, close === undefined ? at : close + 1, separator)
    cells.push(close === undefined ? text.slice(at, end) : text.slice(at + 1, close).replaceAll('""', '"'))
    if (close !== undefined && text.slice(close + 1, end).trim()) problem ??= 'text-after-quote'
    if (text[end] !== separator) {
      const after = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length)
      return { cells, end: after, ...(problem ? { problem } : {}) }
    }
    at = end + 1
  }
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function endOfCell(text: string, start: number, separator: string): number {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** The separator that stands most often in the first line that is not blank, quoted cells left out; a comma when none does. */
function separatorOf(text: string): string {
  const heading = text.trimStart()
  const counts = SEPARATORS.map(() => 0)
  let quoted = false
  for (const char of heading) {
    if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === '\n' || char === '\r') break
    else if (SEPARATORS.includes(char)) counts[SEPARATORS.indexOf(char)]!++
  }
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!
}

function writeRow(row: readonly string[]): string {
  // A lone empty cell would be a blank line, which is passed over on reading.
  if (row.length === 1 && row[0] === '') return '""'
  return row.map(writeCell).join(',')
}

function writeCell(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function unguard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}

function linesIn(text: string): number {
  return text.match(LINE_END)?.length ?? 0
}
