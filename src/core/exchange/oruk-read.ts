import { TIME_OF_DAY } from '../clock/time-of-day.ts'
import { isDate } from '../clock/wall-clock.ts'
import { MONTH_DAYS, NTH_DAYS, type Schedule, WEEKLY_DAYS } from '../hours/schedule.ts'
import { freshness, NEVER_CHECKED } from '../practice/freshness.ts'
import { phoneFault } from '../practice/phones/phone.ts'
import { blankService, type Phone, type Service } from '../practice/service.ts'
import { checkService } from '../practice/service-check.ts'
import type { Imported, ImportProblem } from './imported.ts'
import { FORMATS, filled, NOT_KNOWN } from './oruk.ts'
import {
  type Fields,
  fieldsOf,
  formatted,
  joined,
  listFaults,
  numberOf,
  partsOf,
  phonesIn,
  quote,
  shorten,
  type Tell,
  textOf,
  tidyPhone,
  wholeText,
} from './plain-text.ts'
import { partSaid } from './records/part-name.ts'

const FEED = 'Open Referral UK feed'
const PAGED = 'The file is one page of several; bring in the other pages as well.'
const LONGEST = 2000
const CHECK_EVERY = 90
const EARLIEST_CHECK = '1990-01-01'
const SHUT = ['inactive', 'defunct', 'temporarily closed']
const DATES = ['dtstart', 'until', 'valid_from', 'valid_to'] as const
const TIME = new RegExp(`^(${TIME_OF_DAY})(?::[0-5]\\d(?:\\.\\d+)?)?(Z|[+-]\\d\\d(?::?\\d\\d)?)?$`, 'i')

/**
 * Reads an Open Referral UK 3.0 feed, as dirty as real ones are: a page, a list or one service. `today` is the London date, `known` the ids of the services held.
 * A UUID stays the id, so a service that is held is left out and the practice's own work on it stands; none is offered until a lead says what it serves.
 */
export function readOruk(json: unknown, options: { today: string; known: ReadonlySet<string> }): Imported {
  const problems: ImportProblem[] = []
  const taken = new Set<string>()
  const page = fieldsOf(json)
  const records = partsOf(Array.isArray(json) ? json : (page.contents ?? page.content ?? [json]))
  if (records.length === 0)
    problems.push({ row: 1, column: 'contents', message: 'The file holds no services; choose another one.' })
  const pages = page.total_pages ?? page.totalPages
  if (typeof pages === 'number' && pages > 1)
    problems.push({ row: 1, column: 'total_pages', message: PAGED, warning: true })
  const services = records.flatMap((record, at) => {
    const name = shorten(textOf(record.name), 120)
    const subject = name ? `"${name}"` : `Record ${at + 1}`
    const tell = (column: string, message: string, kind: { warning?: true }) =>
      problems.push({ row: at + 1, column, message: `${subject} ${message}`, ...kind })
    const warn: Tell = (column, message) => tell(column, message, { warning: true })
    const read = withoutFaulty(readService(record, options.today, warn), options.today, warn)
    const id = read.hsds ?? newId(name, at + 2, (id) => options.known.has(id) || taken.has(id))
    const status = textOf(record.status).toLowerCase()
    const refusals = [
      [!name, 'name', 'has no name; have one put into the feed and bring it in again.'],
      [SHUT.includes(status), 'status', `is ${status} and left out; look whether it is in your list.`],
      [taken.has(id), 'id', 'has the id of a record above it and is left out; take one out of the feed.'],
      [options.known.has(id), 'id', 'is in your list already and left out; make any change there.'],
    ] as const
    for (const [holds, column, message] of refusals) if (holds) tell(column, message, {})
    if (refusals.some(([holds]) => holds)) return []
    warn('serves', 'does not say what it does for you; choose what it serves and how callers get there.')
    taken.add(id)
    return [{ ...read, id, name }]
  })
  return { services, problems }
}

