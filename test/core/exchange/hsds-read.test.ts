import { describe, expect, it } from 'vitest'
import { toHsds } from '#core/exchange/hsds.ts'
import { readHsds } from '#core/exchange/hsds-read.ts'
import { blankService, type Service } from '#core/practice/service.ts'

const UUID = 'ac148810-d857-441c-9679-408f346de14b'
const names = { destinations: new Set(['optom', 'nurse']), conditions: 'any' } as const
const read = (json: unknown, ...known: string[]) =>
  readHsds(json, { today: '2026-11-24', known: new Set(known), names })
const foreign = { id: UUID, name: 'Eye clinic', status: 'active', assured_date: '2026-11-01' }
const own: Service = {
  ...blankService('eye-clinic', { on: '2026-11-01', by: 'manager' }),
  ...{
    name: 'Eye clinic',
    serves: ['optom'],
    phones: [{ number: '01632 960201' }],
    refer: { way: 'walk-in', steps: 'Go in' },
  },
}
const written = () => JSON.parse(JSON.stringify(toHsds([own], { id: 'p', name: 'P', uuid: () => UUID })))

describe('a file of HSDS', () => {
  it('that the app wrote comes back as it was, also when the service is held', () => {
    expect(read(written())).toEqual({ services: [own], problems: [] })
    expect(read(written(), 'eye-clinic').services).toEqual([own])
  })
  it('that the app wrote and someone named a kind of help in that is not there, says so', () => {
    const { contents } = written()
    const text = JSON.stringify(contents).replaceAll('"optom"', '"moonwalk"')
    expect(read(JSON.parse(text)).problems).toMatchObject([{ row: 1, column: 'serves', warning: true }])
  })
  it.each([
    ['a page', { contents: [foreign] }],
    ['a list', [foreign]],
    ['one service', foreign],
    ['what an organization holds', { name: 'Org', services: [foreign] }],
    ['a service at a location', { service: foreign, location: { addresses: [] } }],
  ])('of others is read as %s', (_, json) => {
    expect(read(json).services).toMatchObject([{ id: UUID, name: 'Eye clinic', serves: [] }])
  })
  it('of others is left out when it is held, is there twice, or has no name', () => {
    expect(read(foreign, UUID).services).toEqual([])
    expect(read([foreign, foreign]).problems.filter(({ warning }) => !warning)).toMatchObject([
      { row: 2, column: 'id' },
    ])
    expect(read([{ ...foreign, name: '<br>' }])).toMatchObject({
      services: [],
      problems: [{ row: 1, column: 'name' }],
    })
  })
  it('of others that repeats in a way we do not have gives no hours, so that nothing seems open that is not', () => {
    const weekly = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '12:00' }
    const hours = (schedule: object) =>
      read({ ...foreign, schedules: [schedule] }).services[0]?.schedules.length
    expect(hours(weekly)).toBe(1)
    expect(hours({ ...weekly, count: 4 })).toBe(0)
    expect(hours({ ...weekly, interval: 2, wkst: 'SU', dtstart: '2026-11-02' })).toBe(0)
  })
  it.each([
    ['schedules', 'none'],
    ['phones', '01632 960201'],
    ['service_at_locations', {}],
    ['languages', 'Polish'],
    ['minimum_age', 'sixteen'],
    ['maximum_age', 'old'],
  ])('with %s that is %j names the row, the field and what to do', (column, value) => {
    const said = read([foreign, { ...foreign, id: undefined, [column]: value }]).problems
    const [problem, ...more] = said.filter((one) => one.column === column)
    expect(problem).toMatchObject({ row: 2, message: expect.stringMatching(/; (put|check)/) })
    expect(more).toEqual([])
    const [ours] = written().contents
    const own = read([{ ...ours, [column]: value }])
    expect(own.services).toEqual([])
    expect(own.problems).toMatchObject([{ row: 1, column, message: expect.stringMatching(/put it right/) }])
    expect(own.problems[0]).not.toHaveProperty('warning')
  })
  it('of one page says that there are more', () => {
    expect(read({ contents: [foreign], last_page: false }).problems[0]).toMatchObject({
      column: 'last_page',
      warning: true,
    })
    expect(read({ contents: [] }).problems).toMatchObject([{ column: 'contents' }])
  })
})
