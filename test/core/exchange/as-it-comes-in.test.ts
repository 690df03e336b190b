import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dayNumber, wallClockOf } from '#core/clock/wall-clock.ts'
import { fileHeading } from '#core/exchange/as-kept/file-heading.ts'
import { loosePhones } from '#core/exchange/as-kept/phones/loose-phones.ts'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { cellPlace } from '#core/exchange/table.ts'
import { readHours } from '#core/hours/text.ts'
import { stretches, timetableOf } from '#core/hours/timetable.ts'
import { blankService, type Service } from '#core/practice/service.ts'
import { names, TODAY } from './any-service.ts'

const LINES = '../shared/fixtures/public-inputs/directory.tsv'
const bring = (text: string, held: readonly Service[] = []) =>
  readServicesFile(new Uint8Array(Buffer.from(text)), undefined, { today: TODAY, held, names })
const row = (column: string, cell: string, held: readonly Service[] = []) => {
  const read = bring(`ID,Name,Serves,Address,${column}\na,A,optom,3 Mill Lane,"${cell}"\n`, held)
  const label = read.problems.filter((one) => one.column === column)
  return { service: read.services[0], said: label }
}
/** The times of the week from Monday 23 November, "Mon 09:00-17:00". */
const week = (service: Service | undefined) => {
  const first = dayNumber('2026-11-23')
  const table = timetableOf(service?.schedules ?? [], () => 'open')
  return [...stretches(table, first, first + 6)].map(
    ({ from, to }) => `${wallClockOf(from).slice(8)}-${wallClockOf(to).slice(11)}`,
  )
}
const weekdays = (...days: number[]) => days.map((day) => `${day}T09:00-17:00`)
const odsLine = (more: string[] = []) =>
  `"FA123","HILL PHARMACY","Y62","QYG","1 KEEP LANE","","","CASTLE GREEN","","AN1 2AB","20050401","","A","1","RTV","20200401","","01632 960155","","","","0","","W","","",""${more.map((one) => `,"${one}"`).join('')}\r\n`

/** Each line of the list of inputs, by what comes in. */
const CHECKS: Readonly<Record<string, () => void>> = {
  'Mon-Fri 09:00-17:00; Tue closed': () => {
    expect(week(row('Hours', 'Mon-Fri 09:00-17:00; Tue closed').service)).toEqual(weekdays(23, 25, 26, 27))
  },
  'Mon closed; Mon-Fri 09:00-17:00': () => {
    const { service, said } = row('Hours', 'Mon closed; Mon-Fri 09:00-17:00')
    expect(week(service)).toEqual(weekdays(24, 25, 26, 27))
    expect(said).toMatchObject([
      { row: 2, message: expect.stringMatching(/Monday is closed.*mon-fri 09:00-17:00/i) },
    ])
  },
  '(empty cell over a service that has hours)': () => {
    const read = readHours('Mon-Fri 09:00-17:00')
    const schedules = 'schedules' in read ? read.schedules : []
    const held = [{ ...blankService('a', { on: TODAY, by: 'manager' }), name: 'A', schedules }]
    const { service, said } = row('Hours', '', held)
    expect(service!.schedules).toEqual(schedules)
    expect(said).toMatchObject([{ row: 2, warning: true, message: expect.stringContaining('stays') }])
  },
  'Mon-Fri 09:00-13:00, 12:30-18:00': () => {
    const { service, said } = row('Hours', 'Mon-Fri 09:00-13:00, 12:30-18:00')
    expect(service?.schedules).toEqual([])
    expect(said[0]).toMatchObject({
      row: 2,
      message: expect.stringMatching(/09:00 to 13:00 and 12:30 to 18:00 overlap/),
    })
  },
  'Mon-Fri 09:00-13:00, 13:00-18:00': () => {
    const { service, said } = row('Hours', 'Mon-Fri 09:00-13:00, 13:00-18:00')
    expect([week(service)[0], said]).toEqual(['23T09:00-18:00', []])
  },
  'Mon-Fri 18:00-09:00': () => {
    const { service, said } = row('Hours', 'Mon-Fri 18:00-09:00')
    expect(service?.schedules).toEqual([])
    expect(said[0]).toMatchObject({ row: 2, message: expect.stringMatching(/over ?night.*wrong way round/i) })
  },
  'special days: 2026-12-24 09:00-12:00; 2026-12-24 shut': () => {
    const { service, said } = row('Special days', '2026-12-24 09:00-12:00; 2026-12-24 shut')
    expect(service).toBeUndefined()
    expect(said).toMatchObject([{ row: 2, message: expect.stringContaining('in the list too') }])
  },
  'special day 2025-12-24': () => {
    const { service, said } = row('Special days', '2025-12-24 shut')
    expect(service).not.toHaveProperty('specialDays')
    expect(said).toMatchObject([
      { row: 2, warning: true, message: expect.stringContaining('over and left out') },
    ])
  },
  'phone 1632960155': () => {
    expect(row('Phones', '1632960155').said).toMatchObject([
      { row: 2, message: expect.stringMatching(/lost its leading 0.*01632 960155/), repair: '01632 960155' },
    ])
  },
  'phone 441632960155': () => {
    expect(row('Phones', '441632960155').said).toMatchObject([
      { row: 2, message: expect.stringMatching(/lost its \+.*01632 960155/), repair: '01632 960155' },
    ])
  },
  'phone 8001111': () => {
    const { said } = row('Phones', '8001111')
    expect(said).toMatchObject([{ row: 2, message: expect.stringContaining('has 7 digits') }])
    expect(said[0]).not.toHaveProperty('repair')
  },
  'ODS row with one more column than the standard': () => {
    const { services, problems } = bring(odsLine() + odsLine(['']).replace('FA123', 'FA124'))
    expect(services.map(({ ods }) => ods)).toEqual(['FA123'])
    const said = problems.filter((one) => one.row === 2)
    expect(said).toMatchObject([
      { column: 'file', message: expect.stringMatching(/^Line 2 has 28 columns where 27/) },
    ])
    const alone = bring(odsLine([''])).problems
    expect(alone).toMatchObject([
      { row: 1, column: 'file', message: expect.stringMatching(/^Line 1 has 28 columns where 27/) },
    ])
  },
}

