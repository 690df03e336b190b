import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFhir } from '#core/exchange/fhir.ts'
import type { InFormat } from '#core/exchange/guess.ts'
import { toHsds } from '#core/exchange/hsds.ts'
import { toOruk } from '#core/exchange/oruk.ts'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { writeServicesCsv } from '#core/exchange/services-csv.ts'
import type { Service } from '#core/practice/service.ts'
import { content } from '../../content/sample.ts'
import { names, TODAY } from './any-service.ts'

const SHARED = '../shared/fixtures'
const absent = !existsSync(SHARED)
const demo = content.demo(TODAY).services
const uuid = (seed: string) =>
  `00000000-0000-4000-8000-${Buffer.from(seed).toString('hex').slice(-12).padStart(12, '0')}`
const hsds = JSON.stringify(toHsds(demo.slice(0, 3), { id: 'x', name: 'Practice', uuid }), null, 1)
const bring = (text: string | Uint8Array, wanted?: InFormat, held: readonly Service[] = []) => {
  const bytes = typeof text === 'string' ? new Uint8Array(Buffer.from(text)) : text
  return readServicesFile(bytes, wanted, { today: TODAY, held, names })
}
const read = (text: string, wanted?: InFormat, held: readonly Service[] = []) => {
  const { format, services, problems } = bring(text, wanted, held)
  return [format, services.length, problems.filter(({ warning }) => !warning).length]
}
const active = { id: 'ac148810-d857-441c-9679-408f346de14b', name: 'Example', status: 'active' }

describe('the format of a file', () => {
  it('is told from what it holds, whatever was chosen', () => {
    const csv = writeServicesCsv(demo.slice(0, 3))
    for (const wanted of [undefined, 'csv', 'hsds', 'oruk', 'ods'] as const) {
      expect(read(csv, wanted)).toEqual(['csv', 3, 0])
      expect(read(hsds, wanted)).toEqual(['hsds', 3, 0])
      expect(bring(JSON.stringify({ content: [active], totalElements: 1 }), wanted).format).toBe('oruk')
    }
  })
  it('is the one chosen where it could be either', () => {
    const feed = JSON.stringify({ contents: [{ ...active, organization_id: active.id }] })
    expect(read(feed)).toEqual(['oruk', 1, 0])
    expect(read(feed, 'hsds')).toEqual(['hsds', 1, 0])
    expect(read(JSON.stringify(toOruk(demo, { name: 'Practice', uuid }).page))[0]).toBe('oruk')
  })
  it('is taken as one service, a list or a page', () => {
    for (const json of [active, [active], { contents: [active] }, { service: active }])
      expect(read(JSON.stringify(json))).toEqual(['hsds', 1, 0])
  })
  it.skipIf(absent)(
    'is told for files of the NHS, with and without headings (skipped: ../shared is not here)',
    () => {
      for (const name of ['edispensary_sample_no_header', 'epraccur_sample_with_header']) {
        const bytes = readFileSync(`${SHARED}/ods/${name}.csv`)
        for (const wanted of [undefined, 'csv', 'hsds'] as const) {
          const { format, kind, services } = bring(new Uint8Array(bytes), wanted)
          expect([format, kind]).toEqual(['ods', name.startsWith('ep') ? 'practices' : 'pharmacies'])
          expect(services.length).toBeGreaterThan(0)
        }
      }
    },
  )
  it('of the NHS leaves out what is held under its ODS code', () => {
    const line =
      'FA002,SOME PHARMACY,Y62,QOP,61 ARUNDEL AVENUE,,STOCKPORT,,,SK7 5LD,20060601,,A,1,P79D,,,0161 4838729,,,,0,,QOP,,,'
    expect(read(line)).toEqual(['ods', 1, 0])
    expect(read(line, undefined, [{ ...demo[0]!, ods: 'fa002' }])).toEqual(['ods', 0, 1])
  })
})

describe('a file that holds no services to take', () => {
  const gov = { 'england-and-wales': { division: 'england-and-wales', events: [] } }
  it.each([
    ['a FHIR bundle', JSON.stringify(toFhir(demo.slice(0, 2), { name: 'Practice' })), /FHIR.*ask for HSDS/],
    ['a list of FHIR resources', '[{"resourceType":"HealthcareService"}]', /FHIR/],
    ['bank holidays', JSON.stringify(gov), /bank holidays/],
    ['a map', '{"type":"FeatureCollection","features":[]}', /GeoJSON/],
    ['other JSON', '{"colour":"red","size":4}', /begins with "colour", "size"/],
    ['a list of numbers', '[1,2]', /holds no records/],
    [
      'JSON that was cut off',
      hsds.slice(0, hsds.length / 2),
      /stops in the middle, on line \d+, .*Fetch it again/,
    ],
    ['JSON with a slip', '{"contents":[\n{"name":"A",}\n]}', /cannot be read from line 2 on/],
    ['a web page', '<!doctype html><title>Sign in</title>', /web page/],
    ['nothing', '', /empty/],
  ])('is named with what to do: %s', (_, text, says) => {
    for (const wanted of [undefined, 'csv', 'hsds', 'oruk', 'ods'] as const)
      expect(bring(text, wanted)).toEqual({
        services: [],
        problems: [{ row: 1, column: 'file', message: expect.stringMatching(says) }],
      })
  })
  it('never makes the reading throw, whatever the bytes', () => {
    const json = fc.json().map((text) => new Uint8Array(Buffer.from(text)))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), json), (bytes) => {
        for (const { row, message } of bring(bytes).problems)
          expect(`${row} ${message}`).toMatch(/^[1-9]\d* .+\.$/s)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a large file', () => {
  it('of JSON holds no more than the limit, and says so', () => {
    const many = Array.from({ length: 12_001 }, (_, at) => ({
      id: `n-${at}`,
      name: `N ${at}`,
      status: 'active',
    }))
    const { services, problems } = bring(JSON.stringify(many))
    expect(services).toHaveLength(12_000)
    expect(problems[0]).toMatchObject({ column: 'file', message: expect.stringMatching(/12,001 .*12,000/) })
  })
  it('says that its letters were assumed', () => {
    const { services, problems } = bring(
      new Uint8Array(Buffer.from('Name,Serves,Phones\nCaf\xe9,optom,111', 'latin1')),
    )
    expect(services).toMatchObject([{ name: 'Café' }])
    expect(problems[0]).toMatchObject({ warning: true, message: expect.stringContaining('Windows-1252') })
  })
})
