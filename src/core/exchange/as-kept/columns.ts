import { type CsvRow, clip } from '../csv.ts'
import { COLUMNS, type ColumnId } from '../services-csv.ts'
import { keyOf } from '../table.ts'
import { withDaysNamed } from './day-columns.ts'
import { hasDays, headingsIn, isLowerHead, isUnderTitles, oneHead, usedAs, usedByPart } from './headings.ts'
import { toldUse } from './told-use.ts'
import { USES, type Use } from './uses.ts'

/** A column of somebody's table: its heading, what stands in it, and what it is used as. */
export interface UsedColumn {
  readonly heading: string
  readonly examples: readonly string[]
  readonly use: Use
}

/** The headings of a table and what its columns are used as. */
export interface ColumnsFound {
  /** The place of the line of headings among the rows, the lower one where there are two. */
  readonly at: number
  /** The place of the upper one of two lines of headings, else the same. */
  readonly from: number
  readonly columns: readonly UsedColumn[]
}

const HEADINGS_WITHIN = 15
const EXAMPLES = 3
/** Uses of which a table may have several columns. */
const MORE_THAN_ONE: ReadonlySet<Use> = new Set(['phones', 'address', 'opens', 'closes', 'byDay', 'nothing'])

/** The place of the line that has our headings of a name and of kinds of help; below 0 where none of the top lines has. */
export function placeOfOurHead(rows: readonly CsvRow[]): number {
  const ours = new Map(
    COLUMNS.flatMap(({ id, label, also }) => [label, ...also].map((name) => [keyOf(name), id] as const)),
  )
  return rows.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => {
    const found = new Set<ColumnId | undefined>(cells.map((cell) => ours.get(keyOf(cell))))
    return found.has('name') && found.has('serves')
  })
}

/** The columns of a table with our headings, and which of them a use of somebody's own column is called like. */
export function ourColumns(rows: readonly CsvRow[]): Pick<UsedColumn, 'heading' | 'use'>[] {
  const uses = new Map<string, Use>(USES.map((use) => [use, use]))
  return (rows[placeOfOurHead(rows)]?.cells ?? []).map((heading) => {
    const own = COLUMNS.find(({ label, also }) =>
      [label, ...also].some((name) => keyOf(name) === keyOf(heading)),
    )
    return { heading: own?.label ?? heading.trim(), use: uses.get(own?.id ?? '') ?? 'nothing' }
  })
}

/** Whether a table is somebody's own: none of its top lines has our headings of a name and of kinds of help. */
export function isOthers(rows: readonly CsvRow[]): boolean {
  return placeOfOurHead(rows) < 0
}

/** Finds the headings of somebody's table, in one line or two, and what each column probably is; a use that a table has once is given once, and what comes after it is notes. */
export function findColumns(rows: readonly CsvRow[]): ColumnsFound {
  const { at, from, headings } = findHead(rows)
  const below = rows.slice(at + 1)
  // A list of arguments has an end, and a sheet hardly any.
  const width = below.reduce((most, { cells }) => Math.max(most, cells.length), headings.length)
  const given = new Set<Use>()
  const columns = Array.from({ length: width }, (_, place): UsedColumn => {
    const cells = below.flatMap(({ cells }) => cells[place]?.trim() || [])
    const examples = cells.slice(0, EXAMPLES).map(clip)
    const heading = headings[place]?.trim() ?? ''
    const wished = usedAs(heading) ?? toldUse(heading, cells, given) ?? usedByPart(heading) ?? 'nothing'
    const use = given.has(wished) && !MORE_THAN_ONE.has(wished) ? 'notesForStaff' : wished
    given.add(use)
    return { heading, examples, use: examples.length > 0 || heading ? use : 'nothing' }
  })
  return { at, from, columns: given.has('name') ? columns : withNames(columns, below) }
}

function findHead(rows: readonly CsvRow[]): Pick<ColumnsFound, 'at' | 'from'> & { headings: string[] } {
  const top = rows.slice(0, HEADINGS_WITHIN)
  const heads = top.map(({ cells }) => withDaysNamed(cells))
  const scores = heads.map(headingsIn)
  const best = Math.max(0, ...scores)
  const at =
    best > 1
      ? scores.indexOf(best)
      : Math.max(
          0,
          top.findIndex(({ cells }) => filledCells(cells) > 1),
        )
  const [above, own = [], below] = [heads[at - 1], heads[at], heads[at + 1]]
  if (below && (isLowerHead(below) || isUnderTitles(below, own)))
    return { at: at + 1, from: at, headings: oneHead(own, below) }
  if (above && (hasDays(above) || isUnderTitles(own, above)))
    return { at, from: at - 1, headings: oneHead(above, own) }
  return { at, from: at, headings: own }
}

/** Columns of which none is known to hold names: the first that holds words of which hardly any stands twice is taken for it. */
function withNames(columns: readonly UsedColumn[], below: readonly CsvRow[]): UsedColumn[] {
  const at = columns.findIndex(({ use }, place) => {
    const cells = below.flatMap(({ cells }) => cells[place]?.trim() || [])
    const words = cells.filter((cell) => /\p{L}{2}/u.test(cell))
    return use === 'nothing' && words.length > 0 && words.length === cells.length && isVaried(words)
  })
  return columns.map((column, place) => (place === at ? { ...column, use: 'name' } : column))
}

function isVaried(words: readonly string[]): boolean {
  return new Set(words).size * 5 >= words.length * 4
}

/** How many cells of a line are filled. */
export function filledCells(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim()).length
}
