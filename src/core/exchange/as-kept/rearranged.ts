import { type CsvRow, type CsvTable, clip } from '../csv.ts'
import type { ImportProblem } from '../imported.ts'
import { looseDate } from '../loose.ts'
import { COLUMNS, type ColumnId } from '../services-csv.ts'
import { HOLDS_FORMULA } from '../table.ts'
import { type ColumnsFound, filledCells } from './columns.ts'
import { type DayCell, hoursByDay } from './day-columns.ts'
import { hoursFrom } from './hours-from.ts'
import type { Kinds } from './kinds.ts'
import { noDayIn } from './said-hours.ts'
import type { Use } from './uses.ts'

/** One service of somebody's table: the line it begins on, and all that stands for it by use; a row that was split over lines has several cells of a use. */
interface Entry {
  readonly line: number
  readonly cells: Map<Use, string[]>
  readonly byDay: DayCell[]
}

interface NamedKinds {
  readonly known: readonly string[]
  readonly rest: string
  /** Words that stand for kinds without being what those are called. */
  readonly words: readonly string[]
  /** Some of the text names no kind, so it is kept as a note. */
  readonly partly: boolean
}

/** What people put under phones where there is no number. */
const WEB = /^(?:https?:\/\/|www\.)\S+$/i
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

const PARTED = /\s*(?:[;,/\n]|\band\b|&)\s*/i

/** Somebody's table as one of ours: titles left out, lines without a name added to the one above where nothing speaks against it, and each cell under the column that it belongs to; what was done is said. `isSheet`: cells that are one are merged there, so a line whose name is empty for another reason is nobody's. */
export function rearranged(
  rows: readonly CsvRow[],
  { at, from, columns }: ColumnsFound,
  kinds: Kinds,
  isSheet: boolean,
): CsvTable & { readonly kindsSaid: ReadonlyMap<number, string> } {
  const kindsSaid = new Map<number, string>()
  const problems: ImportProblem[] = []
  const say = (row: number, column: string, message: string) =>
    problems.push({ row, column, message, warning: true })
  const nameAt = columns.findIndex(({ use }) => use === 'name')
  if (nameAt < 0) {
    problems.push({ row: rows[at]?.line ?? 1, column: '', message: NO_NAME })
    return { rows: [], problems, kindsSaid }
  }
  for (const { line, cells } of rows.slice(0, from))
    say(line, clip(cells.find((cell) => cell.trim()) ?? ''), ABOVE)
  const entries: Entry[] = []
  for (const { line, cells, formulas = [], merged } of rows.slice(at + 1)) {
    const count = filledCells(cells)
    if (count === 0) continue
    const name = cells[nameAt]?.trim() ?? ''
    for (const place of formulas)
      problems.push({
        row: line,
        column: clip(columns[place]?.heading ?? ''),
        message: HOLDS_FORMULA,
        ...(place !== nameAt && { warning: true }),
      })
    if (formulas.includes(nameAt)) continue
    if (name && count === 1 && columns.length > 2) {
      say(line, clip(name), TITLE)
      continue
    }
    if (TOTAL.test(name || (cells.find((cell) => cell.trim()) ?? ''))) {
      say(line, clip(name), IS_TOTAL)
      continue
    }
    const last = entries.at(-1)
    if (!name && !merged?.has(nameAt) && (isSheet || isOfItsOwn(cells, columns))) {
      problems.push({ row: line, column: clip(columns[nameAt]!.heading), message: NOBODYS(isSheet) })
      continue
    }
    if (!name && last)
      say(line, columns[nameAt]!.heading, MORE_OF(clip(last.cells.get('name')?.[0] ?? `line ${last.line}`)))
    const entry = name || !last ? { line, cells: new Map<Use, string[]>(), byDay: [] } : last
    if (entry !== last) entries.push(entry)
    for (const [place, { use }] of columns.entries()) {
      const cell = cells[place]?.trim()
      if (!cell || use === 'nothing' || formulas.includes(place)) continue
      if (use === 'byDay') entry.byDay.push({ heading: columns[place]!.heading, cell })
      else entry.cells.set(use, [...(entry.cells.get(use) ?? []), cell])
    }
  }
  const lines = entries.map((entry) => {
    const texts = [...new Set(entry.cells.get('kinds') ?? [])]
    const named =
      texts.length > 0 ? kindsIn(texts, kinds) : kindsOfName(entry.cells.get('name')?.[0] ?? '', kinds)
    if (named.rest) kindsSaid.set(entry.line, named.rest)
    if (named.words.length > 0) say(entry.line, label('serves'), kinds.said(named.words, named.known))
    return { line: entry.line, cells: cellsOf(entry, named, say) }
  })
  const heads = { line: rows[at]!.line, cells: COLUMNS.map(({ label }) => label) }
  return { rows: [heads, ...lines], problems, kindsSaid }
}

const NO_NAME = 'No column holds the names of the services. Choose below which one does.'
const ABOVE = 'This line stands above the headings, so it is not read.'
const TITLE = 'Only one cell of this line is filled, so it is taken for a title of the lines below.'
/** The sums that people put below a table. */
const TOTAL = /^(?:grand |sub ?-?)?totals?\b[\s:]*\d*$|^(?:number|count) of services\b/i
const IS_TOTAL = 'This line is taken for a total of the lines above, so it is left out.'
const MORE_OF = (name: string) => `This line has no name, so it is read as more of "${name}" above.`

