import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXTRAS, toHsds } from '#core/exchange/hsds.ts'
import { readHsds } from '#core/exchange/hsds-read.ts'
import { openness } from '#core/hours/opening.ts'
import type { Service } from '#core/practice/service.ts'
import { content } from '../../content/sample.ts'
import { anyService, names, TODAY } from './any-service.ts'

const FIXTURES = '../shared/fixtures/hsds'
const absent = !existsSync(FIXTURES)
const ID = 'ac148810-d857-441c-9679-408f346de14b'
const demo = content.demo(TODAY).services
const sha = (seed: string) => createHash('sha256').update(seed).digest('hex')
const uuid = (seed: string) => sha(seed).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5')
const owner = { id: 'mill-lane', name: 'Mill Lane Surgery', uuid }

const fixture = (path: string): unknown => JSON.parse(readFileSync(`${FIXTURES}/${path}`, 'utf8'))
const read = (json: unknown, ...known: string[]) =>
  readHsds(json, { today: TODAY, known: new Set(known), names })
const sent = (services: readonly Service[]): Record<string, unknown>[] =>
  JSON.parse(JSON.stringify(toHsds(services, owner))).contents

const lists = fc.uniqueArray(anyService, { selector: ({ id }) => id, minLength: 1, maxLength: 4 })

/** Holds for the demo practice and for whatever services are made up. */
function forAll(holds: (list: readonly Service[]) => void): void {
  holds(demo)
  fc.assert(
    fc.property(lists, (list) => void holds(list)),
    { numRuns: 35 },
  )
}

describe('our services as HSDS', () => {
  it.skipIf(absent)('are valid by the schema of HSDS 3.0 (skipped: ../shared is not here)', () => {
    const ajv = addFormats.default(new Ajv2020({ strict: false }))
    // The files name each other by their own names, as in "$ref": "phone.json".
    for (const file of readdirSync(`${FIXTURES}/schema-3.0`))
      if (file !== 'openapi.json') ajv.addSchema(fixture(`schema-3.0/${file}`) as object, file)
    const faultsOf = (record: unknown) => (ajv.validate('service.json', record) ? '' : ajv.errorsText())
    const [first] = sent(demo)
    expect(faultsOf({ ...first, status: 'open' })).toMatch(/status/)
    expect(faultsOf({ ...first, phones: [{ id: ID }] })).toMatch(/phones/)
    forAll((list) => expect(sent(list).map(faultsOf).join('')).toBe(''))
  })

  it('hold nothing empty, and no id twice', () => {
    forAll((list) => {
      expect(JSON.stringify(sent(list))).not.toMatch(/[^\\]":(null|""|\[\]|"1970)/)
      expect(new Set(sent(list).map(({ id }) => id)).size).toBe(list.length)
    })
  })

  it('come back as they were', () => {
    expect(demo.length).toBeGreaterThan(50)
    forAll((list) => {
      const back = read({ contents: sent(list) }, ...list.map(({ id }) => id))
      expect(back).toStrictEqual({ services: list, problems: [] })
    })
  })

  it('when others changed them, come with the change or are refused with the reason', () => {
    const [first] = sent(demo)
    const changed = (fields: object, extras: object = {}) => {
      const json = { ...first, ...fields, [EXTRAS]: { ...(first![EXTRAS] as object), ...extras } }
      const { services, problems } = read(json)
      return `${services.length} ${problems.map(({ column }) => column)}`
    }
    expect(read({ ...first, name: 'New' }).services).toEqual([{ ...demo[0], name: 'New' }])
    expect(changed({ status: 'defunct' })).toBe('1 status')
    expect(changed({}, { serves: ['moon', ...demo[0]!.serves] })).toBe('1 serves')
    expect(changed({ assured_date: '2026-02-30' })).toBe('0 checked')
    expect(changed({ assured_date: '2026-11-25' })).toBe('0 checked')
    expect(changed({ schedules: [{ ...demo[0]!.schedules[0], freq: 'DAILY' }] })).toBe('0 hours')
    for (const refuses of [['age <'], ['age < 5', 7], 'age <', [null], { age: 5 }])
      expect(changed({}, { refuses }), JSON.stringify(refuses)).toBe('0 refuses')
    expect(read([first, first]).problems.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 id'])
  })
})

