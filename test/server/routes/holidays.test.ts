import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leadApp } from '../lead-app.ts'

const by = 'practice manager'
const dates =
  '2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26 2029-01-01 2029-03-30 2029-04-02 2029-05-07 2029-05-28 2029-08-27 2029-12-25 2029-12-26'.split(
    ' ',
  )
const list = { division: 'england-and-wales', from: dates[0]!, until: dates.at(-1)!, dates }
let server: Awaited<ReturnType<typeof leadApp>>

beforeEach(async () => {
  server = await leadApp()
})
afterEach(() => server.stop())

const put = (body: unknown, headers = {}) =>
  server.ask('PUT', '/api/lead/practice/bank-holidays', JSON.stringify(body), headers)

describe('a newer list of bank holidays', () => {
  it('is saved as the next revision, with its history', async () => {
    const answer = await put({ list, by })
    expect(answer.status).toBe(200)
    expect((await answer.json()).practice).toMatchObject({ revision: 2, bankHolidays: list })
    expect((await server.store.practice('demo'))?.bankHolidays).toEqual(list)
    const history = await server.ask('GET', '/api/lead/history')
    expect((await history.json()).revisions[0]).toMatchObject({
      by,
      what: 'brought in bank holidays until 2029-12-26',
    })
  })
  it.each([
    ['of another division', { ...list, division: 'scotland' }, 422, /list of that division/],
    [
      'older than what is known',
      { ...list, until: dates[6], dates: dates.slice(0, 7) },
      422,
      /2028-12-26 already/,
    ],
    ['out of order', { ...list, dates: [...dates].reverse() }, 422, /in order/],
    [
      'with what is no date',
      { ...list, dates: ['2028-13-01', ...dates.slice(1)] },
      422,
      /"2028-13-01" is not a date/,
    ],
    ['without dates', { division: list.division }, 400, /is not as it should be/],
  ])('is refused and writes nothing when it is %s', async (_, wrong, status, says) => {
    const answer = await put({ list: wrong, by })
    expect(answer.status).toBe(status)
    expect((await answer.json()).error).toMatch(says)
    expect(await server.store.practice('demo')).toMatchObject({ revision: 1 })
  })
  it('never gives way to an older one, and is for the lead alone', async () => {
    await put({ list, by })
    const older = { ...list, until: '2028-12-26', dates: dates.slice(0, 8) }
    expect((await put({ list: older, by })).status).toBe(422)
    expect((await put({ list, by }, { cookie: '' })).status).toBe(401)
    expect((await server.store.practice('demo'))?.bankHolidays).toEqual(list)
  })
})
