import { pastDaysSaid, withoutPast } from '../hours/past-days.ts'
import type { BankHolidayPolicy, Schedule } from '../hours/schedule.ts'
import { readSpecialDays } from '../hours/special-days-text.ts'
import { NEVER_CHECKED } from '../practice/freshness.ts'
import type { ReferWay, Service } from '../practice/service.ts'
import { checkService, type ServiceNames } from '../practice/service-check.ts'
import { EXTRAS } from './hsds.ts'
import type { Imported, ImportProblem } from './imported.ts'
import { filled } from './oruk.ts'
import { readOruk } from './oruk-read.ts'
import {
  type Fields,
  fieldsOf,
  joined,
  listFaults,
  numberFaults,
  partsOf,
  quote,
  shorten,
  textOf,
} from './plain-text.ts'

/** `today` is the London date, `known` the ids of the services held already, `names` what records may name. */
interface Options {
  readonly today: string
  readonly known: ReadonlySet<string>
  /** The services as they are held, which a record may replace. */
  readonly held?: readonly Service[]
  readonly names: ServiceNames
}

/** Reports on one record; `refused` when it cannot be taken at all. */
type Tell = (column: string, message: string, refused?: 'refused' | undefined) => void

const SOURCE = 'Open Referral HSDS record'
const LONGEST = 2000
/** Ways to repeat that our schedules do not have: without them a service would seem open when it is not. */
const OTHER_REPEATS = ['count', 'byweekno', 'byyearday']
const SCHEDULE_TEXTS = 'byday bymonthday opens_at closes_at dtstart until valid_from valid_to'.split(' ')

/**
 * Reads HSDS 3.0 JSON: a page, a list of services, one service, or what an organization or a location holds. What toHsds wrote comes back as it was, also when its id is held already.
 * A foreign record gives what it holds as plain text and London wall clock, is left out when it is held, and serves nothing until a lead says what.
 */
export function readHsds(json: unknown, options: Options): Imported {
  const problems: ImportProblem[] = []
  const page = fieldsOf(json)
  const list = Array.isArray(json) ? json : (page.contents ?? page.services)
  // A service at a location holds its service, and is the place of it.
  const single = 'service' in page ? { ...fieldsOf(page.service), service_at_locations: [page] } : page
  const records = Array.isArray(list) ? partsOf(list) : [single]
  if (records.length === 0)
    problems.push({ row: 1, column: 'contents', message: 'The file holds no services; choose another one.' })
  if (page.last_page === false) {
    const message = 'The file is one page of several; bring in the other pages as well.'
    problems.push({ row: 1, column: 'last_page', message, warning: true })
  }
  const taken = new Set(options.known)
  const seen = new Set<string>()
  // The row of each special day that is over.
  const over: number[] = []
  const services = records.flatMap((record, at) => {
    const row = at + 1
    const name = shorten(ownId(record) ? raw(record.name).trim() : textOf(record.name), 120)
    const tell: Tell = (column, what, refused) => {
      const message = `${name ? `"${name}"` : `Record ${row}`} ${what}`
      problems.push({ row, column, message, ...(refused ? {} : { warning: true }) })
    }
    const id = ownId(record) || raw(record.id).toLowerCase()
    if (!name) tell('name', 'is not a service with a name; name it and bring it in again.', 'refused')
    else if (seen.has(id)) tell('id', 'is in the file twice; take one of the two out.', 'refused')
    if (!name || seen.has(id)) return []
    if (id) seen.add(id)
    if (textOf(record.status).toLowerCase() !== 'active')
      tell('status', `has the status ${quote(record.status)}, not "active"; ask whether it runs.`)
    const own = ownId(record) !== ''
    const faults = [...listFaults(record), ...(own ? numberFaults(record) : [])]
    for (const { column, what } of faults) tell(column, what, own ? 'refused' : undefined)
    if (own && faults.length > 0) return []
    const profile = own ? undefined : readOruk([inTheProfile(record)], { today: options.today, known: taken })
    const unsaid = (profile?.problems ?? []).filter(
      ({ message }) => !problems.some((one) => one.row === row && one.message === message),
    )
    problems.push(...unsaid.map((problem) => ({ ...problem, row })))
    const read = profile
      ? profile.services.map((service) => withTheRest(service, record))
      : readOwn(record, options, tell, (days) => over.push(...Array<number>(days).fill(row)))
    for (const service of read) taken.add(service.id)
    return read
  })
  const said = pastDaysSaid(over)
  if (said) problems.push({ ...said, column: 'special_days' })
  return { services, problems }
}

/** A foreign record as the UK profile of HSDS has it, with its phones and hours where the reader of the profile looks for them. */
function inTheProfile(record: Fields): Fields {
  const sites = partsOf(record.service_at_locations)
  const locations = sites.map(({ location }) => fieldsOf(location))
  const phones = [record, ...partsOf(record.contacts), ...sites, ...locations].flatMap((near) =>
    partsOf(near.phones),
  )
  const schedules = [record, ...sites, ...locations].map((near) => partsOf(near.schedules))
  return {
    ...present(record),
    // The reader of the profile leaves out what is not active.
    status: 'active',
    contacts: [],
    phones: (phones.length > 0 ? phones : partsOf(fieldsOf(record.organization).phones)).map((phone) => ({
      ...phone,
      number: raw(phone.number).replaceAll('"', ''),
      extension: typeof phone.extension === 'number' ? `${phone.extension}` : phone.extension,
    })),
    schedules: (schedules.find((held) => held.length > 0) ?? []).map(present).map((schedule) => {
      const { interval = 1, wkst = 'MO' } = schedule
      const strange = OTHER_REPEATS.some((key) => schedule[key]) || (interval !== 1 && wkst !== 'MO')
      return strange ? { ...schedule, freq: 'not ours' } : schedule
    }),
    service_at_locations: locations.map((location) => ({
      location: { ...present(location), phones: [], addresses: partsOf(location.addresses).map(present) },
    })),
  }
}

