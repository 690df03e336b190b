import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readOds } from '#core/exchange/ods.ts'
import { NEVER_CHECKED } from '#core/practice/freshness.ts'
import { checkService } from '#core/practice/service-check.ts'

const PHARMACIES = '../shared/fixtures/ods/edispensary_sample_no_header.csv'
const PRACTICES = '../shared/fixtures/ods/epraccur_sample_with_header.csv'
const TODAY = '2026-11-24'
const HEADING = 'OrgCode,Name,Address1,Address2,Postcode,StatusCode,OrgSubTypeCode,TelNo,PrescrSet'

const place = { address: '61 ARUNDEL AVENUE', postcode: 'SK7 5LD', phone: '0161 4838729' }
const rowlands = { ...place, code: 'FA002', name: 'ROWLANDS PHARMACY' }
const pharmacy = { ...rowlands, status: 'A', subtype: '1', setting: '' }
const practice = { ...pharmacy, code: 'A81001', name: 'THE SURGERY', subtype: 'B', setting: '4' }

/** One line of a file of 27 columns without a heading. */
function line(cells: Partial<typeof pharmacy>, base = pharmacy): string {
  const all = { ...base, ...cells }
  const at: Record<number, string> = { 0: all.code, 1: all.name, 4: all.address, 9: all.postcode }
  const row = { ...at, 12: all.status, 13: all.subtype, 17: all.phone, 25: all.setting } as typeof at
  return Array.from({ length: 27 }, (_, n) => `"${(row[n] ?? '').replaceAll('"', '""')}"`).join(',')
}

/** What is read and not said to be closed. */
const read = (text: string, ...known: string[]) => {
  const { services, doubts = {}, ...rest } = readOds(text, { known: new Set(known) })
  return { ...rest, services: services.filter(({ id }) => !doubts[id]) }
}
const first = (cells: Partial<typeof pharmacy>) => read(line(cells)).services[0]!
const codes = (text: string, ...known: string[]) => read(text, ...known).services.map(({ ods }) => ods)
/** Row, column and whether it is only a warning, of everything said but the reminder that every line gets. */
const said = (text: string, ...known: string[]) =>
  read(text, ...known)
    .problems.filter(({ column }) => column !== 'serves')
    .map(({ row, column, warning }) => `${row} ${column} ${warning ? 'warning' : 'left out'}`)

it.skipIf(!existsSync(PHARMACIES))('keeps 7 of 12 pharmacies (skipped: ../shared is not here)', () => {
  const text = readFileSync(PHARMACIES, 'utf8')
  const { kind, services, problems } = read(text)
  expect(kind).toBe('pharmacies')
  expect(codes(text).join(' ')).toBe('FA002 FA012 FA015 FA019 FA026 FA076 FA117')
  expect(services.map(({ phones }) => phones[0]?.number ?? 'none').join(', ')).toBe(
    '0161 483 8729, 020 7790 3310, 01622 890758, 0115 963 8700, none, none, 0115 986 0001',
  )
  expect(services[2]!.address).toBe('Headcorn Surgery, Grigg Lane, Headcorn, Ashford, Kent, TN27 9AA')
  expect(services[5]!.address).toBe('1 Coopers Square, Burton-on-Trent, Staffordshire, DE14 1DG')
  expect(said(text)).toEqual(['6 phone warning', '10 phone warning'])
  expect(problems).toHaveLength(9)
})

it.skipIf(!existsSync(PRACTICES))('keeps 41 of 60 practices (skipped: ../shared is not here)', () => {
  const text = readFileSync(PRACTICES, 'utf8')
  const { kind, services, problems } = read(text)
  expect(kind).toBe('practices')
  expect(services.map(({ refer }) => refer.way)).toEqual(Array(41).fill('self-refer'))
  expect(services.find(({ ods }) => ods === 'C81034')?.phones).toEqual([{ number: '01298 22338' }])
  // Line 61 has an 0844 number, which costs callers far more.
  expect(said(text)).toEqual(['34 phone warning', '61 phone warning'])
  expect(problems).toHaveLength(43)
})

it('makes of a pharmacy a service that says nothing the file does not', () => {
  const { services, problems } = read(line({}))
  const unknown = { serves: [], refuses: [], schedules: [], bankHolidays: 'unknown' }
  expect(services[0]).toEqual({
    ...unknown,
    id: 'ods-fa002',
    name: 'Rowlands Pharmacy',
    phones: [{ number: '0161 483 8729' }],
    refer: { way: 'walk-in', steps: '' },
    address: '61 Arundel Avenue, SK7 5LD',
    checked: { on: NEVER_CHECKED, by: 'ODS file' },
    checkEvery: 90,
    source: 'NHS ODS',
    ods: 'FA002',
  })
  expect(problems).toEqual([expect.objectContaining({ row: 1, column: 'serves', warning: true })])
  const names = { destinations: new Set(['pharm-otc']), conditions: 'any' } as const
  expect(checkService({ ...services[0]!, serves: ['pharm-otc'] }, names, TODAY)).toEqual([])
})

