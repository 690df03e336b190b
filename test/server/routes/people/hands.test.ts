import { afterEach, beforeEach, expect, it } from 'vitest'
import { signIn, type TestServer, testServer } from '../../test-server.ts'

let server: TestServer
let ann = ''
let mallory = ''
const ids: Record<string, string> = {}
beforeEach(async () => {
  server = await testServer()
  ann = await server.logIn('demo')
  mallory = await server.logIn('demo', { name: 'Mallory Moss' })
  await server.logIn('demo', { name: 'Bea Brown' })
  for (const { id, name } of (await read(ann, '/api/lead/people')).people) ids[name] = id
})
afterEach(() => server.stop())

const ask = (as: string, method: string, path: string, body?: unknown) => server.lead(as, method, path, body)
const read = async (as: string, path: string) => (await ask(as, 'GET', path)).json()
const make = async (as: string, path: string, body?: unknown) => (await ask(as, 'POST', path, body)).json()
const linkFor = async (as: string, name: string): Promise<string> =>
  (await make(as, `/api/lead/people/${ids[name]}/way-in`, { by: 'link' })).path.split('/').at(-1)
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')!.split(';')[0]!
const come = async (token: string) => cookieOf(await signIn(server, token))
const status = async (as: string) => (await ask(as, 'GET', '/api/me')).status
const join = async (code: string) =>
  (
    await server.app.request('/api/enrol', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:4173',
        host: 'localhost:4173',
      },
      body: JSON.stringify({ code }),
    })
  ).status
const remove = (as = ann) => ask(as, 'DELETE', `/api/lead/people/${ids['Mallory Moss']}`)

it('with a lead goes every way in as somebody else that they made, and what came of it', async () => {
  const asBea = await come(await linkFor(mallory, 'Bea Brown'))
  const { code } = await make(asBea, '/api/me/recovery-code')
  const further = await linkFor(asBea, 'Ann Lee')
  const unused = await linkFor(mallory, 'Bea Brown')
  expect((await remove()).status).toBe(200)
  expect(await status(asBea)).toBe(401)
  for (const secret of [code, further, unused]) expect((await signIn(server, secret)).status).toBe(403)
  expect(await status(ann)).toBe(200)
})
it('a session that was begun by a recovery code made in such a session ends too', async () => {
  const asBea = await come(await linkFor(mallory, 'Bea Brown'))
  const again = await come((await make(asBea, '/api/me/recovery-code')).code)
  await remove()
  expect(await status(again)).toBe(401)
})
it('codes for desks and the token for programs end with the lead who made them; the answer says which', async () => {
  const lasting = await make(mallory, '/api/lead/lasting-code', { name: 'Back room', forgets: true })
  const kept = await make(ann, '/api/lead/lasting-code', { name: 'Front', forgets: true })
  const once = await make(mallory, '/api/lead/enrolment-code')
  const { token } = await make(mallory, '/api/lead/reader')
  expect(await (await remove()).json()).toEqual({
    saved: true,
    ended: { lastingCodes: ['Back room'], readToken: true },
  })
  expect([await join(lasting.code), await join(once.code), await join(kept.code)]).toEqual([403, 403, 200])
  const headers = { authorization: `Bearer ${token}`, host: 'localhost:4173' }
  expect((await server.app.request('/api/read', { headers })).status).toBe(401)
  expect((await server.store.of('demo').audit({}, 3)).map(({ what, name }) => [what, name])).toEqual([
    ['read-token-ended', 'Ann Lee'],
    ['lasting-code-ended', 'Ann Lee'],
    ['person-removed', 'Ann Lee'],
  ])
})
it('a colleague is told who made a link for them, and a lead who may only look makes none that last', async () => {
  const bea = await server.logIn('demo', { name: 'Bea Brown' })
  const unused = await linkFor(mallory, 'Bea Brown')
  expect((await read(bea, '/api/me/ways-made')).made).toEqual([{ name: 'Mallory Moss', day: '2026-11-24' }])
  expect((await read(mallory, '/api/me/ways-made')).made).toEqual([])
  const given = { name: 'Mallory Moss', role: 'read-only' }
  await ask(ann, 'PUT', `/api/lead/people/${ids['Mallory Moss']}`, given)
  expect((await signIn(server, unused)).status).toBe(403)
  server.clock.now += 31 * 86_400_000
  expect((await read(await server.logIn('demo', { name: 'Bea Brown' }), '/api/me/ways-made')).made).toEqual(
    [],
  )
})
it('whom a lead invited stays in when that lead goes, and whoever removes them goes on with their work', async () => {
  const { person } = await make(ann, '/api/lead/people', { name: 'Cy New', role: 'lead' })
  ids['Cy New'] = person.id
  const cy = await come(await linkFor(mallory, 'Cy New'))
  const { code } = await make(cy, '/api/me/recovery-code')
  const bea = await come(await linkFor(mallory, 'Bea Brown'))
  await remove(bea)
  expect([await status(cy), await status(bea)]).toEqual([200, 200])
  expect((await signIn(server, code)).status).toBe(200)
})
it('nobody lets the last lead go whose successor has no way in but a link that ends with them', async () => {
  const { person } = await make(mallory, '/api/lead/people', { name: 'Cy New', role: 'lead' })
  ids['Cy New'] = person.id
  for (const name of ['Ann Lee', 'Bea Brown'])
    expect((await ask(mallory, 'DELETE', `/api/lead/people/${ids[name]}`)).status).toBe(200)
  const unused = await linkFor(mallory, 'Cy New')
  expect((await remove(mallory)).status).toBe(409)
  const cy = await come(unused)
  expect((await remove(cy)).status).toBe(200)
})
it('no address can be found in what is kept of tries without the secret of the server', async () => {
  await signIn(server, 'AAAABBBB')
  const slot = Math.floor(server.clock.now / 600_000)
  const { createHash } = await import('node:crypto')
  const plain = createHash('sha256').update(`${slot} person place 127.0.0.1`).digest('hex')
  const rows = await server.past((db) => db.all<{ guesser: string }>('SELECT guesser FROM tries'))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map(({ guesser }) => guesser)).not.toContain(plain)
})
