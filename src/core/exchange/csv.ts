import type { ImportProblem } from './imported.ts'

/** One record of a table: the row that a spreadsheet shows it on, from 1, however many lines of text its cells take, and its cells as they stand. */
export interface CsvRow {
  readonly line: number
  readonly cells: string[]
  /** The places of cells that hold a formula in place of its result. */
  readonly formulas?: readonly number[]
  /** What stands in cells that are merged with one of a line above, by their place. */
  readonly merged?: ReadonlyMap<number, string>
}

/** The lines of a table, and what of it could not be read. */
export interface CsvTable {
  readonly rows: CsvRow[]
  readonly problems: ImportProblem[]
  /** What parts its cells, where it is text. */
  readonly separator?: string
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
/** How Excel is told the separator, and how it is told to keep the zeros of a number. */
const SAID_SEPARATOR = /^sep=([,;\t])(?:\r\n|\r|\n)/i
const KEPT_AS_TEXT = /^="([^"]*)"$/
const LINES_LOOKED_AT = 20

/**
 * Reads a table saved as CSV (RFC 4180) with commas, or with the semicolons or tabs a spreadsheet may use, told from its first lines.
 * Blank lines are passed over and our own guard against formulas is taken off; a fault never throws, and names its line and heading.
 */
export function readCsv(text: string): CsvTable {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  const separator = separatorOf(plain)
  const rows: CsvRow[] = []
  const problems: ImportProblem[] = []
  let line = 1
  for (let at = SAID_SEPARATOR.exec(plain)?.[0].length ?? 0; at < plain.length; line += 1) {
    const record = readRecord(plain, at, separator)
    const source = plain.slice(at, record.end)
    const last = record.cells.length - 1
    const column = (cell: number) => clip(rows.find(({ cells }) => cells[cell]?.trim())?.cells[cell] ?? '')
    if (record.problem === 'never-closed') {
      problems.push({ row: line, column: column(last), message: NEVER_CLOSED(line) })
      break
    }
    if (record.problem) problems.push({ row: line, column: column(last), message: TEXT_AFTER_QUOTE })
    const garbled = record.cells.findIndex((cell) => WRONG_ENCODING.test(cell))
    if (garbled >= 0) problems.push({ row: line, column: column(garbled), message: GARBLED })
    if (source.trim()) rows.push(rowOf(line, record.cells))
    at = record.end
  }
  return { rows, problems, separator }
}

/** Writes a table as CSV (RFC 4180) with commas and CRLF; a cell that a spreadsheet would run as a formula gets a leading apostrophe, which `readCsv` takes off again. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${writeRow(row)}\r\n`).join('')
}

const NEVER_CLOSED = (line: number) =>
  `The quote that opens on row ${line} never closes, so the rest of the file cannot be read; add the missing quote at the end of the cell.`
const TEXT_AFTER_QUOTE =
  'A cell on this line goes on after its closing quote; write every quote inside a quoted cell twice.'
const GARBLED =
  'The letters on this line are garbled, because the file has the wrong encoding; save it as UTF-8 (in Excel "CSV UTF-8") and bring it in again.'

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

/** The separator that the file names, or that parts the most of its first lines alike, quoted cells left out; a comma when none does. */
function separatorOf(text: string): string {
  const said = SAID_SEPARATOR.exec(text)?.[1]
  if (said) return said
  const lines = countsByLine(text)
  const scores = SEPARATORS.map((_, at) => {
    const alike = new Map<number, number>()
    for (const counts of lines) if (counts[at]! > 0) alike.set(counts[at]!, (alike.get(counts[at]!) ?? 0) + 1)
    // A list inside a cell may hold more of another mark, but not as many on every line.
    return Math.max(0, ...[...alike].map(([count, times]) => times * 10_000 + Math.min(count, 9999)))
  })
  return SEPARATORS[scores.indexOf(Math.max(...scores))]!
}

/** How often each separator stands on each of the first lines. */
function countsByLine(text: string): number[][] {
  const lines: number[][] = [SEPARATORS.map(() => 0)]
  let quoted = false
  for (const char of text) {
    if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === '\n' || char === '\r') {
      if (lines.length > LINES_LOOKED_AT) break
      lines.push(SEPARATORS.map(() => 0))
    } else if (SEPARATORS.includes(char)) lines.at(-1)![SEPARATORS.indexOf(char)]! += 1
  }
  return lines
}

function rowOf(line: number, raw: readonly string[]): CsvRow {
  const formulas = raw.flatMap((cell, at) => (cell.startsWith('=') && !KEPT_AS_TEXT.test(cell) ? at : []))
  const cells = raw.map((cell) => KEPT_AS_TEXT.exec(cell)?.[1] ?? unguard(cell))
  return { line, cells, ...(formulas.length > 0 && { formulas }) }
}

function writeRow(row: readonly string[]): string {
  // A lone empty cell would be a blank line, which is passed over on reading.
  if (row.length === 1 && row[0] === '') return '""'
  return row.map(writeCell).join(',')
}

/** A cell that no spreadsheet runs as a formula: where it would, an apostrophe goes before it. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

function writeCell(cell: string): string {
  const safe = guarded(cell)
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function unguard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
