import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import { content } from '../content/sample.ts'
import { send as json, signIn, type TestServer, testServer } from './test-server.ts'

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
const logIn = () => server.logIn('demo')
const own = () => store.of('demo')

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
    expect(
      (
        await app.request(
          '/api/enrol',
          json('POST', { code: ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} ` }),
        )
      ).status,
    ).toBe(200)
    const again = await app.request('/api/enrol', json('POST', { code }))
    expect(again.status).toBe(403)
    expect((await again.json()).error).toMatch(/new one/)
  })
  it('slows guessing', async () => {
    for (let n = 0; n < 10; n++) await app.request('/api/enrol', json('POST', { code: 'AAAAAAAA' }))
    expect((await app.request('/api/enrol', json('POST', { code: 'AAAAAAAA' }))).status).toBe(429)
  })
})

describe('the lead', () => {
  it('logs in once by a link', async () => {
    const token = await own().newLogIn(server.clock.now)
    const look = () => app.request('/api/sign-in/look', json('POST', { token }))
    // Whatever looks at a link first, such as a mail's scanner, uses none up.
    for (let n = 0; n < 3; n++) expect((await (await look()).json()).nameless).toBe(true)
    const foreign = json('POST', { token, name: 'Eve' })
    expect((await app.request('/api/sign-in', foreign)).status).toBe(403)
    const cookie = (await signIn(server, token, 'Ann Lee')).headers.get('set-cookie')!.split(';')[0]!
    expect(cookie).toMatch(/^lead=/)
    expect((await signIn(server, token, 'Ann Lee')).status).toBe(403)
    expect((await look()).status).toBe(403)
    expect((await app.request('/api/lead/counts', { headers: { cookie } })).status).toBe(200)
    expect((await app.request('/api/lead/counts')).status).toBe(401)
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
it('makes one step for all ways to write its revision, and refuses what is no whole number', async () => {
  const headers = { authorization: `Bearer ${await join2()}` }
  const { id, revision, version } = await (await app.request('/api/practice', { headers })).json()
  await own().saveRevision({ at: '', by: 'lead', what: '' }, (document) => ({ ...document, name: 'New' }))
  const step = (since: string) =>
    app.request(`/api/practice/changes?${new URLSearchParams({ id, revision: since, version })}`, { headers })
  const first = await (await step(String(revision))).json()
  expect(first.rest.name).toBe('New')
  // What is asked in another spelling is not read again: it is answered though the revision is gone.
  await server.past((db) => db.write((sql) => sql.run('DELETE FROM revision WHERE revision = ?', revision)))
  for (const since of ['01', '001', '000000000001']) expect(await (await step(since)).json()).toEqual(first)
  for (const since of ['', ' 1', '1.0', '1e0', '0x1', '-1', 'Infinity', 'one', '9'.repeat(40)])
    expect((await step(since)).status, since).toBe(404)
})
it('sets a strict policy on every answer and says what is missing', async () => {
  const health = await app.request('/healthz')
  expect(health.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(health.headers.get('content-security-policy')).not.toContain('unsafe')
  expect((await app.request('/../../etc/passwd')).status).toBe(404)
  expect((await app.request('/')).status).toBe(503)
})
