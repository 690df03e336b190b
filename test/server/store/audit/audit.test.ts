import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import type { AuditEntry } from '#server/store/audit/entry.ts'
import { bodyFor, feet, filled, routesOf } from '../../access/every-route.ts'
import { onPostgres } from '../../fresh-place.ts'
import { placeInEnvironment, send, type TestServer, testServer } from '../../test-server.ts'

const by = 'practice manager'
let server: TestServer
let ann = ''
beforeEach(async () => {
  server = await testServer([
    { ...emptyPractice('net', 'Network', 'network'), services: [{ ...feet, id: 'shared', name: 'Shared' }] },
    { ...emptyPractice('one', 'One'), network: 'net', services: [feet] },
  ])
  ann = await server.logIn('one')
})
afterEach(() => server.stop())

const save = async (name: string, base = feet, cookie = ann) =>
  server.lead(cookie, 'PUT', '/api/lead/services/feet', { service: { ...base, name }, base, by })
const entries = async (asked = '', practice = 'one') =>
  (await (await server.lead(await server.logIn(practice), 'GET', `/api/lead/audit${asked}`)).json())
    .entries as AuditEntry[]
const faults = async () => (await server.store.verifyAudit()).flatMap((one) => one.faults)
const past = (sql: string, ...values: (string | number)[]) =>
  server.past((db) => db.write((rows) => rows.run(sql, ...values)))
/** As whoever owns the database can, having taken away what guards it. */
async function unguarded(sql: string) {
  const guards = onPostgres
    ? ['append_only ON audit_entry']
    : ['audit_entry_no_update', 'audit_entry_no_delete']
  for (const guard of guards) await past(`DROP TRIGGER ${guard}`)
  return past(sql)
}

