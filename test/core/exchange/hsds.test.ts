import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXTRAS, toHsds } from '#core/exchange/hsds.ts'
import { readHsds } from '#core/exchange/hsds-read.ts'
import { openness } from '#core/opening.ts'
import type { Schedule, Service } from '#core/service.ts'
import { checkService } from '#core/service-check.ts'
import { content } from '../../content/sample.ts'

const FIXTURES = '../shared/fixtures/hsds'
const absent = !existsSync(FIXTURES)
const TODAY = '2026-11-24'
const ID = 'ac148810-d857-441c-9679-408f346de14b'
const destinations = new Set(Object.keys(content.release.destinations))
const names = { destinations, facts: new Set(['age', 'pregnant', 'sex']) }
const demo = content.demo(TODAY).services

const owner = {
  id: 'mill-lane',
  name: 'Mill Lane Surgery',
  uuid: (seed: string) =>
    createHash('sha256')
      .update(seed)
      .digest('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5'),
}
const fixture = (path: string): unknown => JSON.parse(readFileSync(`${FIXTURES}/${path}`, 'utf8'))
const read = (json: unknown, known: readonly string[] = []) =>
  readHsds(json, { today: TODAY, known: new Set(known), destinations })
const sent = (services: readonly Service[]): unknown => JSON.parse(JSON.stringify(toHsds(services, owner)))
const active = { id: ID, name: 'Example', status: 'active', assured_date: '2026-11-01' }
const foreign = (fields: object) => read({ ...active, ...fields })
/** Each problem's column, and whether the record was refused for it; without what every foreign record leaves to a lead. */
const said = (fields: object) =>
  foreign(fields)
    .problems.filter(({ column }) => column !== 'serves')
    .map(({ column, warning }) => `${column}${warning ? '' : ' refused'}`)

// What the server would save: made up, then held against the check that it makes.
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((words) => !/<[a-z/!]/i.test(words) && words.trim() !== '')
const date = fc.integer({ min: 0, max: 9000 }).map((day) => new Date(day * 86_400_000 + 1e12).toISOString())
const day = date.map((moment) => moment.slice(0, 10)).filter((on) => on <= TODAY)
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16))
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5}){0,2}$/)
const schedule: fc.Arbitrary<Schedule> = fc
  .tuple(
    fc.constantFrom(
      { freq: 'WEEKLY' as const, byday: 'MO,TU,FR' },
      { freq: 'WEEKLY' as const, byday: 'TH', interval: 2, dtstart: '2026-11-05' },
      { freq: 'WEEKLY' as const, byday: 'SU', interval: 1 },
      { freq: 'MONTHLY' as const, byday: '1SA,-1FR' },
      { freq: 'MONTHLY' as const, bymonthday: '1,15' },
    ),
    fc.tuple(time, time).filter(([opens, closes]) => opens !== closes),
    fc.record({ valid_from: day, valid_to: day, until: day }, { requiredKeys: [] }),
  )
  .map(([days, [opens_at, closes_at], dates]) => ({ ...days, opens_at, closes_at, ...dates }))