/** What the UK profile has no place for. */
function withTheRest(service: Service, record: Fields): Service {
  const { application_process, eligibility_description, interpretation_services, alternate_name } = record
  const notes = [eligibility_description, service.notesForStaff, interpretation_services].map(textOf)
  const steps = joined([textOf(application_process), service.refer.steps], '; ')
  return {
    ...service,
    refer: { ...service.refer, steps: shorten(steps, LONGEST) },
    source: shorten(joined([SOURCE, textOf(fieldsOf(record.organization).name)], ', '), LONGEST),
    ...filled<Partial<Service>>({
      cost: textOf(record.fees_description) || service.cost,
      words: [textOf(alternate_name)].filter(Boolean),
      notesForStaff: shorten(joined(notes, '; '), LONGEST),
    }),
  }
}

/** Our own record exactly as it was written; nothing where it was changed since into what could not be saved. */
function readOwn(
  record: Fields,
  { today, names, held }: Options,
  tell: Tell,
  leftOut: (days: number) => void,
): Service[] {
  const written = fieldsOf(record[EXTRAS])
  const location = fieldsOf(partsOf(record.service_at_locations)[0]?.location)
  const { latitude, longitude } = location
  const usual = partsOf(record.schedules).filter((held) => fieldsOf(held[EXTRAS]).special_day !== true)
  const schedules = usual.map(ownSchedule)
  const special = readSpecialDays(raw(written.special_days))
  const serves = texts(written.serves)
  const read: Service = {
    id: raw(written.id),
    name: raw(record.name),
    serves: serves.filter((id) => names.destinations.has(id)),
    phones: partsOf(record.phones).map((phone) => ({
      number: raw(phone.number),
      ...filled<{ label?: string }>({ label: raw(phone.description) }),
    })),
    refer: { way: raw(written.refer_way) as ReferWay, steps: raw(record.application_process) },
    refuses: [written.refuses ?? []].flat().map(raw),
    schedules: schedules.flatMap((schedule) => schedule ?? []),
    bankHolidays: raw(written.bank_holidays) as BankHolidayPolicy,
    checked: { on: raw(record.assured_date) || NEVER_CHECKED, by: raw(written.checked_by) },
    checkEvery: amount(written.check_every),
    ...filled<Partial<Service>>({
      specialDays: 'days' in special ? special.days : [],
      area: raw(partsOf(record.service_areas)[0]?.name),
      address: raw(written.address),
      place:
        latitude === undefined && longitude === undefined
          ? undefined
          : { latitude: amount(latitude), longitude: amount(longitude) },
      cost: raw(record.fees_description),
      languages: partsOf(record.languages).map((language) => raw(language.name)),
      access: raw(partsOf(location.accessibility)[0]?.description),
      words: texts([record.alternate_name, ...texts(written.other_names)]),
      notesForStaff: raw(written.notes_for_staff),
      notesForPatients: raw(record.description),
      replyTime: raw(written.reply_time),
      bookingLink: raw(written.booking_link),
      able: raw(written.able),
      meant: raw(written.meant),
      fullUntil: raw(written.full_until),
      inHouse: typeof written.in_house === 'boolean' ? written.in_house : undefined,
      source: raw(written.source),
      ods: raw(written.ods),
      hsds: raw(written.hsds),
    }),
  }
  const before = held?.find(({ id }) => id === read.id)
  // A file is written without notes for staff unless somebody asks for them.
  const notes = read.notesForStaff ?? before?.notesForStaff
  const whole = { ...read, ...(notes === undefined ? {} : { notesForStaff: notes }) }
  const service = withoutPast(whole, today, before)
  leftOut((read.specialDays?.length ?? 0) - (service.specialDays?.length ?? 0))
  const faults = checkService({ ...service, serves }, names, today, before)
  if (schedules.includes(undefined))
    faults.push({ field: 'hours', message: 'An opening time repeats in no way we know. Write it anew.' })
  if ('fault' in special) faults.push({ field: 'specialDays', message: `The app ${special.fault}.` })
  for (const { field, message } of faults)
    if (field === 'serves') tell('serves', `needs a choice. ${message}`)
    else tell(field, `cannot be taken. ${message}`, 'refused')
  return faults.every(({ field }) => field === 'serves') ? [service] : []
}

function ownSchedule(fields: Fields): Schedule | undefined {
  const { freq, interval } = fields
  if (freq !== 'WEEKLY' && freq !== 'MONTHLY') return undefined
  if (interval !== undefined && !(Number.isInteger(interval) && amount(interval) > 0)) return undefined
  const days = filled<Partial<Schedule>>(
    Object.fromEntries(SCHEDULE_TEXTS.map((key) => [key, raw(fields[key])])),
  )
  return { freq, ...(interval === undefined ? {} : { interval: amount(interval) }), ...days }
}

function ownId(record: Fields): string {
  return raw(fieldsOf(record[EXTRAS]).id)
}

function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''))
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(raw).filter(Boolean) : []
}

function raw(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function amount(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN
}
