import { addDays } from '#core/clock/wall-clock.ts'
import type { BankHolidayPolicy } from '#core/hours/schedule.ts'
import {
  blankService,
  type ReferWay,
  SERVICE_TEXTS,
  type Service,
  type ServiceText,
} from '#core/practice/service.ts'
import { checkService, type FieldProblem, type ServiceNames } from '#core/practice/service-check.ts'
import type { Reader } from '../reader.ts'
import { isList } from '../yaml-file.ts'
import { readDatedDays, readOpeningHours } from './hours.ts'

/** What a sample service is read against: the day its dates are relative to, and the names it may use. */
export interface SampleDay {
  readonly today: string
  readonly names: ServiceNames
}

type Path = readonly (string | number)[]

/** Texts that tell where a record came from, which an invented one has not. */
const ORIGINS: readonly ServiceText[] = ['source', 'ods', 'hsds']
const SHORT: Readonly<Partial<Record<ServiceText, string>>> = {
  notesForStaff: 'staff-note',
  notesForPatients: 'patient-note',
}
/** The texts of a service by their key in the file: "reply-time" is replyTime. */
const TEXTS = Object.fromEntries(
  SERVICE_TEXTS.filter((name) => !ORIGINS.includes(name)).map((name) => [
    SHORT[name] ?? name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    name,
  ]),
)
const LISTS = ['serves', 'refuses', 'languages', 'words'] as const
const OTHERS =
  'name phones refer steps hours special-days bank-holidays place checked-days-ago checked-by check-every full in-house'
const FIELDS = [...OTHERS.split(' '), ...Object.keys(TEXTS), ...LISTS]
const WAYS: readonly ReferWay[] = ['walk-in', 'self-refer', 'book-here', 'practice-refers']
/** The key of the file for a field of the record, where they differ. */
const KEYS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(TEXTS).map(([key, field]) => [field, key])),
  way: 'refer',
  bankHolidays: 'bank-holidays',
  specialDays: 'special-days',
  checked: 'checked-days-ago',
  checkEvery: 'check-every',
}

/** Reads a list of invented services; check dates, "full" and special days are relative to the day, so that the sample never rots (engine rule 36). */
export function readServices(reader: Reader, day: SampleDay): Service[] {
  return reader.keys([]).map((id) => {
    for (const key of ['name', 'refer', 'steps']) reader.required([id, key])
    return readOver(
      reader,
      [id],
      { ...blankService(id, { on: day.today, by: 'practice manager' }), bankHolidays: 'closed' },
      day,
    )
  })
}

/** Reads the fields that are written at a place and lays them over a service; every fault of the outcome is named there. */
export function readOver(reader: Reader, path: Path, base: Service, day: SampleDay): Service {
  reader.onlyKeys(path, FIELDS)
  const written = new Set(reader.keys(path))
  const read = <T>(key: string, reading: (path: Path) => T): T | undefined =>
    written.has(key) ? reading([...path, key]) : undefined
  const texts = Object.entries(TEXTS).map(([key, field]) => [field, read(key, (at) => reader.text(at))])
  const lists = LISTS.map((key) => [key, read(key, (at) => reader.list(at))])
  const service = {
    ...base,
    ...present({
      ...Object.fromEntries([...texts, ...lists]),
      name: read('name', (at) => reader.text(at)),
      phones: read('phones', (at) => readPhones(reader, at)),
      schedules: read('hours', (at) => readOpeningHours(reader, at, day.today)),
      specialDays: read('special-days', (at) => readDatedDays(reader, at, day.today)),
      bankHolidays: read('bank-holidays', (at) => reader.text(at) as BankHolidayPolicy),
      place: read('place', (at) => readMapPlace(reader, at)),
      checkEvery: read('check-every', (at) => reader.number(at)),
      fullUntil: read('full', (at) => readFull(reader, at, day.today)),
      inHouse: read('in-house', (at) => reader.flag(at)),
    }),
    refer: {
      way: read('refer', (at) => readWay(reader, at)) ?? base.refer.way,
      steps: read('steps', (at) => reader.text(at)) ?? base.refer.steps,
    },
    checked: {
      on: read('checked-days-ago', (at) => addDays(day.today, -reader.number(at))) ?? base.checked.on,
      by: read('checked-by', (at) => reader.text(at)) ?? base.checked.by,
    },
  }
  for (const problem of checkService(service, day.names, day.today))
    if (!saidAlready(problem, day.names))
      reader.fault([...path, KEYS[problem.field] ?? problem.field], problem.message)
  return service
}

/** Reads a position on the map, `[latitude, longitude]`. */
export function readMapPlace(reader: Reader, path: Path): Service['place'] {
  const [latitude, longitude, ...more] = reader.list(path).map(Number)
  if (Number.isFinite(latitude) && Number.isFinite(longitude) && more.length === 0)
    return { latitude: latitude!, longitude: longitude! }
  reader.fault(path, 'Write a place as two numbers: [latitude, longitude], such as [55.31, -2.47].')
  return undefined
}

/** A missing name is named by the reader; without any kind of help known, destinations.yaml itself is at fault. */
function saidAlready({ field, message }: FieldProblem, names: ServiceNames): boolean {
  return message.startsWith('The name is missing') || (field === 'serves' && names.destinations.size === 0)
}

function readWay(reader: Reader, path: Path): ReferWay | undefined {
  const way = WAYS.find((known) => known === reader.text(path))
  if (!way) reader.fault(path, `"refer" must be one of: ${WAYS.join(', ')}.`)
  return way
}

function readFull(reader: Reader, path: Path, today: string): string | undefined {
  const match = /^(today|tomorrow)(?: ([01]\d:[0-5]\d|2[0-3]:[0-5]\d))?$/.exec(reader.text(path) ?? '')
  if (!match) reader.fault(path, 'Write "full" as "today", "today 16:00" or "tomorrow 12:00".')
  return match ? `${addDays(today, match[1] === 'today' ? 0 : 1)}T${match[2] ?? '23:59'}` : undefined
}

function readPhones(reader: Reader, path: Path): Service['phones'] {
  const value = reader.at(path)
  if (!isList(value)) {
    const number = reader.text(path)
    return number ? [{ number }] : []
  }
  return value.map((item, at) => {
    if (typeof item === 'string') return { number: item }
    reader.onlyKeys([...path, at], ['number', 'label'])
    const label = reader.text([...path, at, 'label'])
    return { number: reader.required([...path, at, 'number']), ...(label ? { label } : {}) }
  })
}

/** Only what was written and could be read. */
function present(fields: Partial<Record<keyof Service, unknown>>): Partial<Service> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
