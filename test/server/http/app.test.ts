import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import { content } from '../../content/sample.ts'
import { send as json, type TestServer, testServer } from '../test-server.ts'

const KEY = 'a'.repeat(32)
let server: TestServer
let store: TestServer['store']
let app: TestServer['app']

beforeEach(async () => {
  server = await testServer()
  ;({ store, app } = server)
  await store.saveRelease('one', keySetOf(content.release, ['xanthelasma', 'veins']))
})
afterEach(() => server.stop())

const join2 = async () =>
  (await (await app.request('/api/enrol/demo', json('POST', {}))).json()).token as string
const week = (
  counts: Record<string, number>,
  undone: Record<string, number> = {},
  name = '2026-W48',
  key = KEY,
) => ({ week: name, key, counts, undone })
const put = async (token: string, weeks: unknown[]) =>
  app.request('/api/tallies', json('PUT', { weeks }, { authorization: `Bearer ${token}` }))
const logIn = () => server.logIn('demo')
const own = () => store.of('demo')
const CELL = 't1/sore-throat/pf-sore-throat/accepted'

describe('joining', () => {
  it('lets the sample join on its own machine only', async () => {
    expect((await app.request('/api/enrol/demo', json('POST', {}))).status).toBe(200)
    expect(
      (await app.request('/api/enrol/demo', json('POST', {}, { 'x-forwarded-for': '1.2.3.4' }))).status,
    ).toBe(403)
    expect((await app.request('/api/enrol/demo', json('POST', {}, { host: 'surgery.example' }))).status).toBe(
      403,
    )
    server.remote.address = '10.0.0.7'
    expect((await app.request('/api/enrol/demo', json('POST', {}))).status).toBe(403)
  })
  it('never lets a real practice join by itself', async () => {
    const note = { at: '', by: 'lead', what: 'is real' }
    await own().saveRevision(note, (document) => ({ ...document, sample: false }))
    expect((await app.request('/api/enrol/demo', json('POST', {}))).status).toBe(403)
  })
  it('takes a code once', async () => {
    const cookie = await logIn()
    const { code } = await (
      await app.request('/api/lead/enrolment-code', {
        method: 'POST',
        headers: { cookie, origin: 'http://localhost', host: 'localhost' },
      })
    ).json()
    expect((await app.request('/api/enrol', json('POST', { code }))).status).toBe(200)
    const again = await app.request('/api/enrol', json('POST', { code }))
    expect(again.status).toBe(403)
    expect((await again.json()).error).toMatch(/new one/)
  })
  it('slows guessing', async () => {
    for (let n = 0; n < 10; n++) await app.request('/api/enrol', json('POST', { code: 'AAAAAAAA' }))
    expect((await app.request('/api/enrol', json('POST', { code: 'AAAAAAAA' }))).status).toBe(429)
  })
})

describe('tallies', () => {
  it('keep the larger, so that sending twice, late or in any order changes nothing', async () => {
    const token = await join2()
    const states = [week({ [CELL]: 1 }), week({ [CELL]: 3 }, { [CELL]: 1 }), week({ [CELL]: 2 })]
    for (const state of [states[1], states[0], states[2], states[1]])
      expect((await put(token, [state])).status).toBe(200)
    expect(await own().weekTotals('2026-W40', '2026-W50')).toEqual([{ week: '2026-W48', cell: CELL, n: 2 }])
  })
  it('sum devices', async () => {
    const token = await join2()
    await put(token, [week({ [CELL]: 2 })])
    await put(token, [week({ [CELL]: 5 }, {}, '2026-W48', 'b'.repeat(32))])
    expect((await own().weekTotals('2026-W48', '2026-W48'))[0]!.n).toBe(7)
  })
  it('take nothing of a request that names an unknown cell', async () => {
    const token = await join2()
    const answer = await put(token, [week({ [CELL]: 1, 't1/mrs-jones/pf-uti/accepted': 1 })])
    expect(answer.status).toBe(422)
    expect((await answer.json()).error).toContain('mrs-jones')
    expect(await own().weekTotals('2026-W48', '2026-W48')).toEqual([])
  })
  it('take a clock a day off, not a month', async () => {
    const token = await join2()
    expect((await put(token, [week({ [CELL]: 1 }, {}, '2026-W49')])).status).toBe(200)
    const answer = await put(token, [week({ [CELL]: 1 }, {}, '2026-W52')])
    expect(answer.status).toBe(422)
    expect((await answer.json()).error).toContain('clock')
  })
  it('names all that it cannot take, so that the desk may send the rest', async () => {
    const token = await join2()
    const cells = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`t1/old-${n}/gp-soon/accepted`, 1]),
    )
    const answer = await (await put(token, [week({ [CELL]: 1, ...cells })])).json()
    expect(answer.cells).toHaveLength(30)
    const ahead = await (await put(token, [week({ [CELL]: 1 }, {}, '2026-W52')])).json()
    expect(ahead.weeks).toEqual(['2026-W52'])
  })
  it('say which weeks are too old to keep, so that they are not sent for ever', async () => {
    const token = await join2()
    const answer = await (await put(token, [week({ [CELL]: 1 }, {}, '2025-W48'), week({ [CELL]: 1 })])).json()
    expect(answer).toEqual({ kept: ['2026-W48'], tooOld: ['2025-W48'] })
  })
  it('count as a whole sync only with the last request', async () => {
    const token = await join2()
    const part = { weeks: [week({ [CELL]: 1 })], more: true }
    await app.request('/api/tallies', json('PUT', part, { authorization: `Bearer ${token}` }))
    expect((await own().desks())[0]!.synced).toBe('')
    await put(token, [])
    expect((await own().desks())[0]!.synced).toBe('2026-11-24')
  })
  it('take three weeks from a desk that was offline', async () => {
    const token = await join2()
    await put(token, [
      week({ [CELL]: 1 }, {}, '2026-W45'),
      week({ [CELL]: 2 }, {}, '2026-W46'),
      week({ [CELL]: 3 }),
    ])
    expect((await own().weekTotals('2026-W45', '2026-W48')).map((row) => row.n)).toEqual([1, 2, 3])
  })
  it('refuse a stranger, a removed desk, and too much at once', async () => {
    expect((await put('no', [])).status).toBe(401)
    const token = await join2()
    expect(
      (
        await app.request(
          '/api/tallies',
          json('PUT', { weeks: [], pad: 'x'.repeat(300_000) }, { authorization: `Bearer ${token}` }),
        )
      ).status,
    ).toBe(413)
    await own().removeDesk((await own().desks())[0]!.id, server.clock.now)
    expect((await put(token, [])).status).toBe(401)
  })
  it('keep no device beside a count', () => {
    const database = new DatabaseSync(join(server.folder, 'right-door.sqlite'))
    const columns = database.prepare("SELECT name FROM pragma_table_info('counter')").all()
    database.close()
    expect(columns.map((row) => row.name)).toEqual(['practice', 'week', 'key', 'cell', 'n', 'undone'])
  })
})

