import { type CsvRow, clip } from '../csv.ts'
import { COLUMNS, type ColumnId } from '../services-csv.ts'
import { keyOf } from '../table.ts'
import { toldUse } from './told-use.ts'
import type { Use } from './uses.ts'

/** A column of somebody's table: its heading, what stands in it, and what it is used as. */
export interface UsedColumn {
  readonly heading: string
  readonly examples: readonly string[]
  readonly use: Use
}

/** The headings of a table and what its columns are used as. */
export interface ColumnsFound {
  /** The place of the line of headings among the rows. */
  readonly at: number
  readonly columns: readonly UsedColumn[]
}

const HEADINGS_WITHIN = 15
const EXAMPLES = 3
/** What people write above a column, by what it is used as. */
const CALLED: Readonly<Partial<Record<Use, string>>> = {
  name: 'name, service, service name, provider, organisation, organization, who, place',
  kinds: 'serves, what for, what, type, type of service, category, kind, kinds, what they do, group',
  phones:
    'phones, phone, telephone, tel, tel no, number, contact number, phone number, phone numbers, telephone number, mobile, ffon, rhif ffon',
  address: 'address, full address, where, location, cyfeiriad',
  postcode: 'postcode, post code, cod post',
  hours: 'hours, opening hours, opening times, open times, oriau',
  days: 'days, day, days open, open days, diwrnod, dyddiau',
  times: 'times, time, amser, amseroedd',
  opens: 'opens, open, from, start, opening',
  closes: 'shuts, closes, close, to, till, until, finish, end, closing',
  steps: 'steps, how to refer, referral, refer, how, how to book',
  notesForStaff: 'comments, comment, notes, note, other, anything else, info, information, details, nodiadau',
  email: 'email, email address, emails, ebost',
  checkedOn: 'checked on, last checked, checked, date checked, updated, last updated, date',
  cost: 'cost, price, fee',
  area: 'area, catchment, catchment area, area served',
  bookingLink: 'booking page, booking link, website, web, url, link',
  ods: 'ods, ods code',
}
const USE_OF = new Map(
  Object.entries(CALLED).flatMap(([use, names]) =>
    names.split(', ').map((name) => [keyOf(name), use as Use]),
  ),
)

/** Whether a table is somebody's own: none of its top lines has our headings of a name and of kinds of help. */
export function isOthers(rows: readonly CsvRow[]): boolean {
  const ours = new Map(
    COLUMNS.flatMap(({ id, label, also }) => [label, ...also].map((name) => [keyOf(name), id] as const)),
  )
  return !rows.slice(0, HEADINGS_WITHIN).some(({ cells }) => {
    const found = new Set<ColumnId | undefined>(cells.map((cell) => ours.get(keyOf(cell))))
    return found.has('name') && found.has('serves')
  })
}

/** Finds the headings of somebody's table and what each column probably is; each use but that of notes is given once. */
export function findColumns(rows: readonly CsvRow[]): ColumnsFound {
  const top = rows.slice(0, HEADINGS_WITHIN)
  const scores = top.map(({ cells }) => new Set(cells.flatMap((cell) => USE_OF.get(keyOf(cell)) ?? [])).size)
  const best = Math.max(0, ...scores)
  const at =
    best > 1
      ? scores.indexOf(best)
      : Math.max(
          0,
          top.findIndex(({ cells }) => filledCells(cells) > 1),
        )
  const headings = rows[at]?.cells ?? []
  const below = rows.slice(at + 1)
  const width = Math.max(headings.length, ...below.map(({ cells }) => cells.length))
  const given = new Set<Use>()
  const columns = Array.from({ length: width }, (_, place): UsedColumn => {
    const examples = below.flatMap(({ cells }) => clip(cells[place]?.trim() ?? '') || []).slice(0, EXAMPLES)
    const heading = headings[place]?.trim() ?? ''
    const cells = below.flatMap(({ cells }) => cells[place]?.trim() || [])
    const wished = USE_OF.get(keyOf(heading)) ?? toldUse(heading, cells, given) ?? 'nothing'
    const isMore = given.has(wished) && wished !== 'phones' && wished !== 'nothing'
    const use = isMore ? 'notesForStaff' : wished
    given.add(use)
    return { heading, examples, use: examples.length > 0 || heading ? use : 'nothing' }
  })
  return { at, columns }
}

/** How many cells of a line are filled. */
export function filledCells(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim()).length
}