it('wants status A, and sub-type 1 or prescribing setting 4', () => {
  for (const status of ['C', 'D', 'P', '']) expect(said(line({ status }))).toEqual(['1 status left out'])
  expect(codes([line({ subtype: '2' }), line({ code: 'FA003' })].join('\n'))).toEqual(['FA003'])
  const some = ['4', '0', '9', '10', ''].map((setting, n) => line({ code: `A8100${n}`, setting }, practice))
  expect(read(some.join('\n')).kind).toBe('practices')
  expect(codes(some.join('\n'))).toEqual(['A81000'])
})

it('doubts odd codes and leaves out what is no code or no name', () => {
  expect(first({ code: 'fa002' })).toMatchObject({ id: 'ods-fa002', ods: 'FA002' })
  for (const code of ['fa002', 'FXH71']) expect(said(line({ code })), code).toEqual([])
  for (const code of ['X3N4J', 'FA0021']) expect(said(line({ code })), code).toEqual(['1 code warning'])
  for (const code of ['I81001', 'FA002'])
    expect(said(line({ code }, practice)), code).toEqual(['1 code warning'])
  for (const code of ['', 'FA', 'F-002', 'FA002 ROWLANDS'])
    expect(said(line({ code })), code).toEqual(['1 code left out'])
  expect(said(line({ name: ' ' }))).toEqual(['1 name left out'])
})

it('leaves out the second of two with one code, and what is kept already, by code or by id', () => {
  const text = [line({ status: 'C' }), line({}), line({ code: 'fa002', name: 'OTHER' })].join('\n')
  expect(read(text).services.map(({ name }) => name)).toEqual(['Rowlands Pharmacy'])
  expect(said(text)).toEqual(['3 code left out'])
  const two = [line({}), line({ code: 'FA003', name: 'BOOTS' })].join('\n')
  for (const known of ['FA002', 'ods-fa002']) {
    expect(codes(two, known)).toEqual(['FA003'])
    expect(said(two, known)).toEqual(['1 code left out'])
  }
  expect(codes(two, 'pharm-otc')).toEqual(['FA002', 'FA003'])
})

it('writes a number in its usual groups where it is sure', () => {
  const numbers = `0161 4838729 = 0161 483 8729; 020 77903310 = 020 7790 3310; 0207 790 3310 = 020 7790 3310
    01159 638700 = 0115 963 8700; +44 (0)1622 890758 = 01622 890758; 0044 1622 890758 = 01622 890758
    07700 900123 = 07700 900123; 03003045555 = 0300 304 5555`
  for (const pair of numbers.split(/[;\n]/)) {
    const [phone = '', number = ''] = pair.trim().split(' = ')
    expect(first({ phone }).phones, phone).toEqual([{ number }])
    expect(said(line({ phone })), phone).toEqual([])
  }
})

it('warns of other numbers, and leaves out what cannot be one', () => {
  const kept = ['01298 22338', '0161 0838729', '+33 1 42 68 53 00', '0161 4838729 x 12']
  const dropped = [
    '',
    '1554890234',
    'ex-directory',
    '0844 4778635',
    '0161 483 8729 or 01622 890758',
    '999999999999999999999999',
  ]
  for (const phone of [...kept, ...dropped]) {
    expect(first({ phone }).phones).toEqual(kept.includes(phone) ? [{ number: phone }] : [])
    expect(said(line({ phone })), phone).toEqual(['1 phone warning'])
  }
})

it('spells names as people write them', () => {
  expect(first({ name: "DR O'NEILL'S PRACTICE" }).name).toBe("Dr O'Neill's Practice")
  expect(first({ name: 'NHS CENTRE ON THE HILL' }).name).toBe('NHS Centre on the Hill')
  expect(first({ name: 'MEDS2U 1ST FLOOR 10A/10B' }).name).toBe('MEDS2U 1st Floor 10A/10B')
  expect(first({ name: 'McKay Chemist' }).name).toBe('McKay Chemist')
})

it('leaves out a postcode that cannot be', () => {
  for (const postcode of ['', 'SK7 5CD', 'none']) {
    expect(first({ postcode }).address, postcode).toBe('61 Arundel Avenue')
    expect(said(line({ postcode }))).toEqual(['1 postcode warning'])
  }
  expect(first({ postcode: ' sk75ld', address: 'HIGH ST,HYDE' }).address).toBe('High St, Hyde, SK7 5LD')
  expect(first({ postcode: '', address: '' })).not.toHaveProperty('address')
})