const NOBODYS = (isSheet: boolean) =>
  `This line has no name, so it is left out. Write its name in the file${isSheet ? ', or merge the cell of the name with the one above where it is more of that' : ''}.`

/** Whether a line without a name says what it does and where it is to be had: it is another service than the one above. */
function isOfItsOwn(cells: readonly string[], columns: ColumnsFound['columns']): boolean {
  const has = (...uses: Use[]) => columns.some(({ use }, place) => uses.includes(use) && cells[place]?.trim())
  return has('kinds') && has('phones', 'address', 'postcode')
}

function cellsOf(
  { line, cells, byDay }: Entry,
  { known, rest, partly }: NamedKinds,
  say: (row: number, column: string, message: string) => void,
): string[] {
  const all = (use: Use) => [...new Set(cells.get(use) ?? [])]
  const [checked = ''] = all('checkedOn')
  const on = checked ? looseDate(checked) : undefined
  if (checked && !on)
    say(line, label('checkedOn'), `"${clip(checked)}" is no date, so this is taken as never checked.`)
  const reached = all('phones')
  const phones = reached.filter((text) => !WEB.test(text) && !EMAIL.test(text)).join(' | ')
  const address = [...all('address'), ...all('postcode')].join(', ')
  const days = hoursByDay(byDay)
  const hours = hoursFrom((use) => cells.get(use) ?? [], days)
  if (hours === 'no-days') say(line, label('hours'), noDays([...all('hours'), ...all('times')].join('; ')))
  for (const { heading, cell } of days.unread) say(line, clip(heading), unreadDay(cell, hours))
  const notes = [
    ...(partly ? [`What for: ${rest || all('kinds').join('; ')}`] : []),
    ...[...all('email'), ...reached.filter((text) => EMAIL.test(text))].map((text) =>
      text.includes('@') ? `Email: ${text}` : text,
    ),
    ...all('notesForStaff'),
  ]
  const own: Partial<Record<ColumnId, string>> = {
    name: all('name')[0] ?? '',
    serves: known.join('; ') || 'none',
    phones,
    address,
    hours: hours === 'no-days' ? '' : hours,
    way: phones ? 'self-refer' : address ? 'walk-in' : 'practice-refers',
    steps: all('steps').join('\n') || (phones || address ? '' : notes.join('\n')),
    notesForStaff: notes.join('\n'),
    checkedOn: on ?? 'never checked',
    checkedBy: 'not known',
    ...Object.fromEntries((['cost', 'area', 'ods'] as const).map((id) => [id, all(id).join('; ')])),
    bookingLink: [...all('bookingLink'), ...reached.filter((text) => WEB.test(text))].join('; '),
  }
  return COLUMNS.map(({ id }) => own[id] ?? '')
}

function noDays(hours: string): string {
  if (!/\d/.test(hours)) return unreadDay(hours, '')
  const word = noDayIn(hours)
  const why = word ? `"${clip(word)}" is no day of the week` : 'Times are there but no days'
  return `${why}, so the hours are left unknown; put the days in afterwards.`
}

/** What is said of a cell under a day that holds no time. */
export function unreadDay(cell: string, hours: string): string {
  const then =
    hours && hours !== 'no-days'
      ? 'this day stays as it was here, or is marked as not sure until somebody puts its times in'
      : 'the hours are left unknown; put them in afterwards'
  return `"${clip(cell)}" cannot be read as times of opening, so ${then}.`
}

/** The kinds of help that a cell names by what they are called, by their id or in ordinary words, and what of it names none. */
function kindsIn(texts: readonly string[], kinds: Kinds): NamedKinds {
  const [whole, parts] = [texts, texts.flatMap((text) => text.split(PARTED).filter(Boolean))].map((pieces) =>
    pieces.map((piece) => {
      const id = kinds.named(piece)
      return id ? { piece, ids: [id] } : { piece, word: true, ...kinds.meant(piece) }
    }),
  )
  const best = whole!.every(({ ids }) => ids.length > 0) ? whole! : parts!
  const known = [...new Set(best.flatMap(({ ids }) => ids))]
  return {
    known,
    rest: best.every(({ ids }) => ids.length > 0) ? '' : texts.join('; '),
    words: best.flatMap((one) => ('word' in one && one.ids.length > 0 ? one.piece : [])),
    partly: best.some((one) => 'word' in one && !one.whole),
  }
}

/** The kinds of help that a name is called by, "Podiatry / foot clinic", where the table says nothing of any; none where part of the name is something else. */
function kindsOfName(name: string, kinds: Kinds): NamedKinds {
  const idsOf = (piece: string) => {
    const { ids, whole } = kinds.meant(piece)
    return [kinds.named(piece) ?? (whole ? ids : [])].flat()
  }
  const whole = idsOf(name)
  const pieces = whole.length > 0 ? [name] : name.split(PARTED).filter(Boolean)
  const known = pieces.map(idsOf)
  const isKnown = known.length > 0 && known.every((ids) => ids.length > 0)
  return {
    known: isKnown ? [...new Set(known.flat())] : [],
    words: isKnown ? [name] : [],
    rest: '',
    partly: false,
  }
}

function label(wanted: ColumnId): string {
  return COLUMNS.find(({ id }) => id === wanted)!.label
}
