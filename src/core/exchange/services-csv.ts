import { readHours } from '../hours-text.ts'
import { writeHours } from '../hours-write.ts'
import { readPostcode } from '../postcode.ts'
import { distance } from '../search/distance.ts'
import type { BankHolidayPolicy, Phone, ReferWay, Schedule, Service } from '../service.ts'
import { checkService } from '../service-check.ts'
import { clip, readTable, type TableRow, writeCsv } from './csv.ts'
import type { Imported } from './imported.ts'

/** What a table is checked against: `today` is the London date, `known` the ids of the services held already; facts in refusals are looked up only when `facts` is given. */
export interface ServicesCsvOptions {
  readonly destinations: ReadonlySet<string>
  readonly today: string
  readonly known: ReadonlySet<string>
  readonly facts?: ReadonlySet<string>
}

type ColumnId = (typeof TABLE)[number][0]
type Row = TableRow<ColumnId>

const EXAMPLE = 'Example Pharmacy (delete this line)'
const NEVER = '1970-01-01'
const DATED = 'hours with dates, kept in the app'
const NEEDS: readonly (readonly ColumnId[])[] = [['name'], ['serves'], ['phones', 'address', 'steps']]
const TEXTS = 'address cost access notesForStaff notesForPatients replyTime source ods hsds'.split(' ')
/** The columns of the fields that `checkService` calls otherwise. */
const COLUMN_OF: Readonly<Record<string, ColumnId>> = { checked: 'checkedOn', full: 'fullUntil' }
// "Unit A1 2nd floor" holds no postcode.
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d(?!st|nd|rd|th)[A-Z]{2}\b/gi

// biome-ignore format: one line for each column, so that it reads as the table it is
const TABLE = [
  ['name', 'Name', EXAMPLE, (s: Service) => s.name],
  ['serves', 'Serves', 'pharm-mi; pf-uti', (s: Service) => s.serves.join('; ') || 'none'],
  ['phones', 'Phones', '01632 960201 | Ward: 01632 960999', (s: Service) => s.phones.map(({ number, label }) => (label ? `${label}: ${number}` : number)).join(' | ')],
  ['way', 'Refer way', 'practice-refers', (s: Service) => s.refer.way],
  ['steps', 'Steps', 'Send the referral, then tell them to go in today.', (s: Service) => s.refer.steps],
  ['refuses', 'Refuses', 'age < 5; pregnant', (s: Service) => s.refuses.join('; ')],
  ['hours', 'Hours', 'Mon-Fri 09:00-18:30; Sat 09:00-13:00', (s: Service) => writeHours(s.schedules) ?? DATED],
  ['bankHolidays', 'Bank holidays', 'closed', (s: Service) => s.bankHolidays],
  ['address', 'Address', '3 Mill Lane, Anytown', (s: Service) => s.address],
  ['latitude', 'Latitude', '51.501', (s: Service) => s.place?.latitude.toString()],
  ['longitude', 'Longitude', '-0.121', (s: Service) => s.place?.longitude.toString()],
  ['cost', 'Cost', 'Free', (s: Service) => s.cost],
  ['languages', 'Languages', 'English; Polish', (s: Service) => s.languages?.join('; ')],
  ['access', 'Access', 'Step-free door', (s: Service) => s.access],
  ['words', 'Other names', 'chemist; mill lane chemist', (s: Service) => s.words?.join('; ')],
  ['notesForStaff', 'Notes for staff', 'Ask for the pharmacist on duty.', (s: Service) => s.notesForStaff],
  ['notesForPatients', 'Notes for patients', 'Bring your medicines.', (s: Service) => s.notesForPatients],
  ['replyTime', 'Reply time', 'Same day', (s: Service) => s.replyTime],
  ['checkedOn', 'Checked on', '2026-01-05', (s: Service) => s.checked.on],
  ['checkedBy', 'Checked by', 'practice manager', (s: Service) => s.checked.by],
  ['checkEvery', 'Check every days', '90', (s: Service) => s.checkEvery.toString()],
  ['fullUntil', 'Full until', '2026-01-06 18:30', (s: Service) => s.fullUntil?.replace('T', ' ')],
  ['inHouse', 'Run by the practice', 'no', (s: Service) => (s.inHouse ? 'yes' : 'no')],
  ['source', 'Source', 'Their own website', (s: Service) => s.source],
  ['ods', 'ODS code', 'FA123', (s: Service) => s.ods],
  ['hsds', 'HSDS id', 'ac148810-d857-441c-9679-408f346de14b', (s: Service) => s.hsds],
  ['id', 'ID', 'example-pharmacy', (s: Service) => s.id],
] as const

