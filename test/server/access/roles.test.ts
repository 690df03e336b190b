import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { send, type TestServer, testServer } from '../test-server.ts'
import { bodyFor, feet, filled, routesOf, rowsOf } from './every-route.ts'

let server: TestServer
const report = randomUUID()
const origin = 'http://localhost:4173'

beforeEach(async () => {
  server = await testServer([
    { ...emptyPractice('net', 'Network', 'network'), services: [{ ...feet, id: 'shared', name: 'Shared' }] },
    { ...emptyPractice('one', 'One'), network: 'net', services: [feet] },
  ])
  const own = server.store.of('one')
  await own.report({ id: report, service: 'feet', reason: 'phone', day: '2026-11-24' }, '2026-11-24', 'desk')
  await own.suggest({ id: report, said: 'First.', topic: '', service: '', screen: '', day: '2026-11-24' })
})
afterEach(() => server.stop())

const ofLeads = () => routesOf(server).filter(({ path }) => path.startsWith('/api/lead/'))
const ask = (cookie: string, method: string, path: string) =>
  server.app.request(filled(path, report), send(method, bodyFor(method, report, path), { cookie, origin }))

it.each(['one', 'net'])('who may only read sees all of "%s" and changes nothing of it', async (practice) => {
  const cookie = await server.logIn(practice, { name: 'Rita Reads', role: 'read-only' })
  const before = await rowsOf(server, practice)
  const people = await server.store.of(practice).people()
  for (const { method, path } of ofLeads()) {
    const { status } = await ask(cookie, method, path)
    if (method === 'GET') expect(status, path).toBe(200)
    else expect(status, `${method} ${path}`).toBe(403)
    expect(await rowsOf(server, practice), `${method} ${path}`).toEqual(before)
  }
  expect(await server.store.of(practice).people()).toEqual(people)
})
it.each([
  ['one', 'lead'],
  ['net', 'network-lead'],
] as const)('the lead of "%s" is refused nowhere for being one', async (practice, role) => {
  const cookie = await server.logIn(practice, { name: 'Lea Lead', role })
  for (const { method, path } of ofLeads()) {
    const answer = await ask(cookie, method, path)
    expect(answer.status, `${method} ${path}`).not.toBe(401)
    if (answer.status === 403)
      expect((await answer.json()).error, `${method} ${path}`).not.toMatch(/change nothing/)
  }
})
it('a new route that writes is closed to those who may only read', async () => {
  for (const method of ['post', 'put', 'delete', 'patch'] as const)
    server.app[method]('/api/lead/new', (c) => c.text('done'))
  const cookie = await server.logIn('one', { name: 'Rita Reads', role: 'read-only' })
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])
    expect(
      (await server.app.request('/api/lead/new', send(method, {}, { cookie, origin }))).status,
      method,
    ).toBe(403)
})
