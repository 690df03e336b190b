import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostInCsv } from '#core/exchange/csv-lost.ts'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { COLUMNS, writeServicesCsv } from '#core/exchange/services-csv.ts'
import { readHours } from '#core/hours/text.ts'
import type { Service } from '#core/practice/service.ts'
import { anyService, names as known, TODAY } from './any-service.ts'

const bring = (text: string, held: readonly Service[] = []) =>
  readServicesFile(new Uint8Array(Buffer.from(text)), undefined, { today: TODAY, held, names: known })
const columnsOf = (text: string, held: readonly Service[] = []) =>
  bring(text, held)
    .problems.filter(({ column }) => !/^(Refer way|Checked)/.test(column))
    .map(({ row, column, warning }) => `${row} ${column}${warning ? '?' : ''}`)
const names = (text: string) => bring(text).services.map(({ name }) => name)
/** What is said of the one wrong cell of line 2, beside a good line 3. */
const saidOf = (column: string, cell: string) => {
  const read = bring(
    `Name,Serves,Phones,${column}\nA,optom,111,"${cell.replaceAll('"', '""')}"\nB,optom,111,\n`,
  )
  expect(read.services.map(({ name }) => name)).toContain('B')
  return read.problems.filter(({ row, column: at }) => row === 2 && at === column)
}

describe('a spreadsheet saved badly', () => {
  const plain = 'Name,Serves,Phones\nA,optom,111\nB,optom,112\n'
  it.each([
    ['with semicolons', plain.replaceAll(',', ';')],
    ['with tabs', plain.replaceAll(',', '\t')],
    ['with a long list in a cell', plain.replace('optom', 'optom; nurse; hca; ed; utc; visit; pm')],
    ['naming its separator', `sep=;\r\n${plain.replaceAll(',', ';')}`],
    ['with line ends of an old Mac', plain.replaceAll('\n', '\r')],
    ['with headings in other case, order and spaces', 'PHONES , name,  serves\n111,A,optom\n112,B,optom\n'],
    ['with other words for its headings', 'Service name,Serves,Telephone number\nA,optom,111\nB,optom,112\n'],
    ['with empty columns at the end', plain.replaceAll('\n', ',,,,\n')],
    ['with blank lines between', plain.replaceAll('\n', '\n\n,,\n  \n')],
    ['with thousands of empty rows at the end', `${plain}${',,\r\n'.repeat(50_000)}`],
    ['with a byte mark', `\uFEFF${plain}`],
    ['with zeros kept by a formula of text', plain.replace('111', '="01632 960201"')],
  ])('%s is read all the same', (_, text) => {
    expect([names(text), columnsOf(text)]).toEqual([['A', 'B'], []])
  })
  it('with a title above the headings is read, and the title is said to be left out', () => {
    for (const mark of [',', ';']) {
      const text = `Local services of Mill Lane\n${mark}${mark}\n${plain.replaceAll(',', mark)}`
      expect([names(text), columnsOf(text)]).toEqual([['A', 'B'], ['1 Local services of Mill Lane?']])
    }
  })
  it('keeps a new line inside a quoted cell, which is no row of the sheet', () => {
    const text = 'Name,Serves,Phones,Notes for staff\nA,optom,111,"one\ntwo"\nB,optom,ask,x\n'
    expect(bring(text).services).toMatchObject([{ name: 'A', notesForStaff: 'one\ntwo' }])
    expect(columnsOf(text)).toEqual(['3 Phones'])
  })
  it('with merged cells names each line that has lost its name', () => {
    expect(columnsOf('Name,Serves,Phones\nA,optom,111\n,optom,112\n,optom,113\n')).toEqual([
      '3 Name',
      '4 Name',
    ])
  })
  it('with a column repeated, and cells beyond the headings, names them', () => {
    const text = 'Name,Serves,Phones,phones\nA,optom,111,222\nB,optom,111,,too,many\n'
    expect([names(text), columnsOf(text)]).toEqual([['A'], ['1 phones?', '3 Name']])
  })
  it('with the same id twice takes the first', () => {
    const text = 'Name,Serves,Phones,ID\nA,optom,111,x\nB,optom,112,x\n'
    expect([names(text), columnsOf(text)]).toEqual([['A'], ['3 ID']])
  })
})

