import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { send, type TestServer, testServer } from '../../test-server.ts'

const PATH = '/api/me/week-mail'
let server: TestServer
beforeEach(async () => {
  server = await testServer([emptyPractice('net', 'Network', 'network'), emptyPractice('hill', 'Hill')], '', {
    sendsMail: true,
  })
})
afterEach(() => server.stop())

const body = (address: string, language = 'en') => ({ address, language })
const open = (method: string, link: string) => server.app.request(`/stop-mail/${link}`, send(method))

it('is asked for by anybody who is signed in, who may only look too, seen by them alone, changed and ended', async () => {
  const rita = await server.logIn('hill', { name: 'Rita Reads', role: 'read-only' })
  const ann = await server.logIn('hill')
  const seen = async (cookie: string) => (await server.lead(cookie, 'GET', PATH)).json()
  expect(await seen(rita)).toEqual({ sends: true, mail: null })
  expect((await server.lead(rita, 'PUT', PATH, body('rita@example.org'))).status).toBe(200)
  expect((await server.lead(rita, 'PUT', PATH, body(' rita.reads@example.org ', 'cy'))).status).toBe(200)
  expect(await seen(rita)).toEqual({
    sends: true,
    mail: {
      address: 'rita.reads@example.org',
      language: 'cy',
      first: '2026-W49',
      week: '',
      state: '',
      confirm: '',
    },
  })
  expect(await seen(ann)).toEqual({ sends: true, mail: null })
  for (const path of ['/api/lead/people', '/api/lead/audit', '/api/lead/audit/file'])
    expect(await (await server.lead(ann, 'GET', path)).text()).not.toContain('@example.org')
  expect((await server.lead(rita, 'DELETE', PATH)).status).toBe(200)
  expect(await seen(rita)).toMatchObject({ mail: null })
  const done = (await server.store.of('hill').audit({}, 9)).map(({ what, name, before, after }) => [
    what,
    name,
    before + after,
  ])
  expect(done.slice(0, 3)).toEqual([
    ['week-mail-off', 'Rita Reads', ''],
    ['week-mail-on', 'Rita Reads', ''],
    ['week-mail-on', 'Rita Reads', ''],
  ])
})
it.each([
  'ann',
  '',
  'ann@example.org, ben@example.org',
  'Ann <ann@example.org>',
  'ann@example.org\r\nBcc: ben@example.org',
  'ann"@example.org',
  `${'a'.repeat(250)}@example.org`,
])('takes no address %j', async (address) => {
  const cookie = await server.logIn('hill')
  const { status } = await server.lead(cookie, 'PUT', PATH, body(address))
  expect(status).toBe(422)
  expect(await server.past((db) => db.all('SELECT * FROM week_mail'))).toEqual([])
})
it('is not for networks, which count no calls, nor where no mail server is set', async () => {
  const net = await server.logIn('net')
  expect((await server.lead(net, 'PUT', PATH, body('ann@example.org'))).status).toBe(409)
  const unset = await testServer([emptyPractice('hill', 'Hill')])
  const cookie = await unset.logIn('hill')
  expect(await (await unset.lead(cookie, 'GET', PATH)).json()).toEqual({ sends: false, mail: null })
  expect((await unset.lead(cookie, 'PUT', PATH, body('ann@example.org'))).status).toBe(409)
  await unset.stop()
})
it('goes with the person', async () => {
  await server.logIn('hill')
  const cookie = await server.logIn('hill', { name: 'Rita Reads', role: 'read-only' })
  await server.lead(cookie, 'PUT', PATH, body('rita@example.org'))
  const own = server.store.of('hill')
  const rita = (await own.people()).find(({ name }) => name === 'Rita Reads')!
  await own.removePerson(rita.id, { now: server.clock.now, organisation: true })
  expect(await server.past((db) => db.all('SELECT * FROM week_mail'))).toEqual([])
})
it('is stopped by the button behind its link without signing in, once, and by no look at the link', async () => {
  const cookie = await server.logIn('hill')
  await server.lead(cookie, 'PUT', PATH, body('ann@example.org', 'cy'))
  const { link } = (await server.store.takeOnAddress(server.clock.now))!
  await server.store.confirmAddress(link, server.clock.now)
  server.clock.now = Date.parse('2026-11-30T07:00:00Z')
  const { stop } = (await server.store.takeOnWeekMail(server.clock.now))!
  for (const method of ['GET', 'HEAD', 'GET']) {
    const asked = await open(method, stop)
    expect(asked.status).toBe(200)
    expect(asked.headers.get('cache-control')).toBe('no-store')
    expect(asked.headers.get('content-security-policy')).toMatch(/style-src 'self' 'sha256-/)
    if (method === 'GET') expect(await asked.text()).toContain('Stopio neges dydd Llun?')
  }
  const kept = () => server.past((db) => db.all('SELECT * FROM week_mail'))
  expect(await kept()).toHaveLength(1)
  for (const wrong of [
    '',
    'x',
    `${stop}0`,
    stop.slice(0, -1),
    stop.replace(/.$/, (c) => (c === '0' ? '1' : '0')),
  ])
    expect((await open('POST', wrong)).status, wrong).toBe(404)
  expect(await kept()).toHaveLength(1)
  // As a mail program does it, with one press and from nowhere (RFC 8058).
  const pressed = await server.app.request(`/stop-mail/${stop}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'desk.example.org' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(pressed.status).toBe(200)
  expect(await pressed.text()).toContain("wedi'u stopio")
  expect(await kept()).toEqual([])
  expect((await open('POST', stop)).status).toBe(404)
  expect((await server.store.of('hill').audit({}, 1))[0]).toMatchObject({
    what: 'week-mail-off',
    name: 'Ann Lee',
    after: 'link',
  })
  const again = await server.logIn('hill')
  await server.lead(again, 'PUT', PATH, body('ann@example.org'))
  expect((await open('POST', stop)).status).toBe(404)
  expect(await kept()).toHaveLength(1)
})
