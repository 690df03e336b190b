import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { type Account, testProvider } from '../../access/provider.ts'
import { send, signIn, type TestServer, testServer } from '../../test-server.ts'

let provider: Awaited<ReturnType<typeof testProvider>>
let server: TestServer
beforeEach(async () => {
  provider = await testProvider()
  server = await serverBy(provider.settings)
})
afterEach(async () => {
  await server.stop()
  await provider.stop()
})

const own = { origin: 'http://localhost:4173' }
const ann: Account = { sub: 'ann-1', email: 'Ann@Surgery.example', email_verified: true }
const serverBy = (settings: typeof provider.settings) =>
  testServer([emptyPractice('one', 'One'), emptyPractice('two', 'Two')], '', { organisation: settings })
const invite = async (practice: string, email: string, name = 'Ann Lee') => {
  const person = await server.store.of(practice).addPerson({ name, role: 'lead', email }, server.clock.now)
  if (typeof person === 'string') throw new Error(person)
  return person
}
const press = async (app = server.app) => {
  const answer = await app.request('/api/sign-in/organisation', send('POST', {}, own))
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { status: answer.status, cookie, ...((await answer.json()) as { to: string; error: string }) }
}
const back = async (address: string, cookie: string, app = server.app) => {
  const { pathname, search } = new URL(address)
  const answer = await app.request(pathname + search, { headers: { cookie, host: 'localhost:4173' } })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}
/** Presses the button as somebody, goes to the provider and comes back; gives where the page then stands. */
const goAs = async (who: Account) => {
  provider.who.now = who
  const { to, cookie } = await press()
  return back(await provider.through(to), cookie)
}
const tokensOf = (address: string) => address.split('#sign-in/')[1]!.split('.')

