import { existsSync, readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { findColumns, isOthers } from '#core/exchange/as-kept/columns.ts'
import type { Use } from '#core/exchange/as-kept/uses.ts'
import { readWorkbook } from '#core/exchange/as-kept/workbook.ts'
import { readCsv } from '#core/exchange/csv.ts'
import { type FileOptions, readServicesFile } from '#core/exchange/read-file.ts'
import { cellPlace } from '#core/exchange/table.ts'
import { writeHours } from '#core/hours/write.ts'
import type { Service } from '#core/practice/service.ts'
import { content } from '../../content/sample.ts'
import { names } from './any-service.ts'

const TODAY = '2026-11-27'
const FILES = '../shared/fixtures/files'
const labels = Object.fromEntries(
  Object.values(content.release.destinations).map(({ id, label }) => [label, id]),
)
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const bring = (bytes: Uint8Array, more: Partial<FileOptions> = {}) =>
  readServicesFile(bytes, undefined, { today: TODAY, held: [], names, labels, ...more })
/** Read once, then again with every repair that was offered. */
const mended = (bytes: Uint8Array) => {
  const repairs = Object.fromEntries(
    bring(bytes).problems.flatMap((one) => (one.repair ? [[cellPlace(one), one.repair]] : [])),
  )
  return bring(bytes, { repairs })
}
const told = ({ name, phones, schedules }: Service) =>
  `${name}: ${phones.map(({ number, label }) => (label ? `${label} ${number}` : number)).join(' | ')}: ${writeHours(schedules)}`
const fixture = (name: string) => new Uint8Array(readFileSync(`${FILES}/${name}`))

describe.skipIf(!existsSync(FILES))('the files of practices (skipped: ../shared is not here)', () => {
  it('with merged heads and a row over two lines gives four services', () => {
    const read = mended(fixture('2-merged-headers.csv'))
    expect(read.services.map(told)).toEqual([
      'Bridge Chemists Millford: 01632 960231 | out of hours 01632 960232: Mon-Sat 09:00-17:30; Sun 10:00-16:00',
      'Superstore Pharmacy: 01632 960233 | 01632 960234: Mon-Fri 08:00-20:00; Sat 08:00-18:00',
      'Talking Therapies: 0800 000 0000: unknown',
      'Crisis Team: opt 2 111: 24 hours',
    ])
    expect(read.services[0]).toMatchObject({
      address: '4 Market Sq',
      notesForStaff: 'Email: bridge.millford@example.com\nPF yes. NOT UTI at weekends',
    })
    expect(read.services.map(({ checked }) => checked.on)).toEqual(Array(4).fill('1970-01-01'))
    const rows = read.problems.map(({ row }) => row)
    expect(rows).toEqual(expect.arrayContaining([1, 2, 6, 8]))
  })
  it('with lost zeros and numbers written short offers what was meant, and takes kinds by their names', () => {
    const read = bring(fixture('3-lost-zeros-scientific.csv'))
    expect(read.services.map(({ name }) => name)).toEqual(['Hill Pharmacy'])
    const phones = read.problems.filter(({ column, warning }) => column === 'Phones' && !warning)
    expect(phones.map(({ row, repair }) => [row, repair])).toEqual([
      [3, '01632 960241'],
      [4, undefined],
      [5, '01632 960242'],
    ])
    const hearing = { row: 6, column: 'Serves', repair: 'audiology' }
    expect(read.problems).toContainEqual(expect.objectContaining(hearing))
    const again = mended(fixture('3-lost-zeros-scientific.csv'))
    expect(again.services[0]).toMatchObject({
      serves: ['pf-sore-throat', 'pharm-mi'],
      refer: { way: 'practice-refers' },
      checked: { on: '2026-11-15' },
    })
    expect(again.services.map(({ name }) => name)).toEqual([
      ...['Lost Zero Pharmacy', 'Seven Digit Podiatry', 'Nine To Five Hearing', 'Hill Pharmacy'],
    ])
  })
  it('of the NHS gives the closed and the far one with why, and knows the one that is held', () => {
    const held = bring(fixture('3-lost-zeros-scientific.csv')).services
    const here = { address: '1 High Street, Anytown, AN1 1AB' }
    const { services, doubts } = bring(fixture('4-edispensary.csv'), { held, here })
    expect(services.map(({ ods }) => ods)).toEqual(['FA123', 'FLM49', 'FQ777', 'FDD99', 'FXX01'])
    expect(doubts).toEqual({
      'ods-fdd99': { why: 'far', there: 'LS', here: 'AN' },
      'ods-fxx01': { why: 'closed', said: '2023-03-31' },
    })
  })
  it('of a spreadsheet gives its first sheet, and says which other is left out', () => {
    const read = mended(fixture('6-directory.xlsx'))
    // Days that the sheet does not say are only offered.
    const asItStands = bring(fixture('6-directory.xlsx'))
    expect(asItStands.services.flatMap(({ schedules }) => schedules)).toEqual([])
    expect(asItStands.problems.map(({ row, column }) => `${row} ${column}`)).toEqual(
      expect.arrayContaining(['4 Hours', '5 Hours']),
    )
    expect(read.services.map(told)).toEqual([
      'Bridge Chemists Millford: 01632 960231: Mon-Fri 09:00-17:30',
      'Superstore Pharmacy: 01632 960233 | 01632 960234: Mon-Fri 08:00-20:00',
      'Talking Therapies: 0800 000 0000: unknown',
      'Physio (first contact): : Mon-Fri 09:00-17:00',
    ])
    expect(read.services.map(({ checked }) => checked.on)).toEqual([
      ...['2026-09-03', '2025-02-14', '1970-01-01', '1970-01-01'],
    ])
    expect(read.services.map(({ notesForStaff }) => notesForStaff)).toEqual([
      ...['What for: Pharmacy First, minor ailments', 'What for: Pharmacy', 'What for: anxiety, low mood'],
      'What for: backs, necks, knees',
    ])
    const said = read.problems.map(({ row, column, warning }) => `${row} ${column}${warning ? '?' : ''}`)
    expect(said).toEqual(expect.arrayContaining(['1 Old list?', '7 Phones?']))
    expect(read.columns?.map(({ use }) => use)).toEqual([
      ...['name', 'kinds', 'phones', 'address', 'opens', 'closes', 'checkedOn'],
    ])
  })
})

/** A workbook of one sheet and another that is hidden. */
function workbook(rows: string, shared = '', merged: readonly string[] = []): Uint8Array {
  const parts = {
    'xl/workbook.xml':
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="Old" state="hidden" sheetId="1" r:id="a"/><x:sheet name="Now &amp; then" sheetId="2" r:id="b"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/one.xml"/><Relationship Target="/xl/worksheets/two.xml" Id="b"/></Relationships>',
    'xl/worksheets/one.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>no</v></c></row></sheetData></worksheet>',
    'xl/worksheets/two.xml': `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
    'xl/media/picture.png': 'x'.repeat(9000),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

describe('a workbook', () => {
  it('gives texts, rich texts, numbers, what formulas came to, and empty places', () => {
    const read = readWorkbook(
      workbook(
        '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row><row><c><f>A1</f><v>7</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><v>4.4163296015E10</v></c></row><row r="9"/>',
        '<si><r><t>O&apos;Brien </t></r><r><t xml:space="preserve">&amp; Son</t></r><rPh><t>no</t></rPh></si><si><t>caf\u00e9&#233;</t></si>',
      ),
    )
    expect(read).toEqual({
      sheets: [
        {
          name: 'Now & then',
          rows: [
            { line: 2, cells: ['', "O'Brien & Son", '', 'caféé'] },
            { line: 3, cells: ['7', 'yes', '#REF!', '44163296015'] },
          ],
        },
      ],
    })
  })
  it('that is locked, cut off or empty says what to do', () => {
    const whole = workbook('<row><c><v>1</v></c></row>')
    expect(readWorkbook(whole.slice(0, 300))).toMatchObject({
      refused: expect.stringContaining('saved whole'),
    })
    expect(readWorkbook(workbook(''))).toMatchObject({ refused: expect.stringContaining('no filled cells') })
  })
  it('is read as the services in it, by the rows that the spreadsheet shows', () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const bytes = workbook(
      `<row r="1">${['Name', 'Serves', 'Phones'].map(cell).join('')}</row><row r="5">${['A', 'optom', '1632960201'].map(cell).join('')}</row>`,
    )
    const problem = { row: 5, column: 'Phones', repair: '01632 960201' }
    expect(bring(bytes).problems).toContainEqual(expect.objectContaining(problem))
    expect(mended(bytes).services).toMatchObject([{ name: 'A', phones: [{ number: '01632 960201' }] }])
  })
})

describe('cells of a workbook that are merged downward', () => {
  const row = (at: number, ...cells: string[]) =>
    `<row r="${at}">${cells.map((text, place) => `<c r="${'ABCD'[place]}${at}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
  const sheet = (...heads: string[]) =>
    workbook(
      row(1, ...heads) +
        row(2, 'High St Chemist', 'optom', '01632 960201', 'Does P.First') +
        row(3, 'Mill Chemist', 'optom', '01632 960202') +
        row(4, '', '', '01632 960203'),
      '',
      ['D2:D3', 'A3:A4', 'B3:C3'],
    )
  it('count for each line with a name of its own, which is said', () => {
    const { services, problems } = bring(sheet('Name', 'What for', 'Tel', 'Notes'))
    expect(services.map(({ notesForStaff }) => notesForStaff)).toEqual(['Does P.First', 'Does P.First'])
    const said = problems.filter(({ message }) => message.includes('merged with the one above'))
    expect(said).toEqual([expect.objectContaining({ row: 3, column: 'Notes', warning: true })])
  })
  it('make the line below more of the same service where its name is merged', () => {
    const { services } = bring(sheet('Name', 'What for', 'Tel', 'Notes'))
    expect(services[1]?.phones.map(({ number }) => number)).toEqual(['01632 960202', '01632 960203'])
  })
  it('are not there where a name is only empty: such a line is left out, and the one above stays as it is', () => {
    const bytes = workbook(
      row(1, 'Name', 'What for', 'Tel', 'Notes') +
        row(2, 'Old Mill Dental', 'dentist', '01632 960201') +
        row(3, '', 'optom', '01632 960516', '3 Mill Ln') +
        row(4, '', '', '01632 960203'),
    )
    const { services, problems } = bring(bytes)
    expect(services.map(({ name, serves }) => [name, serves])).toEqual([['Old Mill Dental', ['dentist']]])
    expect(services[0]!.phones.map(({ number }) => number)).toEqual(['01632 960201'])
    const left = problems.filter(({ message }) => message.includes('no name'))
    expect(left.map(({ row: line, warning }) => [line, warning])).toEqual([
      [3, undefined],
      [4, undefined],
    ])
  })
  it('count in a table of ours too', () => {
    const { services, problems } = bring(sheet('Name', 'Serves', 'Phones', 'Notes for staff'))
    expect(services[1]?.notesForStaff).toBe('Does P.First')
    expect(problems.some(({ row, message }) => row === 3 && message.includes('merged'))).toBe(true)
  })
})

it('a line of text without a name is another service where it has its own kind and its own phone', () => {
  const list =
    'Name,What for,Tel\nOld Mill Dental,dentist,01632 960201\n,,01632 960202\n,optom,01632 960516\n'
  const { services, problems } = bring(bytesOf(list))
  expect(services).toHaveLength(1)
  expect(services[0]!.phones.map(({ number }) => number)).toEqual(['01632 960201', '01632 960202'])
  expect(services[0]!.serves).toEqual(['dentist'])
  expect(
    problems.some(({ row, message, warning }) => row === 4 && message.includes('no name') && !warning),
  ).toBe(true)
})

it('a number without its area code is offered the one of a number beside it, else that of the file', () => {
  const held = bring(bytesOf('Name,Serves,Phones\nA,optom,01604 555601\nB,optom,01604 555602\n')).services
  const list = 'Name,Serves,Phones\nC,optom,01632 960233 / 960234\nD,optom,960235\n'
  const offered = bring(bytesOf(list), { held }).problems.flatMap(({ repair = [] }) => repair)
  expect(offered).toEqual(['01632 960233 | 01632 960234', '01632 960235'])
})

describe('a table that says nothing of what its services do', () => {
  const known = { ...names, destinations: new Set(Object.keys(content.release.destinations)) }
  const WORDS = {
    podiatry: ['podiatry', 'foot clinic'],
    midwife: ['midwife', 'midwives'],
    'nhs-111': ['111'],
    'pharm-otc': ['chemist'],
    dentist: ['dentist'],
  }
  it('is read by names that are a kind of help in ordinary words, and by no part of a name', () => {
    const list =
      'Name,Tel\nPodiatry / foot clinic,01632 960201\nMidwives,01632 960202\n111,111\nMill Chemist,01632 960203\nDentist and cafe,01632 960204\n'
    const { services, problems } = bring(bytesOf(list), { words: WORDS, names: known })
    const said = new Map(services.map(({ name, serves }) => [name, serves]))
    expect(said.get('Podiatry / foot clinic')).toEqual(['podiatry'])
    expect(said.get('Midwives')).toEqual(['midwife'])
    expect(said.get('111')).toEqual(['nhs-111'])
    expect(said.get('Mill Chemist')).toEqual([])
    expect(said.get('Dentist and cafe')).toEqual([])
    expect(problems.filter(({ message }) => message.includes('is taken as'))).toHaveLength(3)
  })
})

describe('a table with columns of its own', () => {
  const table =
    'Who;Ring;Type\nHill Feet;01632 960201;Foot service (podiatry)\nVale;01632 960202;feet and legs\n'
  it('is told from one of ours by its headings', () => {
    expect(isOthers(readCsv(table).rows)).toBe(true)
    expect(isOthers(readCsv('My list,,\nName,Serves,Phones\n').rows)).toBe(false)
  })
  it('shows what each column was taken for, to be changed', () => {
    const { columns } = bring(bytesOf(table))
    expect(columns).toEqual([
      { heading: 'Who', use: 'name', examples: ['Hill Feet', 'Vale'] },
      { heading: 'Ring', use: 'phones', examples: ['01632 960201', '01632 960202'] },
      { heading: 'Type', use: 'kinds', examples: ['Foot service (podiatry)', 'feet and legs'] },
    ])
    const uses: Use[] = ['name', 'phones', 'kinds']
    expect(bring(bytesOf(table), { uses }).services).toMatchObject([
      { name: 'Hill Feet', serves: ['podiatry'], phones: [{ number: '01632 960201' }] },
      { name: 'Vale', serves: [], notesForStaff: 'What for: feet and legs' },
    ])
  })
  it('does not tick what its own words say is no more', () => {
    const notes = [
      'closed since xmas',
      'Closed since xmas - DO NOT USE',
      'Closed down',
      'closed Weds pm',
      'Sat closed',
    ]
    const lines = notes.map((note, at) => `Place ${at},01632 96020${at},${note}`)
    expect(bring(bytesOf(['Who,Tel,Comments', ...lines, ''].join('\n'))).doubts).toEqual({
      ...{ 'place-0': { why: 'closed', said: '' }, 'place-1': { why: 'closed', said: '' } },
      'place-2': { why: 'closed', said: '' },
    })
  })
  it('without a column of names asks which it is', () => {
    const read = bring(bytesOf('Ring,Where\n01632 960201,3 Mill Lane\n'))
    expect(read).toMatchObject({ services: [], columns: [{}, {}] })
    expect(read.problems).toMatchObject([{ message: expect.stringContaining('Choose below which one does') }])
  })
  it('in Windows-1252 with semicolons keeps its Welsh names', () => {
    const bytes = new Uint8Array(
      Buffer.from('Name;Tel;Comments\nFferyllfa T\u00f7\u00e2;01632 960201;\u00a35\n', 'latin1'),
    )
    expect(bring(bytes).services).toMatchObject([
      { name: 'Fferyllfa T\u00f7\u00e2', notesForStaff: '\u00a35' },
    ])
  })
  it('finds its headings under titles, and the widest line where no heading is known', () => {
    expect(findColumns(readCsv('Our list,,\n,Contact,\nService,Tel,Days\nA,1,Mon\n').rows).at).toBe(2)
    expect(findColumns(readCsv('Our list,,\nAlpha,Beta,Gamma\nA,1,Mon\n').rows).at).toBe(1)
  })
})
