import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toFhir } from '#core/exchange/fhir.ts'
import type { Schedule } from '#core/hours/schedule.ts'
import { readHours } from '#core/hours/text.ts'
import type { Service } from '#core/practice/service.ts'

const CASES = '../shared/fixtures/fhir/r4_validation_cases.json'
const EXAMPLE = '../shared/fixtures/fhir/UKCore-HealthcareService-OrthopaedicService-Example.xml'
const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code'
const OURS = 'https://right-door.invalid/fhir'
const OWNER = { name: 'Riverside Surgery', ods: 'A81001' }

const PRIMITIVES: Readonly<Record<string, RegExp>> = {
  string: /^(?:[ \r\n\t]|[^\s\p{Cc}])+$/u,
  id: /^[A-Za-z0-9\-.]{1,64}$/,
  uri: /^\S+$/,
  boolean: /^(true|false)$/,
  time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
  dateTime: /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?)?)?$/,
  Day: /^(mon|tue|wed|thu|fri|sat|sun)$/,
  System: /^(phone|fax|email|pager|url|sms|other)$/,
  Use: /^(home|work|temp|old|mobile)$/,
  Collection: /^collection$/,
}
/** The FHIR R4 (4.0.1) definitions, written out by hand, but for extensions; * is a list and ! is required. */
const TYPES: Readonly<Record<string, string>> = {
  Bundle: 'resourceType:string! id:id type:Collection! timestamp:dateTime entry:Entry*',
  Entry: 'fullUrl:uri! resource:HealthcareService!',
  HealthcareService: `resourceType:string! id:id identifier:Identifier* active:boolean providedBy:Reference
    category:Concept* type:Concept* specialty:Concept* location:Reference* name:string comment:string
    extraDetails:string telecom:Contact* coverageArea:Reference* serviceProvisionCode:Concept*
    eligibility:Eligibility* program:Concept* characteristic:Concept* communication:Concept*
    referralMethod:Concept* appointmentRequired:boolean availableTime:AvailableTime*
    notAvailable:NotAvailable* availabilityExceptions:string endpoint:Reference*`,
  Identifier: 'system:uri value:string assigner:Reference',
  Reference: 'reference:string type:uri identifier:Identifier display:string',
  Contact: 'system:System value:string use:Use',
  Concept: 'coding:Coding* text:string',
  Coding: 'system:uri code:string display:string',
  Eligibility: 'code:Concept comment:string',
  AvailableTime: 'daysOfWeek:Day* allDay:boolean availableStartTime:time availableEndTime:time',
  NotAvailable: 'description:string! during:Period',
  Period: 'start:dateTime end:dateTime',
}

/** The paths at which a value departs from its R4 type. */
function faults(value: unknown, type: string, path = type): string[] {
  const pattern = PRIMITIVES[type]
  if (pattern) {
    const right = typeof value === (type === 'boolean' ? 'boolean' : 'string')
    return right && pattern.test(String(value)) ? [] : [path]
  }
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path]
  const types = new Map(TYPES[type]!.split(/\s+/).map((pair) => pair.split(':') as [string, string]))
  const lacking = [...types].filter(([name, of]) => of.endsWith('!') && !(name in value))
  const held = Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const of = types.get(name)
    const at = `${path}.${name}`
    if (of === undefined) return [at]
    if (!of.endsWith('*')) return faults(part, of.replace('!', ''), at)
    if (!Array.isArray(part) || part.length === 0) return [at]
    return part.flatMap((item: unknown, n) => faults(item, of.slice(0, -1), `${at}[${n}]`))
  })
  return [...lacking.map(([name]) => `${path}.${name}`), ...held]
}

const kept = { serves: ['pharm-otc'], schedules: [], bankHolidays: 'closed', checkEvery: 90 } as const
const full: Service = {
  ...kept,
  id: 'rowlands',
  name: 'Rowlands Pharmacy',
  phones: [{ number: '0161 483 8729', label: 'counter' }, { number: '07700 900123' }],
  refer: { way: 'walk-in', steps: 'Send them in today.' },
  refuses: ['age < 16', 'pregnant'],
  address: '61 Arundel Avenue, SK7 5LD',
  languages: ['English', 'Polish'],
  notesForStaff: 'The back door code is 1234.',
  notesForPatients: 'Ring the bell.',
  checked: { on: '2026-11-20', by: 'practice manager' },
  ods: 'FA002',
}
const resource = (change: Partial<Service>) => toFhir([{ ...full, ...change }], OWNER).entry![0]!.resource
/** The available times and the exceptions of hours as people write them, but for bank holidays. */
const hours = (text: string, more: Partial<Schedule> = {}) => {
  const read = readHours(text)
  if ('fault' in read) throw new Error(read.fault)
  const made = resource({ schedules: read.schedules.map((schedule) => ({ ...schedule, ...more })) })
  const times = (made.availableTime ?? []).flatMap((time) => Object.values(time).flat())
  return [...times, made.availabilityExceptions!.replace('Closed on bank holidays.', '')].join(' ').trim()
}

