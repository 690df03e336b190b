import { expect, it } from 'vitest'
import { looseHours } from '#core/exchange/loose.ts'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { readHours } from '#core/hours/text.ts'
import { writeHours } from '#core/hours/write.ts'
import { content } from '../../content/sample.ts'
import { names } from './any-service.ts'

const labels = Object.fromEntries(
  Object.values(content.release.destinations).map(({ id, label }) => [label, id]),
)
const bring = (text: string) =>
  readServicesFile(new Uint8Array(Buffer.from(text)), undefined, {
    today: '2026-11-29',
    held: [],
    names,
    labels,
  })
const usesOf = (text: string) => bring(text).columns?.map(({ use }) => use)

it('a title over several columns, and their headings below it, are read as one line of headings', () => {
  const list =
    'Who,Contact details,,Times,What they do / when to use,Notes\n,Tel,Address,,,\nHill Feet,01632 960201,3 Mill Lane,Mon-Fri 9am-5pm,Foot service (podiatry),Ask for the nurse\n'
  expect(usesOf(list)).toEqual(['name', 'phones', 'address', 'times', 'kinds', 'notesForStaff'])
  expect(bring(list).services).toMatchObject([
    { name: 'Hill Feet', phones: [{ number: '01632 960201' }], address: '3 Mill Lane', serves: ['podiatry'] },
  ])
  // The lower line may say more than the upper one.
  expect(
    usesOf('Who,Contact,,\n,Tel,Address,Notes\nHill Feet,01632 960201,3 Mill Lane,Ring twice\n'),
  ).toEqual(['name', 'phones', 'address', 'notesForStaff'])
})

it('a column of faxes is no column of numbers to ring, wherever it stands', () => {
  const { columns, services } = bring('Name,Fax no,Tel\nHill,01632 960202,01632 960201\n')
  expect(columns?.map(({ use }) => use)).toEqual(['name', 'nothing', 'phones'])
  expect(services.map(({ phones }) => phones)).toEqual([[{ number: '01632 960201' }]])
  expect(usesOf('Name,Tel/Fax\nHill,01632 960201\n')).toEqual(['name', 'phones'])
})
it('a fax stands last in a cell of several numbers, and alone it reaches nobody', () => {
  const { services, doubts } = bring(
    'Name,Tel\nHill,Fax: 01632 960202; Tel: 01632 960201\nVale,Fax: 01632 960203\n',
  )
  expect(services.map(({ phones }) => phones.map(({ number }) => number))).toEqual([
    ['01632 960201', '01632 960202'],
    ['01632 960203'],
  ])
  expect(doubts).toEqual({ vale: { why: 'empty' } })
})

it('a web page or an e-mail in the place of a phone number is kept as what it is', () => {
  const { services, leftOut } = bring(
    'Name,Tel,Notes\nPhysio,www.example.nhs.uk/physio,From 16\nNurses,spa@example.nhs.uk,Ask twice\n',
  )
  expect(services).toMatchObject([
    { name: 'Physio', phones: [], bookingLink: 'https://www.example.nhs.uk/physio' },
    { name: 'Nurses', phones: [], notesForStaff: 'Email: spa@example.nhs.uk\nAsk twice' },
  ])
  expect(leftOut).toBeUndefined()
})

it('a first service that is called like a heading is no heading', () => {
  expect(bring('Name,Tel,Type\nTown Shop,01632 960201,Shop\n').services).toHaveLength(1)
})

it.each(['Well Pharmacy (CLOSED Mar 25)', 'Well Pharmacy - closed', 'Well Pharmacy (ceased trading)'])(
  'what is called "%s" is asked about, as it is no more',
  (name) => {
    expect(Object.values(bring(`Name,Tel\n${name},01632 960201\n`).doubts ?? {})).toEqual([
      { why: 'closed', said: '' },
    ])
  },
)
it.each(['closed – use Boots', 'Closed. Use Boots', 'wedi cau'])('so is one with the note "%s"', (note) => {
  expect(bring(`Name,Tel,Notes\nWell,01632 960201,${note}\n`).doubts).toMatchObject({
    well: { why: 'closed' },
  })
})
it.each([
  ['Clinic (closed Mondays)', ''],
  ['Clinic closed bank hols', ''],
  ['Closed adoption group', ''],
  ['Clinic', 'closed - bank holidays'],
  ['Clinic', 'Closed: Sundays'],
  ['Clinic', 'closed 12-1 for lunch'],
  ['Clinic', 'The list is closed to new patients'],
])('"%s" with the note "%s" is open all the same', (name, note) => {
  expect(bring(`Name,Tel,Notes\n${name},01632 960201,${note}\n`).doubts).toBeUndefined()
})

it.each([
  ['8am–8pm 7 days', 'Mon-Sun 08:00-20:00'],
  ['M–F 9am–5pm', 'Mon-Fri 09:00-17:00'],
])('times with the days that people write, "%s", are no times without days', (times, hours) => {
  const { services } = bring(`Name,Tel,Times\nHill Feet,01632 960201,${times}\n`)
  expect(services.map(({ schedules }) => writeHours(schedules))).toEqual([hours])
})
it('a cell of times without any time is said as it stands', () => {
  expect(bring('Name,Tel,Times\nHill Feet,01632 960201,By appt\n').problems).toMatchObject([
    { message: expect.stringMatching(/^"By appt" cannot be read as times of opening/) },
  ])
})

it.each([
  ['Mon-Thurs 08.30 – 17.00hrs, Fri 08.30 – 16.30 hours', 'Mon-Thu 08:30-17:00; Fri 08:30-16:30'],
  ['M-F 0900-1630hrs', 'Mon-Fri 09:00-16:30'],
  ['24 hrs', 'Mon-Sun 00:00-23:59'],
  ['Mon 9am-1pm (half day)', 'Mon 09:00-13:00'],
  ['Llun i Gwener 9am-5pm, Sadwrn 9am-1pm, Sul ar gau', 'Mon-Fri 09:00-17:00; Sat 09:00-13:00'],
  ['Dydd Mawrth a dydd Iau 10am-2pm', 'Tue 10:00-14:00; Thu 10:00-14:00'],
  ['bob dydd 8am-8pm', 'Mon-Sun 08:00-20:00'],
])('hours as a practice writes them, "%s"', (text, hours) => {
  const [read, plain] = [readHours(looseHours(text)), readHours(hours)]
  const written = (one: typeof read) => ('schedules' in one ? writeHours(one.schedules) : one.fault)
  expect(written(read)).toBe(written(plain))
})

it('a table of 150,000 lines says how many are read', () => {
  const lines = Array.from({ length: 150_000 }, (_, at) => `Place ${at},01632 960201`)
  const { services, problems } = bring(['Name,Tel', ...lines, ''].join('\n'))
  expect(services).toHaveLength(12_000)
  expect(problems.at(-1)!.message).toMatch(/150,000 lines and 12,000 are read at most/)
})
