import { elapsedMinutes, isDate, isWallClock, minuteNumber, wallClockOf } from '../clock/wall-clock.ts'
import type { Schedule } from '../hours/schedule.ts'
import { writeSpecialDays } from '../hours/special-days-text.ts'
import { isNeverChecked } from '../practice/freshness.ts'
import type { Service } from '../practice/service.ts'
import { availableTimes, isEveryWeek, scheduleInWords } from './fhir-hours.ts'

/** A FHIR R4 Bundle of type collection; `entry` is absent when there is nothing to list. */
export interface FhirBundle {
  readonly resourceType: 'Bundle'
  readonly type: 'collection'
  readonly entry?: readonly { readonly fullUrl: string; readonly resource: ReturnType<typeof toResource> }[]
}

/** The practice that keeps the records. */
interface Owner {
  readonly name: string
  readonly ods?: string
}

const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code'
// FHIR wants web addresses for names; one under .invalid cannot be taken for a server that answers (RFC 2606).
const OURS = 'https://right-door.invalid/fhir'
const BANK_HOLIDAYS = {
  closed: 'Closed on bank holidays.',
  open: 'Open on bank holidays as on other days.',
  unknown: 'Bank holiday hours are not known: check first.',
}

/** The services as a FHIR R4 Bundle of HealthcareService resources for other systems; `owner` is the practice that keeps the records. Notes for staff stay here. */
export function toFhir(services: readonly Service[], owner: Owner): FhirBundle {
  const ids = services.map((service) => service.id)
  const entries = services.map((service, at) => {
    // A capital never stands in one of our own ids, so a stand-in cannot be taken for one.
    const fit = /^[a-z0-9-]{1,64}$/.test(service.id) && ids.indexOf(service.id) === at
    const resource = toResource(service, fit ? service.id : `Entry-${at + 1}`, owner)
    return { fullUrl: `${OURS}/HealthcareService/${resource.id}`, resource }
  })
  return { resourceType: 'Bundle', type: 'collection', ...filled('entry', entries) }
}

/** For each service id, what of our record a HealthcareService does not hold, in plain words. */
export function lostInFhir(
  services: readonly Service[],
): readonly { service: string; fields: readonly string[] }[] {
  return services.map((service) => {
    const { serves, notesForStaff, bookingLink, able, meant, place, hsds } = service
    const losses: readonly [unknown, string][] = [
      [serves.length, 'the kinds of help it gives for this practice'],
      [notesForStaff, 'notes for staff'],
      [bookingLink, 'where reception books'],
      [able, 'whose danger signs it may take'],
      [meant, 'what is unusual but right'],
      [place, 'its position on the map'],
      [true, 'how often it is to be checked'],
      [hsds, 'the HSDS id'],
    ]
    return { service: service.id, fields: losses.flatMap(([held, words]) => (held ? [words] : [])) }
  })
}

function toResource(service: Service, id: string, owner: Owner) {
  const { refer, schedules } = service
  const keeper = reference(owner.name, owner.ods)
  const weekly = schedules.filter((schedule) => isEveryWeek(schedule, service.checked.on))
  const provider = service.inHouse ? keeper : reference(service.name, service.ods)
  const own = identifiers(`${OURS}/Id/service`, service.id)
  const telecom = service.phones
    .flatMap(({ number }) => clean(number))
    .map((value) => ({ system: 'phone' as const, value, use: 'work' as const }))
  const places = clean(service.address).map((display) => ({ display }))
  const languages = (service.languages ?? []).flatMap(clean).map((text) => ({ text }))
  return {
    resourceType: 'HealthcareService' as const,
    id,
    ...filled('identifier', [
      ...identifiers(ODS, service.ods),
      ...own.map((mine) => ({ ...mine, ...(keeper && { assigner: keeper }) })),
    ]),
    active: true,
    ...(provider && { providedBy: provider }),
    ...filled('location', places),
    ...worded('name', service.name),
    ...worded('comment', refer.steps),
    ...worded('extraDetails', details(service)),
    ...filled('telecom', telecom),
    ...filled(
      'coverageArea',
      clean(service.area).map((display) => ({ display })),
    ),
    ...filled('eligibility', refusals(service)),
    ...filled('communication', languages),
    ...referral(service, clean(owner.name)[0] ?? 'the practice'),
    ...filled('availableTime', weekly.flatMap(availableTimes)),
    ...filled('notAvailable', [...fullness(service), ...shutDays(service)]),
    ...worded('availabilityExceptions', exceptions(service, weekly)),
  }
}

