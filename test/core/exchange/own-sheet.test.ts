import { expect, it } from 'vitest'
import { keptRepairs } from '#core/exchange/as-kept/kept-repairs.ts'
import type { Use } from '#core/exchange/as-kept/uses.ts'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { writeHours } from '#core/hours/write.ts'
import { blankService, type Service } from '#core/practice/service.ts'
import { names } from './any-service.ts'

const TODAY = '2026-11-27'
const castle: Service = {
  ...blankService('castle', { on: '2026-11-01', by: 'manager' }),
  name: 'Castle Green Pharmacy',
  phones: [
    { number: '01632 960404', label: 'Counter' },
    { number: '01632 960405', label: 'Prescriptions' },
  ],
}
const bring = (text: string, held: readonly Service[] = []) =>
  readServicesFile(new Uint8Array(Buffer.from(text)), undefined, { today: TODAY, held, names })
const SHEET = [
  'Who,What they do,Tel no,Open when?,Address / PC,Notes,Last rang,Colour',
  'Mill Road Pharmacy,"chemist, pharmacy first",01632 960511,"Mon to Fri 9-6, Sat 9-1","12 Mill Road, AN1 2AB",ask for Priya,12/11/26,red',
  'Castle Green Pharmacy,chemist,01632960404,9am - 5.30pm weekdays,,closed lunch,03/10/2026,',
  'Smile Dental,dentist emergency,1632960512,Mon-Thu 0830-1700 Fri til 4,Unit 3 The Parade,,,',
  'Tea & Talk,Coffee morning,01632 960513,1st Weds of month 10-12,Village hall,,,blue',
].join('\n')
const hoursOf = ({ name, schedules }: Service) => `${name}: ${writeHours(schedules)}`

it('tells columns by words of their headings and by what stands in them, and leaves out what it cannot tell', () => {
  expect(bring(SHEET).columns?.map(({ use }) => use)).toEqual([
    ...['name', 'kinds', 'phones', 'hours', 'address', 'notesForStaff', 'checkedOn', 'nothing'],
  ])
  const bare = bring('Who,A,B,C,D\nHill,01632 960201,Mon 9-5,a@example.org,3/10/2026\n')
  expect(bare.columns?.map(({ use }) => use)).toEqual(['name', 'phones', 'hours', 'email', 'checkedOn'])
})

it.each<[string, string, true?]>([
  ['Mon to Fri 9-6, Sat 9-1', 'Mon-Fri 09:00-18:00; Sat 09:00-13:00'],
  ['Mon-Fri 8-4', 'Mon-Fri 08:00-16:00'],
  ['Mon-Thu 0830-1700 Fri til 4', 'Mon-Thu 08:30-17:00; Fri 08:30-16:00'],
  ['1st Weds of month 10-12', '1st Wed 10:00-12:00'],
  ['First Tuesday of the month 2pm-4pm', '1st Tue 14:00-16:00', true],
  ['Weekdays 8.30 till 6', 'Mon-Fri 08:30-18:00'],
])('hours as people write them, %s, are taken as they were meant, to be looked at', (text, meant, isSure) => {
  const read = bring(`Name,Serves,Phones,Hours\nHill,optom,01632 960201,"${text}"\n`)
  expect(read.services.map(hoursOf)).toEqual([`Hill: ${meant}`])
  const said = read.problems.filter(({ column }) => column === 'Hours')
  expect(said.map(({ warning, message }) => [warning, message.includes(meant)])).toEqual(
    isSure ? [] : [[true, true]],
  )
})

it.each(['Mon-Fri 18:00-09:00', 'when the light is on', 'Mon'])(
  'a service is never left out for its hours, %s: they are not known then',
  (text) => {
    const read = bring(`Name,Serves,Phones,Hours\nHill,optom,01632 960201,"${text}"\n`)
    expect(read.services).toMatchObject([{ name: 'Hill', schedules: [] }])
  },
)

it('a number that is held in other groups changes nothing, and a number that the sheet lacks stays and is said', () => {
  const read = bring(SHEET, [castle])
  expect(read.services.find(({ id }) => id === 'castle')?.phones).toEqual(castle.phones)
  const said = read.problems.filter(({ row, column }) => row === 3 && column === 'Phones')
  expect(said).toMatchObject([{ warning: true, message: expect.stringContaining('01632 960405') }])
})

