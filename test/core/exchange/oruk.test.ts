import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toOruk } from '#core/exchange/oruk.ts'
import { readOruk } from '#core/exchange/oruk-read.ts'
import type { Service } from '#core/practice/service.ts'
import { checkService } from '#core/practice/service-check.ts'

const FIXTURES = '../shared/fixtures/oruk'
const SKIPPED = '(skipped: ../shared is not here)'
const fixture = it.skipIf(!existsSync(FIXTURES))
const UUID = 'ac148810-d857-441c-9679-408f346de14b'
const TAG_LIKE = /<[a-z/!?]/i
const options = { today: '2026-11-24', known: new Set<string>() }
const active = { id: UUID, name: 'Example', status: 'active' }
const weekly = { freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00:00', closes_at: '17:00:00' }

const json = (path: string) => JSON.parse(readFileSync(`${FIXTURES}/${path}`, 'utf8'))
const mock = (name: string) => readOruk(json(`validator-mocks/${name}.json`), options)
const at = (location: object) => ({
  service_at_locations: [{ location: { location_type: 'physical', ...location } }],
})
const posted = (postal_code: string) =>
  at({ addresses: [{ address_1: '3 Mill&nbsp;Lane', city: 'Anytown', postal_code }] })

function readOne(fields: object) {
  const { services, problems } = readOruk({ ...active, assured_date: '2026-11-01', ...fields }, options)
  const columns = problems.map(({ column }) => column).filter((column) => column !== 'serves')
  return { service: services[0], problems, columns }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function faultsOf(service: Service): string[] {
  const names = { destinations: new Set<string>(), conditions: 'any' } as const
  const faults = checkService(service, names, options.today).map(({ field }) => field)
  return faults.filter((field) => field !== 'serves' && field !== 'phones')
}

describe('reading a feed', () => {
  fixture(`takes all 12 services of a real dirty page ${SKIPPED}`, () => {
    const page = json('real-bristol/services_page1_redacted.json')
    const { services, problems } = readOruk(page, options)
    expect(services).toHaveLength(12)
    const kept = services.map(({ hsds, checked }) => [hsds, checked.on])
    expect(kept).toEqual(page.content.map((one: Record<string, string>) => [one.id, one.assured_date]))
    expect(textsIn({ ...services }).filter((text) => text.trim() === '')).toEqual([])
    expect(textsIn(services).join('\n')).not.toMatch(/<[a-z/!?]|script|&nbsp;|â€|Â|data-cke/i)
    expect(services.flatMap(faultsOf)).toEqual([])
    for (const { notesForPatients } of services) expect(notesForPatients?.length).toBeGreaterThan(100)
    expect(services.flatMap(({ phones }, at) => (phones.length > 0 ? [at + 1] : []))).toEqual([1, 4])
    expect(problems.flatMap(({ row, column }) => (column === 'phones' ? [row] : []))).toEqual([1, 4])
    expect(problems.filter(({ column }) => column === 'serves')).toHaveLength(12)
    expect(problems.filter(({ warning }) => !warning)).toEqual([])
    expect(problems[0]).toMatchObject({ row: 1, column: 'total_pages', warning: true })
  })
  fixture(`takes the validator's Default, Test and Warn, and reports Fail ${SKIPPED}`, () => {
    const lists = ['Test/service_list', 'Test/service_list_data']
    for (const file of [
      ...lists,
      'Test/service_full',
      'Default/service_full',
      'Default/service_list',
      'Warn/service_full',
      'Warn/service_list',
    ]) {
      const { services, problems } = mock(file)
      expect([file, services.length]).toEqual([file, 1])
      // The Test lists hold one service 128 times under one id.
      const refused = problems.filter(({ warning }) => !warning).map(({ column }) => column)
      expect(refused).toEqual(lists.includes(file) ? Array(127).fill('id') : [])
      expect(problems.filter(({ column }) => column === 'url' || column === 'email')).toEqual([])
    }
    const rowsOf = (file: string, wanted: string) =>
      mock(file).problems.flatMap(({ row, column }) => (column === wanted ? [row] : []))
    expect([rowsOf('Fail/service_full', 'url'), rowsOf('Fail/service_full', 'email')]).toEqual([[1], [1]])
    expect(textsIn(mock('Fail/service_full').services).join()).not.toMatch(/email-example_com|example\/couns/)
    expect(rowsOf('Fail/service_list', 'url')).toEqual([1, 2, 3])
    expect(rowsOf('Fail/service_list', 'email')).toEqual([1, 2, 3, 4])
    expect(mock('Fail/service_list').services).toEqual([])
    const columns = readOruk(json('examples/service_full.json'), options).problems.map(({ column }) => column)
    expect(columns).toEqual(expect.arrayContaining(['latitude', 'longitude', 'postal_code', 'schedules']))
  })
  fixture(`is at least as strict as the official schema ${SKIPPED}`, () => {
    const ours: Readonly<Record<string, readonly string[]>> = {
      'status temporarily closed': ['status'],
      'assured_date free text PASSES': ['assured_date'],
      'schedule bad byday PASSES': ['schedules'],
      'phones on service PASSES only as unknown property': ['phones'],
      'latitude 100 PASSES': ['latitude', 'longitude'],
    }
    const { cases } = json('mutation_cases.json')
    expect(cases).toHaveLength(26)
    for (const { name, valid, errors, record } of cases) {
      const { columns, problems, service } = readOne({
        id: undefined,
        name: undefined,
        status: undefined,
        ...record,
      })
      const missing = ['id', 'name', 'status'].find((key) => !(key in record)) ?? 'location_type'
      for (const [path, kind] of errors) {
        const places: string[] = kind === 'required' ? [missing] : path.split('/')
        expect([name, columns.some((column) => places.includes(column))]).toEqual([name, true])
      }
      if (valid) expect([name, columns]).toEqual([name, ours[name] ?? []])
      expect([name, service !== undefined]).toEqual([
        name,
        !['no name', 'status temporarily closed'].includes(name),
      ])
      for (const { message } of problems) expect(message).toMatch(/^("Example"|"X"|Record 1) .+[;,].+\.$/)
    }
  })
  it('reads every shape of feed, and says when there is none', () => {
    for (const feed of [active, [active], { contents: [active] }, { content: [active] }])
      expect(readOruk(feed, options).services.map(({ name, serves }) => [name, serves])).toEqual([
        ['Example', []],
      ])
    for (const feed of [[], { contents: [] }, { contents: 'none' }])
      expect(readOruk(feed, options).problems.map(({ column }) => column)).toEqual(['contents'])
    expect(readOruk([active, 7], options).problems).toContainEqual(
      expect.objectContaining({ row: 2, column: 'name' }),
    )
    expect(readOne({}).problems).toEqual([
      expect.objectContaining({ row: 1, column: 'serves', warning: true }),
    ])
  })
  it('never takes a service that is held or shut', () => {
    const held = readOruk({ ...active, id: UUID.toUpperCase() }, { ...options, known: new Set([UUID]) })
    expect([held.services, held.problems.at(-1)?.column]).toEqual([[], 'id'])
    for (const status of ['inactive', 'defunct', 'temporarily closed'])
      expect(readOne({ status }).service).toBeUndefined()
    const twins = readOruk([{ name: 'The Club' }, { name: 'The Club' }], {
      ...options,
      known: new Set(['the-club']),
    })
    expect(twins.services.map(({ id }) => id)).toEqual(['the-club-2', 'the-club-3'])
  })
  // biome-ignore format: one line for each case
  const CASES: readonly [given: object, read: object, columns: readonly string[]][] = [
    [{ assured_date: '2026-11-24' }, { checked: { on: '2026-11-24' } }, []],
    [{ assured_date: '2026-10-01T09:00:00Z' }, { checked: { on: '2026-10-01' } }, []],
    [{ assured_date: '2020-06-05' }, { checked: { on: '2020-06-05' } }, ['assured_date']],
    ...['last week', '01/02/2026', '2026-02-30', '2026-11-25', '0001-01-01', '1900-01-01', '', 20260101, null, undefined].map(
      (assured_date): [object, object, string[]] => [{ assured_date }, { checked: { on: '1970-01-01' } }, ['assured_date']]),
    [{ contacts: [{ phones: [{ number: '(01632) 960 201', description: 'Desk' }] }] }, { phones: [{ number: '01632 960 201', label: 'Desk' }] }, []],
    [{ phones: [{ number: '+44 (0)1632 960201', extension: '12' }] }, { phones: [{ number: '+44 1632 960201 x12' }] }, []],
    [{ phones: [{ number: '01632 960201' }], description: 'Or 01632 960999' }, { phones: [{ number: '01632 960201' }] }, []],
    [{ description: '<p>Ring&nbsp;01632 960201 <b>now</b></p>' }, { phones: [{ number: '01632 960201' }] }, ['phones']],
    [{ phones: [{ number: 'ask Sam on 01632 960201' }] }, { phones: [{ number: '01632 960201' }] }, ['phones']],
    [{ schedules: [weekly] }, { schedules: [{ freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }] }, []],
    [{ schedules: [{ ...weekly, opens_at: '09:00Z', closes_at: '17:00+01:00' }] }, { schedules: [{ opens_at: '09:00', closes_at: '17:00' }] }, ['schedules']],
    [{ schedules: [{ ...weekly, interval: 2, dtstart: '2026-01-01' }] }, { schedules: [{ interval: 2, dtstart: '2026-01-01' }] }, []],
    [{ schedules: [{ ...weekly, freq: 'MONTHLY', byday: '1SA,-1FR', valid_to: '2027-01-01' }] }, { schedules: [{ byday: '1SA,-1FR', valid_to: '2027-01-01' }] }, []],
    ...[{ byday: 'XX' }, { byday: '' }, { freq: 'DAILY' }, { opens_at: '25:99' }, { closes_at: undefined }, { closes_at: '09:00' }, { bymonthday: '2,3' },
      { interval: 2 }, { interval: 1.5, dtstart: '2026-01-01' }, { valid_to: '2026-02-30' }, { freq: 'MONTHLY' }].map(
      (fault): [object, object, string[]] => [{ schedules: [weekly, { ...weekly, ...fault }] }, { schedules: [] }, ['schedules']]),
    [{ schedules: Array(61).fill(weekly) }, { schedules: [] }, ['schedules']],
    [{ minimum_age: 11, maximum_age: 17 }, { refuses: ['age < 11', 'age >= 18'] }, []],
    [{ minimum_age: 0, maximum_age: 0 }, { refuses: ['age >= 1'] }, []],
    [{ minimum_age: 0.25 }, { refuses: ['age < 3m'] }, []],
    [{ minimum_age: '12' }, { refuses: ['age < 12'] }, ['minimum_age']],
    [{ minimum_age: 200 }, { refuses: [] }, ['minimum_age']],
    [{ minimum_age: 'adult' }, { refuses: [] }, ['minimum_age']],
    [{ minimum_age: 60, maximum_age: 18 }, { refuses: ['age < 60'] }, ['maximum_age']],
    [at({ latitude: 51.45, longitude: -2.58 }), { place: { latitude: 51.45, longitude: -2.58 } }, []],
    [at({ latitude: 0, longitude: 0 }), { place: undefined }, ['latitude']],
    [at({ latitude: 51.45, longitude: 101 }), { place: undefined }, ['longitude']],
    [posted('bs1 4tr'), { address: '3 Mill Lane, Anytown, BS1 4TR' }, []],
    [posted('ABC 1234'), { address: '3 Mill Lane, Anytown' }, ['postal_code']],
    [{ fees: '<p>Free for <b>carers</b></p>', cost_options: [{ option: 'Adults', amount: 3.5, amount_description: 'each' }] }, { cost: 'Free for carers; Adults: £3.50 each' }, []],
    [{ cost_options: [{ amount: 2, valid_to: '2025-01-01' }] }, { cost: undefined }, ['cost_options']],
    [{ languages: [{ name: 'Polish' }, { code: 'ro' }, { name: 'Polish' }] }, { languages: ['Polish', 'ro'] }, []],
    [{ service_areas: [{ name: 'Any&shy;town' }, { service_area: 'Otherton' }, {}] }, { area: 'Anytown; Otherton' }, []],
    [{ alert: 'Moved &amp; open', fees: '' }, { notesForStaff: 'Moved & open', cost: undefined }, []],
    [{ url: 'https://example.org/a?b=c', email: 'a@example.org' }, { refer: { steps: 'Website: https://example.org/a?b=c E-mail: a@example.org' } }, []],
    [{ email: "o'neil+a.b@x.nhs.uk" }, { refer: { steps: "E-mail: o'neil+a.b@x.nhs.uk" } }, []],
    [{ last_modified: '2026-02-30T09:00:00Z' }, {}, ['last_modified']],
    [{ url: 'javascript:alert(1)', email: 'a@b' }, { refer: { steps: '' } }, ['url', 'email']],
  ]
  it.each(CASES)('reads %j as %j, reporting %j', (given, read, columns) => {
    const one = readOne(given)
    expect({ place: undefined, cost: undefined, ...one.service }).toMatchObject(read)
    expect(one.columns).toEqual(columns)
  })
  it('never throws and never takes in a tag or a faulty record, whatever the JSON', () => {
    // biome-ignore format: one list
    const words = ['id status description url email alert fees assured_date last_modified minimum_age maximum_age',
      'schedules freq byday interval opens_at closes_at valid_to contacts phones number languages cost_options amount',
      'service_at_locations location latitude longitude addresses address_1 postal_code accessibility organization',
      'contents total_pages toString __proto__'].join(' ')
    const key = fc.constantFrom(...words.split(' '))
    const held = fc.constantFrom(
      '',
      UUID,
      ...'<script>x &lt;b&gt; 01632960201 WEEKLY MO 09:00 17:00 < p>'.split(' '),
    )
    const { tree } = fc.letrec((tie) => ({
      // biome-ignore format: one list
      tree: fc.oneof({ maxDepth: 5 }, fc.jsonValue(), held, fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(key, tie('tree'))),
    }))
    const service = fc.dictionary(key, tree).map((fields) => ({ ...fields, name: 'Example' }))
    const check = (feed: unknown) => {
      const { services, problems } = readOruk(feed, options)
      for (const text of textsIn([services, problems])) expect(text).not.toMatch(TAG_LIKE)
      expect(services.flatMap(faultsOf)).toEqual([])
      expect(textsIn(services.map((one) => ({ ...one, refer: '-' })))).not.toContain('')
    }
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), tree, service), check), { numRuns: 2000 })
  })
})