it('tells those of one name apart by postcode, then by code', () => {
  const text = [
    line({ code: 'FA001' }),
    line({ code: 'FA002', postcode: 'M1 1AE', name: 'Rowlands pharmacy' }),
    line({ code: 'FA003', postcode: 'M1 1AE' }),
    line({ code: 'FA005', name: 'BOOTS' }),
    line({ code: 'FA006', name: 'BOOTS', status: 'C' }),
  ].join('\n')
  expect(read(text).services.map(({ name }) => name)).toEqual([
    'Rowlands Pharmacy (SK7 5LD)',
    'Rowlands pharmacy (M1 1AE) (FA002)',
    'Rowlands Pharmacy (M1 1AE) (FA003)',
    'Boots',
  ])
  expect(said(text)).toEqual(['1 name warning', '2 name warning', '3 name warning'])
})

it('is read with any line ending, a byte order mark, blank lines, and quotes as RFC 4180 has them', () => {
  const two = [line({ name: 'THE "BEST" CHEMIST, LTD' }), '', line({ code: 'FA003', name: 'TWO\nLINES' })]
  for (const end of ['\n', '\r\n', '\r']) {
    const { services, problems } = read(`\uFEFF${two.join(end)}${end}${end}`)
    expect(services.map(({ name }) => name)).toEqual(['The "Best" Chemist, Ltd', 'Two Lines'])
    expect(problems.map(({ row }) => row)).toEqual([1, 3])
  }
})

it('is read by its heading, whatever the order, and refused when one that matters is missing', () => {
  const mixed = 'Status Code,postcode,Address Line 1,Organisation Name,Organisation Code,Tel No,Sub Type'
  expect(read(`${mixed}\nA,SK7 5LD,1 HIGH ST,ROWLANDS,FA002,01614838729,1`).services[0]).toMatchObject({
    ods: 'FA002',
    address: '1 High St, SK7 5LD',
    phones: [{ number: '0161 483 8729' }],
  })
  expect(said('OrgCode,Name,Postcode\nFA002,ROWLANDS,SK7 5LD')).toEqual([
    '1 status left out',
    '1 phone left out',
  ])
})

it('is refused once when it is something else, and loses only the lines that are broken', () => {
  for (const text of ['', '\n\n', 'a,b,c\nd,e,f', '{"services": []}', line({}).slice(0, 80)])
    expect(said(text), text).toEqual(['1 file left out'])
  for (const broken of ['FA002,ROWLANDS', '"FA002","ROWLANDS, WITH NO END']) {
    const text = [line({ code: 'FA001' }), line({ code: 'FA003', name: 'BOOTS' }), broken].join('\n')
    expect(codes(text)).toEqual(['FA001', 'FA003'])
    expect(said(text)).toEqual(['3 file left out'])
  }
})

it('never throws, whatever the text, and gives lawful records and problems that say where', () => {
  const wild = fc.oneof(fc.string(), fc.string({ unit: 'binary' }))
  const cells = fc.record({
    code: fc.oneof(fc.constantFrom('FA001', 'FA002', 'A81001'), wild),
    name: fc.oneof(fc.constantFrom('BOOTS', ''), wild),
    postcode: fc.oneof(fc.constantFrom('SK7 5LD', 'SK7 5CD'), wild),
    status: fc.constantFrom('A', 'A', 'C'),
    subtype: fc.constantFrom('1', '2', 'B', ''),
    phone: fc.oneof(fc.string({ unit: fc.constantFrom(...'0123456789 +()x') }), wild),
  })
  const parts = fc.constantFrom(',', '"', '""', '\n', '\r', '\r\n', 'A', '1', 'FA002', '\uFEFF', HEADING)
  const lines = cells.map((some) => line(some))
  const messy = fc.array(fc.oneof(parts, wild), { maxLength: 80 }).map((all) => all.join(''))
  const tidy = fc.array(fc.oneof(lines, lines, wild), { maxLength: 12 }).map((all) => all.join('\r\n'))
  const check = (file: string) => {
    const { services, problems } = read(file, 'FA002')
    expect(services.length + problems.length).toBeGreaterThan(0)
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
    for (const { id, name } of services) expect(`${id} ${name}`).toMatch(/^ods-(?!fa002)[a-z0-9]+ \S/)
    const end = file.split(/\r\n|\r|\n/).length
    for (const { row, column, message } of problems) {
      expect(row > 0 && row <= end, `row ${row} of ${end}`).toBe(true)
      expect(`${column}: ${message}`).toMatch(/^[a-z]+: .+\.$/s)
    }
  }
  fc.assert(fc.property(fc.oneof(messy, tidy), check), { numRuns: 1500 })
})