/** The columns of a table of services, in order: heading, an example cell, and whether it must be filled; of phones, address and steps one must be. */
export const COLUMNS = TABLE.map(([id, label, example]) => {
  const compulsory = id === 'name' || id === 'serves'
  return { id, label, example, compulsory } as const
})

/** A table of services to fill in: the headings and one example line, which is left out if it comes back. */
export function templateCsv(): string {
  return writeCsv([COLUMNS.map(({ label }) => label), COLUMNS.map(({ example }) => example)])
}

/** Services as a table that `readServicesCsv` reads back; where text cannot say the hours the cell says so, and is refused on reading rather than taken without them. */
export function writeServicesCsv(services: readonly Service[]): string {
  const lines = services.map((service) => TABLE.map(([, , , write]) => write(service) ?? ''))
  return writeCsv([COLUMNS.map(({ label }) => label), ...lines])
}

/** Reads a table of services: a line with a fault is left out, the others are taken. A known id means "replace that service"; without an id one is made from the name. */
export function readServicesCsv(text: string, options: ServicesCsvOptions): Imported {
  const { rows, problems } = readTable(text, COLUMNS, NEEDS)
  const seen = new Map<string, number>()
  const read = rows.filter(isNotExample).map((row) => {
    reportTwice(row, 'name', seen)
    reportTwice(row, 'id', seen)
    return { row, service: readService(row, options) }
  })
  const taken = new Set([...options.known, ...read.flatMap(({ row }) => row.cells.id ?? [])])
  const wrong = new Set(problems.flatMap(({ row, warning }) => (warning ? [] : row)))
  const right = read.filter(({ row }) => !wrong.has(row.line))
  const services = right.map(({ row, service }) =>
    row.cells.id ? service : { ...service, id: newId(row, options.known, taken) },
  )
  return { services, problems: problems.sort((one, other) => one.row - other.row) }
}

function isNotExample({ cells, report }: Row): boolean {
  if (cells.name !== EXAMPLE) return true
  report('name', 'This is the example line of the template, so it is left out; delete it.', true)
  return false
}

function reportTwice({ cells, line, report }: Row, column: 'name' | 'id', seen: Map<string, number>): void {
  const text = cells[column]
  if (text === undefined) return
  const key = `${column} ${text.toLowerCase()}`
  const earlier = seen.get(key)
  if (earlier === undefined) seen.set(key, line)
  else if (column === 'id') report('id', `"${clip(text)}" is the id on line ${earlier} too; empty one.`)
  else report('name', `"${clip(text)}" is on line ${earlier} too; delete one if they are the same.`, true)
}

function newId({ cells, report }: Row, known: ReadonlySet<string>, taken: Set<string>): string {
  const base = kebab(cells.name ?? '') || 'service'
  if (known.has(base)) report('name', `You have "${base}" already; to replace it write that under ID.`, true)
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}

