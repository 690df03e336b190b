import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DataSet } from '#core/disclosure/data-set.ts'
import { keySetOf } from '#core/pathway/release-files.ts'
import { backUp } from '#server/store/copies/copy.ts'
import { openStore } from '#server/store/store.ts'
import { content } from '../../content/sample.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

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
  const lines = (await csv.text()).split('\r\n')
  expect(lines[1]).toContain('sample,2026-Q3')
  // It explains itself: what * means, words beside the codes, and each 0 that the page shows.
  expect(lines.find((line) => line.includes(',about,rule,'))).toContain(
    '1 to 7 is ""*"", the rest is to the nearest 5',
  )
  expect(lines).toContainEqual(
    expect.stringContaining(',routes,fcp,First-contact physiotherapist,accepted,Accepted,'),
  )
  expect(
    lines.some((line) => /,routes,call-999,Emergency ambulance \(999\),declined-gp,.*,0$/.test(line)),
  ).toBe(true)
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

describe('whoever holds a desk and a token, and adds counts that they know', () => {
  const HIDDEN_CELL = 't1/sore-throat/nurse/accepted'
  const SEEN_CELL = 't1/sore-throat/pf-sore-throat/accepted'
  let attacked: TestServer
  let desk: string
  let n = 0
  beforeEach(async () => {
    attacked = await testServer([live])
    await attacked.store.saveRelease('one', keySetOf(content.release, []))
    desk = (await attacked.store.of(live.id).joinDesk(attacked.clock.now)).token
  })
  afterEach(() => attacked.stop())
  const add = async (counts: Record<string, number>) => {
    const weeks = [{ week: '2026-W30', key: String(++n).padStart(32, '0'), counts, undone: {} }]
    const headers = { authorization: `Bearer ${desk}` }
    const sent = await attacked.app.request(
      '/api/tallies',
      send('PUT', { practice: live.id, weeks }, headers),
    )
    expect(sent.status).toBe(200)
  }
  const reader = async () => {
    const cookie = await attacked.logIn(live.id)
    const { token } = await (await attacked.lead(cookie, 'POST', '/api/lead/reader')).json()
    return async () => {
      const headers = { authorization: `Bearer ${token}` }
      const answer = await attacked.app.request('/api/read/quarters/2026-Q3', { headers })
      return { status: answer.status, text: await answer.text() }
    }
  }

  it('reads the same figures as before, so that no hidden number is told by the difference', async () => {
    await add({ [HIDDEN_CELL]: 4, [SEEN_CELL]: 60 })
    const look = await reader()
    const first = await look()
    expect(first).toMatchObject({ status: 200, text: expect.stringContaining('"*"') })
    for (let more = 1; more <= 12; more++) {
      await add({ [HIDDEN_CELL]: 1 })
      expect(await look()).toEqual(first)
    }
    // They did come: the practice's own totals hold them.
    const totals = await attacked.store.of(live.id).weekTotals('2026-W30', '2026-W30')
    expect(totals.find(({ cell }) => cell === HIDDEN_CELL)).toMatchObject({ n: 16 })
    await attacked.restart()
    expect(await look()).toEqual(first)
  })
  it('does not learn how few calls there were by adding until the quarter appears', async () => {
    await add({ [HIDDEN_CELL]: 20 })
    const look = await reader()
    expect((await look()).status).toBe(404)
    await add({ [SEEN_CELL]: 100 })
    expect((await look()).status).toBe(404)
  })
  it('finds the same figures in a backup, and no quarter before desks had a week to send the last of it', async () => {
    await add({ [SEEN_CELL]: 60 })
    const look = await reader()
    const now = attacked.clock.now
    attacked.clock.now = Date.parse('2026-10-04T12:00:00Z')
    expect((await look()).status).toBe(404)
    attacked.clock.now = Date.parse('2026-10-05T12:00:00Z')
    const kept = JSON.parse((await look()).text) as DataSet
    attacked.clock.now = now
    await add({ [SEEN_CELL]: 40 })
    expect(await backUp(attacked.where, `${attacked.folder}/copy`)).toMatchObject({ published: 1 })
    const copy = await openStore(`${attacked.folder}/copy`)
    expect(await copy.of(live.id).publishedFigures('2026-Q3')).toEqual(kept)
    await copy.close()
    expect(JSON.parse((await look()).text)).toEqual(kept)
  })
})