describe('services of others', () => {
  const active = { id: ID, name: 'Example', status: 'active', assured_date: '2026-11-01' }
  const taken = (fields: object) => read({ ...active, ...fields }).services[0]!
  /** The column of each problem, and whether the record is refused; without what every foreign record leaves to a lead. */
  const said = (fields: object) =>
    read({ ...active, ...fields })
      .problems.filter(({ column }) => column !== 'serves')
      .map(({ column, warning }) => (warning ? column : `${column} refused`))
      .join()
  const hours = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }

  it.skipIf(absent)('import from the official examples (skipped: ../shared is not here)', () => {
    for (const file of readdirSync(`${FIXTURES}/examples-3.0`)) {
      const { services, problems } = read(fixture(`examples-3.0/${file}`))
      expect(`${services.map(({ hsds }) => hsds)}`, file).toBe(ID)
      expect(problems.every(({ warning }) => warning)).toBe(true)
      expect(services[0]).toMatchObject({ serves: [], refuses: ['age < 12', 'age >= 101'], schedules: [] })
      expect(services[0]!.refer.steps).toMatch(/^If you are an NHS patient please ask your GP/)
      expect(services[0]!.words).toEqual(['MyCity Counselling Services'])
    }
    const { services, problems } = read(fixture('examples-3.0/service_full.json'))
    expect(services[0]!.phones.map(({ number }) => number)).toEqual(['+44 1234 234567 x100'])
    expect(services[0]).not.toHaveProperty('place')
    const columns = problems.map(({ column }) => column)
    expect(columns).toEqual(expect.arrayContaining(['latitude', 'longitude', 'schedules', 'serves']))
  })

  it.skipIf(absent)('have the hours of the worked figure (skipped: ../shared is not here)', () => {
    const figure = read(fixture('figures/schedules_worked_example.json')).services[0]!
    const at = (when: string) => openness({ ...figure, bankHolidays: 'closed' }, when, 'england-and-wales')
    const open = ['2020-07-01T09:00', '2020-07-02T16:59', '2020-07-04T12:00', '2020-11-07T09:00']
    const shut = ['2020-07-01T12:00', '2020-07-03T10:00', '2020-07-11T12:00', '2020-12-05T12:00']
    expect([...open, ...shut].map(at)).toEqual([...open.map(() => 'open'), ...shut.map(() => 'closed')])
  })

  it('are reported where they cannot be taken as they stand', () => {
    const at = (fields: object) => {
      const location = { location_type: 'physical', ...fields }
      return { service_at_locations: [{ location }] }
    }
    const place = { latitude: 51.5, longitude: -0.12 }
    expect(said({ schedules: [hours], email: '', url: null, ...at(place) })).toBe('')
    expect(taken({ ...at(place), email: '' })).toMatchObject({ place, refer: { steps: '' } })
    expect(said(at({ ...place, latitude: 100 }))).toBe('latitude')
    expect(said({ status: 'temporarily closed' })).toBe('status')
    expect(said({ assured_date: 'last week' })).toBe('assured_date')
    expect(said({ name: ' ' })).toBe('name refused')
    const faults = { byday: 'XX', opens_at: '25:99', until: '2026-02-30', count: 3, byweekno: '4' }
    for (const [field, fault] of Object.entries(faults))
      expect(said({ schedules: [{ ...hours, [field]: fault }] }), field).toBe('schedules')
    for (const zone of ['Z', ':00Z', '+01:00', ':00+01:00']) {
      const schedules = [{ ...hours, opens_at: `09:00${zone}`, closes_at: `17:00${zone}` }]
      expect([said({ schedules }), taken({ schedules }).schedules]).toEqual(['schedules', [hours]])
    }
    const description = '<p>Tea &amp; <b>cake</b></p><script>alert(1)</script>'
    expect(taken({ description })).toMatchObject({ notesForPatients: 'Tea & cake', serves: [] })
    const serves = read(active).problems.find(({ column }) => column === 'serves')!
    expect(`${serves.row} ${serves.warning} ${serves.message}`).toMatch(/^1 true "Example" .*choose/)
    expect(read([active, active]).problems.map(({ row }) => row)).toEqual([1, 2])
    expect(read([1, 2].map((id) => ({ ...active, id }))).services).toMatchObject([{}, { id: 'example-2' }])
    expect(read(active, ID)).toMatchObject({ services: [], problems: [{ column: 'id' }] })
  })

  it('never make it throw, whatever they are', () => {
    const odd = fc.constantFrom<unknown>({ toString: 1, valueOf: 1 }, [[]], 1 / 0, '<'.repeat(5000), '09:00Z')
    const fields =
      'id name status phones schedules service_at_locations location latitude number freq opens_at dtstart addresses minimum_age organization cost_options refuses serves checked_by interval service services contents __proto__'
    const keys = fc.constantFrom(...fields.split(' '), EXTRAS)
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(fc.jsonValue(), odd),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(keys, tie('json'), { maxKeys: 6 }),
      ),
    }))
    const holds = (any: unknown, fields: object) => {
      const own = { ...active, [EXTRAS]: { id: 'a', ...fields } }
      for (const value of [any, [any], { ...active, ...fields }, own])
        for (const { row, column, message } of read(value).problems)
          expect(`${row} ${column} ${message}`).toMatch(/^[1-9]\d* \w+ .+\.$/s)
    }
    fc.assert(fc.property(json, fc.dictionary(keys, json), holds), { numRuns: 1000 })
    holds(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)), {})
  })
})