it.each(Object.entries(CHECKS))('%s comes in as it must', (_, check) => check())

it('a postcode or a status in another column than every ODS file has it is named by its line', () => {
  const cells = odsLine().trim().split(',')
  const moved = [...cells.slice(0, 9), '""', ...cells.slice(9, 26)].join(',')
  const problem = { row: 2, column: 'postcode', message: expect.stringMatching(/column 11, where column 10/) }
  expect(bring(`${odsLine()}${moved}`).problems).toContainEqual(problem)
  const status = [...cells.slice(0, 12), '""', ...cells.slice(12, 26)].join(',')
  expect(bring(`${odsLine()}${status}`).problems).toContainEqual({
    ...problem,
    column: 'status',
    message: expect.stringMatching(/column 14, where column 13/),
  })
})
it.each([
  ['01632 960233 / 01632 960234', '01632 960233 | 01632 960234'],
  ['01632 960232 (out of hours)', 'out of hours: 01632 960232'],
  ['Ward: 01632 960999; 0800 000 0000 freephone', 'Ward: 01632 960999 | freephone: 0800 000 0000'],
  ['111 opt 2', 'opt 2: 111'],
  ['01632 960201 ext 12', '01632 960201 ext 12'],
])('a cell of numbers as people write them, %s, gives each', (cell, numbers) => {
  const said = loosePhones(cell).map(({ number, label }) => (label ? `${label}: ${number}` : number))
  expect(said.join(' | ')).toBe(numbers)
})
it('a number without its area code is offered the one that the others have; one cut short is offered its digits only where all are there', () => {
  const read = bring(
    'Name,Serves,Phones\nA,optom,01632 960201\nB,optom,960202\nC,optom,1.632960155E+9\nD,optom,4.4712E+11\n',
  )
  const phones = read.problems.filter(({ column }) => column === 'Phones')
  expect(phones.map(({ row, repair }) => [row, repair])).toEqual([
    [3, '01632 960202'],
    [4, '01632 960155'],
    [5, undefined],
  ])
  const repairs = Object.fromEntries(
    phones.flatMap((one) => (one.repair ? [[cellPlace(one), one.repair]] : [])),
  )
  const again = readServicesFile(
    new Uint8Array(Buffer.from('Name,Serves,Phones\nA,optom,01632 960201\nB,optom,960202\n')),
    undefined,
    { today: TODAY, held: [], names, repairs },
  )
  expect(again.services.map(({ phones: [first] }) => first!.number)).toEqual(['01632 960201', '01632 960202'])
})
it('what the hours say of bank holidays fills an empty cell, and never overrules one', () => {
  const own = row('Hours', 'Mon-Fri 9am-5pm (closed bank holidays)')
  expect([own.service?.bankHolidays, own.said]).toEqual(['closed', []])
  const held = [{ ...own.service!, bankHolidays: 'open' as const }]
  expect(row('Hours', 'Mon-Fri 9am-5pm, closed bank holidays', held).service?.bankHolidays).toBe('closed')
  expect(row('Hours', 'Mon-Fri 9am-5pm', held).service?.bankHolidays).toBe('open')
  const both = bring(
    'Name,Serves,Address,Hours,Bank holidays\nA,optom,3 Mill Lane,Mon-Fri 9am-5pm closed bank holidays,open\n',
  )
  expect(both.services[0]?.bankHolidays).toBe('open')
  expect(both.problems.filter(({ column }) => column === 'Bank holidays')).toMatchObject([
    { row: 2, warning: true, message: expect.stringContaining('closed bank holidays') },
  ])
})
it('a closed day alone closes it in the hours that are held, and opens none where no hours are', () => {
  const held = [row('Hours', 'Mon-Fri 09:00-17:00').service!]
  const { service, said } = row('Hours', 'Tue closed', held)
  expect(week(service)).toEqual(weekdays(23, 25, 26, 27))
  expect(said).toMatchObject([{ row: 2, warning: true, message: expect.stringContaining('Tuesday') }])
  const alone = row('Hours', 'Tue closed')
  expect(alone.service?.schedules ?? []).toEqual([])
  expect(alone.said).toMatchObject([{ row: 2, message: expect.stringContaining('when it is open') }])
})
it('hours that were rather meant the other way round are offered so', () => {
  expect(row('Hours', 'Mon-Fri 18:00-09:00').said[0]).toMatchObject({ repair: 'Mon-Fri 09:00-18:00' })
})