describe('the board', () => {
  it('is seen by every desk and shows who was told until answered', async () => {
    const [one, other] = [await join2(), await join2()]
    const id = '00000000-0000-4000-8000-000000000001'
    const board = {
      clinician: 'Dr Ada',
      extension: '201',
      room: '4',
      deputy: 'Dr Bo',
      visitCutOff: '10:30',
      whenFull: '',
    }
    await app.request('/api/board', json('PUT', board, { authorization: `Bearer ${one}` }))
    await app.request('/api/board/told', json('POST', { id }, { authorization: `Bearer ${one}` }))
    const seen = await (
      await app.request('/api/board', { headers: { authorization: `Bearer ${other}` } })
    ).json()
    expect(seen).toMatchObject({ ...board, told: [{ id, at: '2026-11-24T10:15', answered: false }] })
    await app.request('/api/board/answered', json('POST', { id }, { authorization: `Bearer ${other}` }))
    const after = await (
      await app.request('/api/board', { headers: { authorization: `Bearer ${one}` } })
    ).json()
    expect(after.told[0].answered).toBe(true)
  })
  it('says which field is wrong', async () => {
    const token = await join2()
    const answer = await app.request(
      '/api/board',
      json('PUT', { clinician: 'x'.repeat(50) }, { authorization: `Bearer ${token}` }),
    )
    expect(answer.status).toBe(400)
    expect((await answer.json()).error).toMatch(/clinician|extension/)
  })
})

describe('the lead', () => {
  it('logs in once by a link', async () => {
    const link = `/lead/sign-in/${await own().newLogIn(server.clock.now)}`
    const cookie = (await app.request(link)).headers.get('set-cookie')!.split(';')[0]!
    expect(cookie).toMatch(/^lead=/)
    expect((await app.request(link)).headers.get('location')).toBe('/lead?link=used')
    expect((await app.request('/api/lead/counts', { headers: { cookie } })).status).toBe(200)
    expect((await app.request('/api/lead/counts')).status).toBe(401)
  })
  it('sees a week that no desk was heard from as a gap', async () => {
    const token = await join2()
    await put(token, [week({ [CELL]: 1 })])
    server.clock.now += 7 * 86_400_000
    const cookie = await logIn()
    const { weeks } = await (await app.request('/api/lead/counts', { headers: { cookie } })).json()
    expect(weeks.at(-2)).toEqual({ week: '2026-W48', known: 1, heard: 1 })
    expect(weeks.at(-1)).toEqual({ week: '2026-W49', known: 1, heard: 0 })
  })
  it('writes only from its own page', async () => {
    const cookie = await logIn()
    expect(
      (
        await app.request('/api/lead/enrolment-code', {
          method: 'POST',
          headers: { cookie, origin: 'http://evil.example', host: 'localhost' },
        })
      ).status,
    ).toBe(403)
  })
})

it('sends the practice whole once, then nothing until it has changed', async () => {
  const token = await join2()
  const headers = { authorization: `Bearer ${token}` }
  const first = await (await app.request('/api/practice', { headers })).json()
  expect(first.name).toContain('Riverside')
  const { id, revision, version } = first
  const again = await app.request(`/api/practice/changes?id=${id}&revision=${revision}&version=${version}`, {
    headers,
  })
  expect(again.status).toBe(204)
})
it('sets a strict policy on every answer and says what is missing', async () => {
  const health = await app.request('/healthz')
  expect(health.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(health.headers.get('content-security-policy')).not.toContain('unsafe')
  expect((await app.request('/../../etc/passwd')).status).toBe(404)
  expect((await app.request('/')).status).toBe(503)
})
