import { afterEach, beforeEach, expect, it } from 'vitest'
import { softPasskey } from '../../access/soft-passkey.ts'
import { send, signIn, type TestServer, testServer } from '../../test-server.ts'

let server: TestServer
let cookie = ''
beforeEach(async () => {
  server = await testServer()
  cookie = await server.logIn('demo')
})
afterEach(() => server.stop())

const own = { origin: 'http://localhost:4173' }
type Asked = { challenge: string; error: string; excludeCredentials: { id: string }[] }
const me = (method: string, path: string, body?: unknown, as = cookie) =>
  server.lead(as, method, `/api/me/${path}`, body)
const askNew = async (as = cookie): Promise<Asked> => (await me('POST', 'passkeys/ask', {}, as)).json()
const askIn = async (app = server.app): Promise<Asked> =>
  (await app.request('/api/sign-in/passkey/ask', send('POST', {}, own))).json()
const comeBy = async (answer: unknown, app = server.app) =>
  app.request('/api/sign-in/passkey', send('POST', { answer }, own))
const said = async (answer: Response | Promise<Response>) => {
  const { status } = await answer
  return { status, ...((await (await answer).json()) as { error: string; unknownPasskey?: string }) }
}
const done = async () => (await server.store.of('demo').wholeAudit()).map(({ what }) => what)

/** A passkey of Ann Lee that is kept. */
async function keptPasskey(name = 'My phone') {
  const passkey = softPasskey()
  const answer = await me('POST', 'passkeys', { name, answer: passkey.make(await askNew()) })
  expect(answer.status).toBe(200)
  return passkey
}

