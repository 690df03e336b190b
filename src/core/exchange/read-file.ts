import type { KindWords } from '../practice/guide.ts'
import type { Service } from '../practice/service.ts'
import type { ServiceNames } from '../practice/service-check.ts'
import { findColumns, isOthers, ourColumns, placeOfOurHead, type UsedColumn } from './as-kept/columns.ts'
import { daysFolded } from './as-kept/days-folded.ts'
import { amongPeople, farAway, type Here, saidClosed, unreached } from './as-kept/doubts.ts'
import { type KindLabels, kindsOf } from './as-kept/kinds.ts'
import { mergedDown } from './as-kept/merged-cells.ts'
import { wholeLines } from './as-kept/parted-lines.ts'
import { digitShort, rungInside } from './as-kept/phones/known-phones.ts'
import { rearranged } from './as-kept/rearranged.ts'
import type { Use } from './as-kept/uses.ts'
import { readWorkbook, type SheetRead } from './as-kept/workbook.ts'
import { type CsvTable, readCsv, writeCsv } from './csv.ts'
import { decodeFile } from './decode.ts'
import { isWorkbook } from './file-kind.ts'
import { faultOfJson, type Guess, guessJson, guessTable, type InFormat } from './guess.ts'
import { readHsds } from './hsds-read.ts'
import { type Imported, type ImportProblem, MOST_SERVICES, type Repairs } from './imported.ts'
import { readOds } from './ods.ts'
import { readOruk } from './oruk-read.ts'
import { readServicesCsv } from './services-csv-read.ts'

/** What a file is held against: `today` is the London date, `held` the services that are there already. */
export interface FileOptions {
  readonly today: string
  readonly held: readonly Service[]
  readonly names: ServiceNames
  readonly labels?: KindLabels
  /** What people call kinds of help in lists of their own. */
  readonly words?: KindWords
  /** What the columns of somebody's own table are used as, by their place, where it was chosen. */
  readonly uses?: readonly Use[]
  /** Where the practice is. */
  readonly here?: Here
  /** Cells of a table that somebody put right. */
  readonly repairs?: Repairs
}

/** What a file holds and the format it was read as; nothing is written by reading. */
export interface FileRead extends Imported {
  /** Undefined when the file could not be read in any format. */
  readonly format?: InFormat
  /** For a file of the NHS: whether it lists pharmacies or practices. */
  readonly kind?: 'practices' | 'pharmacies'
  /** The columns of somebody's own table, as they were used. */
  readonly columns?: readonly UsedColumn[]
}

/** Reads the bytes of a file of services in the format wanted, or in the one that it surely is; without a wish in the one it looks like. */
export function readServicesFile(
  bytes: Uint8Array,
  wanted: InFormat | undefined,
  options: FileOptions,
): FileRead {
  const { read, said } = isWorkbook(bytes)
    ? ofWorkbook(bytes, wanted, options)
    : ofText(bytes, wanted, options)
  const over = read.services.length - MOST_SERVICES
  if (over > 0) said.push({ row: MOST_SERVICES + 1, column: 'file', message: tooMany(read.services.length) })
  const services = over > 0 ? read.services.slice(0, MOST_SERVICES) : read.services
  const doubts = {
    ...farAway(services, options.held, options.here),
    ...rungInside(services, options.held),
    ...digitShort(services, options.held),
    ...unreached(services),
    ...saidClosed(services),
    ...read.doubts,
    ...amongPeople(
      services,
      (read.columns ?? []).map(({ heading }) => heading),
    ),
  }
  return {
    ...read,
    services,
    problems: [...said, ...read.problems],
    ...(Object.keys(doubts).length > 0 && { doubts }),
  }
}

interface Reading {
  readonly read: FileRead
  readonly said: ImportProblem[]
}

