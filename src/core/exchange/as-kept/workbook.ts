import { decodeXML } from 'entities/decode'
import { strFromU8, unzipSync } from 'fflate'
import type { CsvRow } from '../csv.ts'
import { type Element, eachElement, elements, withoutElements } from './sheets/xml-parts.ts'

/** One sheet of a workbook: its name, and its filled rows under the numbers that the spreadsheet shows. */
export interface SheetRead {
  readonly name: string
  readonly rows: readonly CsvRow[]
}

/** The most bytes that what is packed in a workbook may come to. */
const MOST_UNPACKED = 200_000_000
/** The most characters and cells, filled or before a filled one, that the sheets may come to: many cells may point at one text. */
const MOST = { characters: 30_000_000, cells: 4_000_000 }
/** Columns that are read: beyond them stand only stray cells. */
const MOST_COLUMNS = 200
const READ = /^\/?xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i
const TOO_LARGE = 'This spreadsheet unpacks to more than can be read. Keep only the sheet with the services.'
const LOCKED =
  'This spreadsheet cannot be opened; it may be locked with a password or not saved whole. Take the password off or save it again, and choose it anew.'
const NOTHING =
  'This spreadsheet holds no filled cells. Save it again where it came from, and choose it anew.'

/**
 * Reads the visible sheets of an .xlsx file: the text of each cell, the number where it is one (a date or time as the number it is kept as), what a formula came to.
 * Nothing in the file is run, no link followed, no entity of its own known. What cannot be read is refused with what to do instead.
 */
export function readWorkbook(
  bytes: Uint8Array,
): { readonly sheets: readonly SheetRead[] } | { readonly refused: string } {
  let size = 0
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = READ.test(name)
        if (wanted) size += originalSize
        return wanted && size <= MOST_UNPACKED
      },
    })
  } catch {
    return { refused: LOCKED }
  }
  if (size > MOST_UNPACKED) return { refused: TOO_LARGE }
  const part = (path: string) => {
    const name = Object.keys(files).find((one) => one.replace(/^\//, '').toLowerCase() === path.toLowerCase())
    return name === undefined ? '' : strFromU8(files[name]!)
  }
  const shared = elements(part('xl/sharedStrings.xml'), 'si').map(({ inside }) => textIn(inside))
  const left = { ...MOST, parts: MOST_UNPACKED }
  const targets = new Map(
    elements(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ has }) => [has('Id'), has('Target')]),
  )
  const sheets: SheetRead[] = []
  for (const { has } of elements(part('xl/workbook.xml'), 'sheet')) {
    const target = targets.get(has('id'))?.replace(/^\/?(xl\/)?/, 'xl/')
    if (!target || /hidden/i.test(has('state'))) continue
    const xml = part(target)
    left.parts -= xml.length
    const rows = left.parts < 0 ? undefined : rowsOf(xml, shared, left)
    if (!rows) return { refused: TOO_LARGE }
    if (rows.length > 0) sheets.push({ name: has('name'), rows })
  }
  return sheets.length > 0 ? { sheets } : { refused: NOTHING }
}

/** What may still be read of a workbook. */
type Left = { characters: number; cells: number }

/** The filled rows of a sheet; undefined where they come to more than is left to read. */
function rowsOf(xml: string, shared: readonly string[], left: Left): CsvRow[] | undefined {
  let line = 0
  const rows: CsvRow[] = []
  for (const row of eachElement(xml, 'row')) {
    line = Number(row.has('r')) || line + 1
    const cells: string[] = []
    for (const cell of eachElement(row.inside, 'c')) {
      const at = columnPlace(cell.has('r')) ?? cells.length
      const text = cellText(cell, shared)
      if (text === '' || at >= MOST_COLUMNS) continue
      left.characters -= text.length
      left.cells -= Math.max(at + 1 - cells.length, 1)
      if (left.characters < 0 || left.cells < 0) return undefined
      while (cells.length < at) cells.push('')
      cells[at] = text
    }
    if (cells.some((cell) => cell.trim())) rows.push({ line, cells })
  }
  const below = mergedBelow(xml, new Map(rows.map((row) => [row.line, row.cells])), left)
  return below && rows.map((row) => (below.has(row.line) ? { ...row, merged: below.get(row.line)! } : row))
}

/** What cells that are merged over several lines hold, by each line below the first of them; undefined where that is more than is left to read. */
function mergedBelow(
  xml: string,
  cellsOf: ReadonlyMap<number, readonly string[]>,
  left: Left,
): ReadonlyMap<number, ReadonlyMap<number, string>> | undefined {
  const below = new Map<number, Map<number, string>>()
  const end = [...cellsOf.keys()].reduce((most, line) => Math.max(most, line), 0)
  for (const { has } of eachElement(xml, 'mergeCell')) {
    const [first, last] = has('ref').split(':')
    const [top, bottom] = [first, last].map((name) => Number(/\d+$/.exec(name ?? '')?.[0]))
    const at = columnPlace(first ?? '')
    const text = at === undefined ? undefined : cellsOf.get(top!)?.[at]
    if (!text?.trim() || at === undefined) continue
    for (let line = top! + 1; line <= Math.min(bottom!, end); line++) {
      left.cells--
      if (cellsOf.has(line)) left.characters -= text.length
      if (left.cells < 0 || left.characters < 0) return undefined
      if (cellsOf.has(line)) below.set(line, (below.get(line) ?? new Map()).set(at, text))
    }
  }
  return below
}

/** The place of a cell in its row by its name: 2 for "C7". */
function columnPlace(name: string): number | undefined {
  const [letters] = /^[A-Z]{1,3}/i.exec(name) ?? []
  if (!letters) return undefined
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellText({ has, inside }: Element, shared: readonly string[]): string {
  const value = decodeXML(elements(inside, 'v')[0]?.inside ?? '')
  switch (has('t')) {
    case 's':
      return shared[Number(value)] ?? ''
    case 'inlineStr':
      return textIn(inside)
    case 'b':
      return value === '1' ? 'yes' : 'no'
    case 'str':
    case 'e':
    case 'd':
      return value
    default:
      return wholeNumber(value)
  }
}

/** A number with all its digits: a file may keep a long one as "4.4712E10". */
function wholeNumber(value: string): string {
  return /e/i.test(value) && Number.isSafeInteger(Number(value)) ? `${Number(value)}` : value
}

/** The text of a cell, without how it is to be read aloud. */
function textIn(xml: string): string {
  const plain = withoutElements(xml, 'rPh')
  return elements(plain, 't')
    .map(({ inside }) => decodeXML(inside))
    .join('')
    .replace(/_x000D_\n?/g, '\n')
}