it.skipIf(!existsSync(LINES))('knows every line of the list (skipped: ../shared is not here)', () => {
  const lines = readFileSync(LINES, 'utf8').trim().split('\n').slice(1)
  expect(lines.map((line) => line.split('\t')[0])).toEqual(Object.keys(CHECKS))
})

it('counts rows as the spreadsheet does: a cell of two lines is one row, a blank row is one, and a said separator none', () => {
  const head = 'sep=,\r\nOur services\r\n\r\nName,Serves,Phones,Address\r\n'
  const rows = 'One,optom,01632 960201,"1 High Street\nAnytown"\r\n\r\nTwo,optom,12,\r\n'
  expect(bring(`${head}${rows}`).problems).toContainEqual(
    expect.objectContaining({ row: 6, column: 'Phones' }),
  )
})

it('a number that is rung inside a building alone is doubted, unless it is held so; 111 and 999 are not', () => {
  const doubts = (cell: string, held: readonly Service[] = []) =>
    bring(`ID,Name,Serves,Address,Phones\na,A,optom,3 Mill Lane,"${cell}"\n`, held).doubts
  for (const short of ['4412', '201']) expect(doubts(short)).toEqual({ a: { why: 'short', number: short } })
  // Nobody inside a building has the number of a text line.
  expect(doubts('85258')).toEqual({ a: { why: 'text', number: '85258' } })
  expect(doubts('85258 (text)')).toBeUndefined()
  for (const whole of ['111', '999', '116 123', '01632 960155', '01632 960155 x4412'])
    expect(doubts(whole), whole).toBeUndefined()
  const held = row('Phones', '4412').service!
  expect(doubts('4412', [held])).toBeUndefined()
})

it('what is wrong with a record is said in words, not by the names that machines have for its parts', () => {
  const location = { latitude: '95', addresses: [{ postal_code: 'nowhere' }] }
  const record = {
    ...{ id: '12', name: 'Lunch club', status: 'open', assured_date: 'last week', email: 'x', url: 'y' },
    ...{ minimum_age: 'sixteen', maximum_age: 'old', last_modified: 'z', cost_options: 'free' },
    ...{ service_at_locations: [{ location }], schedules: [{ freq: 'DAILY' }], fees: 3 },
  }
  for (const records of [
    { contents: [record], last_page: false },
    { content: [record], total_pages: 2 },
  ]) {
    const { problems } = bring(JSON.stringify(records))
    expect(problems.length).toBeGreaterThan(10)
    for (const { column, message } of problems)
      expect(`${fileHeading(column)}: ${message}`).not.toMatch(/\w_\w|UUID|^[a-z]/)
  }
})

const ODS_FILE = '../shared/fixtures/files/4-edispensary.csv'
it.runIf(existsSync(ODS_FILE))(
  'a register offers back the 0 that a number lost, takes it, and doubts what is closed or far from the rest',
  () => {
    const text = readFileSync(ODS_FILE, 'utf8')
    const read = bring(text)
    expect(read.doubts).toEqual({
      'ods-fxx01': { why: 'closed', said: '2023-03-31' },
      'ods-fdd99': { why: 'far', there: 'LS', here: 'AN', ofFile: true },
    })
    const lost = read.problems.find(({ repair }) => repair)!
    expect(lost).toMatchObject({ row: 2, was: '1632960207', repair: '01632 960207' })
    const mended = readServicesFile(new Uint8Array(Buffer.from(text)), undefined, {
      ...{ today: TODAY, held: [], names, repairs: { [cellPlace(lost)]: lost.repair! } },
    })
    expect(mended.services.find(({ id }) => id === 'ods-flm49')!.phones).toEqual([{ number: '01632 960207' }])
    expect(mended.problems.filter(({ row, column }) => row === 2 && column === 'phone')).toEqual([])
    // Where half lie in one place and half in another, nobody knows which is far.
    const two = text.split(/\r?\n/).filter((line) => /FA123|FDD99/.test(line))
    expect(bring(two.join('\n')).doubts).toEqual({})
  },
)