it('a person makes several passkeys by name, comes in by each, and removes one', async () => {
  const phone = await keptPasskey()
  expect((await askNew()).excludeCredentials).toMatchObject([{ id: phone.id }])
  const key = await keptPasskey('Key in the drawer')
  server.clock.now += 86_400_000
  for (const passkey of [phone, key]) {
    const came = await comeBy(passkey.show(await askIn()))
    const session = came.headers.get('set-cookie')!.split(';')[0]!
    expect(await (await server.lead(session, 'GET', '/api/me')).json()).toMatchObject({ name: 'Ann Lee' })
    cookie = session
  }
  expect(await (await me('GET', 'ways')).json()).toEqual({
    passkeysAt: ['http://localhost:4173'],
    passkeys: [
      { id: key.id, name: 'Key in the drawer', made: '2026-11-24', used: '2026-11-25' },
      { id: phone.id, name: 'My phone', made: '2026-11-24', used: '2026-11-25' },
    ],
    recoveryMade: '',
  })
  expect((await me('DELETE', `passkeys/${phone.id}`)).status).toBe(200)
  expect((await me('DELETE', `passkeys/${phone.id}`)).status).toBe(404)
  expect((await comeBy(key.show(await askIn()))).status).toBe(200)
  expect(await said(comeBy(phone.show(await askIn())))).toMatchObject({
    status: 404,
    error: expect.stringMatching(/Delete it on your device/),
    unknownPasskey: phone.id,
  })
  expect((await done()).filter((what) => what.startsWith('passkey'))).toEqual([
    'passkey-added',
    'passkey-added',
    'passkey-removed',
  ])
})
it('a challenge is taken once, within five minutes, by whom and for what it was given, by any process', async () => {
  const passkey = await keptPasskey()
  const again = /Press the button once more/
  const once = passkey.show(await askIn())
  expect((await comeBy(once)).status).toBe(200)
  expect(await said(comeBy(once))).toMatchObject({ status: 403, error: expect.stringMatching(again) })
  const late = passkey.show(await askIn())
  server.clock.now += 5 * 60_000
  expect((await said(comeBy(late))).error).toMatch(again)
  const forNew = await askNew()
  expect((await said(comeBy(passkey.show(forNew)))).error).toMatch(again)
  const forAnn = softPasskey().make(await askNew())
  const ben = await server.logIn('demo', { name: 'Ben Ode' })
  expect((await me('POST', 'passkeys', { name: 'His', answer: forAnn }, ben)).status).toBe(403)
  const { app } = await server.beside()
  const twice = passkey.show(await askIn())
  const both = await Promise.all([comeBy(twice), comeBy(twice, app)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
  expect((await comeBy(passkey.show(await askIn(app)))).status).toBe(200)
})
it('what was signed elsewhere, by another key, or by a device that asked nobody is refused', async () => {
  const passkey = await keptPasskey()
  const stranger = softPasskey()
  const wrong = [
    { origin: 'https://elsewhere.example' },
    { domain: 'elsewhere.example' },
    { verified: false },
  ]
  for (const otherwise of wrong) {
    expect((await comeBy(passkey.show(await askIn(), otherwise))).status).toBe(403)
    const made = stranger.make(await askNew(), otherwise)
    expect((await me('POST', 'passkeys', { name: 'Other', answer: made })).status).toBe(403)
  }
  const forged = { ...stranger.show(await askIn()), id: passkey.id, rawId: passkey.id }
  expect((await comeBy(forged)).status).toBe(403)
  expect((await said(comeBy(passkey.show(await askIn(), { verified: false })))).error).toMatch(/Set a PIN/)
  for (const answer of [{}, { ...passkey.show(await askIn()), response: {} }, 'text'])
    expect((await comeBy(answer)).status).toBe(400)
})
it('a device that counts back is refused and noted, since only a copy does so', async () => {
  const passkey = await keptPasskey()
  expect((await comeBy(passkey.show(await askIn(), { uses: 7 }))).status).toBe(200)
  for (const uses of [7, 3, 0])
    expect(await said(comeBy(passkey.show(await askIn(), { uses })))).toMatchObject({
      status: 403,
      error: expect.stringMatching(/may have been copied/),
    })
  expect((await comeBy(passkey.show(await askIn(), { uses: 8 }))).status).toBe(200)
  const noted = (await server.store.of('demo').wholeAudit()).filter(({ what }) => what === 'passkey-refused')
  expect(noted).toMatchObject([{ before: '7', after: 'My phone, 7' }, {}, {}])
  expect((await server.store.verifyAudit()).flatMap(({ faults }) => faults)).toEqual([])
})
it('holds at the addresses that were set; at an address of numbers it says "use localhost"', async () => {
  const at = async (origin: string, host = new URL(origin).host) =>
    said(server.app.request('/api/sign-in/passkey/ask', send('POST', {}, { origin, host })))
  expect(await at('http://127.0.0.1:4173')).toMatchObject({
    status: 409,
    error: 'A passkey belongs to a name, so use localhost: open http://localhost:4173/lead.',
  })
  expect((await at('http://front-desk-pc')).error).toMatch(/another address. Open http:\/\/localhost:4173/)
})
it('who is removed comes by no passkey, and a lead ends all of a person’s ways at once', async () => {
  const ben = await server.logIn('demo', { name: 'Ben Ode' })
  const passkey = softPasskey()
  const make = async () =>
    me('POST', 'passkeys', { name: 'Phone', answer: passkey.make(await askNew(ben)) }, ben)
  expect((await make()).status).toBe(200)
  const { id } = await (
    await me('GET', '', undefined, ben).then(() => server.lead(ben, 'GET', '/api/me'))
  ).json()
  const { code } = await (await me('POST', 'recovery-code', {}, ben)).json()
  const end = await server.lead(cookie, 'POST', `/api/lead/people/${id}/passkeys/end`)
  expect(await end.json()).toEqual({ ended: 1 })
  expect((await comeBy(passkey.show(await askIn()))).status).toBe(404)
  expect((await signIn(server, code)).status).toBe(403)
  expect((await server.lead(ben, 'GET', '/api/me')).status).toBe(401)
  const again = await server.logIn('demo', { name: 'Ben Ode' })
  const answer = passkey.make(await askNew(again))
  expect((await me('POST', 'passkeys', { name: 'Phone', answer }, again)).status).toBe(200)
  expect((await server.lead(cookie, 'DELETE', `/api/lead/people/${id}`)).status).toBe(200)
  expect((await comeBy(passkey.show(await askIn()))).status).toBe(404)
  const rows = await server.past((db) => db.all('SELECT id FROM passkey'))
  expect(rows).toEqual([])
})
it('a recovery code is kept as its hash, works once however it is typed, and the newest alone holds', async () => {
  const make = async () => (await (await me('POST', 'recovery-code', {})).json()).code as string
  const first = await make()
  const code = await make()
  expect(code).toMatch(/^[A-Z2-9]{20}$/)
  expect((await signIn(server, first)).status).toBe(403)
  const kept = JSON.stringify(await server.past((db) => db.all('SELECT * FROM recovery_code')))
  expect(kept).not.toContain(code)
  server.clock.now += 400 * 86_400_000
  const typed = code.toLowerCase().replaceAll(/(.{5})/g, '$1-')
  const look = await server.app.request('/api/sign-in/look', send('POST', { token: typed }, own))
  expect(await look.json()).toMatchObject({ name: 'Ann Lee' })
  expect((await signIn(server, typed)).status).toBe(200)
  expect((await signIn(server, typed)).status).toBe(403)
  expect((await done()).slice(-3)).toEqual(['recovery-made', 'recovery-made', 'recovery-used'])
})
it('one passkey is shown from one place only so often, and one person asks for new ones only so often; others, and a link, go on', async () => {
  const tried = await keptPasskey()
  const other = await keptPasskey('Key in the drawer')
  const spent = (who: string) =>
    Promise.all(
      Array.from({ length: 200 }, () =>
        server.store.mayTry('passkey', [{ of: 'asker', who }], server.clock.now),
      ),
    )
  await spent(`127.0.0.1 passkey ${tried.id}`)
  expect(await said(comeBy(tried.show(await askIn())))).toMatchObject({
    status: 429,
    error: expect.stringMatching(/Wait ten minutes, or use a link/),
  })
  server.remote.address = '192.0.2.7'
  expect((await comeBy(tried.show(await askIn()))).status).toBe(200)
  server.remote.address = '127.0.0.1'
  expect((await comeBy(other.show(await askIn()))).status).toBe(200)
  const [ann] = await server.store.of('demo').people()
  await spent(`person ${ann!.id}`)
  expect((await askNew()).error).toMatch(/Wait ten minutes/)
  const demo = server.store.of('demo')
  const link = await demo.newLogIn(server.clock.now, (await demo.people())[0]!.id)
  expect((await signIn(server, link)).status).toBe(200)
})
it('strangers of the same address who ask without end lock nobody out, nor whoever is signed in', async () => {
  const passkey = await keptPasskey()
  for (let n = 0; n < 205; n++) expect((await askIn()).challenge).toMatch(/./)
  expect((await comeBy(passkey.show(await askIn()))).status).toBe(200)
  expect((await askNew()).challenge).toMatch(/./)
  // Nothing is kept of who only asks.
  const { n } = await server.past(
    async (db) => (await db.one<{ n: number }>('SELECT COUNT(*) AS n FROM challenge'))!,
  )
  expect(n).toBeLessThan(5)
  const made = {
    ...(await askIn()),
    challenge: Buffer.from(`x ${server.clock.now + 1000} ${'0'.repeat(64)}`).toString('base64url'),
  }
  expect((await comeBy(passkey.show(made))).status).toBe(403)
})