function readService(record: Fields, today: string, warn: Tell): Service {
  for (const { column, what } of listFaults(record)) warn(column, what)
  if (record.id === undefined) warn('id', 'has no id, so look whether it is in your list already.')
  const hsds = formatted(record, 'id', FORMATS.id, warn).toLowerCase()
  if (!['active', ...SHUT].includes(textOf(record.status).toLowerCase()))
    warn('status', `has the status ${quote(record.status)}, not "active"; ask whether it runs.`)
  const url = formatted(record, 'url', FORMATS.url, warn)
  const email = formatted(record, 'email', FORMATS.email, warn)
  formatted(record, 'last_modified', FORMATS.last_modified, warn)
  for (const field of ['description', 'fees', 'alert'])
    if (record[field] !== undefined && typeof record[field] !== 'string')
      warn(field, `has a ${partSaid(field)} that is not text; write it yourself.`)
  const whole = typeof record.description === 'string' ? wholeText(record.description) : ''
  if (whole.length > LONGEST) warn('description', 'has over 2,000 characters of description; shorten it.')
  const sites = partsOf(record.service_at_locations)
  const locations = sites.map(({ location }) => fieldsOf(location))
  if (sites.length > 1) warn('location', `is at ${sites.length} places; add the others yourself.`)
  if (locations.some(({ location_type }) => !textOf(location_type)))
    warn('location_type', 'does not say whether its place is a real one; look at the address.')
  const location = locations.find(({ location_type }) => location_type !== 'virtual') ?? {}
  const languages = partsOf(record.languages).map(({ name, code }) => textOf(name) || textOf(code))
  if (languages.includes('')) warn('languages', 'has a language without a name; ask which it is.')
  const access = partsOf(location.accessibility).map((it) => textOf(it.description ?? it.accessibility))
  const latitude = numberOf(location, 'latitude', [49, 61], warn)
  const longitude = numberOf(location, 'longitude', [-9, 2], warn)
  return {
    ...blankService(hsds, { on: checkedOn(record, today, warn), by: 'the publisher of the feed' }),
    phones: readPhones([record, ...partsOf(record.contacts), ...sites, ...locations], whole, warn),
    refer: { way: 'self-refer', steps: joined([url && `Website: ${url}`, email && `E-mail: ${email}`], ' ') },
    refuses: readAges(record, warn),
    schedules: readSchedules(partsOf(record.schedules), warn),
    ...filled<Partial<Service>>({
      place: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
      area: areaOf(record),
      address: addressOf(location, warn),
      cost: costOf(record, today, warn),
      languages: [...new Set(languages.filter(Boolean))].slice(0, 100),
      access: shorten(joined(access, '; '), LONGEST),
      notesForStaff: textOf(record.alert),
      notesForPatients: shorten(whole, LONGEST),
      source: joined([FEED, shorten(textOf(fieldsOf(record.organization).name), 200)], ', '),
      hsds,
    }),
  }
}

function readPhones(holders: readonly Fields[], description: string, warn: Tell): Phone[] {
  const phones = new Map<string, Phone>()
  for (const { number, extension, description } of holders.flatMap((holder) => partsOf(holder.phones))) {
    const held = joined([textOf(number), textOf(extension)], ' x')
    const tidy = tidyPhone(held)
    if (!tidy) warn('phones', `has the phone number ${quote(number)}, which nobody can ring; ask for it.`)
    for (const found of tidy ? [tidy] : phonesIn(held))
      phones.set(found, filled<Phone>({ number: found, label: textOf(description) }))
  }
  if (phones.size > 0) return [...phones.values()].slice(0, 20)
  const found = phonesIn(description).slice(0, 5)
  if (found.length > 0)
    warn('phones', `has ${joined(found, ', ')} only in its description; ring to make sure and name the line.`)
  return found.map((number) => ({ number }))
}

/** A record without the numbers and hours that the check of services refuses, each said. */
function withoutFaulty(read: Service, today: string, warn: Tell): Service {
  const names = { destinations: new Set<string>(), conditions: 'any' } as const
  let kept = read
  for (const { field, message } of checkService({ ...read, id: 'x', name: 'x' }, names, today)) {
    if (field === 'hours') {
      warn('schedules', `has hours that are left out; ask for them. ${message}`)
      kept = { ...kept, schedules: [] }
    } else if (field === 'phones' && read.phones.length > 0) {
      warn('phones', `has a number that is left out; ask for it. ${message}`)
      kept = { ...kept, phones: kept.phones.filter(({ number }) => phoneFault(number) === undefined) }
    }
  }
  return kept
}

/** One opening time that cannot be read makes all hours unknown: the others alone would call it closed when it may be open. */
function readSchedules(list: readonly Fields[], warn: Tell): Schedule[] {
  const bad = list.length > 60 ? 60 : list.findIndex((fields) => readSchedule(fields) === undefined)
  if (bad >= 0)
    warn('schedules', `has hours that cannot be read (in opening time ${bad + 1}), left out; ask for them.`)
  if (list.some(({ opens_at, closes_at }) => [opens_at, closes_at].some((at) => TIME.exec(textOf(at))?.[2])))
    warn('schedules', 'has times with a time zone, read as London clock times; check its hours.')
  return bad < 0 ? list.flatMap((fields) => readSchedule(fields) ?? []) : []
}