const anyService: fc.Arbitrary<Service> = fc
  .record(
    {
      id,
      name: text,
      serves: fc.subarray([...destinations].slice(0, 12), { minLength: 1 }),
      phones: fc.array(
        fc.record(
          { number: fc.stringMatching(/^0\d{4} \d{6}( x\d{2})?$/), label: text },
          { requiredKeys: ['number'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      refer: fc.record({
        way: fc.constantFrom(
          'walk-in' as const,
          'self-refer' as const,
          'book-here' as const,
          'practice-refers' as const,
        ),
        steps: fc.oneof(text, fc.constant('')),
      }),
      refuses: fc.subarray([
        'age < 16',
        'age >= 65',
        'age < 3m',
        'pregnant | sex = male',
        'not pregnant & age > 50',
      ]),
      schedules: fc.array(schedule, { maxLength: 3 }),
      bankHolidays: fc.constantFrom('closed' as const, 'open' as const, 'unknown' as const),
      address: fc.oneof(
        text,
        fc.constantFrom('3 Mill Lane, Anytown', '12 High St, Anytown AN1 2AB', 'SW1A 1AA'),
      ),
      place: fc.record({
        latitude: fc.double({ min: 49.5, max: 60.5, noNaN: true }),
        longitude: fc.double({ min: -8, max: -0.001, noNaN: true }),
      }),
      cost: text,
      languages: fc.array(text, { minLength: 1, maxLength: 3 }),
      access: text,
      words: fc.array(text, { minLength: 1, maxLength: 3 }),
      notesForStaff: text,
      notesForPatients: text,
      replyTime: text,
      checked: fc.record({ on: fc.oneof(day, fc.constant('1970-01-01')), by: text }),
      checkEvery: fc.integer({ min: 1, max: 730 }),
      fullUntil: fc.tuple(day, time).map(([on, at]) => `${on}T${at}`),
      inHouse: fc.boolean(),
      source: text,
      ods: fc.stringMatching(/^F[A-Z0-9]{4}$/),
      hsds: fc.oneof(fc.uuid(), fc.constant(ID), text),
    },
    {
      requiredKeys: [
        ...(['id', 'name', 'serves', 'phones', 'refer', 'refuses'] as const),
        ...(['schedules', 'bankHolidays', 'checked', 'checkEvery'] as const),
      ],
    },
  )
  .filter((service) => checkService(service, names, TODAY).length === 0)
const services = fc.uniqueArray(anyService, { selector: (service) => service.id, maxLength: 4 })

describe('our services as HSDS', () => {
  const validator = () => {
    const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
    for (const file of readdirSync(`${FIXTURES}/schema-3.0`))
      if (file !== 'openapi.json') ajv.addSchema(fixture(`schema-3.0/${file}`) as object, file)
    return ajv.getSchema('service.json')!
  }

  it.skipIf(absent)('are valid by the schema of HSDS 3.0 (skipped: ../shared is not here)', () => {
    const valid = validator()
    const faultsOf = (record: unknown) => (valid(record) ? [] : valid.errors)
    expect(faultsOf({ ...active, status: 'open' })).toHaveLength(1)
    expect(faultsOf({ ...active, phones: [{ id: ID }] })).toHaveLength(1)
    for (const record of toHsds(demo, owner).contents) expect(faultsOf(record), record.name).toEqual([])
    fc.assert(
      fc.property(services, (list) => {
        for (const record of (sent(list) as { contents: unknown[] }).contents)
          expect(faultsOf(record)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('hold nothing empty, and no id twice', () => {
    fc.assert(
      fc.property(services, (list) => {
        const { contents } = sent(list) as { contents: unknown[] }
        expect(JSON.stringify(contents)).not.toMatch(/:(null|""|\[\])/)
        expect(new Set(contents.map((record) => (record as { id: string }).id)).size).toBe(list.length)
      }),
    )
  })

  it('come back as they were', () => {
    fc.assert(
      fc.property(services, (list) => {
        const back = read(
          sent(list),
          list.map((service) => service.id),
        )
        expect(back.services).toStrictEqual(structuredClone(list))
        expect(back.problems.filter(({ column }) => column !== 'contents')).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(demo.length).toBeGreaterThan(50)
    expect(read(sent(demo))).toStrictEqual({ services: demo, problems: [] })
  })
})

describe('our services changed by others', () => {
  const [first] = (sent(demo) as { contents: Record<string, unknown>[] }).contents
  const changed = (fields: object, extras: object = {}) => {
    const { services, problems } = read({
      ...first,
      ...fields,
      [EXTRAS]: { ...(first![EXTRAS] as object), ...extras },
    })
    return [services.length, ...problems.map(({ column }) => column)]
  }

  it('are taken with the change, or refused with the reason', () => {
    expect(read({ ...first, phones: [{ number: '01632 960999' }] }).services[0]!.phones[0]!.number).toBe(
      '01632 960999',
    )
    expect(changed({ status: 'defunct' })).toEqual([1, 'status'])
    expect(changed({}, { serves: ['gp-urgent', 'moon'] })).toEqual([1, 'serves'])
    for (const refuses of [['age <'], ['age < 5', 7], 'age <', [null], { age: 5 }])
      expect(changed({}, { refuses }).slice(0, 2), JSON.stringify(refuses)).toEqual([0, 'refuses'])
    expect(changed({ assured_date: '2026-02-30' })).toEqual([0, 'checked'])
    expect(changed({ assured_date: '2027-01-01' })).toEqual([0, 'checked'])
    expect(changed({ schedules: [{ freq: 'DAILY' }] })).toEqual([0, 'hours'])
    expect(changed({ name: '' })).toEqual([0, 'name'])
    expect(read([first, first]).problems.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 id'])
  })
})

describe('services of others', () => {
  it.skipIf(absent)('import from the official examples (skipped: ../shared is not here)', () => {
    for (const file of readdirSync(`${FIXTURES}/examples-3.0`)) {
      const { services, problems } = read(fixture(`examples-3.0/${file}`))
      expect(
        services.map(({ hsds, name }) => [hsds, name]),
        file,
      ).toEqual([[ID, 'Community Counselling']])
      expect(
        problems.every(({ warning }) => warning),
        file,
      ).toBe(true)
      expect(services[0]).toMatchObject({ serves: [], refuses: ['age < 12', 'age >= 101'], schedules: [] })
      expect(services[0]!.refer.steps).toMatch(/^If you are an NHS patient please ask your GP/)
      expect(services[0]!.words).toEqual(['MyCity Counselling Services'])
    }
    const { services, problems } = read(fixture('examples-3.0/service_full.json'))
    expect(services[0]!.phones.map(({ number }) => number)).toEqual(['+44 1234 234567 x100'])
    expect(services[0]!.place).toBeUndefined()
    for (const column of ['latitude', 'longitude', 'schedules', 'postal_code', 'serves'])
      expect(problems.map((problem) => problem.column)).toContain(column)
  })

  it.skipIf(absent)('have the hours of the worked figure (skipped: ../shared is not here)', () => {
    const hours = read(fixture('figures/schedules_worked_example.json')).services[0]!
    const at = (when: string) => openness({ ...hours, bankHolidays: 'closed' }, when, 'england-and-wales')
    expect(['2020-07-01T09:00', '2020-07-02T16:59', '2020-07-04T12:00'].map(at)).toEqual(
      Array(3).fill('open'),
    )
    expect(['2020-07-01T12:00', '2020-07-03T10:00', '2020-07-11T12:00'].map(at)).toEqual(
      Array(3).fill('closed'),
    )
  })

  it('say what cannot be taken as it stands', () => {
    const hours = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }
    const at = (location: object) => ({
      service_at_locations: [{ location: { location_type: 'physical', ...location } }],
    })
    expect(
      said({ schedules: [hours], email: '', url: null, ...at({ latitude: 51.5, longitude: -0.12 }) }),
    ).toEqual([])
    expect(foreign(at({ latitude: 51.5, longitude: -0.12 })).services[0]!.place).toEqual({
      latitude: 51.5,
      longitude: -0.12,
    })
    expect(said(at({ latitude: 100, longitude: 0 }))).toEqual(['latitude'])
    expect(said({ status: 'temporarily closed' })).toEqual(['status'])
    expect(said({ assured_date: 'last week' })).toEqual(['assured_date'])
    for (const fault of [
      { byday: 'XX' },
      { opens_at: '25:99' },
      { until: '2026-02-30' },
      { count: 3 },
      { byweekno: '4' },
    ])
      expect(said({ schedules: [{ ...hours, ...fault }] }), JSON.stringify(fault)).toEqual(['schedules'])
    for (const zone of ['Z', ':00Z', '+01:00', ':00+01:00']) {
      const times = { opens_at: `09:00${zone}`, closes_at: `17:00${zone}` }
      expect(said({ schedules: [{ ...hours, ...times }] }), zone).toEqual(['schedules'])
      expect(foreign({ schedules: [{ ...hours, ...times }] }).services[0]!.schedules).toEqual([hours])
    }
    const html = foreign({
      description: '<p>Tea &amp; <b>cake</b></p><script>alert(1)</script>',
      application_process: '<i>Ring</i>',
    })
    expect(html.services[0]).toMatchObject({
      notesForPatients: 'Tea & cake',
      refer: { steps: 'Ring' },
      serves: [],
    })
    const serves = html.problems.find(({ column }) => column === 'serves')
    expect(serves).toMatchObject({ row: 1, warning: true })
    expect(serves!.message).toMatch(/^"Example" .*choose/)
    expect(said({ name: ' ' })).toEqual(['name refused'])
    expect(read([active, active]).problems.filter(({ warning }) => !warning)).toMatchObject([
      { row: 2, column: 'id' },
    ])
    expect(read(active, [ID])).toMatchObject({ services: [], problems: [{}, {}] })
  })

  it('never make it throw, whatever they are', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom({ toString: 1, valueOf: 1 }, [[]], 1e999, '<'.repeat(5000)),
    )
    const parts = [
      'id',
      'name',
      'status',
      'phones',
      'schedules',
      'service_at_locations',
      'location',
      'number',
      'freq',
    ]
    const more = [
      'latitude',
      'addresses',
      'minimum_age',
      'organization',
      'cost_options',
      'refuses',
      'serves',
      'contents',
    ]
    const keys = fc.constantFrom(
      ...parts,
      ...more,
      'service',
      'services',
      'check_every',
      'interval',
      EXTRAS,
      '__proto__',
    )
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        odd,
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(keys, tie('json'), { maxKeys: 8 }),
      ),
    }))
    fc.assert(
      fc.property(json, fc.dictionary(keys, json), (any, fields) => {
        for (const value of [
          any,
          [any],
          { ...active, ...fields },
          { ...active, [EXTRAS]: { id: 'a', ...fields } },
        ])
          for (const { row, column, message } of read(value).problems)
            expect(`${row} ${column} ${message}`).toMatch(/^[1-9]\d* \w+ .+[.]$/)
      }),
      { numRuns: 500 },
    )
    expect(read(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))).services).toEqual([])
  })
})