/** Text as FHIR takes it, none when nothing is left: no control characters, no odd spaces, nothing empty. */
function clean(text: string | undefined): string[] {
  const plain = (text ?? '').replaceAll(/(?![\t\n\r])[\s\p{Cc}]/gu, ' ').trim()
  return plain ? [plain] : []
}

function worded<K extends string>(key: K, text: string): Partial<Record<K, string>> {
  const [plain] = clean(text)
  return plain === undefined ? {} : ({ [key]: plain } as Record<K, string>)
}

function filled<K extends string, T>(key: K, list: readonly T[]): Partial<Record<K, readonly T[]>> {
  return list.length === 0 ? {} : ({ [key]: list } as Record<K, readonly T[]>)
}

function identifiers(system: string, text: string | undefined) {
  return clean(text).map((value) => ({ system, value }))
}

function reference(name: string, ods: string | undefined) {
  const [identifier] = identifiers(ODS, ods)
  const whole = { ...(identifier && { identifier }), ...worded('display', name) }
  return Object.keys(whole).length > 0 ? whole : undefined
}

function details(service: Service): string {
  const { notesForPatients, access, cost, replyTime, words = [], phones, checked, source } = service
  const labels = phones.flatMap(({ number, label }) => clean(label).map((text) => `Phone ${number}: ${text}`))
  const told = (lead: string, text: string | undefined) => clean(text).map((plain) => `${lead}: ${plain}`)
  return [
    ...clean(notesForPatients),
    ...labels,
    ...told('Access', access),
    ...told('Cost', cost),
    ...told('Reply', replyTime),
    ...told('Also called', words.flatMap(clean).join(', ')),
    ...told('Source', source),
    isNeverChecked(service)
      ? `Details never checked; from ${checked.by}.`
      : `Details checked on ${checked.on} by ${checked.by}.`,
  ].join('\n\n')
}

function refusals({ refuses }: Service) {
  const list = refuses.flatMap(clean).join('; ')
  return list
    ? [{ comment: `Does not take people where: ${list}. A bare age is in years, 3m is months.` }]
    : []
}

/** The codes for referral methods are all for messages between professionals, so the way is given in words. */
function referral({ refer }: Service, practice: string) {
  switch (refer.way) {
    case 'walk-in':
      return { referralMethod: [{ text: 'The patient goes there.' }], appointmentRequired: false }
    case 'self-refer':
      return { referralMethod: [{ text: 'The patient rings or applies.' }], appointmentRequired: true }
    case 'book-here':
      return { referralMethod: [{ text: `Booked by the desk of ${practice}.` }], appointmentRequired: true }
    case 'practice-refers':
      return { referralMethod: [{ text: `Referral sent by ${practice}.` }] }
  }
}

function fullness({ fullUntil }: Service) {
  if (fullUntil === undefined) return []
  if (!isWallClock(fullUntil)) return [{ description: 'Full: takes nobody for now.' }]
  const [day, time] = fullUntil.split('T')
  const winter = '2000-01-01T00:00'
  const end = wallClockOf(minuteNumber(winter) + elapsedMinutes(winter, fullUntil))
  return [{ description: `Full: takes nobody until ${time} on ${day}.`, during: { end: `${end}:00Z` } }]
}

/** Dates on which it is shut, the last one among them, as FHIR takes a period of dates. */
function shutDays({ specialDays = [] }: Service) {
  return specialDays.flatMap((days) => {
    const { from, to, times } = days
    if (times.length > 0 || !isDate(from) || !isDate(to)) return []
    const description = from === to ? `Shut on ${from}.` : `Shut from ${from} to ${to}.`
    return [{ description, during: { start: from, end: to } }]
  })
}

function exceptions(
  { schedules, bankHolidays, specialDays = [] }: Service,
  weekly: readonly Schedule[],
): string {
  const others = schedules.filter((schedule) => !weekly.includes(schedule))
  const unknown = schedules.length === 0 ? ['Opening hours are not known: check first.'] : []
  const special = specialDays.filter(({ times }) => times.length > 0)
  const dated = special.length > 0 ? [`Special days: ${writeSpecialDays(special)}.`] : []
  return [...unknown, ...others.map(scheduleInWords), BANK_HOLIDAYS[bankHolidays], ...dated].join(' ')
}
