import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#core/clock/wall-clock.ts'
import { readCsv, writeCsv } from '#core/exchange/csv.ts'
import { COLUMNS, templateCsv, writeServicesCsv } from '#core/exchange/services-csv.ts'
import { readServicesCsv } from '#core/exchange/services-csv-read.ts'
import { cellPlace } from '#core/exchange/table.ts'
import { readHours } from '#core/hours/text.ts'
import { conditionNames } from '#core/pathway/condition-check.ts'
import type { Service } from '#core/practice/service.ts'
import { checkService, type ServiceNames } from '#core/practice/service-check.ts'
import { nameFault } from '#core/practice/words/name-fault.ts'
import { textFault } from '#core/practice/words/plain-text.ts'
import { content } from '../../content/sample.ts'

const TODAY = '2026-11-24'
const destinations = new Set([
  'pharm-mi',
  'pharm-bp',
  'pf-uti',
  'pf-bite',
  'nurse',
  'fcp',
  'gp-soon',
  'duty-today',
])
const bring = (text: string, known: string[] = [], conditions: ServiceNames['conditions'] = 'any') =>
  readServicesCsv(text, { names: { destinations, conditions }, today: TODAY, known: new Set(known) })

const GOOD: Readonly<Record<string, string | undefined>> = {
  Name: 'Mill Lane Pharmacy',
  Serves: 'pharm-mi; pf-uti',
  Phones: '01632 960201',
  'Refer way': 'walk-in',
  'Checked on': '2026-11-01',
  'Checked by': 'care navigator',
}
const lineOf = (...changes: (typeof GOOD)[]) => {
  const lines = changes.map((change) => ({ ...GOOD, ...change }))
  const headings = Object.keys(lines[0]!).filter((label) => lines[0]![label] !== undefined)
  return writeCsv([headings, ...lines.map((line) => headings.map((label) => line[label] ?? ''))])
}

/** The problems in short: "3 Name", with a question mark for a warning; refer way and checks are left out. */
const said = (text: string, known: string[] = []) =>
  bring(text, known)
    .problems.filter(({ column }) => !/^(Refer way|Checked)/.test(column))
    .map(({ row, column, warning }) => `${row} ${column}${warning ? '?' : ''}`)

const lines = (file: string) => readCsv(file).rows.map(({ line, cells }) => `${line}: ${cells.join('|')}`)

describe('a CSV file', () => {
  it('has quoted cells, any line ends and blank lines, and keeps the numbers of its rows', () => {
    const text = '\uFEFFa,b\r\n\r\n"x ""y"", z","two\nlines"\r1,\n  \n,2'
    expect(lines(text)).toEqual(['1: a|b', '3: x "y", z|two\nlines', '4: 1|', '6: |2'])
    expect(readCsv(text).problems).toEqual([])
  })
  it.each([';', '\t'])('may be parted by %j, which the headings tell', (mark) => {
    expect(lines(`Name${mark}"a,b,c"${mark}\nx${mark}y, z${mark}1`)).toEqual([
      '1: Name|a,b,c|',
      '2: x|y, z|1',
    ])
  })
  it('names the row of a quote that never closes or closes too early, and keeps what came before', () => {
    const open = 'Name,Note\na,b\n"c\nd","e\nf,g'
    expect(lines(open)).toEqual(['1: Name|Note', '2: a|b'])
    const message = expect.stringContaining('opens on row 3 never closes')
    expect(readCsv(open).problems).toEqual([{ row: 3, column: 'Note', message }])
    expect(readCsv('Name,Note\n"a"b,c').problems).toMatchObject([{ row: 2, column: 'Note' }])
  })
  it.each(['\uFFFD', '\u0000', '\u0093', '\u007F'])('says to save as UTF-8 when it holds %j', (char) => {
    const problem = { row: 2, column: 'Note', message: expect.stringContaining('UTF-8') }
    expect(readCsv(`Name,Note\nx,caf${char}`).problems).toEqual([problem])
  })
  it('is written with CRLF, quotes where needed and a guard against formulas', () => {
    expect(lines(writeCsv([['a'], [' '], ['']]))).toEqual(['1: a', '2:  ', '3: '])
    const cells = ['a', 'b,c', 'say "x"', '=1+1', '+44', '-0.1', '@x', '\tx', '\rx', "'=x", "'tis"]
    expect(writeCsv([cells])).toBe(`a,"b,c","say ""x""",'=1+1,'+44,'-0.1,'@x,"'\tx","'\rx",''=x,'tis\r\n`)
  })
  it('gives back whatever was written, and no cell of it can run', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['"=+@;,\t\r\n -]*$/))
    const back = fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
      expect(readCsv(writeCsv(rows)).rows.map(({ cells }) => cells)).toEqual(rows)
      for (const one of rows.flat()) expect(writeCsv([[one]])).not.toMatch(/^"?[=+\-@\t]|^"\r/)
    })
    fc.assert(back)
  })
})

