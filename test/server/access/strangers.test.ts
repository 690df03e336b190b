import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import type { Service } from '#core/practice/service.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

const OWN = 'localhost:4173'
const FOREIGN = 'http://elsewhere.example'
const SECRET = 'only-this-practice'
/** Anyone may ask these; what they may learn and change is nothing. */
const OPEN = new Set([
  'GET /healthz',
  'GET /readyz',
  'GET /',
  'GET /lead',
  'GET /*',
  'GET /lead/sign-in/:token',
  'POST /api/enrol',
  'POST /api/enrol/demo',
])

const feet: Service = {
  id: 'feet',
  name: SECRET,
  serves: ['podiatry'],
  phones: [{ number: '01632 960500' }],
  refer: { way: 'self-refer', steps: 'Ring them.' },
  refuses: [],
  schedules: [],
  bankHolidays: 'closed',
  checked: { on: '2026-11-01', by: 'manager' },
  checkEvery: 90,
}
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
    const before = await rowsOf('one')
    for (const { method, path } of routes()) {
      const answer = await server.app.request(filled(path), send(method, bodyFor(method), given))
      const asked = `${method} ${path}`
      const said = await answer.text()
      expect(said, asked).not.toContain(SECRET)
      expect(said, asked).not.toContain(telling)
      // A desk is shown the telling that it has just sent itself.
      if (path !== '/api/board/told') expect(said, asked).not.toContain(report)
      expect(answer.headers.get('set-cookie'), asked).toBeNull()
      expect(await rowsOf('one'), asked).toEqual(before)
      const atHome = home !== undefined && path.startsWith('/api/lead/') === (home === 'lead')
      if (!OPEN.has(asked) && !atHome) expect([401, 403], asked).toContain(answer.status)
    }
  },
)
it('is asked of every route there is', () => {
  const asked = routes().map(({ method, path }) => `${method} ${path}`)
  expect(asked).toEqual(expect.arrayContaining([...OPEN]))
  expect(asked.length).toBeGreaterThan(30)
})
it('needs the page of its own for every write of a lead, and a lead may read without one', async () => {
  const { cookie } = await lead('one')
  for (const { method, path } of routes())
    if (path.startsWith('/api/lead/')) {
      const { status } = await server.app.request(filled(path), send(method, bodyFor(method), { cookie }))
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

/** Every route of the app, from the list that the app itself goes by; what is asked before all of them is none. */
function routes(): { readonly method: string; readonly path: string }[] {
  const all = server.app.routes.filter(({ method }) => method !== 'ALL')
  return [...new Map(all.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()]
}

function filled(path: string): string {
  const id = path.includes('/reports/') ? report : path.includes('/history/') ? '1' : 'feet'
  return path.replace(/:\w+/, id).replace('*', 'nothing.html')
}

/** A body with all that any route asks for. */
function bodyFor(method: string): unknown {
  if (method === 'GET') return undefined
  const board = { clinician: 'Eve', extension: '', room: '', deputy: '', visitCutOff: '', whenFull: '' }
  return {
    ...board,
    code: 'AAAAAAAA',
    id: report,
    reason: 'phone',
    outcome: 'mended',
    until: '2026-11-24T18:00',
    service: { ...feet, name: 'Taken' },
    base: feet,
    services: [{ ...feet, name: 'Taken' }],
    by: 'stranger',
    ids: ['feet'],
    use: 'take',
    revision: 1,
    notNeeded: true,
    weeks: [],
  }
}

/** All that is kept of a practice, in every table. */
async function rowsOf(practice: string): Promise<unknown> {
  const kept = await server.past(async (db) => {
    const rows: unknown[] = []
    for (const [table, columns] of await db.tables()) {
      const column = table === 'practice' ? 'id' : columns.find((name) => name === 'practice')
      // Links and sessions are made by the test itself.
      if (column && table !== 'log_in' && table !== 'session')
        rows.push([table, await db.all(`SELECT * FROM ${table} WHERE ${column} = ?`, practice)])
    }
    return rows
  })
  expect(kept.length).toBeGreaterThan(8)
  return kept
}
