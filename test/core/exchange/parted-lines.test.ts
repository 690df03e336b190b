import { describe, expect, it } from 'vitest'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { writeServicesCsv } from '#core/exchange/services-csv.ts'
import { blankService } from '#core/practice/service.ts'

const OPTIONS = {
  today: '2026-11-28',
  held: [],
  names: { destinations: new Set(['pharmacy']), facts: new Map(), release: undefined },
} as never as Parameters<typeof readServicesFile>[2]
const HEADS = 'Service;Type;Tel;Address;Postcode;Open;Web;Last checked'
const FOOT = 'Foot Clinic;Chiropody;01604 555601;High St;NN1 2AA;Mon-Fri 9am-5pm;;2026-10-02'
const EYES = 'Eye place;Optician;01604 555602;Low St;NN1 2AB;Mon-Fri 9am-5pm;;2026-10-02'
const PARTED =
  'Sexual Health;GUM clinic;01604 555603;Bridge St;NN1 4DD;Tues 2pm-8pm; Thurs 9.30am-1pm;;2026-10-02'

function read(lines: readonly string[], repairs = {}) {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  return readServicesFile(bytes, undefined, { ...OPTIONS, repairs })
}

describe('a line with a cell more than there are headings', () => {
  const { services, problems, leftOut } = read([HEADS, FOOT, PARTED, EYES])
  const [fault] = problems.filter(({ warning }) => !warning)

  it('is not taken, and is named', () => {
    expect(services.map(({ name }) => name)).toEqual(['Foot Clinic', 'Eye place'])
    expect(leftOut).toEqual(['Sexual Health'])
  })
  it('says what likely happened, and offers the cell whole', () => {
    expect(fault).toMatchObject({
      row: 3,
      column: 'Open',
      repair: 'Tues 2pm-8pm; Thurs 9.30am-1pm',
      was: 'Tues 2pm-8pm | Thurs 9.30am-1pm',
    })
    expect(fault?.message).toContain('9 cells and the table 8 headings')
    expect(fault?.message).toContain('"Tues 2pm-8pm" and "Thurs 9.30am-1pm" were probably one cell')
  })
  it('is taken with both days and its date once the cell is put right', () => {
    const right = read([HEADS, FOOT, PARTED, EYES], { '3 Open': 'Tues 2pm-8pm; Thurs 9.30am-1pm' })
    const clinic = right.services.find(({ name }) => name === 'Sexual Health')
    expect(clinic?.schedules.map(({ byday, opens_at }) => [byday, opens_at])).toEqual([
      ['TU', '14:00'],
      ['TH', '09:30'],
    ])
    expect(clinic?.checked.on).toBe('2026-10-02')
  })
})

it('a line that is parted is found where its last cell is empty too', () => {
  const { services, leftOut } = read([HEADS, FOOT, PARTED.replace('2026-10-02', ''), EYES])
  expect(services).toHaveLength(2)
  expect(leftOut).toEqual(['Sexual Health'])
})
it('a line that only ends in one mark too many is taken', () => {
  expect(read([HEADS, FOOT, `${EYES};`]).services).toHaveLength(2)
})
it('where it cannot be told which cell was parted, the line says so', () => {
  const { problems, services } = read([
    'Name,What,Note',
    'Foot Clinic,Feet,Ring first',
    'Eye place,Eyes,Ring,then wait',
    'Ear place,Ears,Ring first',
  ])
  expect(services.map(({ name }) => name)).not.toContain('Eye place')
  expect(problems.find(({ row, warning }) => row === 3 && !warning)?.message).toContain(
    'A comma inside one of its cells probably parted it',
  )
})
it('what goes on below such a line is not read as more of the line above it', () => {
  const more = ';;01604 555699;;;;;'
  const { services } = read([HEADS, FOOT, PARTED, more, EYES])
  expect(services[0]?.phones).toEqual([{ number: '01604 555601' }])
})
it('a column that most lines fill and nobody gave a heading parts no line', () => {
  const { services, leftOut } = read([HEADS, `${FOOT};ask Ann`, `${EYES};ask Bob`])
  expect(services).toHaveLength(2)
  expect(leftOut).toBeUndefined()
})
it('our own table says it too, with the cell whole', () => {
  const service = {
    ...blankService('foot-clinic', { on: '2026-10-02', by: 'lead' }),
    name: 'Foot Clinic',
    serves: ['pharmacy'],
    address: 'High St',
    phones: [{ number: '01604 555601' }],
  }
  const [heads, line] = writeServicesCsv([service]).split('\r\n') as [string, string]
  const parted = line.replace('High St', 'High St, Northampton')
  const { services, problems, leftOut } = read([heads, line, parted.replaceAll('foot-clinic', '')])
  expect(services).toHaveLength(1)
  expect(leftOut).toEqual(['Foot Clinic'])
  expect(problems.some(({ message }) => message.includes('"High St" and "Northampton" were'))).toBe(true)
})
it('a number that has a digit less than others of its area is doubted', () => {
  const short = FOOT.replace('01604 555601', '01204 61234')
  const { doubts, services } = read([HEADS, short, EYES.replace('01604 555602', '01204 612399')])
  expect(doubts).toEqual({ [services[0]!.id]: { why: 'digit', number: '01204 61234', like: '01204 612399' } })
})