const text = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^['"=+@;,\t\n a-z-]{1,20}$/))
  .map((raw) => raw.trim())
  .filter(
    (one) =>
      one !== '' && !/[<&]|script:|[^\P{Cc}\t\n]|\uFFFD/iu.test(one) && textFault(one, 'lines') === undefined,
  )
const piece = text.filter((one) => !/[;|]/.test(one))
const date = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(TODAY, -days))
const hours = fc.constantFrom('unknown', '24 hours', 'Mon-Fri 09:00-13:00, 14:00-17:30; 1st Sat 09:00-12:00')
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((n) => n + 0)
const number = fc.constantFrom('01632 960201', '+44 1632 960202', '111', '01632960203 x12')
const way = fc.constantFrom('walk-in' as const, 'self-refer' as const, 'book-here' as const)
const onOneLine = (some: string) => textFault(some, 'one line') === undefined
const line = text.filter(onOneLine)
const part = piece.filter(onOneLine)
const compulsory = {
  // A name that mixes letters of two alphabets is refused.
  name: line.filter((name) => nameFault(name) === undefined),
  serves: fc.subarray([...destinations]),
  phones: fc.array(fc.record({ number, label: part }, { requiredKeys: ['number'] }), { minLength: 1 }),
  refer: fc.record({ way, steps: fc.oneof(text, fc.constant('')) }),
  refuses: fc.subarray(['age < 5', 'pregnant & not immune', 'age 11..55 | days >= 3']),
  schedules: hours.map((one) => (readHours(one) as Pick<Service, 'schedules'>).schedules),
  bankHolidays: fc.constantFrom('closed' as const, 'open' as const, 'unknown' as const),
  checked: fc.record({ on: date, by: line }),
  checkEvery: fc.integer({ min: 1, max: 730 }),
}
const optional = {
  ...{ address: text, cost: text, access: text, replyTime: text, source: text, ods: text, hsds: text },
  ...{ notesForStaff: text, notesForPatients: text, languages: fc.array(part, { minLength: 1 }) },
  place: fc.record({ latitude: degrees(49, 61), longitude: degrees(-9, 2) }),
  area: text,
  specialDays: fc.uniqueArray(
    fc
      .record({
        from: fc.constantFrom('2026-12-24', '2026-12-26'),
        times: fc.subarray([
          { opens_at: '09:00', closes_at: '12:00' },
          { opens_at: '22:00', closes_at: '00:30' },
        ]),
        days: fc.integer({ min: 0, max: 1 }),
      })
      .map(({ from, times, days }) => ({ from, to: addDays(from, days), times })),
    { selector: ({ from }) => from, minLength: 1, maxLength: 2 },
  ),
  fullUntil: date.map((on) => `${on}T18:30`),
  ...{ inHouse: fc.constant(true), words: fc.array(part, { minLength: 1 }) },
}
const service: fc.Arbitrary<Service> = fc
  .tuple(fc.record(compulsory), fc.record(optional, { requiredKeys: [] }))
  .map(([needed, more]) => ({ id: '', ...needed, ...more }))
  // A place open day and night that is closed on bank holidays is asked about.
  .map((one) => ({ ...one, meant: 'shut on bank holidays' }))

