import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { commandLine } from '#server/store/audit/doer.ts'
import { backUp, restore } from '#server/store/copies/copy.ts'
import { onPostgres } from '../../fresh-place.ts'
import { send, signIn, type TestServer, testServer } from '../../test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await testServer()
})
afterEach(() => server.stop())

const at = (name: string) => join(server.folder, name)
const by = () => commandLine(server.clock.now)
async function putBack(file: string) {
  if (!onPostgres) await server.store.close()
  try {
    return await restore(file, server.where, { aside: at('aside'), by: by() })
  } finally {
    if (!onPostgres) await server.restart()
  }
}

it('takes no view and no trigger that is not ours, nor a backup without ours, and changes nothing', async () => {
  const changed = [
    "CREATE TRIGGER evil AFTER INSERT ON suggestion BEGIN UPDATE person SET role = 'lead'; END",
    'CREATE VIEW more AS SELECT * FROM person',
    'CREATE TABLE more (x TEXT)',
    'DROP TRIGGER audit_entry_no_update',
  ]
  for (const [nth, words] of changed.entries()) {
    await backUp(server.where, at(`copy-${nth}`))
    const file = new DatabaseSync(at(`copy-${nth}`))
    file.exec(words)
    file.close()
    await expect(putBack(at(`copy-${nth}`))).rejects.toThrow(
      /(more|evil|audit_entry_no_update)".*somebody changed it/,
    )
  }
  expect((await server.store.of('demo').audit({}, 9)).map(({ what }) => what)).not.toContain('restored')
})
it('says how many people and leads come in, and whom the audit does not know', async () => {
  const own = server.store.of('demo', by())
  const given = { name: 'Ann Lee', role: 'lead', email: '' } as const
  const ann = await own.addPerson(given, server.clock.now)
  if (typeof ann === 'string') throw new Error(ann)
  await own.addPerson({ name: 'Rob Read', role: 'read-only', email: '' }, server.clock.now)
  await own.changePerson(
    ann.id,
    { ...given, email: 'ann@example.org' },
    { now: server.clock.now, organisation: true },
  )
  await backUp(server.where, at('copy'))
  const file = new DatabaseSync(at('copy'))
  file.exec(
    "INSERT INTO person (id, practice, name, role, made) VALUES ('evil', 'demo', 'IT support', 'lead', '2026-11-01'); UPDATE person SET role = 'lead' WHERE name = 'Rob Read'",
  )
  file.close()
  expect((await putBack(at('copy'))).in).toEqual({
    people: 3,
    leads: 3,
    unknown: ['IT support, lead, of demo', 'Rob Read, lead, of demo'],
  })
})
it('lets nobody in by a session, a link or a one-time code that is in the backup', async () => {
  const own = server.store.of('demo', by())
  const ann = await own.addPerson({ name: 'Ann Lee', role: 'lead', email: '' }, server.clock.now)
  if (typeof ann === 'string') throw new Error(ann)
  const cookie = await server.logIn('demo')
  const link = await own.newLogIn(server.clock.now, ann.id)
  const recovery = await own.newRecoveryCode(ann.id, server.clock.now)
  const code = await own.newDeskCode(server.clock.now, '127.0.0.1')
  const token = (await own.joinDesk(server.clock.now)).token
  await backUp(server.where, at('copy'))
  await putBack(at('copy'))
  expect((await server.lead(cookie, 'GET', '/api/me')).status).toBe(401)
  for (const one of [link, recovery]) expect((await signIn(server, one)).status).not.toBe(200)
  expect((await server.app.request('/api/enrol', send('POST', { code }))).status).not.toBe(200)
  // A desk goes on.
  const headers = { authorization: `Bearer ${token}` }
  expect((await server.app.request('/api/follow', { headers })).status).toBe(200)
})