describe('a quarter that was published', () => {
  const DAY = 86_400_000
  let wrong: TestServer
  beforeEach(async () => {
    wrong = await testServer([live])
  })
  afterEach(() => wrong.stop())
  const count = (week: string, n: number) =>
    wrong.store.of(live.id).takeSync({
      desk: 'desk',
      day: '2026-11-24',
      week: '2026-W48',
      taken: [
        {
          week,
          key: String(n).padStart(32, '0'),
          counts: { 't1/sore-throat/nurse/accepted': n },
          undone: {},
        },
      ],
      refused: [],
      book: undefined,
      notTaken: [],
      last: false,
    })
  const asProgram = async () => {
    const cookie = await wrong.logIn(live.id)
    const { token } = await (await wrong.lead(cookie, 'POST', '/api/lead/reader')).json()
    const headers = { authorization: `Bearer ${token}` }
    return {
      cookie,
      get: async (path: string) => {
        const answer = await wrong.app.request(`/api/read${path}`, { headers })
        return { status: answer.status, body: await answer.json() }
      },
    }
  }
  const sum = (body: DataSet) =>
    body.tables
      .flatMap(({ rows }) => rows)
      .filter(({ keys }) => keys.includes('nurse'))
      .map(({ n }) => n)

  it('is taken back by a lead with a reason that the audit keeps, and published anew from the counts', async () => {
    await count('2026-W30', 100)
    const { cookie, get } = await asProgram()
    const first = sum((await get('/quarters/2026-Q3')).body)
    await count('2026-W31', 200)
    expect(sum((await get('/quarters/2026-Q3')).body)).toEqual(first)
    const back = (reason: string, id = '2026-Q3') =>
      wrong.lead(cookie, 'POST', `/api/lead/quarters/${id}/take-back`, { reason })
    expect((await back('')).status).toBe(400)
    expect((await back('NHS 943 476 5919')).status).toBe(400)
    expect((await back('The caller on 07700 900123 was counted twice.')).status).toBe(422)
    expect((await back('A desk ran wild.', '2026-Q2')).status).toBe(404)
    expect(await (await back('A desk ran wild.')).json()).toEqual({ quarters: [] })
    const again = sum((await get('/quarters/2026-Q3')).body)
    expect(again).not.toEqual(first)
    const { entries } = await (await wrong.lead(cookie, 'GET', '/api/lead/audit')).json()
    expect(entries[0]).toMatchObject({
      name: 'Ann Lee',
      what: 'quarter-taken-back',
      subject: '2026-Q3',
      after: 'A desk ran wild.',
    })
    const reader = await wrong.logIn(live.id, { name: 'Bo Ray', role: 'read-only' })
    expect(
      (await wrong.lead(reader, 'POST', '/api/lead/quarters/2026-Q3/take-back', { reason: 'Because.' }))
        .status,
    ).toBe(403)
  })
  it('is kept under no clock that jumped: the quarter that runs is given when it is truly over, with all its counts', async () => {
    await count('2026-W45', 100)
    expect(await wrong.store.clockHolds(wrong.clock.now)).toBe(true)
    wrong.clock.now += 70 * DAY
    const { cookie, get } = await asProgram()
    const list = (await get('')).body
    expect([list.quarters, list.clock]).toEqual([[], expect.stringContaining('clock')])
    const refused = await get('/quarters/2026-Q4')
    expect([refused.status, refused.body.error]).toEqual([503, expect.stringContaining('clock')])
    const said = await (await wrong.lead(cookie, 'GET', '/api/lead/quarters')).json()
    expect(said).toEqual({ quarters: [], clock: expect.stringContaining('clock') })
    await wrong.restart()
    expect(await wrong.store.clockHolds(wrong.clock.now)).toBe(false)
    // Put right, it has gone back; day by day it is believed again.
    wrong.clock.now -= 70 * DAY
    expect(await wrong.store.clockHolds(wrong.clock.now)).toBe(false)
    await count('2026-W46', 900)
    for (let day = 1; day <= 50; day++) {
      wrong.clock.now += DAY
      expect(await wrong.store.clockHolds(wrong.clock.now)).toBe(day >= 7)
    }
    const late = await asProgram()
    expect(sum((await late.get('/quarters/2026-Q4')).body)).toContain(1000)
  })
})
