import { describe, expect, it } from 'vitest'
import { compareServices } from '#core/exchange/compare.ts'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { writeServicesCsv } from '#core/exchange/services-csv.ts'
import { blankService, type Service } from '#core/practice/service.ts'
import { names, TODAY } from './any-service.ts'

const bring = (text: string, held: readonly Service[] = []) => {
  const bytes = new TextEncoder().encode(text)
  const read = readServicesFile(bytes, undefined, { today: TODAY, held, names })
  return { ...read, changes: compareServices(read.services, held) }
}
const kinds = ({ changes }: ReturnType<typeof bring>) => changes.map(({ kind }) => kind)

describe('a file of a practice, brought in again', () => {
  const table = [
    'Name,Serves,Phones,Address',
    'Hill Feet,optom,01632 960201,1 Mill Lane AN1 1AA',
    'Vale Eyes,optom,01632 960202,',
    '',
  ].join('\n')
  const { services: held } = bring(table)

  it('is of the services that it made, and changes nothing', () => {
    expect(kinds(bring(table, held))).toEqual(['same', 'same'])
  })
  it('changes those that were put right in it, though it has no ids', () => {
    const right = table.replace('960202,', '960202,3 Vale Rd').replace('1 Mill Lane', '2 Mill Lane')
    const { changes, doubts } = bring(right, held)
    expect(changes.map(({ service, fields }) => [service.id, fields])).toEqual([
      ['hill-feet', ['address']],
      ['vale-eyes', ['address']],
    ])
    expect(doubts ?? {}).toEqual({})
  })
  it('leaves it to a person where only the name says that it is the same', () => {
    const { doubts, changes } = bring(table.replace('01632 960202', '01632 960209'), held)
    expect(changes[1]).toMatchObject({ kind: 'changed', fields: ['phones'] })
    expect(doubts).toEqual({ 'vale-eyes': { why: 'name' } })
  })
  it('is of no service twice, nor of one in another place', () => {
    const twice = `${table}Vale Eyes,optom,01632 960209,\nHill Feet,optom,01632 960208,9 Far Rd LS1 1AA\n`
    expect(kinds(bring(twice, held))).toEqual(['same', 'same', 'new', 'new'])
  })
  it('is no change where the app keeps the same hours in other lines', () => {
    const day = (byday: string) => ({ freq: 'WEEKLY' as const, byday, opens_at: '09:00', closes_at: '17:00' })
    const own = [{ ...held[0]!, schedules: [day('TU'), day('MO')] }]
    expect(kinds(bring(writeServicesCsv(own), own))).toEqual(['same'])
    const other = [{ ...held[0]!, schedules: [day('TU'), day('WE')] }]
    expect(kinds(bring(writeServicesCsv(own), other))).toEqual(['changed'])
  })
  it('with columns of its own takes nothing away that was chosen since', () => {
    const own = 'Who,Tel\nHill Feet,01632 960201\n'
    const chosen = held.map(
      (one): Service => ({
        ...one,
        ...{ serves: ['optom'], refer: { way: 'book-here', steps: 'Ring' } },
        checked: { on: '2026-11-20', by: 'manager' },
      }),
    )
    expect(kinds(bring(own, chosen))).toEqual(['same'])
  })
})

describe('a table of ours that was written before later saves', () => {
  const one: Service = {
    ...blankService('hill', { on: '2026-11-01', by: 'manager' }),
    ...{ name: 'Hill Feet', serves: ['optom'], phones: [{ number: '01632 960201' }] },
  }
  const other: Service = { ...one, id: 'vale', name: 'Vale Eyes', phones: [{ number: '01632 960202' }] }
  const written = writeServicesCsv([one, other])
  const now: Service[] = [{ ...one, address: '1 Mill Lane', phones: [{ number: '01632 960209' }] }, other]

  it('says which lines would undo them, and no others', () => {
    const edited = written.replace('Vale Eyes', 'Vale Eye Clinic')
    const { doubts, changes } = bring(edited, now)
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'changed'])
    expect(doubts).toEqual({ hill: { why: 'older' } })
  })
  it('says nothing where nothing was saved since', () => {
    const { doubts } = bring(written.replace('Hill Feet', 'Hill Foot Clinic'), [one, other])
    expect(doubts ?? {}).toEqual({})
  })
})