type Case = { readonly messages: readonly string[][]; readonly resource: Readonly<Record<string, unknown>> }
it.skipIf(!existsSync(CASES))('judges as npm fhir does (skipped: ../shared is not here)', () => {
  const all = (JSON.parse(readFileSync(CASES, 'utf8')) as { cases: Case[] }).cases
  const cases = all.filter(({ resource: { resourceType } }) => resourceType === 'HealthcareService')
  expect(cases).toHaveLength(3)
  for (const { resource: given, messages } of cases)
    expect(faults(given, 'HealthcareService')).toEqual(messages.map(([path]) => path))
  const { identifier, active, name, availabilityExceptions, availableTime } = cases[0]!.resource
  const times = { opens_at: '09:00', closes_at: '18:00' }
  const made = resource({ schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', ...times }] })
  expect(made).toMatchObject({ active, name, availableTime })
  expect(made.identifier?.slice(0, 1)).toEqual(identifier)
  expect(made.availabilityExceptions).toBe(`${availabilityExceptions}.`)
})

it.skipIf(!existsSync(EXAMPLE))('knows UK Core (skipped: ../shared is not here)', () => {
  const names = [...readFileSync(EXAMPLE, 'utf8').matchAll(/^ {2}<(\w+)/gm)].map((match) => match[1]!)
  expect(names.length).toBeGreaterThan(20)
  const known = TYPES.HealthcareService!.match(/\w+(?=:)/g)!
  expect(names.filter((name) => name !== 'text' && !known.includes(name))).toEqual([])
})

it('writes a service as a HealthcareService, without the notes for staff', () => {
  const keeper = { identifier: { system: ODS, value: 'A81001' }, display: 'Riverside Surgery' }
  const pharmacy = { system: ODS, value: 'FA002' }
  const checked = 'Details checked on 2026-11-20 by practice manager.'
  const limits = 'Does not take people where: age < 16; pregnant.'
  expect(toFhir([full], OWNER).entry![0]).toEqual({
    fullUrl: `${OURS}/HealthcareService/rowlands`,
    resource: {
      resourceType: 'HealthcareService',
      id: 'rowlands',
      identifier: [pharmacy, { system: `${OURS}/Id/service`, value: 'rowlands', assigner: keeper }],
      active: true,
      providedBy: { identifier: pharmacy, display: 'Rowlands Pharmacy' },
      location: [{ display: '61 Arundel Avenue, SK7 5LD' }],
      name: 'Rowlands Pharmacy',
      comment: 'Send them in today.',
      extraDetails: ['Ring the bell.', 'Phone 0161 483 8729: counter', checked].join('\n\n'),
      telecom: ['0161 483 8729', '07700 900123'].map((value) => ({ system: 'phone', value, use: 'work' })),
      eligibility: [{ comment: `${limits} A bare age is in years, 3m is months.` }],
      communication: [{ text: 'English' }, { text: 'Polish' }],
      referralMethod: [{ text: 'The patient goes there.' }],
      appointmentRequired: false,
      availabilityExceptions: 'Opening hours are not known: check first. Closed on bank holidays.',
    },
  })
  expect(resource({ inHouse: true }).providedBy).toEqual(keeper)
  expect(toFhir([], OWNER)).toEqual({ resourceType: 'Bundle', type: 'collection' })
})

it('writes weekly hours as available times, past midnight as two, and the rest in words', () => {
  expect(hours('Mon 09:00-13:00, 14:00-17:30')).toBe('mon 09:00:00 13:00:00 mon 14:00:00 17:30:00')
  expect(hours('24 hours')).toBe('mon tue wed thu fri sat sun true')
  expect(hours('Sat-Sun 22:00-02:00')).toBe('sat sun 22:00:00 23:59:59 sun mon 00:00:00 02:00:00')
  expect(hours('Fri 18:00-00:00')).toBe('fri 18:00:00 23:59:59')
  expect(hours('1st Sat 09:00-12:00')).toBe('1st Saturday of the month 09:00 to 12:00.')
  expect(hours('Thu 10:00-12:00 every 2 weeks from 2026-11-05')).toMatch(/^Thu.* 2 weeks counted from 2026/)
  const monday = 'Mon 09:00-17:00'
  expect(hours(monday, { dtstart: '2026-11-20' })).toBe('mon 09:00:00 17:00:00')
  const limits = { dtstart: 'from', valid_from: 'from', until: 'until', valid_to: 'until' }
  for (const [key, word] of Object.entries(limits))
    expect(hours(monday, { [key]: '2026-12-24' }), key).toBe(`Monday 09:00 to 17:00, ${word} 2026-12-24.`)
  const days = { freq: 'MONTHLY', bymonthday: '1,15', byday: '' } as const
  expect(hours(monday, days)).toBe('Day 1 and 15 of the month 09:00 to 17:00.')
  const wrongs = [{ byday: '1MO' }, { opens_at: '9am' }, { interval: 2 }, { valid_to: 'May' }]
  for (const wrong of [...wrongs, { closes_at: '09:00' }, { ...days, bymonthday: '32' }])
    expect(hours(monday, wrong), JSON.stringify(wrong)).toMatch(/^Some hours cannot be/)
})

it('writes when it is full in universal time, and the way to refer in words', () => {
  const until = (fullUntil: string) => resource({ fullUntil }).notAvailable?.[0]
  const description = 'Full: takes nobody until 18:30 on 2026-11-24.'
  expect(until('2026-11-24T18:30')).toEqual({ description, during: { end: '2026-11-24T18:30:00Z' } })
  expect(until('2026-07-01T00:30')).toMatchObject({ during: { end: '2026-06-30T23:30:00Z' } })
  expect(until('soon')).toEqual({ description: 'Full: takes nobody for now.' })
  const ways = ['walk-in', 'self-refer', 'book-here', 'practice-refers'] as const
  const made = ways.map((way) => resource({ refer: { way, steps: '' } }))
  expect(made.map(({ appointmentRequired }) => appointmentRequired)).toEqual([false, true, true, undefined])
  expect(new Set(made.map(({ referralMethod }) => referralMethod[0]!.text)).size).toBe(4)
})

it('gives lawful R4 and one address to each, whatever the services', () => {
  const odd = fc.constantFrom('', ' ', '\u0000', '\u2028', '\u00a0x\n', 'words', 'x'.repeat(70))
  const text = fc.oneof(odd, fc.string({ unit: 'binary' }))
  const texts = fc.array(text, { maxLength: 2 })
  const time = fc.constantFrom('00:00', '09:00', '17:30:00', '23:59', 'noon')
  const date = fc.constantFrom('2026-01-01', '2026-12-01', 'May')
  const byday = fc.constantFrom('MO', 'SA,SU', '1MO', '-1FR,2TU', '', 'XX', 'MO,MO', 'constructorMO')
  const interval = fc.constantFrom(0, 1, 2, Number.NaN)
  const freq = fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const)
  const schedule = fc.record(
    {
      freq,
      byday,
      interval,
      opens_at: time,
      closes_at: time,
      dtstart: date,
      valid_to: date,
      bymonthday: text,
    },
    { requiredKeys: ['freq', 'byday', 'opens_at', 'closes_at'] },
  )
  const words = { name: text, notesForPatients: text, ods: text, refuses: texts, languages: texts }
  const change = fc.record({
    ...words,
    id: fc.oneof(fc.constantFrom('a', 'b'), text),
    phones: fc.array(fc.record({ number: text, label: text }), { maxLength: 2 }),
    refer: fc.record({ way: fc.constantFrom('walk-in' as const, 'book-here' as const), steps: text }),
    schedules: fc.array(schedule, { maxLength: 3 }),
    area: text,
    specialDays: fc.array(
      fc.record({ from: date, to: date, times: fc.array(fc.record({ opens_at: time, closes_at: time })) }),
    ),
    fullUntil: fc.constantFrom('2026-03-29T01:30', '2026-10-25T01:30', 'x'),
    inHouse: fc.boolean(),
  })
  const service = fc.tuple(change, text).map(([some, address]): Service => ({ ...full, ...some, address }))
  const owner = fc.record({ name: text, ods: text }, { requiredKeys: ['name'] })
  const check = (services: Service[], keeper: { name: string; ods?: string }) => {
    const bundle = toFhir(services, keeper)
    expect(JSON.parse(JSON.stringify(bundle))).toStrictEqual(bundle)
    expect(faults(bundle, 'Bundle')).toEqual([])
    expect(JSON.stringify(bundle)).not.toContain(full.notesForStaff)
    const entries = bundle.entry ?? []
    expect(new Set(entries.map(({ fullUrl }) => fullUrl)).size).toBe(services.length)
    for (const { fullUrl, resource: made } of entries)
      expect(fullUrl.endsWith(`/HealthcareService/${made.id}`)).toBe(true)
  }
  fc.assert(fc.property(fc.array(service, { maxLength: 4 }), owner, check), { numRuns: 500 })
})

it('says on which days it is shut, and other special days and the area in words', () => {
  const shut = { from: '2026-12-25', to: '2026-12-28', times: [] }
  const short = { from: '2026-12-24', to: '2026-12-24', times: [{ opens_at: '09:00', closes_at: '12:00' }] }
  const made = resource({ specialDays: [shut, short], area: 'Anytown' })
  const during = { start: '2026-12-25', end: '2026-12-28' }
  expect(made.notAvailable).toEqual([{ description: 'Shut from 2026-12-25 to 2026-12-28.', during }])
  expect(made.availabilityExceptions).toMatch(/Special days: 2026-12-24 09:00-12:00\.$/)
  expect(made.coverageArea).toEqual([{ display: 'Anytown' }])
})
