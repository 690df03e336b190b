import { readPostcode } from '../../practice/map-place.ts'
import { type CsvRow, clip } from '../csv.ts'
import type { ImportProblem, Repairs } from '../imported.ts'
import { looseDate, looseTime } from '../loose.ts'
import { cellPlace } from '../table.ts'
import { filledCells, type UsedColumn } from './columns.ts'
import { DAY_AND_TIME, isWholePhone } from './told-use.ts'
import type { Use } from './uses.ts'

/** The lines below the headings that can be read, what is wrong with the others, and the names on those. */
export interface WholeLines {
  readonly rows: CsvRow[]
  readonly problems: readonly ImportProblem[]
  readonly leftOut: readonly string[]
}

/** Where a line was probably parted: the first of the cells that were one, and what that held. */
interface Parted {
  readonly place: number
  readonly was: string
  readonly text: string
  /** More cells stand under a heading that they suit than do as the line is. */
  readonly mends: boolean
}

const hasTimes = (cell: string) => DAY_AND_TIME.test(cell) || looseTime(cell) !== undefined
/** What shows that a cell stands under its own heading. */
const FITS: Readonly<Partial<Record<Use, (cell: string) => boolean>>> = {
  phones: isWholePhone,
  postcode: (cell) => readPostcode(cell) !== undefined,
  hours: hasTimes,
  opens: hasTimes,
  closes: hasTimes,
  email: (cell) => /^\S+@\S+\.\S+$/.test(cell),
  bookingLink: (cell) => /^(?:https?:\/\/|www\.)\S+$|^\S+\.\S{2,}\/?\S*$/i.test(cell),
  checkedOn: (cell) => looseDate(cell) !== undefined,
}
const MARKS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

/**
 * The lines of a table without those that have more cells than it has headings: a comma or semicolon inside a cell moved all that stands after it, so that hours or a date would be lost in silence.
 * A line that somebody put right is joined again. Where most lines have a cell more, that column only lacks a heading. `at` is the place of the headings.
 */
export function wholeLines(
  { rows, separator }: { readonly rows: readonly CsvRow[]; readonly separator?: string },
  at: number,
  columns: readonly Pick<UsedColumn, 'heading' | 'use'>[],
  repairs: Repairs = {},
): WholeLines {
  const width = Math.max(...rows.slice(Math.max(0, at - 1), at + 1).map(({ cells }) => cells.length))
  const below = rows.slice(at + 1)
  if (separator === undefined || below.every(({ cells }) => cells.length <= width))
    return { rows: [...rows], problems: [], leftOut: [] }
  const nameAt = columns.findIndex(({ use }) => use === 'name')
  const over = below.filter(({ cells }) => filledCells(cells.slice(width)) > 0)
  const few = over.length * 2 <= below.filter(({ cells }) => filledCells(cells) > 0).length
  const problems: ImportProblem[] = []
  const leftOut: string[] = []
  let isOut = false
  const whole = below.flatMap((row): CsvRow[] => {
    const { line, cells } = row
    // What goes on below a line that is left out is not more of the line above it.
    const isMore = isOut && cells.length <= width && !cells[nameAt]?.trim()
    if (isMore) return []
    isOut = false
    const parted = cells.length > width ? partedAt(cells, width, columns, separator) : undefined
    const isSurplus = few && filledCells(cells.slice(width)) > 0
    if (!parted?.mends && !isSurplus) return [row]
    const column = clip(columns[parted?.place ?? nameAt]?.heading ?? '')
    if (parted && repairs[cellPlace({ row: line, column })] === parted.text)
      return [joined(row, parted.place, width, parted.text)]
    isOut = true
    leftOut.push(cells[nameAt]?.trim() || `${line}`)
    const offer = parted && { repair: parted.text, was: parted.was }
    problems.push({ row: line, column, message: said(cells.length, width, separator, parted), ...offer })
    return []
  })
  return { rows: [...rows.slice(0, at + 1), ...whole], problems, leftOut }
}

/** The one place at which cells of a line, made one, let all others stand under their own headings; undefined where no place or more than one does. */
function partedAt(
  cells: readonly string[],
  width: number,
  columns: readonly Pick<UsedColumn, 'use'>[],
  separator: string,
): Parted | undefined {
  const more = cells.length - width
  const places = Array.from({ length: width }, (_, place) => {
    const parts = cells.slice(place, place + more + 1)
    const text = parts.join(separator === '\t' ? ' ' : separator).trim()
    const line = [...cells.slice(0, place), text, ...cells.slice(place + more + 1)]
    // Within a sentence a space follows such a mark, between cells hardly ever.
    const isSentence = parts.slice(1).every((part) => /^\s+\S/.test(part))
    const was = parts.map((part) => part.trim()).join(' | ')
    const fit = fitOf(line, columns)
    return { place, text, was, rank: fit + (isSentence ? 0.5 : 0), mends: fit > fitOf(cells, columns) }
  })
  const best = Math.max(...places.map(({ rank }) => rank))
  const found = places.filter(({ rank }) => rank === best)
  return found.length === 1 ? found[0] : undefined
}

/** How many cells stand under a heading that they suit, less those that do not. */
function fitOf(cells: readonly string[], columns: readonly Pick<UsedColumn, 'use'>[]): number {
  return cells.reduce((sum, padded, place) => {
    const fits = FITS[columns[place]?.use ?? 'nothing']
    const cell = padded.trim()
    return cell && fits ? sum + (fits(cell) ? 1 : -1) : sum
  }, 0)
}

function joined({ line, cells, formulas }: CsvRow, place: number, width: number, text: string): CsvRow {
  const more = cells.length - width
  const moved = formulas?.map((one) => (one > place ? Math.max(place, one - more) : one))
  const whole = [...cells.slice(0, place), text, ...cells.slice(place + more + 1)]
  return { line, cells: whole, ...(moved && { formulas: moved }) }
}

function said(count: number, width: number, separator: string, parted: Parted | undefined): string {
  const mark = MARKS[separator] ?? 'comma'
  const more = `This line has ${count} cells and the table ${width} headings, so what stands after a ${mark} inside a cell has moved and the line is not taken.`
  const where = parted
    ? `${parted.was
        .split(' | ')
        .map((part) => `"${clip(part)}"`)
        .join(' and ')} were probably one cell`
    : `A ${mark} inside one of its cells probably parted it`
  return `${more} ${where}; in the file, put that cell in quotes.`
}