function ofText(bytes: Uint8Array, wanted: InFormat | undefined, options: FileOptions): Reading {
  const decoded = decodeFile(bytes)
  if ('refused' in decoded) return { read: refused(decoded.refused), said: [] }
  const { text, assumed } = decoded
  const said: ImportProblem[] = assumed ? [{ row: 1, column: 'file', message: assumed, warning: true }] : []
  const read = /^\s*[[{]/.test(text) ? readJson(text, wanted, options) : readText(text, wanted, options)
  return { read, said }
}

/** The first sheet that has headings of ours or the most that can be told, else the first; the others are said to be left out. */
function ofWorkbook(bytes: Uint8Array, wanted: InFormat | undefined, options: FileOptions): Reading {
  const opened = readWorkbook(bytes)
  if ('refused' in opened) return { read: refused(opened.refused), said: [] }
  const { sheets } = opened
  const ours = sheets.find(({ rows }) => !isOthers(rows))
  const told = ({ rows }: SheetRead) =>
    findColumns(rows).columns.filter(({ use }) => use !== 'nothing').length
  const best = ours ?? sheets.reduce((one, other) => (told(other) > told(one) ? other : one))
  const said = sheets
    .filter((sheet) => sheet !== best)
    .map(
      ({ name, rows }) =>
        ({ row: 1, column: name, message: otherSheet(name, rows.length), warning: true }) as const,
    )
  const rows = best.rows.map((row) => ({ ...row, cells: [...row.cells] }))
  const bare = writeCsv(rows.map(({ cells }) => cells))
  const format = wanted === 'csv' ? 'csv' : chosen(guessTable(bare), wanted === 'ods' ? wanted : undefined)
  const read = format === 'ods' ? readText(bare, 'ods', options) : readLines({ rows, problems: [] }, options)
  return { read, said }
}

function readText(text: string, wanted: InFormat | undefined, options: FileOptions): FileRead {
  const { held } = options
  const format = chosen(guessTable(text), wanted === 'csv' || wanted === 'ods' ? wanted : undefined)
  if (format === 'ods')
    return {
      format,
      ...readOds(text, { known: knownOf(held), ...(options.repairs && { repairs: options.repairs }) }),
    }
  return readLines(readCsv(text), options)
}

/** A table of ours as it stands; somebody's own with its columns put under ours, by what was chosen or can be told. */
function readLines(table: CsvTable, options: FileOptions): FileRead {
  const known = new Set(options.held.map(({ id }) => id))
  const read = (lines: CsvTable, kindsSaid?: ReadonlyMap<number, string>) =>
    readServicesCsv(lines, { ...options, known, ...(kindsSaid && { others: true, kindsSaid }) })
  if (table.rows.length < 2 || !isOthers(table.rows)) {
    const [at, ours] = [placeOfOurHead(table.rows), ourColumns(table.rows)]
    const merged = mergedDown(table.rows, at, ours)
    const whole = wholeLines({ ...table, rows: merged.rows }, at, ours, options.repairs)
    const folded = daysFolded({ ...table, rows: whole.rows })
    const own = read(folded.table)
    const leftOut = [...whole.leftOut, ...(own.leftOut ?? [])]
    return {
      ...own,
      format: 'csv',
      problems: inOrder([...merged.said, ...whole.problems, ...folded.said, ...own.problems]),
      ...(leftOut.length > 0 && { leftOut }),
    }
  }
  const first = findColumns(table.rows)
  const merged = mergedDown(table.rows, first.at, first.columns)
  const whole = wholeLines({ ...table, rows: merged.rows }, first.at, first.columns, options.repairs)
  const found = findColumns(whole.rows)
  const columns = found.columns.map((column, at) => ({ ...column, use: options.uses?.[at] ?? column.use }))
  const lines = rearranged(
    whole.rows,
    { ...found, columns },
    kindsOf(options.labels ?? {}, options.names.destinations, options.words),
    table.separator === undefined,
  )
  // What was said of its lines must not make them unreadable.
  const own: Imported =
    lines.rows.length > 0 ? read({ ...lines, problems: [] }, lines.kindsSaid) : { services: [], problems: [] }
  const all = [...table.problems, ...merged.said, ...whole.problems, ...lines.problems, ...own.problems]
  const leftOut = [...whole.leftOut, ...(own.leftOut ?? [])]
  return {
    ...own,
    format: 'csv',
    problems: inOrder(all),
    columns,
    ...(leftOut.length > 0 && { leftOut }),
  }
}

function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return problems.toSorted((one, other) => one.row - other.row)
}

function readJson(text: string, wanted: InFormat | undefined, options: FileOptions): FileRead {
  const { today, held, names } = options
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (fault) {
    return refused(faultOfJson(text, (fault as Error).message))
  }
  const guess = guessJson(json)
  if ('refused' in guess) return refused(guess.refused)
  const format = chosen(guess, wanted === 'hsds' || wanted === 'oruk' ? wanted : undefined)
  const known = knownOf(held)
  if (format === 'oruk') return { format, ...readOruk(json, { today, known }) }
  return { format: 'hsds', ...readHsds(json, { today, known, held, names }) }
}

function chosen(guess: Guess, wanted: InFormat | undefined): InFormat | undefined {
  if ('refused' in guess) return wanted
  return guess.sure ? guess.format : (wanted ?? guess.format)
}

/** A service may be held under another id than the one it has in a register. */
function knownOf(held: readonly Service[]): ReadonlySet<string> {
  return new Set(
    held.flatMap(({ id, ods, hsds }) => [id, ods?.toUpperCase() ?? id, hsds?.toLowerCase() ?? id]),
  )
}

function refused(message: string): FileRead {
  return { services: [], problems: [{ row: 1, column: 'file', message }] }
}

function otherSheet(name: string, lines: number): string {
  return `The sheet "${name}" with ${lines === 1 ? '1 line' : `${lines} lines`} is not read; save it as a file of its own if it holds services.`
}

function tooMany(count: number): string {
  const [all, most] = [count, MOST_SERVICES].map((number) => number.toLocaleString('en-GB'))
  return `The file holds ${all} services and ${most} are taken at most at once, so those after them are left out. Split the file and bring in the rest afterwards.`
}
