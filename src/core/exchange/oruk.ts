import { isDate } from '../clock/wall-clock.ts'
import type { Schedule } from '../hours/schedule.ts'
import { writeSpecialDays } from '../hours/special-days-text.ts'
import { parseCondition } from '../pathway/expression.ts'
import { NEVER_CHECKED } from '../practice/freshness.ts'
import type { Service } from '../practice/service.ts'

/** The practice or network that publishes the feed, and its own steady way to a UUID: the same seed, the same UUID. */
export interface OrukOwner {
  readonly name: string
  readonly uuid: (seed: string) => string
}

/** A record inside a record, with the fields that the UK profile gives its kind. */
type Part = { readonly id: string } & Readonly<Record<string, unknown>>

/** A service in the words of Open Referral UK 3.0, as far as our record fills it. */
export interface OrukService {
  readonly id: string
  readonly organization_id: string
  readonly name: string
  readonly description?: string
  readonly status: 'active'
  readonly minimum_age?: number
  readonly maximum_age?: number
  readonly assured_date?: string
  readonly alert?: string
  readonly schedules?: readonly Part[]
  readonly service_areas?: readonly Part[]
  readonly service_at_locations?: readonly Part[]
  readonly organization: Part
  readonly cost_options?: readonly Part[]
}

/** One page of an Open Referral UK 3.0 feed. */
export interface OrukPage {
  readonly total_items: number
  readonly total_pages: number
  readonly page_number: number
  readonly size: number
  readonly first_page: boolean
  readonly last_page: boolean
  readonly empty: boolean
  readonly contents: readonly OrukService[]
}

/** Stands in the parts of an address that the profile demands and a one-line address does not hold. */
export const NOT_KNOWN = 'not known'

const MOMENT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i

