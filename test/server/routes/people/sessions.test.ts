import { afterEach, beforeEach, expect, it } from 'vitest'
import { browserWords } from '#server/http/browser-words.ts'
import { send, type TestServer, testServer } from '../../test-server.ts'

const HOUR = 3_600_000
let server: TestServer
let one = ''
let two = ''
beforeEach(async () => {
  server = await testServer()
  one = await server.logIn('demo')
  two = await server.logIn('demo')
})
afterEach(() => server.stop())

const status = async (cookie: string) => (await server.lead(cookie, 'GET', '/api/lead/practice')).status
const sessions = async (cookie: string) =>
  (await (await server.lead(cookie, 'GET', '/api/me/sessions')).json()).sessions as {
    id: string
    here: boolean
  }[]

it('a person sees where they are signed in, and signs out here, there, or everywhere', async () => {
  const seen = await sessions(one)
  expect(seen).toMatchObject([{ began: '2026-11-24', used: '2026-11-24' }, {}])
  expect(seen.filter(({ here }) => here)).toHaveLength(1)
  const other = seen.find(({ here }) => !here)!
  const stranger = await server.logIn('demo', { name: 'Ben Ode' })
  expect((await server.lead(stranger, 'POST', `/api/me/sessions/${other.id}/end`)).status).toBe(404)
  expect((await server.lead(one, 'POST', `/api/me/sessions/${other.id}/end`)).status).toBe(200)
  expect([await status(one), await status(two), await status(stranger)]).toEqual([200, 401, 200])
  two = await server.logIn('demo')
  const left = await server.lead(one, 'POST', '/api/me/sign-out')
  expect(left.headers.get('set-cookie')).toMatch(/^lead=;/)
  expect([await status(one), await status(two)]).toEqual([401, 200])
  one = await server.logIn('demo')
  await server.lead(one, 'POST', '/api/me/sign-out-everywhere')
  expect([await status(one), await status(two), await status(stranger)]).toEqual([401, 401, 200])
})
it('a lead signs another person out', async () => {
  const ben = await server.logIn('demo', { name: 'Ben Ode', role: 'read-only' })
  const { id } = await (await server.lead(ben, 'GET', '/api/me')).json()
  const [annId] = (await server.store.of('demo').people()).map((person) => person.id)
  expect((await server.lead(ben, 'POST', `/api/lead/people/${annId}/sign-out`)).status).toBe(403)
  expect(await (await server.lead(one, 'POST', `/api/lead/people/${id}/sign-out`)).json()).toEqual({
    ended: 1,
  })
  expect([await status(ben), await status(one)]).toEqual([401, 200])
})
it('ends two hours after it was last used, and twelve after it began however much it is used', async () => {
  server.clock.now += 1.9 * HOUR
  expect(await status(one)).toBe(200)
  await expect
    .poll(async () => {
      const rows = await server.past((db) => db.all<{ seen: number }>('SELECT seen FROM session'))
      return rows.some(({ seen }) => seen === server.clock.now)
    })
    .toBe(true)
  server.clock.now += 1.9 * HOUR
  expect([await status(one), await status(two)]).toEqual([200, 401])
  for (let n = 0; n < 8; n++) {
    const before = server.clock.now
    expect(await status(one)).toBe(200)
    await expect
      .poll(async () => {
        const rows = await server.past((db) => db.all<{ seen: number }>('SELECT seen FROM session'))
        return rows.some(({ seen }) => seen === before)
      })
      .toBe(true)
    server.clock.now += HOUR
  }
  server.clock.now += 0.3 * HOUR
  expect(await status(one)).toBe(401)
})
it('keeps no row of a session or a link that is over', async () => {
  await server.store.of('demo').newLogIn(server.clock.now)
  server.clock.now += 13 * HOUR
  await server.store.pruneSessions(server.clock.now)
  const rows = await server.past(async (db) => [
    ...(await db.all('SELECT id FROM session')),
    ...(await db.all('SELECT person FROM log_in')),
  ])
  expect(rows).toEqual([])
})
it('knows kinds of browsers apart and nothing finer', async () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0'
  const safari =
    'Mozilla/5.0 (iPad; CPU OS 17_1 like Mac OS X) AppleWebKit/605.1.15 Version/17.1 Safari/604.1'
  expect([browserWords(edge), browserWords(safari), browserWords('curl/8'), browserWords(undefined)]).toEqual(
    ['Edge, Windows', 'Safari, iPhone or iPad', '', ''],
  )
  expect((await server.app.request('/api/me', send('GET'))).status).toBe(401)
})
