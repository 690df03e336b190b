import { pastDaysSaid, withoutPast } from '../hours/past-days.ts'
import type { BankHolidayPolicy } from '../hours/schedule.ts'
import { NEVER_CHECKED } from '../practice/freshness.ts'
import type { KindWords } from '../practice/guide.ts'
import { readPostcode } from '../practice/map-place.ts'
import { blankService, type ReferWay, SERVICE_TEXTS, type Service } from '../practice/service.ts'
import { checkService, type ServiceNames } from '../practice/service-check.ts'
import {
  commonArea,
  meantHoursOf,
  meantPhones,
  readDays,
  readSchedules,
  sayIfSerial,
  WAYS_CALLED,
  withHolidaysSaid,
} from './as-kept/cells.ts'
import { type KindLabels, type Kinds, kindsOf } from './as-kept/kinds.ts'
import { isOlder, knownAgain, saidIn } from './as-kept/known-again.ts'
import { kebab, newId, reportTwice } from './as-kept/line-ids.ts'
import { readPhones, takenAway } from './as-kept/phones/known-phones.ts'
import { askedAbout, restOf, taken, withoutReadings } from './as-kept/rest.ts'
import { type CsvTable, clip } from './csv.ts'
import { type Doubt, type Imported, MOST_SERVICES, type Repairs } from './imported.ts'
import { looseDate, looseMoment, looseWebAddress } from './loose.ts'
import { COLUMNS, type ColumnId, EXAMPLE, textsByColumn, WRITTEN } from './services-csv.ts'
import { readTable, type TableRow } from './table.ts'

/** What a table is checked against: `today` is the London date, `known` the ids of the services held already. */
export interface ServicesCsvOptions {
  readonly names: ServiceNames
  readonly today: string
  readonly known: ReadonlySet<string>
  /** The services held already: what a table does not hold of them stays as it is. */
  readonly held?: readonly Service[]
  readonly labels?: KindLabels
  /** What people call kinds of help in lists of their own. */
  readonly words?: KindWords
  readonly repairs?: Repairs
  /** What lines say that their services do where no kind of help is called so. */
  readonly kindsSaid?: ReadonlyMap<number, string>
  /** The table had columns of its own: what it does not say was put in for it. */
  readonly others?: true
}

type Row = TableRow<ColumnId>

const NEEDS: readonly (readonly ColumnId[])[] = [['name'], ['serves'], ['phones', 'address', 'steps']]
/** The columns of the fields that `checkService` calls otherwise. */
const COLUMN_OF: Readonly<Record<string, ColumnId>> = { checked: 'checkedOn', full: 'fullUntil' }
// "Unit A1 2nd floor" holds no postcode.
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d(?!st|nd|rd|th)[A-Z]{2}\b/gi