describe('writing a feed', () => {
  const md5 = (seed: string) => createHash('md5').update(seed).digest('hex')
  const uuid = (seed: string) => md5(seed).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  const owner = { name: 'Riverside Surgery', uuid }
  const checked = { on: '2026-11-01', by: 'practice manager' }
  const refer = { way: 'practice-refers', steps: 'Send a referral.' } as const
  // biome-ignore format: one record
  const bare: Service = { id: 'bare', name: 'Bare', serves: [], phones: [], refer: { ...refer, steps: '' }, refuses: [],
    schedules: [], bankHolidays: 'unknown', checked: { ...checked, on: '1970-01-01' }, checkEvery: 90 }
  const schedules: Service['schedules'] = [
    { freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' },
    { freq: 'MONTHLY', byday: '1SA', opens_at: '09:00', closes_at: '12:00', until: '2027-03-31' },
  ]
  // biome-ignore format: one record
  const kept = { name: 'Physio', address: '3 Mill Lane, Anytown, BS1 4TR', place: { latitude: 51.45, longitude: -2.58 },
    cost: 'Free', access: 'Step-free', area: 'Anytown', hsds: UUID }
  // biome-ignore format: one record
  const unkept = { notesForStaff: 'Ask for Sam.', replyTime: 'Same day', languages: ['Polish'], words: ['rehab'],
    specialDays: [{ from: '2026-12-24', to: '2026-12-26', times: [] }], fullUntil: '2026-11-25T09:00', inHouse: true, source: 'Their website', ods: 'A81001' }
  // biome-ignore format: one record
  const full: Service = { ...bare, ...kept, ...unkept, id: 'physio', serves: ['physio'], refer, checked, schedules,
    phones: [{ number: '01632 960201', label: 'Desk' }, { number: '01632 960202' }], bankHolidays: 'closed',
    refuses: ['age < 16', 'age >= 66', 'pregnant', 'age >= 795m'], notesForPatients: 'Bring shorts.' }
  const reread = (service: Service) =>
    readOruk(JSON.parse(JSON.stringify(toOruk([service], owner).page)), options).services[0]!

  fixture(`writes what the official schema accepts, with nothing left empty ${SKIPPED}`, () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const schema = json('schema-compiled/service.json')
    const valid = ajv.compile(schema)
    expect(valid({ id: UUID, name: 'X' })).toBe(false)
    const odd = { ...full, id: 'odd', address: 'Over the bridge', refuses: ['age < 3m'] }
    const { contents, ...page } = toOruk([full, bare, odd, { ...bare, id: 'b', access: 'Ramp' }], owner).page
    for (const service of contents) {
      valid(service)
      expect([service.name, valid.errors]).toEqual([service.name, null])
      expect(textsIn(service)).not.toContain('')
      expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(service)))
      expect(service).toMatchObject({
        status: 'active',
        organization: { id: service.organization_id, name: 'Riverside Surgery' },
      })
    }
    expect(new Set(contents.map(({ id }) => id)).size).toBe(4)
    expect(page).toMatchObject({ total_items: 4, total_pages: 1, first_page: true, empty: false })
  })
  it('says field by field what is lost, and only that', () => {
    const { page, lost } = toOruk([full, bare], owner)
    const always = [
      'the id it has here',
      'how it is referred to',
      'the role of who checked it, and how often it is to be checked',
    ]
    expect(lost[1]).toEqual({ service: 'bare', fields: always })
    const words = lost[0]!.fields.join('\n')
    const parts =
      'kinds of help|phone numbers|steps|"pregnant"|"age >= 795m"|valid_to|bank holidays|special days|languages|other names|notes for staff|replies|full|runs it itself|came from|ODS'
    for (const part of parts.split('|')) expect(words).toContain(part)
    expect(words).not.toMatch(/age < 16|age >= 66|town/)
    expect(JSON.stringify(page)).not.toMatch(/Ask for Sam|Send a referral|1970-01-01/)
  })
  it('gives back on reading all that it kept', () => {
    const [written] = toOruk([full], owner).page.contents
    expect(written).toMatchObject({ minimum_age: 16, maximum_age: 65, assured_date: '2026-11-01' })
    const back = reread(full)
    expect(back).toMatchObject({ ...kept, refuses: ['age < 16', 'age >= 66'], checked: { on: '2026-11-01' } })
    expect(back.phones).toEqual([{ number: '01632 960201' }, { number: '01632 960202' }])
    const { until, ...monthly } = schedules[1]!
    expect(back.schedules).toEqual([schedules[0], { ...monthly, valid_to: until }])
    expect(reread(back).notesForPatients).toBe(back.notesForPatients)
    expect(reread({ ...full, address: 'Over the bridge' }).address).toBe('Over the bridge')
    expect(toOruk([{ ...full, address: 'Over the bridge' }], owner).lost[0]?.fields.join()).toContain('town')
  })
})
