import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

const PROXY = '10.1.0.9'
let server: TestServer
beforeEach(async () => {
  server = await testServer(
    [
      emptyPractice('net', 'Network', 'network'),
      emptyPractice('one', 'One'),
      emptyPractice('other', 'Other'),
    ],
    '10.1.0.0/16, fd00::/8',
  )
})
afterEach(() => server.stop())

type Headers = Readonly<Record<string, string>>
const origin = 'http://localhost:4173'
/** Asks from a place: what the socket says, and what is written in a header that only a named proxy may write. */
const from = (address: string, path: string, body: unknown, headers: Headers = {}) => {
  server.remote.address = address
  return server.app.request(path, send('POST', body, { origin, ...headers }))
}
const guess = async (address: string, headers?: Headers) =>
  (await from(address, '/api/enrol', { code: 'AAAAAAAA' }, headers)).status
const guessOften = async (times: number, address: string, headers?: Headers) => {
  for (let n = 0; n < times; n++) expect(await guess(address, headers)).toBe(403)
}
const by = (forwarded: string): Headers => ({ 'x-forwarded-for': forwarded })

/** A code for a desk, made by a lead who is somewhere. */
async function deskCode(address: string): Promise<string> {
  const cookie = await server.logIn('one')
  return (await (await from(address, '/api/lead/enrolment-code', {}, { cookie })).json()).code
}

describe('too many wrong codes', () => {
  it('hold up the place that they came from for ten minutes, and no other', async () => {
    await guessOften(10, '10.0.0.1')
    const late = await from('10.0.0.1', '/api/enrol', { code: 'AAAAAAAA' })
    expect(late.status).toBe(429)
    expect((await late.json()).error).toMatch(/^Too many wrong codes were tried from here\. Wait ten minutes/)
    const wrong = await from('10.0.0.2', '/api/enrol', { code: 'AAAAAAAA' })
    expect((await wrong.json()).error).toMatch(/^This code is wrong/)
    server.clock.now += 600_000
    expect(await guess('10.0.0.1')).toBe(403)
  })
  it('are not made good by a right one in between', async () => {
    const lasting = (await server.store.of('one').newLastingCode('Front desk', true, server.clock.now))!
    for (let n = 0; n < 2; n++) {
      await guessOften(5, '10.0.0.1')
      expect((await from('10.0.0.1', '/api/enrol', { code: lasting })).status).toBe(200)
    }
    expect(await guess('10.0.0.1')).toBe(429)
  })
  it('keep nobody out by a code that was made at the same place, by a lasting code, or by a link', async () => {
    const own = server.store.of('one')
    const here = await deskCode('10.0.0.1')
    const elsewhere = await deskCode('10.0.0.2')
    const lasting = (await own.newLastingCode('Front desk', true, server.clock.now))!
    const cookie = await server.logIn('one')
    const [ann] = await own.people()
    const way = await from('10.0.0.1', `/api/lead/people/${ann!.id}/way-in`, { by: 'code' }, { cookie })
    const { code } = await way.json()
    await guessOften(10, '10.0.0.1')
    for (let n = 0; n < 10; n++)
      expect((await from('10.0.0.1', '/api/sign-in', { token: 'BBBBBBBB' })).status).toBe(403)
    expect((await from('10.0.0.1', '/api/sign-in', { token: 'BBBBBBBB' })).status).toBe(429)
    expect((await from('10.0.0.1', '/api/enrol', { code: elsewhere })).status).toBe(429)
    for (const right of [here, lasting])
      expect((await from('10.0.0.1', '/api/enrol', { code: right })).status).toBe(200)
    expect((await from('10.0.0.1', '/api/sign-in', { token: code })).status).toBe(200)
    // A newer link ends an older code, so it is made after.
    const link = await own.newLogIn(server.clock.now, ann!.id)
    expect((await from('10.0.0.1', '/api/sign-in', { token: link })).status).toBe(200)
    expect((await from('10.0.0.2', '/api/enrol', { code: elsewhere })).status).toBe(200)
  })
  it('from very many places together hold up strangers, not the place where a code was made', async () => {
    const here = await deskCode('10.9.9.9')
    const elsewhere = await deskCode('10.0.0.2')
    await guessOften(1, '10.0.0.3')
    await server.past((db) => db.write((sql) => sql.run('UPDATE tries SET n = 2000')))
    expect((await from('10.9.9.9', '/api/enrol', { code: elsewhere })).status).toBe(429)
    expect((await from('10.9.9.9', '/api/enrol', { code: here })).status).toBe(200)
  })
  it('for a network hold up the person who tried, and their practice only when several did', async () => {
    const [ann, ben, cat, dan, other] = [
      await server.logIn('one', { name: 'Ann Lee' }),
      await server.logIn('one', { name: 'Ben Ode' }),
      await server.logIn('one', { name: 'Cat Poe' }),
      await server.logIn('one', { name: 'Dan Qi' }),
      await server.logIn('other'),
    ]
    const code = await server.store.of('net').newNetworkCode(server.clock.now)
    const join = async (cookie: string, tried = 'AAAAAAAA') =>
      (await from('10.0.0.1', '/api/lead/network/join', { code: tried, by: 'lead' }, { cookie })).status
    for (const cookie of [ann, ben, cat]) {
      for (let n = 0; n < 10; n++) expect(await join(cookie)).toBe(403)
      expect(await join(cookie)).toBe(429)
    }
    expect(await join(dan)).toBe(429)
    expect(await join(other, code)).toBe(200)
  })
  it('leave nothing behind once the ten minutes are over, and never an address', async () => {
    await guessOften(3, '10.0.0.1')
    const rows = () => server.past((db) => db.all<object>('SELECT * FROM tries'))
    expect(await rows()).not.toEqual([])
    expect(JSON.stringify(await rows())).not.toContain('10.0.0.1')
    await server.store.forgetTries(server.clock.now + 600_000)
    expect(await rows()).toEqual([])
  })
})

