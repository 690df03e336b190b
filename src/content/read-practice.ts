import { readHours } from '#core/hours-text.ts'
import type { BankHolidayDivision, Practice } from '#core/practice.ts'
import type { BankHolidayPolicy, ReferWay, Service } from '#core/service.ts'
import { addDays } from '#core/wall-clock.ts'
import type { Reader } from './reader.ts'
import { isList } from './yaml-file.ts'

const SERVICE_FIELDS =
  'name serves phones refer steps refuses hours bank-holidays address place cost languages access staff-note patient-note reply-time checked-days-ago checked-by check-every full in-house words'.split(
    ' ',
  )
const WAYS: readonly ReferWay[] = ['walk-in', 'self-refer', 'book-here', 'practice-refers']
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Reads an invented practice; its check dates and "full today" are relative to `today`, so that the sample never rots (engine rule 36). */
export function readPractice(practice: Reader, services: Reader, today: string): Practice {
  practice.onlyKeys(
    [],
    ['id', 'name', 'sample', 'phone', 'address', 'division', 'core-hours', 'settings', 'booking', 'board'],
  )
  const settings = practice.record(['settings'])
  return {
    id: practice.required(['id']),
    name: practice.required(['name']),
    sample: practice.flag(['sample']),
    revision: 1,
    division: practice.required(['division']) as BankHolidayDivision,
    phone: practice.required(['phone']),
    address: practice.required(['address']),
    coreHours: readCoreHours(practice),
    settings: Object.fromEntries(Object.entries(settings).map(([id, value]) => [id, Number(value)])),
    services: services.keys([]).map((id) => readService(services, id, today)),
    overrides: { booking: practice.record(['booking']) },
  }
}

function readCoreHours(reader: Reader): Practice['coreHours'] {
  const hours: ([string, string] | null)[] = WEEK.map(() => null)
  for (const key of reader.keys(['core-hours'])) {
    const [from, to] = key.split('-').map((day) => WEEK.indexOf(day))
    const span = reader.text(['core-hours', key])?.split('-')
    if (from === undefined || from < 0 || span?.length !== 2)
      reader.fault(['core-hours', key], 'Write core hours like "mon-fri: 08:00-18:30".')
    else for (let day = from; day <= (to ?? from); day++) hours[day] = [span[0]!, span[1]!]
  }
  return hours
}

function readService(reader: Reader, id: string, today: string): Service {
  reader.onlyKeys([id], SERVICE_FIELDS)
  const way = reader.required([id, 'refer']) as ReferWay
  if (!WAYS.includes(way)) reader.fault([id, 'refer'], `"refer" must be one of: ${WAYS.join(', ')}.`)
  const hours = readHours(reader.text([id, 'hours']) ?? 'unknown')
  if ('fault' in hours) reader.fault([id, 'hours'], `For "${id}": ${hours.fault}.`)
  const place = reader.list([id, 'place']).map(Number)
  const refuses = reader.list([id, 'refuses'])
  for (const [at, text] of refuses.entries()) reader.condition([id, 'refuses', at], text)
  return {
    id,
    name: reader.required([id, 'name']),
    serves: reader.list([id, 'serves']),
    phones: readPhones(reader, id),
    refer: { way, steps: reader.required([id, 'steps']) },
    refuses,
    schedules: 'fault' in hours ? [] : hours.schedules,
    bankHolidays: (reader.text([id, 'bank-holidays']) ?? 'closed') as BankHolidayPolicy,
    checked: {
      on: addDays(today, -reader.number([id, 'checked-days-ago'], 0)),
      by: reader.text([id, 'checked-by']) ?? 'practice manager',
    },
    checkEvery: reader.number([id, 'check-every'], 90),
    ...(reader.text([id, 'full']) ? { fullUntil: `${today}T23:59` } : {}),
    ...(reader.flag([id, 'in-house']) ? { inHouse: true } : {}),
    ...(place.length === 2 ? { place: { latitude: place[0]!, longitude: place[1]! } } : {}),
    ...optional(reader, id),
  }
}

function readPhones(reader: Reader, id: string): Service['phones'] {
  const value = reader.at([id, 'phones'])
  if (!isList(value)) {
    const number = reader.text([id, 'phones'])
    return number ? [{ number }] : []
  }
  return value.map((item, at) => {
    if (typeof item === 'string') return { number: item }
    const label = reader.text([id, 'phones', at, 'label'])
    return { number: reader.required([id, 'phones', at, 'number']), ...(label ? { label } : {}) }
  })
}

function optional(reader: Reader, id: string): Partial<Service> {
  const fields: Record<string, string> = {
    address: 'address',
    cost: 'cost',
    access: 'access',
    notesForStaff: 'staff-note',
    notesForPatients: 'patient-note',
    replyTime: 'reply-time',
  }
  const texts = Object.entries(fields).flatMap(([field, key]) => {
    const text = reader.text([id, key])
    return text ? [[field, text] as const] : []
  })
  const languages = reader.list([id, 'languages'])
  const words = reader.list([id, 'words'])
  return {
    ...Object.fromEntries(texts),
    ...(languages.length ? { languages } : {}),
    ...(words.length ? { words } : {}),
  }
}