describe('a cell spoilt by a spreadsheet', () => {
  it.each([
    ['Checked on', '24/11/2026'],
    ['Checked on', '24-Nov-26'],
    ['Checked on', '46350'],
    ['Checked on', '2026-11-24 00:00'],
  ])('gives the date that was meant: %s %s', (column, cell) => {
    const { services } = bring(`Name,Serves,Phones,${column}\nA,optom,111,${cell}\n`)
    expect(services[0]?.checked.on).toBe(TODAY)
  })
  it('says which date a bare number was taken for', () => {
    const problem = { row: 2, column: 'Checked on', warning: true, message: expect.stringContaining(TODAY) }
    expect(bring('Name,Serves,Phones,Checked on\nA,optom,111,46350\n').problems).toContainEqual(problem)
  })
  it.each([
    'Mon-Fri 9:00:00-17:30:00',
    'Mon-Fri 0.375-0.7291667',
    'Mon–Fri 9am–5.30pm',
    'Mon to Fri 9.00 to 17.30',
  ])('gives the times that were meant: %s', (cell) => {
    const { services } = bring(`Name,Serves,Phones,Hours\nA,optom,111,${cell}\n`)
    expect({ schedules: services[0]?.schedules }).toEqual(readHours('Mon-Fri 09:00-17:30'))
  })
  it('gives refusals and phones with the dashes and signs of a word processor', () => {
    const { services } = bring('Name,Serves,Phones,Refuses\nA,optom,01632–960201,age ≥ 65\n')
    expect(services).toMatchObject([{ phones: [{ number: '01632-960201' }], refuses: ['age >= 65'] }])
  })
  it.each([
    ['Phones', '1632960201', 'lost its leading 0. Did you mean 01632 960201?'],
    ['Phones', '1.63E+09', 'digits are lost'],
    ['ID', '1.23457E+12', 'digits are lost'],
    ['Address', '#REF!', '#REF!'],
    ['Phones', '#N/A', '#N/A'],
    ['Hours', '#VALUE!', '#VALUE!'],
    ['Checked on', '########', '####'],
    ['Notes for staff', '=HYPERLINK("http://x.example","Look")', 'holds a formula'],
    ['Phones', '=B2', 'holds a formula'],
    ['Notes for patients', '<script>alert(1)</script>', 'web page code'],
    ['Notes for patients', 'javascript:alert(1)', 'web page code'],
    ['Hours', 'Mon 25:00-26:00', '25:00-26:00'],
    ['Hours', 'Mon 9-5', '"Mon 9-5" is read as "Mon 09:00-17:00"'],
    ['Address', '3 Mill Lane, Anytown QQ1 1QQ', '"QQ1 1QQ" is no postcode'],
    ['Checked on', '31/11/2026', '"31/11/2026" is not a date'],
    ['Special days', '2026-12-24 09:00-25:00', 'cannot read the special days'],
    ['Steps', 'x'.repeat(5_000_000), 'longer than 2000'],
  ])('is named by row and column, and the other lines are taken: %s (%#)', (column, cell, says) => {
    const [problem] = column === 'Phones' ? phonesOf(cell) : saidOf(column, cell)
    expect(problem).toMatchObject({ row: 2, column, message: expect.stringContaining(says) })
  })
  function phonesOf(cell: string) {
    const read = bring(`Name,Serves,Phones\nA,optom,"${cell}"\nB,optom,111\n`)
    expect(read.services.map(({ name }) => name)).toContain('B')
    return read.problems.filter(({ row, column }) => row === 2 && column === 'Phones')
  }
})

describe('a table of what is held already', () => {
  const list = fc.uniqueArray(anyService, { selector: ({ id }) => id, minLength: 1, maxLength: 4 })
  it('gives every field of any service back, or says which columns do not', () => {
    fc.assert(
      fc.property(list, (services) => {
        const lost = new Map(lostInCsv(services).map(({ service, fields }) => [service, fields]))
        const back = bring(writeServicesCsv(services)).services
        for (const service of services) {
          const again = back.find(({ id }) => id === service.id)
          if (lost.get(service.id)!.length === 0) expect(clean(again)).toEqual(clean(service))
          else expect(again && writeServicesCsv([again])).not.toEqual(writeServicesCsv([service]))
        }
      }),
      { numRuns: 35 },
    )
    /** Times that repeat every week once said, and without spaces at the ends, in the order of a table. */
    function clean(service: Service | undefined) {
      return service && writeServicesCsv([service]).replace(/ +/g, ' ')
    }
  })
  it('keeps what its columns do not hold: hours with dates, and columns left away', () => {
    const held: Service = {
      ...{ id: 'a', name: 'A', serves: ['optom'], phones: [{ number: '111' }], refuses: ['age < 5'] },
      ...{
        refer: { way: 'book-here', steps: 'Ring' },
        bankHolidays: 'open',
        checkEvery: 30,
        area: 'Anytown',
      },
      schedules: [
        { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00', valid_to: '2027-01-01' },
      ],
      checked: { on: '2026-11-01', by: 'manager' },
    }
    expect(lostInCsv([held])).toEqual([{ service: 'a', fields: ['Hours'] }])
    expect(bring(writeServicesCsv([held]), [held])).toMatchObject({ services: [held], problems: [] })
    expect(bring('ID,Name,Serves,Phones\na,New name,optom,112\n', [held])).toMatchObject({
      services: [{ ...held, name: 'New name', phones: [{ number: '112' }] }],
      problems: [],
    })
    const emptied = bring('ID,Name,Serves,Phones,Area\na,A,optom,111,\n', [held])
    expect(emptied.services[0]).toMatchObject({ area: 'Anytown', refer: held.refer })
    expect(emptied.problems).toMatchObject([{ row: 2, column: 'Area', warning: true }])
  })
})

describe('a table of any size', () => {
  const headings = COLUMNS.map(({ label }) => label).join()
  const line = (at: number) =>
    COLUMNS.map(
      ({ id }) => ({ name: `Service ${at % 50}`, serves: 'optomm', phones: '111' })[id as 'name'] ?? '',
    ).join()
  it('of 100,000 lines says the limit, and takes as many', () => {
    const good = Array.from({ length: 100_000 }, (_, at) => line(at).replace('optomm', 'optom'))
    const { services, problems } = bring([headings, ...good].join('\n'))
    expect(services).toHaveLength(12_000)
    expect(new Set(services.map(({ id }) => id)).size).toBe(12_000)
    const limit = problems.find(({ message }) => message.includes('12,000'))
    expect(limit).toMatchObject({ row: 12_002, message: expect.stringContaining('100,000 lines') })
    expect(limit).not.toHaveProperty('warning')
  })
  it('of 20 MB that is wrong on every line is read to its end', () => {
    const wrong = Array.from({ length: 90_000 }, (_, at) => `${line(at)}${'x'.repeat(150)}`)
    const text = [headings, ...wrong].join('\n')
    expect(text.length).toBeGreaterThan(15_000_000)
    expect(bring(text).services.every(({ serves }) => serves.length === 0)).toBe(true)
  })
})
