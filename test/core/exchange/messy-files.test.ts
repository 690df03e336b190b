import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type FileOptions, readServicesFile } from '#core/exchange/read-file.ts'
import { cellPlace } from '#core/exchange/table.ts'
import { writeHours } from '#core/hours/write.ts'
import type { Service } from '#core/practice/service.ts'
import { serviceNames } from '#core/practice/service-check.ts'
import { content } from '../../content/sample.ts'

// Files as a practice manager has them, each with several faults at once.

const { release, lead } = content
const labels = Object.fromEntries(Object.values(release.destinations).map(({ id, label }) => [label, id]))
const bring = (bytes: Uint8Array, more: Partial<FileOptions> = {}) =>
  readServicesFile(bytes, undefined, {
    ...{ today: '2026-11-27', held: [], names: serviceNames(release), labels },
    ...(lead.kindWords && { words: lead.kindWords }),
    ...more,
  })
const mended = (bytes: Uint8Array) => {
  const repairs = Object.fromEntries(
    bring(bytes).problems.flatMap((one) => (one.repair ? [[cellPlace(one), one.repair]] : [])),
  )
  return bring(bytes, { repairs })
}
const text = (lines: readonly string[], encoding: BufferEncoding = 'utf8', end = '\r\n') =>
  new Uint8Array(Buffer.from(lines.join(end), encoding))
const told = ({ name, serves, phones, schedules }: Service) =>
  [name, serves.join(' '), phones.map(({ number }) => number).join(' '), writeHours(schedules)].join(' | ')
const saidOn = (read: ReturnType<typeof bring>, row: number) =>
  read.problems.filter((one) => one.row === row).map(({ message }) => message)

type Cell = string | number | { readonly f: string; readonly v: string | number } | null

