import { describe, expect, it } from 'vitest'
import { faultOfJson, guessJson, guessTable } from '#core/exchange/guess.ts'
import { EXTRAS } from '#core/exchange/hsds.ts'
import { templateCsv } from '#core/exchange/services-csv.ts'

describe('a table', () => {
  const odsLine = ['FA123', 'MILL LANE PHARMACY', ...Array(10).fill(''), 'A', ...Array(14).fill('')].join()
  it('is ours when it has our headings, however it is parted', () => {
    expect(guessTable(templateCsv())).toEqual({ format: 'csv', sure: true })
    expect(guessTable('name;serves\nA;optom')).toEqual({ format: 'csv', sure: true })
  })
  it('is a list of the NHS by its headings, or by the form of its lines where it has none', () => {
    expect(guessTable('Organisation Code,Organisation Name\nFA123,X')).toEqual({ format: 'ods', sure: true })
    expect(guessTable(`${odsLine}\n${odsLine}\n`)).toEqual({ format: 'ods', sure: true })
    expect(guessTable(`FA123,X,Y\nFA124,X,Y\n`)).toEqual({ format: 'csv', sure: false })
  })
  it('that says neither is most likely a table, but not surely', () => {
    for (const text of ['', 'a,b\n1,2', 'Provider\tTel\nA\t111'])
      expect(guessTable(text)).toEqual({ format: 'csv', sure: false })
  })
})

describe('a JSON file', () => {
  it('is our own where a record bears our mark', () => {
    expect(guessJson({ contents: [{ name: 'A', [EXTRAS]: {} }] })).toEqual({ format: 'hsds', sure: true })
  })
  it('is a page of Open Referral UK by its "content"', () => {
    expect(guessJson({ content: [{ id: '1', name: 'A' }] })).toEqual({ format: 'oruk', sure: true })
  })
  it('is only likely one of the two where it could be either', () => {
    expect(guessJson([{ name: 'A', organization_id: 'x' }])).toEqual({ format: 'oruk', sure: false })
    expect(guessJson([{ name: 'A', organization_id: 'x', phones: [] }])).toEqual({
      format: 'hsds',
      sure: false,
    })
    expect(guessJson({ service: { name: 'A' } })).toEqual({ format: 'hsds', sure: false })
  })
  it.each([
    [{ resourceType: 'Bundle' }, /FHIR/],
    [[{ resourceType: 'HealthcareService', id: '1' }], /FHIR/],
    [{ 'england-and-wales': { events: [] } }, /bank holidays.*"Bank holidays" instead/],
    [{ type: 'FeatureCollection', features: [] }, /map file/],
    [{ colour: 'red', size: 4 }, /begins with "colour", "size", which no format/],
    [[{}], /holds no records/],
    ['text', /holds no records/],
    [null, /holds no records/],
  ])('that holds no services is said to be what it is: %j', (json, says) => {
    expect(guessJson(json)).toEqual({ refused: expect.stringMatching(says) })
  })
})

describe('a text that begins like JSON and is none', () => {
  it('was cut off where brackets or quotes are open at its end', () => {
    for (const text of ['{"contents": [\n{"name": "Mill La', '[{"a": 1},\n', '{"a": "\\"}'])
      expect(faultOfJson(text, 'Unexpected end')).toMatch(
        new RegExp(`stops in the middle, on line ${text.trimEnd().split('\n').length}`),
      )
  })
  it('names the line from which it cannot be read', () => {
    expect(faultOfJson('{\n"a": 1,\n"b": x}', 'Unexpected token x at position 15')).toMatch(
      /cannot be read from line 3 on/,
    )
  })
})