it('who was invited by e-mail comes in, and is known by what the provider calls them from then on', async () => {
  await invite('one', 'ann@surgery.example')
  const [token] = tokensOf(await goAs(ann))
  const came = await signIn(server, token!)
  const cookie = came.headers.get('set-cookie')!.split(';')[0]!
  expect(await (await server.lead(cookie, 'GET', '/api/me')).json()).toMatchObject({ name: 'Ann Lee' })
  expect((await signIn(server, token!)).status).toBe(403)
  expect(await goAs({ ...ann, email: 'married@surgery.example' })).toMatch(/#sign-in\//)
  expect(await goAs({ ...ann, sub: 'another-ann' })).toBe('/lead#not-in/another')
  // It is the name that they are known by, whatever is said of an e-mail.
  expect(await goAs({ ...ann, email_verified: false })).toMatch(/#sign-in\//)
  expect(await goAs({ sub: ann.sub })).toMatch(/#sign-in\//)
  expect(await goAs({ sub: 'nobody-1' })).toBe('/lead#not-in/unknown')
  expect((await server.store.of('one').wholeAudit()).slice(1)).toMatchObject([
    { what: 'organisation-known', name: 'Ann Lee' },
  ])
})
it('somebody at two practices says which', async () => {
  await invite('one', 'ann@surgery.example')
  await invite('two', 'ann@surgery.example')
  const seen = []
  for (const token of tokensOf(await goAs(ann)))
    seen.push(await (await server.app.request('/api/sign-in/look', send('POST', { token }, own))).json())
  expect(seen).toMatchObject([{ practice: 'One' }, { practice: 'Two' }])
})
it('nobody else comes in: not invited, removed, an e-mail that was not checked or is gone, or no answer', async () => {
  await invite('one', 'keeps@surgery.example', 'Cy Keeps')
  const { id } = await invite('one', 'ann@surgery.example')
  expect(await goAs({ sub: 'x', email: 'stranger@surgery.example', email_verified: true })).toBe(
    '/lead#not-in/unknown',
  )
  expect(await goAs({ ...ann, email_verified: false })).toBe('/lead#not-in/unknown')
  expect(await goAs({ sub: 'ann-1' })).toBe('/lead#not-in/unknown')
  expect(await goAs(ann)).toMatch(/#sign-in\//)
  await server.store.of('one').removePerson(id, { now: server.clock.now, organisation: true })
  expect(await goAs(ann)).toBe('/lead#not-in/unknown')
  expect(await server.store.of('one').people()).toHaveLength(1)
})
it('what comes back belongs to the browser that asked, works once, and in its time', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  await invite('one', 'ann@surgery.example')
  provider.who.now = ann
  const first = await press()
  const other = await press()
  const address = await provider.through(first.to)
  expect(await back(address, '')).toBe('/lead#not-in/late')
  expect(await back(address, other.cookie)).toBe('/lead#not-in/refused')
  expect(await back(address, first.cookie)).toMatch(/#sign-in\//)
  expect(await back(address, first.cookie)).toBe('/lead#not-in/late')
  const forged = await press()
  const { pathname } = new URL(address)
  const made = `${own.origin}${pathname}?code=forged&state=${new URL(forged.to).searchParams.get('state')}`
  expect(await back(made, forged.cookie)).toBe('/lead#not-in/refused')
  const late = await press()
  const slow = await provider.through(late.to)
  server.clock.now += 15 * 60_000
  expect(await back(slow, late.cookie)).toBe('/lead#not-in/late')
  const { app } = await server.beside()
  const asked = await press()
  expect(await back(await provider.through(asked.to), asked.cookie, app)).toMatch(/#sign-in\//)
  // What was not right is told to whoever runs the server; what came late is not.
  expect(logged).toHaveBeenCalledTimes(2)
  logged.mockRestore()
})
it('asks with PKCE, a state and a nonce, and sends nothing of the secret that the browser keeps', async () => {
  const { to, cookie } = await press()
  const asked = new URL(to).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect([asked.get('state'), asked.get('nonce')].every((one) => /^[0-9a-f]{64}$/.test(one!))).toBe(true)
  expect(to).not.toContain(cookie.split('=')[1])
})
it('signing out goes on at the provider, for whoever came from there alone', async () => {
  const { id } = await invite('one', 'ann@surgery.example')
  const out = async (token: string) => {
    const cookie = (await signIn(server, token)).headers.get('set-cookie')!.split(';')[0]!
    return (await server.lead(cookie, 'POST', '/api/me/sign-out')).json()
  }
  const { goOn } = await out(tokensOf(await goAs(ann))[0]!)
  const at = new URL(goOn)
  expect([at.origin, at.searchParams.get('post_logout_redirect_uri')]).toEqual([
    provider.settings.issuer,
    'http://localhost:4173/lead',
  ])
  expect(await out(await server.store.of('one').newLogIn(server.clock.now, id))).toEqual({ saved: true })
})
it('a provider that is down or wrong is said in a sentence; it is asked again, the other ways stay, and the log says why', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { id } = await invite('one', 'ann@surgery.example')
  await provider.stop()
  expect(await press()).toMatchObject({
    status: 503,
    error: expect.stringMatching(/Town Trust does not answer/),
  })
  expect((await signIn(server, await server.store.of('one').newLogIn(server.clock.now, id))).status).toBe(200)
  const real = await testProvider()
  await server.stop()
  server = await serverBy({ ...real.settings, issuer: `${real.settings.issuer}/other` })
  expect((await press()).status).toBe(503)
  await server.stop()
  provider = real
  server = await serverBy({ ...real.settings, clientSecret: 'wrong' })
  expect(await goAs(ann)).toBe('/lead#not-in/refused')
  const lines = logged.mock.calls.map(([line]) => JSON.parse(String(line)))
  logged.mockRestore()
  expect(lines).toHaveLength(3)
  expect(lines[2]).toMatchObject({ day: '2026-11-24', error: 'invalid_client' })
  expect(JSON.stringify(lines)).not.toMatch(/ann|@|\d\d:\d\d/i)
})
it('compares another of its claims where that is set, and says where to open the page', async () => {
  await server.stop()
  server = await serverBy({ ...provider.settings, emailClaim: 'upn' })
  await invite('one', 'ann@trust.example')
  expect(await goAs({ sub: 'ann-1', upn: 'Ann@Trust.example' })).toMatch(/#sign-in\//)
  const elsewhere = { origin: 'http://127.0.0.1:4173', host: '127.0.0.1:4173' }
  const answer = await server.app.request('/api/sign-in/organisation', send('POST', {}, elsewhere))
  expect((await answer.json()).error).toBe('To sign in with Town Trust, open http://localhost:4173/lead.')
})

it('takes the role that the provider names where that is set: the invited one holds no more, and without one nobody comes in', async () => {
  await server.stop()
  server = await serverBy({ ...provider.settings, roleClaim: 'roles' })
  const { id } = await invite('one', 'ann@surgery.example')
  const ben: Account = { sub: 'ben-1', email: 'ben@surgery.example', email_verified: true }
  await invite('one', 'ben@surgery.example', 'Ben Ode')
  const role = async () => (await server.store.of('one').people()).find((one) => one.id === id)?.role
  expect(await goAs({ ...ann, roles: ['Staff', 'Door.Reader'] })).toMatch(/#sign-in\//)
  expect(await role()).toBe('read-only')
  expect((await server.store.of('one').audit({}, 1))[0]).toMatchObject({
    what: 'person-changed',
    name: 'organisation',
    before: 'Ann Lee, lead',
    after: 'Ann Lee, read-only',
  })
  expect(await goAs({ ...ann, roles: 'Door.Lead' })).toMatch(/#sign-in\//)
  expect(await role()).toBe('lead')
  for (const roles of [['Staff'], [], 'door.lead'])
    expect(await goAs({ ...ann, roles })).toBe('/lead#not-in/no-role')
  expect(await goAs({ sub: 'x', email: 'x@surgery.example', email_verified: true, roles: 'Door.Lead' })).toBe(
    '/lead#not-in/unknown',
  )
  await goAs({ ...ben, roles: 'Door.Reader' })
  await goAs({ ...ann, roles: 'Door.Reader' })
  expect(await role()).toBe('lead')
})
