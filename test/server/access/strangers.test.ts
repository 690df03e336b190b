import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { send, type TestServer, testServer } from '../test-server.ts'
import { bodyFor, feet, filled, routesOf, rowsOf, SECRET } from './every-route.ts'

const OWN = 'localhost:4173'
const FOREIGN = 'http://elsewhere.example'
/** Anyone may ask these; what they may learn and change is nothing. */
const OPEN = new Set([
  'GET /healthz',
  'GET /readyz',
  'GET /',
  'GET /lead',
  'GET /*',
  'POST /api/sign-in/look',
  'POST /api/sign-in',
  'GET /api/sign-in/ways',
  'POST /api/sign-in/organisation',
  'GET /api/sign-in/organisation/back',
  'POST /api/sign-in/passkey/ask',
  'POST /api/sign-in/passkey',
  'GET /stop-mail/:link',
  'POST /stop-mail/:link',
  'GET /confirm-mail/:link',
  'POST /confirm-mail/:link',
  'POST /api/enrol',
  'POST /api/enrol/demo',
])

let server: TestServer
let desk = ''
let telling: string
let report = ''

beforeEach(async () => {
  server = await testServer([
    { ...emptyPractice('net', 'Network', 'network'), services: [{ ...feet, id: 'shared', name: 'Shared' }] },
    { ...emptyPractice('one', 'One'), network: 'net', services: [feet] },
    emptyPractice('other', 'Other'),
  ])
  const own = server.store.of('one')
  const { token } = await own.joinDesk(server.clock.now)
  desk = token
  report = randomUUID()
  await own.report({ id: report, service: 'feet', reason: 'phone', day: '2026-11-24' }, '2026-11-24', 'desk')
  await own.suggest({ id: report, said: SECRET, topic: '', service: '', screen: '', day: '2026-11-24' })
  telling = randomUUID()
  await own.tell({ id: telling, at: '2026-11-24T09:00' }, '2026-11-24', 'desk')
  await own.saveRevision({ at: '', by: 'lead', what: SECRET }, (document) => ({ ...document, name: 'First' }))
})
afterEach(() => server.stop())

type Headers = Readonly<Record<string, string>>
const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` })
const fromPage = (headers: Headers): Headers => ({ ...headers, origin: `http://${OWN}` })
const joinOther = async () => (await server.store.of('other').joinDesk(server.clock.now)).token
const lead = async (practice: string) => ({ cookie: await server.logIn(practice) })

/** Who each stranger is, and where they are refused: everywhere, or wherever they are not at home. */
const STRANGERS: Readonly<
  Record<string, { readonly headers: () => Promise<Headers>; readonly home?: 'desk' | 'lead' }>
> = {
  'somebody without a token': { headers: async () => fromPage({}) },
  'somebody with a wrong token and a wrong cookie': {
    headers: async () => fromPage({ ...bearer('wrong'), cookie: 'lead=wrong' }),
  },
  'a desk of another practice': { headers: async () => fromPage(bearer(await joinOther())), home: 'desk' },
  'a desk that calls itself a lead': { headers: async () => fromPage({ cookie: `lead=${desk}` }) },
  'the lead of another practice': { headers: async () => fromPage(await lead('other')), home: 'lead' },
  'the lead of its network': { headers: async () => fromPage(await lead('net')), home: 'lead' },
  'another site with the cookie of its lead': {
    headers: async () => ({ ...(await lead('one')), origin: FOREIGN }),
  },
  'another site with the token of its desk': { headers: async () => ({ ...bearer(desk), origin: FOREIGN }) },
  'a sandboxed page with the cookie of its lead': {
    headers: async () => ({ ...(await lead('one')), origin: 'null' }),
  },
  'a removed desk': {
    headers: async () => {
      const { token } = await server.store.of('one').joinDesk(server.clock.now)
      for (const { id } of await server.store.of('one').desks())
        await server.store.of('one').removeDesk(id, server.clock.now)
      return fromPage(bearer(token))
    },
  },
}

it.each(Object.keys(STRANGERS))(
  '%s is refused at every route, and learns and changes nothing',
  async (name) => {
    const { headers, home } = STRANGERS[name]!
    const given = await headers()
    const before = await rowsOf(server, 'one')
    for (const { method, path } of routesOf(server)) {
      const answer = await server.app.request(
        filled(path, report),
        send(method, bodyFor(method, report, path), given),
      )
      const asked = `${method} ${path}`
      const said = await answer.text()
      expect(said, asked).not.toContain(SECRET)
      expect(said, asked).not.toContain(telling)
      // A desk is shown the telling that it has just sent itself.
      if (path !== '/api/board/told') expect(said, asked).not.toContain(report)
      // Signing out takes a cookie away.
      expect(answer.headers.get('set-cookie') ?? '', asked).not.toMatch(/^lead=[^;]/)
      expect(await rowsOf(server, 'one'), asked).toEqual(before)
      const ofPeople = path.startsWith('/api/lead/') || path.startsWith('/api/me')
      const atHome = home !== undefined && ofPeople === (home === 'lead')
      if (!OPEN.has(asked) && !atHome) expect([401, 403], asked).toContain(answer.status)
    }
  },
)
it('is asked of every route there is', () => {
  const asked = routesOf(server).map(({ method, path }) => `${method} ${path}`)
  expect(asked).toEqual(expect.arrayContaining([...OPEN]))
  expect(asked.length).toBeGreaterThan(30)
})
it('needs the page of its own for every write of a lead, and a lead may read without one', async () => {
  const { cookie } = await lead('one')
  for (const { method, path } of routesOf(server))
    if (path.startsWith('/api/lead/')) {
      const { status } = await server.app.request(
        filled(path, report),
        send(method, bodyFor(method, report, path), { cookie }),
      )
      if (method === 'GET') expect(status, path).toBe(200)
      else expect(status, path).toBe(403)
    }
})
it('is closed to strangers when a route is new', async () => {
  server.app.get('/api/new', (c) => c.text(SECRET))
  expect((await server.app.request('/api/new')).status).toBe(401)
  expect((await server.app.request('/api/lead/new', { headers: bearer(desk) })).status).toBe(401)
  expect((await server.app.request('/api/%6cead/counts', { headers: bearer(desk) })).status).toBe(401)
})
