import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursByDay, namesDays } from '#core/exchange/as-kept/day-columns.ts'
import { toHsds } from '#core/exchange/hsds.ts'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { writeServicesCsv } from '#core/exchange/services-csv.ts'
import { writeHours } from '#core/hours/write.ts'
import type { Service } from '#core/practice/service.ts'
import { names, TODAY } from './any-service.ts'

const bring = (lines: readonly string[]) =>
  readServicesFile(new Uint8Array(Buffer.from(`${lines.join('\n')}\n`)), undefined, {
    today: TODAY,
    held: [],
    names,
  })
const hoursOf = ({ name, schedules }: Service) => `${name}: ${writeHours(schedules)}`
const ofCells = (cells: Readonly<Record<string, string>>) =>
  hoursByDay(Object.entries(cells).map(([heading, cell]) => ({ heading, cell })))

describe('a sheet with a column for each day', () => {
  it.each([
    [
      'by short names',
      'Service,Tel,Mon,Tue,Wed,Thu,Fri,Sat,Sun',
      'A,01632 960201,9-6,9-6,9-6,9-6,9-6,9-1,closed',
    ],
    [
      'by whole names, with bank holidays',
      'Service,Tel,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,Bank holidays',
      'A,01632 960201,9am-6pm,9am-6pm,9am-6pm,9am-6pm,9am-6pm,9am-1pm,-,closed',
    ],
    [
      'with when it opens and when it closes apart',
      'Service,Tel,Mon open,Mon close,Tues open,Tues close,Weds open,Weds close,Thurs open,Thurs close,Fri open,Fri close,Saturday from,Saturday to',
      'A,01632 960201,9,6,9,6,9,6,9,6,9,6,9,1',
    ],
    ['in runs of days', 'Service,Tel,Mon to Fri,Sat,Sun', 'A,01632 960201,0900-1800,0900-1300,n/a'],
    ['by letters', 'Service,Tel,M,T,W,T,F,S,S', 'A,01632 960201,9-6,9-6,9-6,9-6,9-6,9-1,x'],
    [
      'in Welsh',
      'Enw,Ffôn,Llun,Mawrth,Mercher,Iau,Gwener,Dydd Sadwrn,Sul',
      'A,01632 960201,9-6,9-6,9-6,9-6,9-6,9-1,ar gau',
    ],
    [
      'with times as a spreadsheet keeps them',
      'Service,Tel,Weekdays open,Weekdays close,Sat open,Sat close',
      'A,01632 960201,0.375,0.75,0.375,0.5416667',
    ],
  ])('%s keeps its hours', (_, heads, line) => {
    const read = bring([heads, line])
    expect(read.services.map(hoursOf)).toEqual(['A: Mon-Fri 09:00-18:00; Sat 09:00-13:00'])
    if (heads.includes('Bank')) expect(read.services[0]?.bankHolidays).toBe('closed')
  })

  it('under two lines of headings, of which the upper was merged', () => {
    const open = bring([
      'Service,Tel,Monday,,Saturday,',
      ',,Open,Close,Open,Close',
      'A,01632 960201,09:00,17:00,09:00,12:00',
    ])
    expect(open.services.map(hoursOf)).toEqual(['A: Mon 09:00-17:00; Sat 09:00-12:00'])
    const days = bring([
      'Our list,,,,',
      'Service,Tel,Opening hours,,',
      ',,Mon,Tue,Wed',
      'A,01632 960201,09:00-17:00,10:00-12:00,',
    ])
    expect(days.services.map(hoursOf)).toEqual(['A: Mon 09:00-17:00; Tue 10:00-12:00'])
    expect(days.problems.filter(({ row }) => row < 4).map(({ row }) => row)).toEqual([1])
    const over = bring([
      ',,Monday,,Tuesday,',
      'Service,Tel,From,To,From,To',
      'A,01632 960201,09:00,17:00,10:00,12:00',
    ])
    expect(over.services.map(hoursOf)).toEqual(['A: Mon 09:00-17:00; Tue 10:00-12:00'])
  })

  it('with headings of ours keeps them too, and its own cell of hours counts before them', () => {
    const read = bring([
      'Name,Serves,Phones,Mon,Tue',
      'A,optom,01632 960201,09:00-17:00,10:00-12:00',
      'B,optom,01632 960202,,by appointment',
    ])
    expect(read.services.map(hoursOf)).toEqual(['A: Mon 09:00-17:00; Tue 10:00-12:00', 'B: unknown'])
    expect(read.problems).toContainEqual(
      expect.objectContaining({
        row: 3,
        column: 'Tue',
        warning: true,
        message: expect.stringMatching(/by appoint/),
      }),
    )
    const own = bring(['Name,Serves,Phones,Mon,Hours', 'A,optom,01632 960201,9-5,Tue 10:00-12:00'])
    expect(own.services.map(hoursOf)).toEqual(['A: Tue 10:00-12:00'])
  })

  it('with ticks for its days takes the times from the other column', () => {
    const read = bring(['Service,Tel,Mon,Tue,Wed,Times', 'A,01632 960201,y,,yes,09:00-12:00'])
    expect(read.services.map(hoursOf)).toEqual(['A: Mon, Wed 09:00-12:00'])
  })

  it('names what it cannot read by row and day, and keeps the other days', () => {
    const read = bring(['Service,Tel,Mon,Tue,Fri', 'A,01632 960201,09:00-17:00,by appt,25:00-27:00'])
    // A day that nobody could read is marked, not closed: somebody would be told that the door is shut.
    expect(read.services.map(hoursOf)).toEqual(['A: Mon 09:00-17:00; Tue, Fri not sure'])
    const said = read.problems.filter(({ message }) => message.includes('marked as not sure'))
    expect(said.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Tue'],
      [2, 'Fri'],
    ])
  })
})