it('a table of ours that takes a number away is not taken unasked', () => {
  const ours = (phones: string) =>
    bring(`ID,Name,Serves,Phones\ncastle,${castle.name},none,${phones}\n`, [castle])
  expect(ours('Counter: 01632960404 | Prescriptions: 01632960405').services[0]?.phones).toEqual(castle.phones)
  expect(ours('Counter: 01632 960404').doubts).toEqual({ castle: { why: 'number', lost: '01632 960405' } })
})

it('says of each service what the sheet calls its kind where no kind is called so, and which lines are left out', () => {
  const read = bring(SHEET)
  expect(read.kindsSaid).toMatchObject({
    'mill-road-pharmacy': 'chemist, pharmacy first',
    'castle-green-pharmacy': 'chemist',
    'tea-talk': 'Coffee morning',
  })
  expect(read.leftOut).toEqual(['Smile Dental'])
})

it('takes no formula for a name, also in a table with columns of its own', () => {
  const read = bring(
    'Service;Telephone;Comments\n=HYPERLINK("http://x");01632 960523;bad\nHill;01632 960201;\n',
  )
  expect(read.services.map(({ name }) => name)).toEqual(['Hill'])
  expect(read.problems).toContainEqual(
    expect.objectContaining({ row: 2, message: expect.stringContaining('holds a formula') }),
  )
})

it('keeps what was put right while another column is used otherwise, and drops it of a column that is filled anew', () => {
  const repairs = { '4 Phones': '01632 960512', '4 Hours': 'Mon 09:00-17:00' }
  const before: Use[] = ['name', 'phones', 'hours', 'notesForStaff']
  expect(keptRepairs(repairs, before, ['name', 'phones', 'hours', 'address'])).toEqual(repairs)
  const { '4 Hours': _, ...phones } = repairs
  expect(keptRepairs(repairs, before, ['name', 'phones', 'times', 'notesForStaff'])).toEqual(phones)
})

it('asks about times that name no day, names a word that is no day, and reads times before several days', () => {
  const sheet = (hours: string) =>
    bring(`Service;Telephone;Opening hours;Comments\nHill;01632 960201;${hours};\n`)
  for (const [said, days] of [
    ['9 till 5', 'Mon-Fri 09:00-17:00'],
    ['8-18:30', 'Mon-Fri 08:00-18:30'],
    ['8-8', 'Mon-Fri 08:00-20:00'],
    ['01:00-05:00', 'Mon-Fri 13:00-17:00'],
  ]) {
    const read = sheet(said!)
    expect(read.services[0]?.schedules, said).toEqual([])
    expect(read.problems).toContainEqual(
      expect.objectContaining({
        repair: days,
        message: expect.stringContaining(`"${said}" names no day; write "${days}" if that is meant.`),
      }),
    )
  }
  expect(sheet('Blursday 9-5').problems).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining('"Blursday" is no day of the week') }),
  )
  expect(sheet('9-12 and 2-5 Mon Wed Fri').services.map(hoursOf)).toEqual([
    'Hill: Mon, Wed, Fri 09:00-12:00, 14:00-17:00',
  ])
  expect(sheet('Mon-Fri 8-8').services.map(hoursOf)).toEqual(['Hill: Mon-Fri 08:00-20:00'])
})

it('doubts every line of a list of people, and takes no salary for a phone', () => {
  const PAY =
    'Staff,Start date,Salary,Bradford factor\nA Smith,2020-01-01,20000,12\nB Jones,2021-01-01,21000,0\n'
  for (const list of [
    PAY,
    'Name,Phone,NHS number,DOB\nA Smith,01632 960501,9990000018,01/02/1950\nB Jones,01632 960502,9990000026,01/02/1951\n',
    'Surname,Forename,Name,Telephone\nSmith,A,A Smith,01632 960501\nJones,B,B Jones,01632 960502\n',
  ]) {
    const read = bring(list)
    expect(read.services.map(({ id }) => read.doubts?.[id]?.why)).toEqual(read.services.map(() => 'other'))
    expect(read.services).toHaveLength(list === PAY ? 0 : 2)
  }
  expect(bring('Service,Telephone,Staff\nHill,01632 960201,Priya\n').doubts).toBeUndefined()
})