function readSchedule(fields: Fields): Schedule | undefined {
  const held = (key: string) => textOf(fields[key]).toUpperCase().replaceAll(' ', '')
  const [freq, byday, bymonthday] = [held('freq'), held('byday'), held('bymonthday')]
  const interval = fields.interval ?? 1
  const opens_at = TIME.exec(held('opens_at'))?.[1]
  const closes_at = TIME.exec(held('closes_at'))?.[1]
  const dates = DATES.map((key) => [key, held(key).split('T')[0]!] as const)
  if (freq !== 'WEEKLY' && freq !== 'MONTHLY') return undefined
  if (!opens_at || !closes_at || opens_at === closes_at) return undefined
  if (typeof interval !== 'number' || !(Number.isInteger(interval) && interval >= 1)) return undefined
  if (dates.some(([, date]) => date && !isDate(date))) return undefined
  const weekly = WEEKLY_DAYS.test(byday) && !bymonthday && (interval === 1 || held('dtstart'))
  const monthly =
    interval === 1 && (bymonthday ? !byday && MONTH_DAYS.test(bymonthday) : NTH_DAYS.test(byday))
  if (freq === 'WEEKLY' ? !weekly : !monthly) return undefined
  const every = interval > 1 ? interval : undefined
  return filled<Schedule>({
    freq,
    interval: every,
    byday,
    bymonthday,
    opens_at,
    closes_at,
    ...Object.fromEntries(dates),
  })
}

function checkedOn({ assured_date }: Fields, today: string, warn: Tell): string {
  const on = textOf(assured_date).split('T')[0]!
  const real = isDate(on) && on >= EARLIEST_CHECK && on <= today
  if (!real)
    warn('assured_date', `has ${quote(assured_date)} as the date of its last check; check it before use.`)
  else if (freshness({ checked: { on, by: '' }, checkEvery: CHECK_EVERY }, today) === 'stale')
    warn('assured_date', `was last checked on ${on}, too long ago to be offered; check it again.`)
  return real ? on : NEVER_CHECKED
}

function readAges(record: Fields, warn: Tell): string[] {
  const least = numberOf(record, 'minimum_age', [0, 130], warn) ?? 0
  const most = numberOf(record, 'maximum_age', [0, 130], warn)
  const months = Math.round(least * 12)
  const young = months > 0 ? [months % 12 === 0 ? `age < ${months / 12}` : `age < ${months}m`] : []
  if (most === undefined) return young
  if (Number.isInteger(most) && most >= least) return [...young, `age >= ${most + 1}`]
  warn('maximum_age', `takes people from ${least} to ${most} years, it says; ask whom it takes.`)
  return young
}

function costOf(record: Fields, today: string, warn: Tell): string {
  const past = ({ valid_to }: Fields) => isDate(textOf(valid_to)) && textOf(valid_to) < today
  const options = partsOf(record.cost_options)
  if (options.some(past)) warn('cost_options', 'has a cost that is past and left out; ask what it costs now.')
  const costs = options
    .filter((option) => !past(option))
    .map((option) => {
      const amount = numberOf(option, 'amount', [0, 100_000], warn)
      const price = amount === undefined ? '' : `£${amount.toFixed(Number.isInteger(amount) ? 0 : 2)}`
      return joined([joined([textOf(option.option), price], ': '), textOf(option.amount_description)], ' ')
    })
  return shorten(joined([textOf(record.fees), ...costs], '; '), LONGEST)
}

/** The older records of the UK have the name of an area in a field of another name. */
function areaOf(record: Fields): string {
  const names = partsOf(record.service_areas).map((area) => textOf(area.name) || textOf(area.service_area))
  return shorten(joined([...new Set(names)], '; '), LONGEST)
}

function addressOf(location: Fields, warn: Tell): string {
  const held = partsOf(location.addresses)[0] ?? {}
  const known = Object.fromEntries(Object.entries(held).filter(([, part]) => part !== NOT_KNOWN))
  const lines = [known.address_1, known.address_2, known.city, known.region, known.state_province].map(textOf)
  const postcode = formatted(known, 'postal_code', FORMATS.postal_code, warn).toUpperCase()
  return shorten(joined([...new Set([...lines, postcode])], ', '), LONGEST)
}

/** Counts from a number of the record's own, so that many services of one name take no longer. */
function newId(name: string, from: number, taken: (id: string) => boolean): string {
  const base = joined(name.toLowerCase().split(/[^a-z\d]+/), '-') || 'service'
  let id = base
  for (let n = from; taken(id); n += 1) id = `${base}-${n}`
  return id
}