describe('services as a table', () => {
  it('come back the same', () => {
    const same = fc.property(fc.array(service, { maxLength: 4 }), (some) => {
      const all = some.map((one, at) => ({ ...one, id: `service-${at}` }))
      const { services, problems } = bring(writeServicesCsv(all))
      expect(problems.filter(({ warning }) => !warning)).toEqual([])
      expect(services).toEqual(all)
    })
    fc.assert(same, { numRuns: 300 })
  })
  it('may be any text at all without a throw', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...COLUMNS.map((c) => c.example)))
    const table = fc
      .array(fc.array(cell, { maxLength: COLUMNS.length + 2 }))
      .map((rows) => writeCsv([COLUMNS.map(({ label }) => label), ...rows]))
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[",;\r\n\tNameServes]*$/), table)
    const quiet = fc.property(any, (anything) => {
      for (const { row, message } of bring(anything).problems)
        expect(row > 0 && message.endsWith('.'), message).toBe(true)
    })
    fc.assert(quiet, { numRuns: 1000 })
  })
  it('with hours that text cannot say come in without known hours, which is said', () => {
    const [one] = bring(lineOf({ Hours: 'Mon–Fri 09:00–17:00' })).services as [Service]
    expect(bring(writeServicesCsv([one])).services).toEqual([one])
    const dated = { ...one, schedules: one.schedules.map((schedule) => ({ ...schedule, valid_to: TODAY })) }
    expect(bring(writeServicesCsv([dated])).services).toEqual([{ ...one, schedules: [] }])
    expect(said(writeServicesCsv([dated]))).toEqual(['2 Hours?'])
  })
  it('has a template whose example is left out, and is a good service under its own name', () => {
    expect(bring(templateCsv())).toMatchObject({ services: [], problems: [{ row: 2, warning: true }] })
    const { services: read, problems } = bring(templateCsv().replace('(delete this line)', ''))
    expect(problems).toEqual([])
    expect(read).toMatchObject([{ id: 'example-pharmacy', place: { latitude: 51.501, longitude: -0.121 } }])
    expect(COLUMNS.filter((one) => one.compulsory).map(({ id }) => id)).toEqual(['name', 'serves'])
  })
  it('needs a name, what it serves and one way to reach it; the rest is assumed and said', () => {
    const { services, problems } = bring('serves;NAME;steps\nPharm MI;St John’s Café;Ring the bell')
    expect(services).toEqual([
      {
        ...{ id: 'st-johns-cafe', name: 'St John’s Café', serves: ['pharm-mi'], phones: [], refuses: [] },
        ...{ refer: { way: 'practice-refers', steps: 'Ring the bell' }, schedules: [], checkEvery: 90 },
        ...{ bankHolidays: 'unknown', checked: { on: '1970-01-01', by: 'not known' } },
      },
    ])
    const warned = problems.map(({ column, warning }) => warning && column)
    expect(warned).toEqual(['Refer way', 'Checked on', 'Checked by'])
  })
  it('may give dates as spreadsheets do, and phones with labels', () => {
    const line = { 'Checked on': '3/11/2026', 'Full until': '01/12/2026 09:00', Phones: '111 | Ward: 111 x2' }
    const [one, two] = bring(lineOf(line, { ...line, 'Full until': '1/12/2026' })).services
    expect(two?.fullUntil).toBe('2026-12-01T23:59')
    expect(one).toMatchObject({ checked: { on: '2026-11-03' }, fullUntil: '2026-12-01T09:00' })
    expect(one?.phones).toEqual([{ number: '111' }, { number: '111 x2', label: 'Ward' }])
  })
  it.each<[string, string, string]>([
    ['Serves', 'pf-bit', 'is called "pf-bit". Most like it: "pf-bite".'],
    ['Serves', '', 'nothing under "Serves"'],
    ['Phones', 'ask inside', '"ask inside"'],
    ['Hours', 'Mon-Fri 09:00-25:00', '09:00-25:00'],
    ['Hours', 'Mon 09:00-09:00', '09:00'],
    ['Hours', 'Thu 10:00-12:00 every 2 weeks from 2026-02-30', '2026-02-30'],
    ['Bank holidays', 'sometimes', '"sometimes"'],
    ['Address', '3 Mill Lane, Anytown AN1 2CK', '"AN1 2CK"'],
    ['Latitude', '40.7', '"40.7" is not in the United Kingdom'],
    ['Longitude', 'east', '"east" is not in the United Kingdom'],
    ['Checked on', '31/02/2026', '"31/02/2026"'],
    ['Checked on', '2026-11-25', '2026-11-25'],
    ['Check every days', 'often', 'days'],
    ['Run by the practice', 'perhaps', '"perhaps"'],
    ['Notes for staff', '<script>alert(1)</script>', 'HTML'],
    ['Notes for patients', 'Tea &amp; <b>cake</b>', 'HTML'],
    ['Steps', 'x'.repeat(2001), '2000'],
  ])('takes a line without the cell that is wrong, and says so: %s (%#)', (column, cell, says) => {
    const reached = { Address: '3 Mill Lane', Latitude: '51.5', Longitude: '-0.1' }
    const { services: read, problems } = bring(lineOf({ ...reached, [column]: cell }))
    expect(problems.every(({ warning }) => warning)).toBe(true)
    expect(problems).toContainEqual(
      expect.objectContaining({ row: 2, column, message: expect.stringContaining(says) }),
    )
    expect(read.map(({ name }) => name)).toEqual([GOOD.Name])
    expect(checkService(read[0]!, { destinations, conditions: 'any' }, TODAY)).toEqual([])
  })
  it('keeps of a wrong cell the numbers and kinds of help that are right', () => {
    const line = { Phones: '01632 960201 | ask inside', Serves: 'pharm-mi; feet' }
    expect(bring(lineOf(line)).services).toMatchObject([
      { phones: [{ number: '01632 960201' }], serves: ['pharm-mi'] },
    ])
  })
  it.each<[string, string, string]>([
    ['Name', '', 'nothing under "Name"'],
    ['Phones', '', 'nothing under "Phones" or "Address" or "Steps"'],
    ['Phones', '1632 960201', 'Did you mean 01632 960201?'],
    ['Refuses', 'age <; pregnant', 'age <'],
    ['ID', 'Mill Lane', '"Mill Lane"'],
    ['Refer way', 'fly', '"fly"'],
    ['Special days', '2026-12-24 25:00-26:00', '25:00-26:00'],
    ['Special days', '2026-12-28 to 2026-12-24 shut', 'swap the dates'],
    ['Full until', 'soon', '"soon"'],
  ])('leaves out a line that cannot be without the cell that is wrong: %s (%#)', (column, cell, says) => {
    const { services: read, problems } = bring(lineOf({ [column]: cell }, { Name: 'B' }))
    const faults = problems.filter(({ warning, row }) => !warning && row === 2)
    expect(faults).toMatchObject([{ row: 2, column, message: expect.stringContaining(says) }])
    expect(read.map(({ id }) => id)).toEqual(['b'])
    // Where a person may say that the rest is right, one press takes it.
    if (faults[0]?.repair !== '') return
    const repairs = { [cellPlace(faults[0])]: '' }
    const names = { destinations, conditions: 'any' } as const
    const again = readServicesCsv(lineOf({ [column]: cell }), {
      ...{ names, today: TODAY, known: new Set<string>(), repairs },
    })
    expect(again.services).toHaveLength(1)
  })
  it('names its own columns: one that is missing, unknown, there twice, or has no heading', () => {
    expect(said('')).toEqual(['1 '])
    expect(said(lineOf({ Serves: undefined, Phones: undefined }))).toEqual(['1 Serves', '1 Phones'])
    const odd = 'Name,Serves,Phones,Fax,Name,\nA,nurse,111,1,B,\nB,nurse,111,,,half past\n,,,,,'
    expect(bring(odd).services).toMatchObject([{ name: 'A' }])
    expect(said(lineOf({ Latitude: '51.5' }))).toEqual(['2 Longitude?'])
    expect(said(odd)).toEqual(['1 Fax?', '1 Name?', '3 cell 6'])
  })
  it('leaves out garbled lines, and everything when the headings are garbled', () => {
    const garbled = lineOf({ Cost: 'Fr\uFFFDe' }, { Name: 'B' })
    expect(bring(garbled)).toMatchObject({ services: [{ id: 'b' }], problems: [{ row: 2, column: 'Cost' }] })
    expect(bring([...garbled].join('\0')).services).toEqual([])
    expect(bring(`\uFFFD${lineOf({})}`)).toMatchObject({ services: [], problems: [{ row: 1 }] })
  })
  it('makes ids from names, keeps those given, and says when a name or an id is there twice', () => {
    const given = ['', '', 'known-one', 'known-one', 'cafe-co-2']
    const table = lineOf(...given.map((ID) => ({ Name: 'Café & Co', ID })), { ID: '' })
    const known = ['known-one', 'mill-lane-pharmacy']
    const ids = bring(table, known).services.map(({ id }) => id)
    expect(ids.join()).toBe('cafe-co,cafe-co-3,known-one,cafe-co-2,mill-lane-pharmacy-2')
    expect(said(table, known).join()).toBe('3 Name?,4 Name?,5 Name?,5 ID,6 Name?,7 Name?')
  })
  it('checks the facts of refusals where it is told which there are', () => {
    const table = lineOf({ Refuses: 'age < 5; children' })
    expect(bring(table).services).toHaveLength(1)
    expect(bring(table, [], conditionNames(content.release)).problems).toMatchObject([
      { row: 2, column: 'Refuses' },
    ])
  })
})
