import { afterEach, beforeEach, expect, it } from 'vitest'
import { createLead } from '#server/operate/create-lead.ts'
import { reset } from '#server/operate/reset.ts'
import { signIn, type TestServer, testServer } from '../../test-server.ts'

const by = 'practice manager'
let server: TestServer
let cookie = ''
beforeEach(async () => {
  server = await testServer()
  cookie = await server.logIn('demo')
})
afterEach(() => server.stop())

const ask = (method: string, path: string, body?: unknown, as = cookie) => server.lead(as, method, path, body)
const read = async (path: string, as = cookie) => (await ask('GET', path, undefined, as)).json()
const invite = async (name: string, role = 'lead', email = '') => {
  const answer = await ask('POST', '/api/lead/people', { name, role, email })
  return { status: answer.status, ...((await answer.json()) as { person: { id: string }; error: string }) }
}
const wayIn = async (id: string, way: 'link' | 'code') =>
  (await ask('POST', `/api/lead/people/${id}/way-in`, { by: way })).json()
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')!.split(';')[0]!

it('a lead invites by a link or a code that works once, and is who they are on the page', async () => {
  const { person } = await invite('Ben Ode', 'read-only', 'Ben@Surgery.example')
  const { path, days } = await wayIn(person.id, 'link')
  expect(path).toMatch(/^\/lead#sign-in\//)
  expect(days).toBe(7)
  const token = path.split('/').at(-1)
  server.clock.now += 6 * 86_400_000
  const came = await signIn(server, token)
  expect(await read('/api/me', cookieOf(came))).toEqual({
    id: person.id,
    name: 'Ben Ode',
    role: 'read-only',
    practice: 'demo',
    email: 'ben@surgery.example',
  })
  expect((await signIn(server, token)).status).toBe(403)
  cookie = await server.logIn('demo')
  const { code, minutes } = await wayIn(person.id, 'code')
  expect(minutes).toBe(15)
  expect((await signIn(server, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`)).status).toBe(200)
  expect((await signIn(server, code)).status).toBe(403)
  expect((await read('/api/lead/people')).people).toMatchObject([
    { name: 'Ann Lee', came: '2026-11-30' },
    { name: 'Ben Ode', made: '2026-11-24', came: '2026-11-30' },
  ])
})
it('who is removed is out at once, and so is every way in that they were given', async () => {
  const { person } = await invite('Ben Ode')
  const ben = cookieOf(await signIn(server, (await wayIn(person.id, 'link')).path.split('/').at(-1)))
  const { code } = await wayIn(person.id, 'code')
  expect((await ask('DELETE', `/api/lead/people/${person.id}`)).status).toBe(200)
  expect((await ask('GET', '/api/lead/practice', undefined, ben)).status).toBe(401)
  expect((await signIn(server, code)).status).toBe(403)
  expect((await wayIn(person.id, 'code')).error).toMatch(/no such person/)
})
it('a change of role acts at once; the last lead stays one', async () => {
  const [{ id: ann }] = (await read('/api/lead/people')).people
  const change = (id: string, role: string, name: string) =>
    ask('PUT', `/api/lead/people/${id}`, { name, role })
  expect((await change(ann, 'read-only', 'Ann Lee')).status).toBe(409)
  expect((await ask('DELETE', `/api/lead/people/${ann}`)).status).toBe(409)
  const { person } = await invite('Ben Ode')
  // Without a way in he could not let anybody back in.
  expect((await change(ann, 'read-only', 'Ann Lee')).status).toBe(409)
  expect((await ask('DELETE', `/api/lead/people/${ann}`)).status).toBe(409)
  const ben = cookieOf(await signIn(server, (await wayIn(person.id, 'code')).code))
  expect((await change(ann, 'read-only', 'Ann Lee')).status).toBe(200)
  expect((await change(ann, 'lead', 'Ann Lee')).status).toBe(403)
  expect((await ask('POST', '/api/lead/enrolment-code', undefined, ben)).status).toBe(200)
})
it('the last lead stays while the other has no way in left: a link too old, signed out, or an e-mail that nobody asks about', async () => {
  const [{ id: ann }] = (await read('/api/lead/people')).people
  const leave = async () => (await ask('DELETE', `/api/lead/people/${ann}`)).status
  const { person } = await invite('Ben Ode', 'lead', 'ben@surgery.example')
  // No organisation's own sign-in is set here, so his e-mail opens nothing.
  expect(await leave()).toBe(409)
  await wayIn(person.id, 'code')
  server.clock.now += 16 * 60_000
  expect(await leave()).toBe(409)
  const { path } = await wayIn(person.id, 'link')
  server.clock.now += 7 * 86_400_000 + 1
  cookie = await server.logIn('demo')
  expect(await leave()).toBe(409)
  expect((await signIn(server, path.split('/').at(-1))).status).toBe(403)
  const ben = cookieOf(await signIn(server, (await wayIn(person.id, 'code')).code))
  await ask('POST', `/api/lead/people/${person.id}/sign-out`)
  expect((await read('/api/lead/people')).people).toMatchObject([{}, { came: '2026-12-01' }])
  expect(await leave()).toBe(409)
  expect((await ask('GET', '/api/lead/practice', undefined, ben)).status).toBe(401)
  const again = cookieOf(await signIn(server, (await wayIn(person.id, 'code')).code))
  // He came by her code, so all that he makes now ends with her; he himself may take her off, and stays in.
  await ask('POST', '/api/me/recovery-code', {}, again)
  expect(await leave()).toBe(409)
  const reader = { name: 'Ann Lee', role: 'read-only' }
  expect((await ask('PUT', `/api/lead/people/${ann}`, reader, again)).status).toBe(200)
  expect((await ask('DELETE', `/api/lead/people/${ann}`, undefined, again)).status).toBe(200)
})
it('two people are never called the same, nor given a role that is none here', async () => {
  expect((await invite('ann lee')).status).toBe(409)
  expect((await invite('Ben', 'network-lead')).status).toBe(422)
  expect((await invite('Ben', 'operator')).status).toBe(400)
  expect((await invite('<b>Ben</b>')).status).toBe(400)
  expect((await invite('Ben', 'lead', 'ben@a.example')).status).toBe(200)
  expect((await invite('Bea', 'lead', 'BEN@a.example')).status).toBe(409)
})
it('every change carries the name of who made it, and the network’s does at its practices too', async () => {
  const ben = await server.logIn('demo', { name: 'Ben Ode' })
  const { practice } = await read('/api/lead/practice')
  const [service] = practice.services
  await ask('POST', '/api/lead/services/checked', { ids: [service.id], how: 'rang', by }, ben)
  await ask('POST', '/api/lead/undo', { revision: practice.revision + 1, by })
  expect((await read('/api/lead/history')).revisions).toMatchObject([
    { what: expect.stringMatching(/^undid/), person: 'Ann Lee', by },
    { what: expect.stringMatching(/^checked /), person: 'Ben Ode', by },
    { person: '' },
  ])
  expect(JSON.stringify(await server.store.practice('demo'))).not.toContain('Ben Ode')
})
it('the first lead of a practice says on coming what they are called; a name given by the command line is theirs', async () => {
  const own = server.store.of('demo')
  const token = await own.newLogIn(server.clock.now)
  expect((await signIn(server, token)).status).toBe(422)
  expect((await signIn(server, token, 'Ann Lee')).status).toBe(409)
  const came = await signIn(server, token, 'Cy First')
  expect((await read('/api/me', cookieOf(came))).name).toBe('Cy First')
  const given = { id: 'demo', name: 'Di Operator', at: 'http://localhost:4173', now: server.clock.now }
  const said = await createLead(server.store, given)
  const link = /#sign-in\/(\S+)$/.exec(said)![1]!
  expect((await read('/api/me', cookieOf(await signIn(server, link)))).name).toBe('Di Operator')
  await expect(createLead(server.store, given)).rejects.toThrow(/already/)
  await expect(createLead(server.store, { ...given, id: 'none' })).rejects.toThrow(/no practice "none"/)
})
it('whoever runs the server ends all ways in of one person, who comes back by the link that is printed', async () => {
  const given = { id: 'demo', name: ' ann lee ', at: 'http://localhost:4173', now: server.clock.now }
  const { code } = await (await ask('POST', '/api/me/recovery-code')).json()
  const said = await reset(server.store, given)
  expect(said).toMatch(/^Ann Lee is signed out \(1\), and has no passkey \(0 ended\) and no recovery code/)
  expect((await ask('GET', '/api/me')).status).toBe(401)
  expect((await signIn(server, code)).status).toBe(403)
  const back = cookieOf(await signIn(server, /#sign-in\/(\S+)$/.exec(said)![1]!))
  expect((await read('/api/me', back)).name).toBe('Ann Lee')
  expect((await server.store.of('demo').audit({}, 3)).map(({ what, name }) => [what, name])).toContainEqual([
    'person-signed-out',
    'command line',
  ])
  await expect(reset(server.store, { ...given, name: 'Nobody' })).rejects.toThrow(
    /nobody called "Nobody"\. There are: .*Ann Lee/,
  )
})
it('no count carries a person', async () => {
  const tables = ['counter', 'tally', 'desk_use', 'book', 'book_run']
  await ask('POST', '/api/lead/tallies', { practice: 'demo', weeks: [] })
  const { SCHEMA_STEPS } = await import('#server/store/database/schema.ts')
  const added = SCHEMA_STEPS.join(' ').matchAll(
    /(?:ALTER TABLE (\w+) ADD COLUMN (?:person|session)|CREATE TABLE (?:IF NOT EXISTS )?(\w+) \([^;]*\b(?:person|session)\b)/g,
  )
  expect([...added].map(([, one, two]) => one ?? two).filter((name) => tables.includes(name!))).toEqual([])
})

it('a new link or code ends the unused ones before it, and so do signing out everywhere and another e-mail', async () => {
  const { person } = await invite('Ben Ode', 'read-only', 'ben@surgery.example')
  const link = async () => (await wayIn(person.id, 'link')).path.split('/').at(-1)
  const holds = async (token: string) => (await signIn(server, token)).status
  const first = await link()
  const { code } = await wayIn(person.id, 'code')
  expect(await holds(first)).toBe(403)
  const second = await link()
  expect(await holds(code)).toBe(403)
  expect(await holds(second)).toBe(200)
  const away = await link()
  expect((await ask('POST', `/api/lead/people/${person.id}/sign-out`)).status).toBe(200)
  expect(await holds(away)).toBe(403)
  const ended = await link()
  await ask('POST', `/api/lead/people/${person.id}/passkeys/end`)
  expect(await holds(ended)).toBe(403)
  const mailed = await link()
  const other = { name: 'Ben Ode', role: 'read-only', email: 'other@surgery.example' }
  expect((await ask('PUT', `/api/lead/people/${person.id}`, other)).status).toBe(200)
  expect(await holds(mailed)).toBe(403)
})
it('nobody who is not here is signed out, and nothing of it is noted', async () => {
  const noted = (await server.store.of('demo').wholeAudit()).length
  for (const what of ['sign-out', 'passkeys/end', 'way-in']) {
    const answer = await ask('POST', `/api/lead/people/ANYTHING/${what}`, { by: 'link' })
    expect(answer.status, what).toBe(404)
  }
  expect(await server.store.of('demo').wholeAudit()).toHaveLength(noted)
})

it.each([
  ['two spaces', 'Ben  Ode'],
  ['a no-break space', 'Ben\u00a0Ode'],
  ['letters of another script', 'B\u0435n \u041ede'],
  ['a digit in a word', 'Ben 0de'],
  ['a full stop', 'Ben Ode.'],
  ['a hyphen', 'Ben-Ode'],
  ['a space in a word', 'B en Ode'],
  ['wide letters', 'Ｂｅｎ Ode'],
  ['tag letters', 'Ben Ode\u{1F3F4}\u{E0061}\u{E007F}'.replace('\u{1F3F4}', '')],
])('a name that reads the same as another, by %s, is refused', async (_, name) => {
  await invite('Ben Ode')
  expect([400, 409, 422]).toContain((await invite(name)).status)
  expect((await read('/api/lead/people')).people).toHaveLength(2)
})
it('a name is kept in one form, composed and with single spaces, and others stay apart', async () => {
  const given = ['Jose\u0301  Ruiz', 'Jose Ruiz', 'Али Хан', 'Ali Khan']
  for (const name of given) expect((await invite(name)).status, name).toBe(200)
  expect((await invite('Jos\u00e9 Ruiz')).status).toBe(409)
  const names = (await read('/api/lead/people')).people.map(({ name }: { name: string }) => name)
  expect(names).toContain('Jos\u00e9 Ruiz')
})