/** A workbook as Excel writes one, with cells that are merged, columns that are hidden, formulas with what they came to. */
function workbook(rows: readonly (readonly Cell[])[], merged: readonly string[] = [], cols = ''): Uint8Array {
  const shared: string[] = []
  const textAt = (value: string) => (shared.includes(value) ? shared.indexOf(value) : shared.push(value) - 1)
  const asXml = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cellOf = (cell: Cell, at: string): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
    if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${textAt(cell)}</v></c>`
    const type = typeof cell.v === 'string' ? ' t="str"' : ''
    return `<c r="${at}"${type}><f>${asXml(cell.f)}</f><v>${asXml(`${cell.v}`)}</v></c>`
  }
  const lines = rows.map((cells, row) => {
    const all = cells.map((cell, at) => cellOf(cell, `${String.fromCharCode(65 + at)}${row + 1}`))
    return `<row r="${row + 1}">${all.join('')}</row>`
  })
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Services" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet>${cols}<sheetData>${lines.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${shared.map((one) => `<si><t>${asXml(one)}</t></si>`).join('')}</sst>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

describe('a messy file', () => {
  it('with notes above, two lines of headings, numbers for phones, odd hours and a total', () => {
    const read = mended(
      workbook(
        [
          ['Local services - Hill Surgery 2026'],
          ['Updated by Carol 3/11'],
          ['Who', null, 'Contact', null, 'When open', null, 'Notes'],
          ['Name of service', 'What sort', 'Tel', 'Postcode', 'Mon to Fri', 'Sat', 'Comments'],
          [
            'Bridge Chemists',
            'Pharmacy',
            1632960123,
            'AN17 6AB',
            '9-5.30 closed 1-2',
            '9-1',
            'ask for Priya',
          ],
          ['Café Minds', 'Talking therapy', 1632960555, 'AN17 7XY', 'by appt', 'Closed', 'self refer'],
          ['Mill Dental', 'Dentist', 1632960777, 'AN17 8ZZ', '8.30 till late', '-', 'children only'],
          ['Vision Plus', 'Optician - MECS', '01632 960888 ext 3', 'AN17 6AB', '9-5', '9-5', null],
          ['Night chemist', 'chemist', '01632 960999', 'AN17 6AC', '22:00-02:00', '10-6', null],
          [null, null, null],
          ['TOTAL', 5],
        ],
        ['A1:G1', 'A3:B3', 'C3:D3', 'E3:F3'],
      ),
    )
    expect(read.services.map(told)).toEqual([
      'Bridge Chemists | pharm-otc | 01632 960123 | Mon-Fri 09:00-13:00, 14:00-17:30; Sat 09:00-13:00',
      'Café Minds | talking-therapies | 01632 960555 | unknown',
      'Mill Dental | dentist | 01632 960777 | unknown',
      'Vision Plus | optician optom | 01632 960888 ext 3 | Mon-Sat 09:00-17:00',
      'Night chemist | pharm-otc | 01632 960999 | Mon-Fri 22:00-02:00; Sat 10:00-18:00',
    ])
    expect(saidOn(read, 6)).toEqual(
      expect.arrayContaining([expect.stringContaining('"by appt" cannot be read')]),
    )
    expect(saidOn(read, 11)).toEqual([expect.stringContaining('taken for a total')])
    expect(saidOn(read, 5)).toEqual(
      expect.arrayContaining([expect.stringContaining('"Pharmacy" is taken as "Pharmacy counter"')]),
    )
  })

  it('in Windows-1252 with a column for each day, a line that stands twice and one that says nothing', () => {
    const read = mended(
      text(
        [
          'Service name,Type,Phone,Mon,Tue,Wed,Thu,Fri,Sat,Sun,Address,Referral',
          'O\u0092Connor\u0092s Pharmacy,Pharmacy,1632960444,9-6,9-6,9-6,9-6,9-6,9-1,closed,"1 High St, Town",walk in',
          'O\u0092Connor\u0092s Pharmacy,Pharmacy,1632960444,9-6,9-6,9-6,9-6,9-6,9-1,closed,"1 High St, Town",walk in',
          'Sexual health clinic,Sexual health,1632960445,10-4,,10-4,,25:00-27:00,,,"2 High St",phone',
          'Mind caf\u00e9,?,,,,,,,,,,',
        ],
        'latin1',
      ),
    )
    expect(read.services.map(told)).toEqual([
      'O’Connor’s Pharmacy | pharm-otc | 01632 960444 | Mon-Fri 09:00-18:00; Sat 09:00-13:00',
      'O’Connor’s Pharmacy | pharm-otc | 01632 960444 | Mon-Fri 09:00-18:00; Sat 09:00-13:00',
      'Sexual health clinic | sexual-health | 01632 960445 | Mon, Wed 10:00-16:00; Fri not sure',
      'Mind café |  |  | unknown',
    ])
    expect(read.doubts).toEqual({ 'mind-cafe': { why: 'empty' } })
    expect(saidOn(read, 3)).toEqual(expect.arrayContaining([expect.stringContaining('is on line 2 too')]))
    expect(saidOn(read, 4)).toEqual(
      expect.arrayContaining([expect.stringContaining('"25:00-27:00" cannot be read')]),
    )
  })

  it('with semicolons, opening and closing times apart, and phone numbers cut short', () => {
    const read = mended(
      text([
        'sep=;',
        'Provider;What it does;Telephone no.;Alternative phone;Opening time;Closing time;Days open',
        'Vale Feet;Foot clinic;1,632960233E+09;;09:00;17:00;Mon-Thu',
        'Town Food Bank;food bank;4.4716E+11;01632 960234;10;12;Tuesday',
        'Vale Physio;physio;441632960235;;0.375;0.7083333;Weekdays',
      ]),
    )
    expect(read.services.map(told)).toEqual([
      'Vale Feet | podiatry | 01632 960233 | Mon-Thu 09:00-17:00',
      'Town Food Bank | food-help | 01632 960234 | Tue 10:00-12:00',
      'Vale Physio | msk-self | 01632 960235 | Mon-Fri 09:00-17:00',
    ])
    expect(saidOn(read, 3)).toEqual(
      expect.arrayContaining([expect.stringContaining('is not a phone number')]),
    )
  })

  it('with dates as the numbers that a spreadsheet keeps, formulas and a hidden column', () => {
    const read = mended(
      workbook(
        [
          ['Service', 'What for', 'Tel', 'Last checked', 'Full name', 'Notes'],
          [
            'Hill Opticians',
            'opticians',
            1632960301,
            46346,
            { f: 'A2&" Ltd"', v: 'Hill Opticians Ltd' },
            'x',
          ],
          [
            { f: 'CONCATENATE("Vale"," Hearing")', v: 'Vale Hearing' },
            'hearing aids',
            1632960302,
            'ages ago',
            null,
            null,
          ],
          [{ f: 'Old!A1', v: '#REF!' }, 'dentist', 1632960303, 46346, null, null],
        ],
        [],
        '<cols><col min="5" max="5" hidden="1" width="0"/></cols>',
      ),
    )
    expect(read.services.map((one) => [told(one), one.checked.on])).toEqual([
      ['Hill Opticians | optician | 01632 960301 | unknown', '2026-11-20'],
      ['Vale Hearing | audiology | 01632 960302 | unknown', '1970-01-01'],
    ])
    expect(saidOn(read, 4)).toEqual(expect.arrayContaining([expect.stringContaining('#REF!')]))
    expect(saidOn(read, 3)).toEqual(expect.arrayContaining([expect.stringContaining('is no date')]))
  })

  it('with lines of address, a column of several numbers, and titles between its groups', () => {
    const read = mended(
      text([
        'DIRECTORY OF SERVICES,,,,,',
        '"Please tell Jo of any changes",,,,,',
        'Organisation,Address line 1,Address line 2,Town,Post code,Tel nos',
        'PHARMACIES,,,,,',
        'Bridge Chemists,4 Market Sq,,Millford,AN1 2AB,01632 960231 / 960232',
        'MENTAL HEALTH,,,,,',
        'Talking Space,The Hub,2 Long St,Millford,AN1 2AC,0800 000 0000 freephone',
        'Total: 2,,,,,',
      ]),
    )
    expect(read.services.map(({ name, address }) => [name, address])).toEqual([
      ['Bridge Chemists', '4 Market Sq, Millford, AN1 2AB'],
      ['Talking Space', 'The Hub, 2 Long St, Millford, AN1 2AC'],
    ])
    expect(read.services.map(({ phones }) => phones.length)).toEqual([2, 1])
    expect([4, 6].map((row) => saidOn(read, row)[0])).toEqual(
      Array(2).fill(expect.stringContaining('taken for a title')),
    )
  })

  it('saved as Unicode text with tabs, times after days in one cell over lines', () => {
    const lines = [
      'Service\tWhat it is for\tPhone\tOpening hours',
      'Urgent Dental\temergency dentist\t111\t24/7',
      'Stop Smoking Team\tsmoking\t01632 960310\t"Mon to Thu 9am-5pm\nFri 9am-4pm"',
    ]
    const read = bring(new Uint8Array(Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le')))
    expect(read.services.map(told)).toEqual([
      'Urgent Dental | dental-urgent | 111 | 24 hours',
      'Stop Smoking Team | stop-smoking | 01632 960310 | Mon-Thu 09:00-17:00; Fri 09:00-16:00',
    ])
  })

  it('with hours that overlap or are reversed offers them with every day, beside what stands there', () => {
    const bytes = text([
      'Name,Serves,Phones,Hours',
      'A,optom,01632 960401,"Mon-Fri 09:00-13:00, 12:30-18:00; Sat 09:00-12:00"',
      'B,optom,01632 960402,Mon closed; Mon-Fri 09:00-17:00',
      'C,optom,01632 960403,Mon-Thu 09:00-17:00; Fri 18:00-09:00',
    ])
    const offers = bring(bytes).problems.flatMap(({ row, was, repair }) =>
      repair ? [[row, was, repair]] : [],
    )
    // Each day that overlaps is said, with one offer for the cell.
    const once = [...new Map(offers.map((one) => [one[0], one])).values()]
    expect(once).toEqual([
      [2, 'Mon-Fri 09:00-13:00, 12:30-18:00; Sat 09:00-12:00', 'Mon-Fri 09:00-18:00; Sat 09:00-12:00'],
      [3, 'Mon closed; Mon-Fri 09:00-17:00', 'Mon-Fri 09:00-17:00'],
      [4, 'Mon-Thu 09:00-17:00; Fri 18:00-09:00', 'Mon-Thu 09:00-17:00; Fri 09:00-18:00'],
    ])
    expect(mended(bytes).services.map(({ schedules }) => writeHours(schedules))).toEqual(
      once.map(([, , to]) => to),
    )
  })

  it('with kinds in ordinary words of a table of ours offers them', () => {
    const read = bring(text(['Name,Serves,Phones', 'A,foot clinic,01632 960501', 'B,knitting,01632 960502']))
    expect(
      read.problems.filter(({ column }) => column === 'Serves').map(({ row, repair }) => [row, repair]),
    ).toEqual([
      [2, 'podiatry'],
      [3, undefined],
    ])
  })
})

it.each([
  ['chemist', ['pharm-otc']],
  ['physio', ['msk-self']],
  ['foot clinic', ['podiatry']],
  ['talking therapy', ['talking-therapies']],
  ['dentist', ['dentist']],
  ['opticians', ['optician']],
  ['food bank', ['food-help']],
  ['Emergency Dentist', ['dental-urgent']],
  ['A&E', ['ed']],
  ['District Nurses', ['dn']],
  ['community physio team', ['msk-self']],
  ['not a pharmacy', []],
  ['knitting', []],
])('the ordinary word %s is understood', (said, ids) => {
  const read = bring(text(['Who,What they do,Tel', `Hill,${said},01632 960601`]))
  expect(read.services.map(({ serves }) => serves)).toEqual([ids])
})

it('a web address that does not say https is taken', () => {
  const read = bring(
    text(['Name,What for,Phones,Website', 'Hill Feet,podiatry,01632 960201,www.example.nhs.uk/feet']),
  )
  expect(read.services.map(({ bookingLink }) => bookingLink)).toEqual(['https://www.example.nhs.uk/feet'])
  expect(read.problems.filter(({ warning }) => !warning)).toEqual([])
})
