import { isDate } from '../clock/wall-clock.ts'
import { writeSpecialDays } from '../hours/special-days-text.ts'
import { isNeverChecked } from '../practice/freshness.ts'
import type { Service } from '../practice/service.ts'
import { alertOf, filled, isUuid, NOT_KNOWN } from './oruk.ts'
import type { Fields } from './plain-text.ts'

/** The one property under which a record carries what HSDS 3.0 has no place for. */
export const EXTRAS = 'x_care_navigation'

/** A page of HSDS 3.0 service records in the form of its list of services, with everything on the one page. */
export interface HsdsPage {
  readonly total_items: number
  readonly total_pages: 1
  readonly page_number: 1
  readonly size: number
  readonly first_page: true
  readonly last_page: true
  readonly empty: boolean
  readonly contents: readonly HsdsService[]
}

type HsdsService = Part & {
  readonly name: string
  readonly status: 'active'
  readonly [EXTRAS]: Fields
}

/** A record inside a record, with the fields that HSDS gives its kind. */
type Part = { readonly id: string } & Fields

interface Owner {
  readonly id: string
  readonly name: string
  /** The same UUID for the same seed, always. */
  readonly uuid: (seed: string) => string
}

/** The UUID of a part of one service. */
type Ids = (part: string) => string

const EVERY_DAY = 'MO,TU,WE,TH,FR,SA,SU'
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\s*$/i

/**
 * The services of an owner, such as a practice, as full HSDS 3.0 service records that readHsds takes back without loss.
 * Times are London wall clock and empty parts are left out. Notes for staff go along where `services` has them.
 */
export function toHsds(services: readonly Service[], owner: Owner): HsdsPage {
  const used = new Set<string>()
  const contents = services.map((service) => {
    const ids: Ids = (part) => owner.uuid(`${owner.id}/${service.id}/${part}`)
    // Two of our services may come from one foreign record, but an HSDS id is unique.
    const foreign = isUuid(service.hsds ?? '') && !used.has(service.hsds!)
    const id = foreign ? service.hsds! : ids('service')
    used.add(id)
    return toRecord(service, id, owner, ids)
  })
  return {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  }
}

function toRecord(service: Service, id: string, owner: Owner, ids: Ids): HsdsService {
  const { name, refuses, cost } = service
  const checked = isNeverChecked(service) ? '' : service.checked.on
  return {
    id,
    name,
    status: 'active',
    organization: organizationOf(service, owner, ids),
    ...filled<Fields>({
      alternate_name: service.words?.[0],
      description: service.notesForPatients,
      application_process: service.refer.steps,
      fees_description: cost,
      eligibility_description: refuses.length > 0 ? `Does not take: ${refuses.join('; ')}` : '',
      minimum_age: ages(refuses, /^age < (\d{1,3})$/).at(-1),
      maximum_age: ages(refuses, /^age >= ([1-9]\d{0,2})$/).map((age) => age - 1)[0],
      assured_date: checked,
      last_modified: isDate(checked) ? `${checked}T00:00:00.000Z` : '',
      phones: service.phones.map(({ number, label }, at) => ({
        id: ids(`phone/${at}`),
        number,
        ...filled<Fields>({ description: label }),
      })),
      alert: alertOf(service),
      schedules: schedulesOf(service, ids),
      service_areas: service.area ? [{ id: ids('area'), name: service.area }] : [],
      languages: service.languages?.map((language, at) => ({ id: ids(`language/${at}`), name: language })),
      cost_options: cost ? [{ id: ids('cost'), amount_description: cost }] : [],
      service_at_locations: locationsOf(service, ids),
      attributes: service.serves.map((destination) => ({
        id: ids(`attribute/${destination}`),
        link_type: 'destination',
        link_entity: 'service',
        taxonomy_term: {
          id: owner.uuid(`destination/${destination}`),
          code: destination,
          name: destination.replaceAll('-', ' '),
          description: `The kind of help "${destination}" in care navigation.`,
          taxonomy: 'care navigation destinations',
        },
      })),
    }),
    [EXTRAS]: extrasOf(service),
  }
}

/** Special days with times stand among the schedules too, for others, and say that they are ours, as what is shut has no place there. */
function schedulesOf({ schedules, specialDays = [] }: Service, ids: Ids): Part[] {
  const usual = schedules.map(({ opens_at, closes_at, ...days }, at) => ({
    id: ids(`schedule/${at}`),
    ...filled<Fields>({ ...days, opens_at: opens_at?.slice(0, 5), closes_at: closes_at?.slice(0, 5) }),
  }))
  const special = specialDays.flatMap(({ from, to, times }) =>
    times.map((span) => ({ freq: 'WEEKLY', byday: EVERY_DAY, valid_from: from, valid_to: to, ...span })),
  )
  const marks = { description: 'Special days', [EXTRAS]: { special_day: true } }
  return [...usual, ...special.map((days, at) => ({ id: ids(`special/${at}`), ...days, ...marks }))]
}

function extrasOf(service: Service): Fields {
  return filled<Fields>({
    id: service.id,
    serves: service.serves,
    refer_way: service.refer.way,
    refuses: service.refuses,
    bank_holidays: service.bankHolidays,
    special_days: writeSpecialDays(service.specialDays ?? []),
    address: service.address,
    other_names: service.words?.slice(1),
    notes_for_staff: service.notesForStaff,
    reply_time: service.replyTime,
    booking_link: service.bookingLink,
    able: service.able,
    meant: service.meant,
    checked_by: service.checked.by,
    check_every: service.checkEvery,
    full_until: service.fullUntil,
    in_house: service.inHouse,
    source: service.source,
    ods: service.ods,
    hsds: service.hsds,
  })
}

/** The owner provides what it runs itself; of whoever provides the rest, only the service is known. */
function organizationOf({ name, inHouse, ods }: Service, owner: Owner, ids: Ids): Part {
  const provider = inHouse
    ? { id: owner.uuid(owner.id), name: owner.name, description: 'The practice that keeps this list.' }
    : { id: ids('organization'), name, description: `Provides ${name}; listed by ${owner.name}.` }
  const identifiers = ods ? [{ id: ids('ods'), identifier_type: 'ODS code', identifier: ods }] : []
  return { ...provider, ...filled<Fields>({ organization_identifiers: identifiers }) }
}

function locationsOf({ name, address, place, access }: Service, ids: Ids): Part[] {
  if (!address && !place && !access) return []
  const location = {
    id: ids('location'),
    location_type: address || place ? 'physical' : 'virtual',
    name,
    ...place,
    ...filled<Fields>({
      addresses: addressesOf(address ?? '', ids),
      accessibility: access ? [{ id: ids('accessibility'), description: access }] : [],
    }),
  }
  return [{ id: ids('service-at-location'), location }]
}

function addressesOf(line: string, ids: Ids): Part[] {
  const postcode = POSTCODE.exec(line)?.[0]
  const parts = line
    .replace(POSTCODE, '')
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const city = parts.length > 1 ? parts.pop() : undefined
  if (parts.length === 0) return []
  return [
    {
      id: ids('address'),
      address_1: parts.join(', '),
      city: city ?? NOT_KNOWN,
      state_province: NOT_KNOWN,
      postal_code: postcode?.trim().toUpperCase() ?? NOT_KNOWN,
      country: 'GB',
      address_type: 'physical',
    },
  ]
}

/** The whole years in limits of one form, smallest first. */
function ages(refuses: readonly string[], form: RegExp): number[] {
  return refuses.flatMap((limit) => form.exec(limit)?.slice(1).map(Number) ?? []).sort((a, b) => a - b)
}