/** Reads a table of services, as CSV or already in lines: a line is taken without the cells that cannot be read, and left out where those are needed or a repair of one is offered. A known id means "replace that service"; without an id one is made from the name. */
export function readServicesCsv(table: string | CsvTable, options: ServicesCsvOptions): Imported {
  const { rows, problems, columns } = readTable(
    table,
    [...COLUMNS, WRITTEN],
    NEEDS,
    MOST_SERVICES,
    options.repairs,
  )
  const area = commonArea(rows, options.held ?? [])
  const seen = new Map<string, number>()
  const kinds = kindsOf(options.labels ?? {}, options.names.destinations, options.words)
  const held = new Map(options.held?.map((one) => [one.id, one]))
  const lines = rows.filter(isNotExample)
  const again = knownAgain(lines, options.held ?? [])
  const doubts: Record<string, Doubt> = {}
  const kindsSaid: Record<string, string> = {}
  const read = lines.map((line) => {
    const known = again.get(line)
    if (known && !known.sure) doubts[known.id] = { why: 'name' }
    const own = known ? { ...line, cells: { ...saidIn(line.cells, options.others), id: known.id } } : line
    const row = withHeld(withHolidaysSaid(own), options.others ? [] : columns, held)
    reportTwice(row, 'name', seen)
    reportTwice(row, 'id', seen)
    return { row, service: readService(row, options, kinds, held, area) }
  })
  const byRow = Map.groupBy(problems, (one) => one.row)
  const right = read.flatMap(({ row, service }) => {
    const own = byRow.get(row.line) ?? []
    if (own.every(({ warning }) => warning)) return { row, service }
    const isKind = (text: string) => kindMeant(text, options.names.destinations, kinds) !== undefined
    const rest = restOf(row, own, held.get(row.cells.id ?? ''), isKind)
    const without = rest && readService(rest, options, kinds, held, area)
    return without && rest.faulty.size === 0 ? { row: rest, service: without } : []
  })
  const kept = new Set(right.map(({ row }) => row.line))
  const leftOut = lines.flatMap(({ line, cells }) => (cells.name && !kept.has(line) ? cells.name : []))
  const own = new Map(lines.map(({ line, cells }) => [line, cells.serves === 'none' ? '' : cells.serves]))
  const kindsSaidOn = (line: number) => options.kindsSaid?.get(line) ?? own.get(line)
  const ids = new Set([...options.known, ...read.flatMap(({ row }) => row.cells.id ?? [])])
  const counts = new Map<string, number>()
  // The line of each special day that is over.
  const over: number[] = []
  const services = right.map(({ row, service }) => {
    const current = withoutPast(service, options.today, held.get(service.id))
    const days = (service.specialDays?.length ?? 0) - (current.specialDays?.length ?? 0)
    over.push(...Array<number>(days).fill(row.line))
    const before = held.get(service.id)
    const lost = before ? takenAway(current.phones, before.phones) : []
    if (isOlder(row, current, before)) doubts[service.id] = { why: 'older' }
    else if (lost.length > 0 && !doubts[service.id])
      doubts[service.id] = { why: 'number', lost: lost.join(', ') }
    const own = row.cells.id ? current : { ...current, id: newId(row, options.known, ids, counts) }
    const said = own.serves.length === 0 ? kindsSaidOn(row.line) : undefined
    if (said) kindsSaid[own.id] = said
    return own
  })
  const said = pastDaysSaid(over)
  const all = withoutReadings(problems).map((one) => (kept.has(one.row) ? taken(one) : askedAbout(one)))
  if (said) all.push({ ...said, column: COLUMNS.find(({ id }) => id === 'specialDays')!.label })
  return {
    services,
    problems: all.sort((one, other) => one.row - other.row),
    ...(Object.keys(doubts).length > 0 && { doubts }),
    ...(Object.keys(kindsSaid).length > 0 && { kindsSaid }),
    ...(leftOut.length > 0 && { leftOut }),
  }
}

/** A line with what the service it replaces has where the line says nothing: a column left away and a cell left empty change nothing, and the latter is said. */
function withHeld(row: Row, columns: readonly ColumnId[], held: ReadonlyMap<string, Service>): Row {
  const before = row.cells.id === undefined ? undefined : held.get(row.cells.id)
  if (!before) return row
  const lacking = textsByColumn(before).filter(
    ({ id, text }) => text && !row.cells[id] && !row.faulty.has(id),
  )
  for (const { id, text } of lacking)
    if (columns.includes(id)) row.report(id, `This cell is empty, so "${clip(text)}" stays.`, true)
  return { ...row, cells: { ...Object.fromEntries(lacking.map(({ id, text }) => [id, text])), ...row.cells } }
}

function isNotExample({ cells, report }: Row): boolean {
  if (cells.name !== EXAMPLE) return true
  report('name', 'This is the example line of the template, so it is left out; delete it.', true)
  return false
}

