import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DataSet } from '#core/disclosure/data-set.ts'
import { content } from '../../content/sample.ts'
import { type TestServer, testServer } from '../test-server.ts'

const sample = content.demo('2026-11-24')
const live = { ...sample, id: 'hill', name: 'Hill Surgery', sample: false }
let server: TestServer
beforeAll(async () => {
  server = await testServer([sample, live])
})
afterAll(() => server.stop())

const tokenOf = async (practice: string) => {
  const cookie = await server.logIn(practice)
  const { token } = (await (await server.lead(cookie, 'POST', '/api/lead/reader')).json()) as {
    token: string
  }
  return token
}
const read = (token: string, path = '') =>
  server.app.request(`/api/read${path}`, { headers: { authorization: `Bearer ${token}` } })

it('gives a program with the token of a practice its quarters that are over, small counts hidden', async () => {
  const token = await tokenOf(sample.id)
  const list = (await (await read(token)).json()) as { quarters: string[]; sample: boolean }
  expect(list).toMatchObject({ dictionary: '1.0', sample: true, practice: sample.name })
  expect(list.quarters).toEqual(['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4'])
  const set = (await (await read(token, '/quarters/2026-Q3')).json()) as DataSet
  const counts = set.tables.flatMap(({ rows, totals }) => [...rows, ...totals].map(({ n }) => n))
  expect(counts.length).toBeGreaterThan(50)
  expect(counts.filter((n) => n !== '*' && n % 5 !== 0)).toEqual([])
  const csv = await read(token, '/quarters/2026-Q3?format=csv')
  expect(csv.headers.get('content-type')).toContain('text/csv')
  expect((await csv.text()).split('\r\n')[1]).toContain('sample,2026-Q3')
  expect((await (await read(token, '/dictionary')).json()).version).toBe('1.0')
})

it('shares no quarter that runs, none with few calls, and nothing of another practice', async () => {
  const token = await tokenOf(live.id)
  expect((await (await read(token)).json()).quarters).toEqual([])
  expect((await read(token, '/quarters/2026-Q4')).status).toBe(404)
  await server.store.of(live.id).takeSync({
    desk: 'desk',
    day: '2026-11-24',
    week: '2026-W48',
    taken: [
      { week: '2026-W30', key: '1'.repeat(32), counts: { 't1/sore-throat/nurse/accepted': 24 }, undone: {} },
    ],
    refused: [],
    book: undefined,
    notTaken: [],
    last: false,
  })
  const few = await read(token, '/quarters/2026-Q3')
  expect([few.status, (await few.json()).error]).toEqual([404, expect.stringContaining('too few calls')])
})

it('is over for a token that was ended or followed by another', async () => {
  const first = await tokenOf(live.id)
  const second = await tokenOf(live.id)
  expect((await read(first)).status).toBe(401)
  expect((await read(second)).status).toBe(200)
  const cookie = await server.logIn(live.id)
  expect(await (await server.lead(cookie, 'GET', '/api/lead/reader')).json()).toEqual({ made: '2026-11-24' })
  await server.lead(cookie, 'POST', '/api/lead/reader/end')
  expect((await read(second)).status).toBe(401)
  expect((await server.lead(cookie, 'POST', '/api/lead/reader/end')).status).toBe(404)
  // No other token reads, and this one did nothing else.
  expect(
    (await server.app.request('/api/lead/calls', { headers: { authorization: `Bearer ${second}` } })).status,
  ).toBe(401)
})