function readService(row: Row, { destinations, today, facts }: ServicesCsvOptions): Service {
  const { cells, report } = row
  const assume = (column: ColumnId, value: string, said = value) => {
    if (!cells[column] && !row.faulty.has(column))
      report(column, `This cell is empty, so "${said}" is taken; fill it in if that is wrong.`, true)
    return cells[column] ?? value
  }
  const { name = '', steps = '', refuses, latitude, longitude, languages, words, inHouse = 'no' } = cells
  const until = isoDate(cells.fullUntil ?? '').replace(' ', 'T')
  const way = assume('way', cells.phones ? 'self-refer' : steps ? 'practice-refers' : 'walk-in')
  const on = isoDate(assume('checkedOn', NEVER, 'never checked'))
  const service: Service = {
    id: cells.id ?? 'new',
    name,
    serves: readServes(row, destinations),
    phones: readPhones(row),
    refer: { way: kebab(way) as ReferWay, steps },
    refuses: split(refuses, ';'),
    schedules: readSchedules(row),
    bankHolidays: kebab(cells.bankHolidays ?? 'unknown') as BankHolidayPolicy,
    checked: { on, by: assume('checkedBy', 'not known') },
    checkEvery: Number(cells.checkEvery ?? 90),
    ...(latitude && longitude ? { place: { latitude: Number(latitude), longitude: Number(longitude) } } : {}),
    ...(until ? { fullUntil: until.length === 10 ? `${until}T23:59` : until } : {}),
    ...(kebab(inHouse) === 'yes' ? { inHouse: true } : {}),
    ...(languages ? { languages: split(languages, ';') } : {}),
    ...(words ? { words: split(words, ';') } : {}),
    ...Object.fromEntries(Object.entries(cells).filter(([id]) => TEXTS.includes(id))),
  }
  checkCells(row)
  const faulty = new Set(row.faulty)
  const names = { destinations, facts: facts ?? new Set(refuses?.match(/[a-z0-9-]+/g)) }
  for (const { field, message } of checkService(service, names, today)) {
    const column = COLUMN_OF[field] ?? COLUMNS.find(({ id }) => id === field)?.id ?? 'name'
    if (field !== 'place' && !faulty.has(column)) report(column, message)
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
    if (!readPostcode(code)) report('address', `"${code}" is no postcode that can be; correct it.`)
  if (!/^(yes|no)$/i.test(inHouse)) report('inHouse', `"${clip(inHouse)}" is neither; write yes or no.`)
}

function readServes({ cells, report }: Row, destinations: ReadonlySet<string>): string[] {
  // A number for the directory alone serves nothing, which must be said, so that a forgotten cell is not taken for it.
  if (cells.serves === 'none') return []
  const ids = split(cells.serves, ';').map((id) => (destinations.has(kebab(id)) ? kebab(id) : id))
  for (const id of ids.filter((one) => !destinations.has(one))) {
    const far = new Map([...destinations].map((one) => [one, distance(clip(id), one, Infinity) ?? 0]))
    const near = [...destinations].sort((one, other) => far.get(one)! - far.get(other)!).slice(0, 3)
    report('serves', `There is no kind of help "${clip(id)}"; the nearest are ${near.join(', ')}.`)
  }
  return [...new Set(ids)]
}

function readPhones({ cells, report }: Row): Phone[] {
  return split(cells.phones, '|').map((text) => {
    const label = text.includes(':') ? text.slice(0, text.lastIndexOf(':')).trim() : ''
    const number = text.slice(text.lastIndexOf(':') + 1).trim()
    if (/^[1-9]\d{8,9}$/.test(number.replaceAll(' ', '')))
      report('phones', `"${number}" has lost its leading 0; write 0${number}.`)
    return label ? { number, label } : { number }
  })
}

function readSchedules({ cells: { hours: text = 'unknown' }, report }: Row): readonly Schedule[] {
  const hours = readHours(text.replace(/[–—]/g, '-'))
  if ('fault' in hours) report('hours', `The app ${hours.fault}.`)
  return 'fault' in hours ? [] : hours.schedules
}

/** A date as spreadsheets in England show it, "24/11/2026", made "2026-11-24"; other text is returned as it is. */
function isoDate(text: string): string {
  const [, day, month, year, rest] = /^(\d\d?)\/(\d\d?)\/(\d{4})( .*)?$/.exec(text) ?? []
  return day ? `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}${rest ?? ''}` : text
}

function kebab(text: string): string {
  const letters = text.normalize('NFKD').toLowerCase()
  const plain = letters.replace(/[\p{M}'’]/gu, '')
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

function split(text = '', at: string): string[] {
  return text.split(at).flatMap((piece) => piece.trim() || [])
}