function readService(
  row: Row,
  { names, today, others }: ServicesCsvOptions,
  kinds: Kinds,
  held: ReadonlyMap<string, Service>,
  area: string | undefined,
): Service {
  const { cells, report } = row
  const assume = (column: ColumnId, value: string, said = value) => {
    if (!cells[column] && !row.faulty.has(column))
      report(column, `This cell is empty, so "${said}" is taken; fill it in if that is wrong.`, true)
    return cells[column] ?? value
  }
  const { name = '', steps = '', refuses, latitude, longitude, languages, words, inHouse = 'no' } = cells
  const until = cells.fullUntil && (looseMoment(cells.fullUntil) ?? cells.fullUntil)
  const specialDays = readDays(row)
  const way = assume('way', cells.phones ? 'self-refer' : steps ? 'practice-refers' : 'walk-in')
  const checkedOn = assume('checkedOn', 'never checked')
  const on = /^never( checked)?$/i.test(checkedOn) ? NEVER_CHECKED : (looseDate(checkedOn) ?? checkedOn)
  sayIfSerial(row, 'checkedOn', on)
  sayIfSerial(row, 'fullUntil', until?.replace('T', ' '))
  const service: Service = {
    ...blankService(cells.id ?? 'new', { on, by: assume('checkedBy', 'not known') }),
    name,
    serves: readServes(row, names.destinations, kinds),
    phones: readPhones(row, held, others),
    refer: { way: WAYS_CALLED[kebab(way)] ?? (kebab(way) as ReferWay), steps },
    refuses: split(refuses && plainMarks(refuses), ';'),
    schedules: readSchedules(row, held),
    bankHolidays: kebab(cells.bankHolidays ?? 'unknown') as BankHolidayPolicy,
    checkEvery: Number(cells.checkEvery ?? 90),
    ...(latitude && longitude ? { place: { latitude: Number(latitude), longitude: Number(longitude) } } : {}),
    ...(specialDays.length > 0 ? { specialDays } : {}),
    ...(until ? { fullUntil: until } : {}),
    ...(kebab(inHouse) === 'yes' ? { inHouse: true } : {}),
    ...(languages ? { languages: split(languages, ';') } : {}),
    ...(words ? { words: split(words, ';') } : {}),
    ...Object.fromEntries(SERVICE_TEXTS.flatMap((id) => (cells[id] === undefined ? [] : [[id, cells[id]]]))),
    ...(cells.bookingLink ? { bookingLink: looseWebAddress(cells.bookingLink) } : {}),
  }
  checkCells(row)
  const faulty = new Set(row.faulty)
  const before = held.get(service.id)
  for (const { field, message } of checkService(withoutPast(service, today, before), names, today, before)) {
    const column = COLUMN_OF[field] ?? COLUMNS.find(({ id }) => id === field)?.id ?? 'name'
    const repair =
      column === 'phones'
        ? meantPhones(service.phones, area)
        : column === 'hours'
          ? meantHoursOf(service.schedules)
          : undefined
    if (field !== 'place' && !faulty.has(column)) report(column, message, undefined, repair)
  }
  return service
}

/** What can be seen from a cell but no longer from the record. */
function checkCells({ cells, report }: Row): void {
  const { latitude, longitude, address, inHouse = 'no' } = cells
  const inside = (column: 'latitude' | 'longitude', low: number, high: number) => {
    const text = cells[column] ?? `${low}`
    if (!(Number(text) >= low && Number(text) <= high))
      report(column, `"${clip(text)}" is not in the United Kingdom; write degrees from ${low} to ${high}.`)
  }
  inside('latitude', 49, 61)
  inside('longitude', -9, 2)
  if ((latitude === undefined) !== (longitude === undefined))
    report(latitude ? 'longitude' : 'latitude', 'Give both latitude and longitude, or neither.')
  for (const code of address?.match(POSTCODE) ?? [])
    if (!readPostcode(code)) report('address', `"${code}" is no postcode that can be; correct it.`, true)
  if (!/^(yes|no)$/i.test(inHouse)) report('inHouse', `"${clip(inHouse)}" is neither; write yes or no.`)
}

function readServes({ cells, report }: Row, destinations: ReadonlySet<string>, kinds: Kinds): string[] {
  // A number for the directory alone serves nothing, which must be said, so that a forgotten cell is not taken for it.
  if (cells.serves === 'none') return []
  const ids = split(cells.serves, ';').map((text) => kindMeant(text, destinations, kinds) ?? text)
  const meant = ids.map((id) =>
    destinations.has(id) ? [id] : [kinds.within(id) ?? kinds.meant(id).ids].flat(),
  )
  const repair = meant.every((one) => one.length > 0) ? meant.flat().join('; ') : undefined
  for (const id of ids.filter((one) => !destinations.has(one))) {
    const like = kinds.like(clip(id)).map((one) => `"${one}"`)
    const near = like.length > 0 ? ` Most like it: ${like.join(', ')}.` : ''
    report('serves', `No kind of help is called "${clip(id)}".${near}`, undefined, repair)
  }
  return [...new Set(ids)]
}

function kindMeant(text: string, destinations: ReadonlySet<string>, kinds: Kinds): string | undefined {
  return destinations.has(kebab(text)) ? kebab(text) : kinds.named(text)
}

/** The dashes, quotes and signs of a word processor as those of a keyboard. */
function plainMarks(text: string): string {
  return text
    .replace(/[‐‑–—−]/g, '-')
    .replace(/≥/g, '>=')
    .replace(/≤/g, '<=')
    .replace(/[\u00a0]/g, ' ')
}

function split(text = '', at: string): string[] {
  return text.split(at).flatMap((piece) => piece.trim() || [])
}