/** How Open Referral UK wants some of its values, and the words for it in a message. */
export const FORMATS = {
  id: [/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i, 'one that other lists know it by'],
  url: [
    /^https?:\/\/[a-z\d-]+(\.[a-z\d-]+)+(:\d+)?([/?](%[\da-f]{2}|[\w.~:/?@!$&'()*+,;=-])*)?(#[\w.~-]*)?$/i,
    'a web address like https://www.example.org',
  ],
  email: [
    /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i,
    'an e-mail address',
  ],
  last_modified: [{ test: (at: string) => MOMENT.test(at) && isDate(at.slice(0, 10)) }, 'a date and time'],
  postal_code: [/^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i, 'a postcode of the United Kingdom'],
} as const

const UNSPLIT = 'the town of the address in a field of its own (it stands in the first line)'

const NO_UUID = 'the HSDS id (it is no UUID, or stands for two services)'

/** Whether a text is a UUID as the Open Referral schemas want it. */
export function isUuid(text: string): boolean {
  return FORMATS.id[0].test(text)
}

/** Services as one page of an Open Referral UK 3.0 feed, and for each service id what of our record the profile has no place for, in plain words. */
export function toOruk(
  services: readonly Service[],
  owner: OrukOwner,
): { page: OrukPage; lost: readonly { service: string; fields: readonly string[] }[] } {
  const used = new Set<string>()
  const written = services.map((service) => {
    // Two of our services may come from one foreign record, but an id stands for one service only.
    const foreign = isUuid(service.hsds ?? '') && !used.has(service.hsds!) ? service.hsds : undefined
    if (foreign) used.add(foreign)
    return write(service, owner, foreign)
  })
  const page = {
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    contents: written.map(({ oruk }) => oruk),
  }
  return { page, lost: services.map(({ id }, at) => ({ service: id, fields: written[at]!.lost })) }
}

function write(service: Service, owner: OrukOwner, foreign?: string): { oruk: OrukService; lost: string[] } {
  const uuid = (part: string) => owner.uuid(`${owner.name}/${service.id}/${part}`)
  const organization = {
    id: owner.uuid(`${owner.name}/organization`),
    name: owner.name,
    description: `${owner.name} keeps this list of local services.`,
  }
  const ages = writeAges(service.refuses)
  const location = writeLocation(service, uuid)
  const { on } = service.checked
  const oruk = filled<OrukService>({
    id: foreign ?? uuid('service'),
    organization_id: organization.id,
    name: service.name,
    description: describe(service),
    status: 'active',
    minimum_age: ages.minimum,
    maximum_age: ages.maximum,
    assured_date: isDate(on) && on !== NEVER_CHECKED ? on : undefined,
    schedules: service.schedules.map((schedule, at) =>
      writeSchedule(service, schedule, uuid(`schedule:${at}`)),
    ),
    alert: alertOf(service),
    service_areas: service.area ? [{ id: uuid('area'), name: service.area }] : undefined,
    service_at_locations: location && [{ id: uuid('at'), location }],
    organization,
    cost_options: service.cost ? [{ id: uuid('cost'), amount_description: service.cost }] : undefined,
  })
  const addressLost = service.address && splitAddress(service.address).city === NOT_KNOWN
  const more = [...(addressLost ? [UNSPLIT] : []), ...(service.hsds && !foreign ? [NO_UUID] : [])]
  return { oruk, lost: [...lostOf(service), ...ages.lost, ...more] }
}

function lostOf(service: Service): string[] {
  const { schedules, bankHolidays } = service
  const noted = schedules.length > 0 ? 'only a note on the opening times says it' : 'nothing says it'
  const losses: readonly [unknown, string][] = [
    [service.serves.length, 'the kinds of help it gives for this practice'],
    [service.phones.length, 'phone numbers in a field of their own (they stand in the description)'],
    [true, 'the id it has here'],
    [true, 'how it is referred to'],
    [service.refer.steps, 'the steps for reception'],
    [schedules.some(({ until }) => until), 'the last day of an opening time (written as valid_to)'],
    [bankHolidays !== 'unknown', `whether it opens on bank holidays (${noted})`],
    [service.specialDays?.length, 'special days in a field of their own (the alert says them)'],
    [service.languages?.length, 'languages'],
    [service.words?.length, 'other names for the search'],
    [service.notesForStaff, 'notes for staff'],
    [service.replyTime, 'how soon it replies'],
    [service.bookingLink, 'where reception books'],
    [service.able, 'whose danger signs it may take'],
    [service.meant, 'what is unusual but right'],
    [true, 'the role of who checked it, and how often it is to be checked'],
    [service.fullUntil, 'until when it is full'],
    [service.inHouse, 'that the practice runs it itself'],
    [service.source, 'where the record came from'],
    [service.ods, 'the ODS code'],
  ]
  return losses.flatMap(([held, words]) => (held ? [words] : []))
}

/** Special days in words, for whoever reads the record; nothing when there are none. */
export function alertOf({ specialDays = [] }: Pick<Service, 'specialDays'>): string {
  return specialDays.length > 0 ? `Special days: ${writeSpecialDays(specialDays)}.` : ''
}

/** The profile has no phone field anywhere, and an entry without a number is of little use, so numbers go into the description. */
function describe({ notesForPatients = '', phones }: Service): string {
  const missing = phones.filter(({ number }) => !notesForPatients.includes(number))
  if (missing.length === 0) return notesForPatients
  const numbers = missing.map(({ number, label }) => (label ? `${number} (${label})` : number))
  return `${notesForPatients} Phone: ${numbers.join(', ')}.`.trim()
}

function writeSchedule(service: Service, schedule: Schedule, id: string): Part {
  const { until, ...kept } = schedule
  const ends = [until, kept.valid_to].filter((date) => date !== undefined).sort()
  const holidays = { open: 'Open on bank holidays.', closed: 'Closed on bank holidays.', unknown: undefined }
  return filled<Part>({ id, ...kept, valid_to: ends[0], notes: holidays[service.bankHolidays] })
}

function writeLocation(service: Service, uuid: (part: string) => string): Part | undefined {
  const { address, place, access } = service
  if (!address && !place && !access) return undefined
  const split = splitAddress(address ?? '')
  const demanded = { state_province: NOT_KNOWN, country: 'GB', address_type: 'physical' } as const
  return filled<Part>({
    id: uuid('location'),
    location_type: 'physical',
    latitude: place?.latitude,
    longitude: place?.longitude,
    addresses: address ? [{ id: uuid('address'), ...split, ...demanded }] : undefined,
    accessibility: access ? [{ id: uuid('access'), description: access }] : undefined,
  })
}

function splitAddress(address: string): { address_1: string; city: string; postal_code: string } {
  const postcode = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i.exec(address.trim())?.[0]
  const parts = address
    .slice(0, postcode ? address.trimEnd().length - postcode.length : undefined)
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const city = postcode && parts.length > 1 ? parts.pop() : undefined
  return {
    address_1: parts.join(', ') || NOT_KNOWN,
    city: city ?? NOT_KNOWN,
    postal_code: postcode ?? NOT_KNOWN,
  }
}

/** Only an age limit at whole years has a field; every other refusal is lost and said so. */
function writeAges(refuses: readonly string[]): { minimum?: number; maximum?: number; lost: string[] } {
  const ages: { minimum?: number; maximum?: number } = {}
  const lost: string[] = []
  for (const text of refuses) {
    const condition = parseCondition(text)
    const term = 'fault' in condition || condition.length !== 1 ? undefined : condition[0]
    const only = term?.length === 1 ? term[0] : undefined
    const months = only?.fact === 'age' && !only.not && typeof only.value === 'number' ? only.value : -1
    if (only?.op === '<' && months >= 0) ages.minimum = Math.max(months / 12, ages.minimum ?? 0)
    else if (only?.op === '>=' && months > 0 && months % 12 === 0)
      ages.maximum = Math.min(months / 12 - 1, ages.maximum ?? 200)
    else lost.push(`whom it cannot take: "${text}"`)
  }
  return { ...ages, lost }
}

/** The fields without those that are empty: the profile wants optional ones left out, and our record has no empty ones. */
export function filled<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept) as T
}
