import { describe, expect, it } from 'vitest'
import { readOruk } from '#core/exchange/oruk-read.ts'

const UUID = 'ac148810-d857-441c-9679-408f346de14b'
const active = { id: UUID, name: 'Lunch club', status: 'active', assured_date: '2026-11-01' }
const read = (json: unknown, ...known: string[]) =>
  readOruk(json, { today: '2026-11-24', known: new Set(known) })
const one = (fields: object) => {
  const { services, problems } = read({ ...active, ...fields })
  return {
    service: services[0],
    said: problems.map(({ column }) => column).filter((column) => column !== 'serves'),
  }
}
const weekly = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00:00', closes_at: '12:00:00' }

describe('a council’s feed', () => {
  it.each([
    ['a page', { content: [active] }],
    ['a list', [active]],
    ['one service', active],
  ])('is read as %s, and serves nothing until a lead says what', (_, json) => {
    const { services, problems } = read(json)
    expect(services).toMatchObject([
      { id: UUID, name: 'Lunch club', serves: [], checked: { on: '2026-11-01' } },
    ])
    expect(problems).toMatchObject([{ row: 1, column: 'serves', warning: true }])
  })
  it('leaves out what is held, shut, nameless or there twice, and says why', () => {
    const records = [
      active,
      active,
      { ...active, id: undefined, name: '' },
      { ...active, id: 'b', status: 'defunct' },
    ]
    const { services, problems } = read({ content: records }, UUID)
    expect(services).toEqual([])
    expect(problems.filter(({ warning }) => !warning).map(({ row, column }) => `${row} ${column}`)).toEqual([
      '1 id',
      '2 id',
      '3 name',
      '4 status',
    ])
  })
  it('says when it is only one page of several, or holds nothing', () => {
    expect(read({ content: [active], total_pages: 3 }).problems[0]).toMatchObject({
      column: 'total_pages',
      warning: true,
    })
    expect(read({ content: [] }).problems).toMatchObject([{ column: 'contents' }])
  })
  it('of hours that are half readable takes none, since the rest would call it closed', () => {
    expect(one({ schedules: [weekly] }).service?.schedules).toHaveLength(1)
    expect(one({ schedules: [weekly, { ...weekly, opens_at: 'noonish' }] })).toMatchObject({
      service: { schedules: [] },
      said: ['schedules'],
    })
  })
  it('takes ages as whom the service refuses', () => {
    expect(one({ minimum_age: 18, maximum_age: 64 }).service?.refuses).toEqual(['age < 18', 'age >= 65'])
    expect(one({ minimum_age: 0.5 }).service?.refuses).toEqual(['age < 6m'])
    expect(one({ maximum_age: 10, minimum_age: 20 }).said).toEqual(['maximum_age'])
  })
  it('takes a phone number from the description only with a word of doubt', () => {
    const found = one({ description: '<p>Ring 01632 960201</p>' })
    expect(found).toMatchObject({ service: { phones: [{ number: '01632 960201' }] }, said: ['phones'] })
    expect(one({ phones: [{ number: '(01632) 960201', description: 'Desk' }] })).toMatchObject({
      service: { phones: [{ number: '01632 960201', label: 'Desk' }] },
      said: [],
    })
  })
  it.each(['2026-11-25', '2026-02-30', 'last week', '1066-10-14'])(
    'checked on %s was checked at no day that can be believed',
    (assured_date) => {
      expect(one({ assured_date })).toMatchObject({
        said: ['assured_date'],
        service: { checked: { on: '1970-01-01' } },
      })
    },
  )
})