describe('a place', () => {
  it('behind a proxy that was named is what that proxy says, whatever was written before it', async () => {
    await guessOften(5, PROXY, by('203.0.113.5'))
    await guessOften(5, PROXY, by('198.51.100.1, 203.0.113.5, 10.1.3.3'))
    expect(await guess(PROXY, by('192.0.2.77, 203.0.113.5:4711'))).toBe(429)
    expect(await guess('fd00::1', by('203.0.113.5'))).toBe(429)
    expect(await guess(PROXY, by('203.0.113.6'))).toBe(403)
  })
  it('is the other end of the socket for everybody else, who may write what they like', async () => {
    for (let n = 0; n < 10; n++) expect(await guess('10.0.0.1', by(`203.0.113.${n}`))).toBe(403)
    expect(await guess('::ffff:10.0.0.1', by('203.0.113.99'))).toBe(429)
  })
  it('is the proxy itself where it says nothing that is an address', async () => {
    for (let n = 0; n < 10; n++) expect(await guess(PROXY, by(n % 2 ? 'unknown' : ''))).toBe(403)
    expect(await guess(PROXY)).toBe(429)
  })
  it('is a whole network of IPv6, since one house has all its addresses', async () => {
    for (let n = 0; n < 10; n++) expect(await guess(`2001:db8:0:7::${n + 1}`)).toBe(403)
    expect(await guess('2001:0DB8::7:a:b:c:d')).toBe(429)
    expect(await guess('2001:db8:0:8::1')).toBe(403)
  })
})

describe('the name by which we are asked', () => {
  const signIn = async (address: string, host: string, at = `https://${host}`) =>
    from(address, '/api/sign-in', { token: 'AAAAAAAA' }, { host, origin: at })
  it('is believed when it is this machine or an address, and any name by a proxy that was named', async () => {
    for (const host of [
      'localhost:4173',
      '127.0.0.1:4173',
      '[::1]:4173',
      '192.168.1.5:4173',
      'front-desk-pc:4173',
    ])
      expect(await (await signIn('10.0.0.1', host, `http://${host}`)).text(), host).toMatch(/mistyped/)
    expect(await (await signIn(PROXY, 'door.example.org')).text()).toMatch(/mistyped/)
  })
  it('is not believed otherwise: a stranger can make a name of theirs lead to this machine', async () => {
    const answer = await signIn('127.0.0.1', 'evil.example')
    expect(answer.status).toBe(403)
    expect((await answer.json()).error).toMatch(/TRUST_PROXY/)
  })
  it.each([
    ['127.0.0.1:4173', 'address of the server'],
    ['backend', 'name of an upstream'],
  ])('%s, which a proxy put there, is told with the line that keeps the name: the %s', async (host) => {
    const answer = await signIn(PROXY, host, 'https://door.example.org')
    expect(answer.status).toBe(403)
    expect((await answer.json()).error).toContain('"proxy_set_header Host $http_host;"')
  })
  it('is another site where both are names', async () => {
    const answer = await signIn(PROXY, 'door.example.org', 'https://evil.example')
    expect((await answer.json()).error).toBe(
      'This request came from another site, so it was not carried out.',
    )
  })
  it('does not let a sample desk in through a proxy, named or as proxies come', async () => {
    await server.stop()
    server = await testServer()
    const asProxiesCome = { host: 'localhost:4173', origin: 'https://door.example.org' }
    expect((await from('127.0.0.1', '/api/enrol/demo', {}, asProxiesCome)).status).toBe(403)
    for (const header of ['cf-connecting-ip', 'true-client-ip', 'x-client-ip', 'x-forwarded-server', 'via'])
      expect(
        (await from('127.0.0.1', '/api/enrol/demo', {}, { [header]: '203.0.113.9' })).status,
        header,
      ).toBe(403)
    expect((await from('127.0.0.1', '/api/enrol/demo', {})).status).toBe(200)
    await server.stop()
    server = await testServer(undefined, '127.0.0.1')
    expect((await from('127.0.0.1', '/api/enrol/demo', {})).status).toBe(403)
  })
})