describe('the audit', () => {
  it.skipIf(onPostgres)('lets no row be put in the place of an entry', async () => {
    await save('Feet and more')
    const before = await server.store.of('one').wholeAudit()
    const rows = 'SELECT practice, n, at, person, name, what, subject, revision, before_text, after_text'
    for (const sql of [
      `INSERT OR REPLACE INTO audit_entry ${rows}, 'forged' FROM audit_entry`,
      `INSERT OR REPLACE INTO audit_entry (rowid, practice, n, at, person, name, what, subject, revision, before_text, after_text, hash) ${rows.replace('SELECT practice, n', 'SELECT rowid, practice, n + 100')}, 'forged' FROM audit_entry`,
    ])
      await expect(past(sql)).rejects.toThrow('only ever added')
    expect(await server.store.of('one').wholeAudit()).toEqual(before)
  })
  it('names who did it for every route by which a lead changes something', async () => {
    const own = server.store.of('one')
    const report = randomUUID()
    const told = { id: report, service: 'feet', reason: 'phone', day: '2026-11-24' }
    await own.report(told, '2026-11-24', 'desk')
    await own.joinDesk(server.clock.now)
    await server.logIn('one', { name: 'Ben Ode' })
    const [desk] = await own.desks()
    const ben = (await own.people()).find(({ name }) => name === 'Ben Ode')!
    const fitting: Readonly<Record<string, unknown>> = {
      'POST /api/lead/services/:id/full': { until: '2026-11-24T18:00' },
      'POST /api/lead/services/room': { full: { feet: '2026-11-24T18:00' } },
      'POST /api/lead/lasting-code': { name: 'Front desk', forgets: true },
      'POST /api/lead/people/:id/way-in': { by: 'code' },
      'PUT /api/lead/people/:id': { name: 'Benjamin Ode', role: 'lead' },
      'POST /api/lead/tallies': { practice: 'one', weeks: [] },
    }
    const writes = routesOf(server).filter(
      ({ method, path }) => path.startsWith('/api/lead/') && method !== 'GET',
    )
    const late = ({ method }: { readonly method: string }) => Number(method === 'DELETE')
    const done: string[] = []
    for (const { method, path } of writes.sort((one, other) => late(one) - late(other))) {
      const route = `${method} ${path}`
      const { length } = await own.wholeAudit()
      const at = path.includes('/people/:id')
        ? path.replace(':id', ben.id)
        : filled(path.replace('/devices/:id', `/devices/${desk!.id}`), report)
      const answer = await server.lead(ann, method, at, fitting[route] ?? bodyFor(method, report, path))
      const added = (await own.wholeAudit()).slice(length)
      if (!answer.ok) expect(added, route).toEqual([])
      else expect(added, route).toMatchObject([{ name: 'Ann Lee', at: '2026-11-24T10:15' }])
      if (answer.ok) done.push(route)
    }
    expect(done).toEqual(
      expect.arrayContaining([
        ...Object.keys(fitting),
        'PUT /api/lead/services/:id',
        'DELETE /api/lead/services/:id',
        'POST /api/lead/reports/:id',
        'PUT /api/lead/board',
        'POST /api/lead/enrolment-code',
        'POST /api/lead/devices/:id/revoke',
        'POST /api/lead/people',
        'POST /api/lead/people/:id/sign-out',
        'DELETE /api/lead/people/:id',
        'POST /api/lead/network/leave',
      ]),
    )
    expect(await faults()).toEqual([])
  })
  it('says what was there before and after, by person and by service', async () => {
    const ben = await server.logIn('one', { name: 'Ben Ode' })
    const people = await server.store.of('one').people()
    const [annId, benId] = people.map(({ id }) => id)
    await save('New')
    const until = '2026-11-24T18:00'
    await server.lead(ben, 'POST', '/api/lead/services/feet/full', { until })
    const changed = { name: 'Ben Ode', role: 'read-only', email: 'ben@example.org' }
    await server.lead(ann, 'PUT', `/api/lead/people/${benId}`, changed)
    expect(await entries(`?person=${benId}`)).toMatchObject([
      { name: 'Ben Ode', what: 'marked-full', subject: 'feet', before: '-', after: until },
    ])
    expect(await entries(`?person=${annId}`)).toMatchObject([
      { what: 'person-changed', before: 'Ben Ode, lead', after: 'Ben Ode, read-only, another e-mail' },
      { what: 'revision', subject: 'saved New', revision: 2 },
    ])
    expect((await entries('?to=feet')).map(({ what }) => what)).toEqual([
      'marked-full',
      'revision',
      'revision',
    ])
    expect(await entries('?to=other')).toEqual([])
    expect(await entries(`?to=${benId}`)).toMatchObject([{ what: 'person-changed', name: 'Ann Lee' }])
    expect(JSON.stringify(await entries())).not.toContain('ben@')
  })
  it('holds nothing of desks, and nothing of coming, looking and going', async () => {
    const before = await entries()
    const { token } = await server.store.of('one').joinDesk(server.clock.now)
    const headers = { authorization: `Bearer ${token}` }
    const until = '2026-11-24T18:00'
    const full = { id: randomUUID(), until, at: '2026-11-24T10:15' }
    await server.app.request('/api/services/feet/full', send('POST', full, headers))
    await server.lead(ann, 'GET', '/api/lead/practice')
    await server.lead(ann, 'POST', '/api/me/sign-out')
    expect(await entries()).toEqual(before)
  })
  it('goes with what a network changes at its practices, under the name of who did it there', async () => {
    const net = await server.logIn('net', { name: 'Nora Net' })
    const base = { ...feet, id: 'shared', name: 'Shared' }
    await server.lead(ann, 'POST', '/api/lead/network/use', { ids: ['shared'], use: 'take', by })
    const body = { service: { ...base, name: 'Moved' }, base, by }
    expect((await server.lead(net, 'PUT', '/api/lead/services/shared', body)).status).toBe(200)
    expect(await entries('?to=shared')).toMatchObject([{ name: 'Nora Net' }, { name: 'Ann Lee' }])
    expect(await faults()).toEqual([])
  })
  it('stays whole when two processes write at once', async () => {
    const { app } = await server.beside()
    const origin = 'http://localhost:4173'
    const codes = Array.from({ length: 10 }, (_, n) =>
      (n % 2 ? app : server.app).request(
        '/api/lead/enrolment-code',
        send('POST', {}, { cookie: ann, origin }),
      ),
    )
    expect((await Promise.all(codes)).every(({ ok }) => ok)).toBe(true)
    expect((await entries()).map(({ n }) => n)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect(await faults()).toEqual([])
  })
  it('takes over what was noted before it named people', async () => {
    await past(
      "INSERT INTO audit (practice, at, what, detail) VALUES ('one', '2026-11-01T09:00', 'desk removed', 'd')",
    )
    await server.restart()
    expect((await entries())[0]).toMatchObject({ what: 'desk-removed', subject: 'd', name: '' })
    await server.restart()
    expect(await entries()).toHaveLength(2)
    expect(await faults()).toEqual([])
  })
})

describe('the database itself', () => {
  it.each([
    "UPDATE audit_entry SET name = 'Eve' WHERE practice = 'one' AND n = 1",
    "DELETE FROM audit_entry WHERE practice = 'one'",
    ...(onPostgres ? ['TRUNCATE audit_entry'] : []),
  ])('refuses: %s', async (sql) => {
    const before = await entries('?whole=yes')
    await expect(past(sql)).rejects.toThrow('Rows of audit_entry are only ever added.')
    expect(await entries('?whole=yes')).toEqual(before)
  })
})

describe('a look through the audit', () => {
  beforeEach(async () => {
    await save('New')
    await server.lead(ann, 'POST', '/api/lead/enrolment-code')
    await save('Newer', { ...feet, name: 'New' })
    expect(await faults()).toEqual([])
  })
  it.each([
    ["UPDATE audit_entry SET name = 'Eve' WHERE practice = 'one' AND n = 3", /Entry 3/],
    ["UPDATE audit_entry SET at = '2026-11-23T10:15' WHERE practice = 'one' AND n = 2", /Entry 2/],
    ["DELETE FROM audit_entry WHERE practice = 'one' AND n = 3", /Entries 3 to 3 are missing/],
    ["DELETE FROM audit_entry WHERE practice = 'one' AND n = 4", /Revision 3 stands in no entry/],
    [
      "UPDATE part SET document = REPLACE(document, 'New', 'Old') WHERE practice = 'one' AND revision = 2",
      /Revision 2/,
    ],
    [
      "UPDATE revision SET document = REPLACE(document, 'One', 'Two') WHERE practice = 'one' AND revision = 1",
      /Revision 1/,
    ],
    ["DELETE FROM part WHERE practice = 'one' AND revision = 3", /Revision 3/],
  ])('finds what was changed past the server: %s', async (sql, fault) => {
    expect(await unguarded(sql)).toBeGreaterThan(0)
    expect((await faults()).join('\n')).toMatch(fault)
  })
  it('is a command, which knows an entry again and writes all out', async () => {
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['src/server/operate/audit.ts', ...args], {
        env: { ...process.env, ...placeInEnvironment(server) },
      }).catch((fault: { code: number; stdout: string }) => fault)
    const looked = await run('verify')
    const anchor = /^one:4:\w+/m.exec(looked.stdout)![0]
    expect(looked.stdout).toContain(`${anchor}  whole`)
    expect((await run('verify', anchor)).stdout).toContain(`${anchor}  still stands`)
    // A slip in typing is no sign that anything was changed.
    for (const [slip, said] of [
      ['one', /"one" is not what "audit -- verify" prints\. Write ID:N:DIGEST/],
      ['nosuch:3:0123abcd', /There is no practice "nosuch"/],
    ] as const)
      expect(await run('verify', slip)).toMatchObject({ code: 1, stderr: expect.stringMatching(said) })
    const lines = (await run('export', 'one')).stdout.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {},
      { name: 'Ann Lee', services: [{ before: { name: feet.name }, after: { name: 'New' } }] },
      { what: 'desk-code' },
      { services: [{ before: { name: 'New' }, after: { name: 'Newer' } }] },
    ])
    await unguarded("DELETE FROM audit_entry WHERE practice = 'one'")
    expect(await run('verify', anchor)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/does not stand/),
    })
  })
})