it('leaves a day that cannot be read as it is held, and marks the one that is not', () => {
  const held = {
    ...bring(['Service,Tel,Mon,Tue', 'A,01632 960201,09:00-17:00,10:00-12:00']).services[0]!,
    id: 'a',
  }
  const read = readServicesFile(
    new Uint8Array(Buffer.from('Service,Tel,Mon,Tue,Wed\nA,01632 960201,08:00-16:00,by appt,see web\n')),
    undefined,
    { today: TODAY, held: [held], names },
  )
  expect(read.services.map(hoursOf)).toEqual(['A: Mon 08:00-16:00; Tue 10:00-12:00; Wed not sure'])
})

it('a day that is not sure goes through our own table and HSDS and comes back', () => {
  const { services } = bring(['Service,Tel,Mon,Tue', 'A,01632 960201,09:00-17:00,by appt'])
  const options = { today: TODAY, held: [], names }
  for (const text of [
    writeServicesCsv(services),
    JSON.stringify(toHsds(services, { id: 'p', name: 'P', uuid: () => crypto.randomUUID() })),
  ]) {
    const again = readServicesFile(new Uint8Array(Buffer.from(text)), undefined, options)
    expect(again.services.map(hoursOf)).toEqual(['A: Mon 09:00-17:00; Tue not sure'])
  }
})

it.each([
  ['9-5.30 closed 1-2', 'Mon-Fri 9-13:00, 14:00-17:30'],
  ['9-1, 2-5', 'Mon-Fri 9-1, 2-5'],
  ['9-1 / 2-5', 'Mon-Fri 9-1, 2-5'],
  ['24 hrs', 'Mon-Fri 00:00-23:59'],
  ['9h-17h30', 'Mon-Fri 09:00-17:30'],
  ['22:00-02:00', 'Mon-Fri 22:00-02:00'],
])('a cell of a day, %s, gives its times', (cell, hours) => {
  expect(ofCells({ 'Mon to Fri': cell }).hours).toBe(hours)
})

it('a day that another column opens and its own calls closed is closed', () => {
  expect(ofCells({ 'Mon-Fri': '09:00-17:00', Wednesday: 'closed', Sunday: 'closed' }).hours).toBe(
    'Mon-Fri 09:00-17:00; Wed closed',
  )
})

it('no other heading is taken for a day', () => {
  for (const heading of [
    'Month',
    'Monday clinic notes',
    'Sunny',
    'Money',
    'Satellite',
    'Days',
    'Friends',
    'Web',
  ])
    expect(namesDays(heading), heading).toBe(false)
})

it('no day that a cell opens is lost, whatever stands in the others', () => {
  const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
  const cell = fc.constantFrom(
    '',
    'closed',
    '09:00-17:00',
    '9-5',
    '10:00-12:00, 13:00-15:00',
    'ring first',
    '24 hours',
  )
  fc.assert(
    fc.property(fc.tuple(cell, cell, cell, cell, cell, cell, cell), (cells) => {
      const read = bring([
        `Service,Tel,${DAYS.join()}`,
        `A,01632 960201,${cells.map((one) => `"${one}"`).join()}`,
      ])
      const timed = read.services[0]!.schedules.filter(({ opens_at }) => opens_at)
      const open = new Set(timed.flatMap(({ byday = '' }) => byday.split(',')))
      const wanted = DAYS.filter((_, at) => /\d/.test(cells[at]!)).map((day) => day.slice(0, 2).toUpperCase())
      expect([...open].sort()).toEqual(wanted.sort())
    }),
    { numRuns: 200 },
  )
})
