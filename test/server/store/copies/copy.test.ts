import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '#server/store/audit/doer.ts'
import { backUp, move, restore } from '#server/store/copies/copy.ts'
import { checkCopy } from '#server/store/copies/file.ts'
import { openStore } from '#server/store/store.ts'
import { content } from '../../../content/sample.ts'
import { freshPlace, onPostgres } from '../../fresh-place.ts'
import { placeInEnvironment, type TestServer, testServer } from '../../test-server.ts'

const CELL = 't1/sore-throat/pf-sore-throat/accepted'
let server: TestServer
let at: (name: string) => string

beforeEach(async () => {
  server = await testServer()
  at = (name) => join(server.folder, name)
})
afterEach(() => server.stop())

const by = () => commandLine(server.clock.now)
const rename = (name: string) =>
  server.store
    .of('demo')
    .saveRevision({ at: '', by: 'lead', what: 'renamed' }, (document) => ({ ...document, name }))
const nameNow = async () => (await server.store.practice('demo'))!.name
/** Puts a backup back; the embedded database has no server meanwhile. */
async function putBack(file: string) {
  if (!onPostgres) await server.store.close()
  const done = await restore(file, server.where, { aside: at('aside'), by: by() })
  if (!onPostgres) await server.restart()
  return done
}
const operate = (env: Readonly<Record<string, string>>, ...words: string[]) =>
  spawnSync(process.execPath, ['src/server/operate/operate.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })

describe('a backup', () => {
  it('is taken while the server writes, and holds what was kept when it began', async () => {
    await rename('Before')
    const [totals] = await Promise.all([backUp(server.where, at('copy')), rename('During')])
    expect(totals).toMatchObject({ practice: 1, release: expect.any(Number) })
    const copy = await openStore(at('copy'))
    expect(['Before', 'During']).toContain((await copy.practice('demo'))!.name)
    await copy.close()
  })
  it('is never written over a file', async () => {
    writeFileSync(at('copy'), 'mine')
    await expect(backUp(server.where, at('copy'))).rejects.toThrow('is there already')
  })
  it('of a database without anything of ours says so and leaves nothing', async () => {
    const none = await freshPlace(join(server.folder, 'none'))
    await expect(backUp(none, at('copy'))).rejects.toThrow(/There is no database|holds nothing of ours/)
    expect(readdirSync(server.folder).filter((name) => name.startsWith('copy'))).toEqual([])
  })
})

describe('a restore', () => {
  it('brings back what was kept, in a new epoch, keeps what was there, and says so in the audit', async () => {
    await rename('Kept')
    const totals = await backUp(server.where, at('copy'))
    await rename('Lost')
    const epoch = await server.store.bookEpoch()
    expect(await putBack(at('copy'))).toMatchObject({ totals, earlier: at('aside'), again: [] })
    expect(await nameNow()).toBe('Kept')
    expect(await server.store.bookEpoch()).not.toBe(epoch)
    expect(await server.store.of('demo').audit({}, 1)).toMatchObject([
      { what: 'restored', name: 'command line' },
    ])
    expect((await server.store.verifyAudit()).flatMap(({ faults }) => faults)).toEqual([])
    const earlier = await openStore(at('aside'))
    expect((await earlier.practice('demo'))!.name).toBe('Lost')
    await earlier.close()
  })
  it('sends nobody the e-mail of this week a second time, and that of the next one to who asked for it', async () => {
    const own = server.store.of('demo')
    const ann = await own.addPerson({ name: 'Ann Lee', role: 'lead', email: '' }, server.clock.now)
    if (typeof ann === 'string') throw new Error(ann)
    await own.keepWeekMail(ann.id, { address: 'ann@example.org', language: 'en' }, server.clock.now)
    const { link } = (await server.store.takeOnAddress(server.clock.now))!
    await server.store.confirmAddress(link, server.clock.now)
    await backUp(server.where, at('copy'))
    server.clock.now = Date.parse('2026-11-30T07:00:00Z')
    const had = await server.store.takeOnWeekMail(server.clock.now)
    expect(had).toMatchObject({ week: '2026-W49' })
    await server.store.noteWeekMail(had!, 'sent')
    await putBack(at('copy'))
    const { store } = await server.beside()
    expect(await store.takeOnWeekMail(server.clock.now)).toBeUndefined()
    const next = await store.takeOnWeekMail(Date.parse('2026-12-07T07:00:00Z'))
    expect(next).toMatchObject({ week: '2026-W50', address: 'ann@example.org' })
    // Its link is that of the e-mails that were sent before.
    expect(next!.stop).toBe(had!.stop)
  })
  it('says who and which desk was removed since the backup, and is in again', async () => {
    const own = server.store.of('demo')
    const ann = await own.addPerson({ name: 'Ann Lee', role: 'lead', email: '' }, server.clock.now)
    await server.logIn('demo', { name: 'Bob Ray' })
    if (typeof ann === 'string') throw new Error(ann)
    await own.joinDesk(server.clock.now)
    const { id } = (await own.desks())[0]!
    await own.nameDesk(id, 'Front left')
    await own.joinDesk(server.clock.now)
    await backUp(server.where, at('copy'))
    await own.removePerson(ann.id, { now: server.clock.now, organisation: true })
    await own.removeDesk(id, server.clock.now)
    expect((await putBack(at('copy'))).again).toEqual(['Ann Lee of demo', 'a desk of demo (Front left)'])
  })
  it('is seen by a server that held what is gone: a number of a revision is given anew', async () => {
    await backUp(server.where, at('copy'))
    await rename('Lost')
    expect(await nameNow()).toBe('Lost')
    await putBack(at('copy'))
    const other = await server.beside()
    const note = { at: '', by: 'lead', what: 'renamed' }
    await other.store.of('demo').saveRevision(note, (document) => ({ ...document, name: 'After' }))
    expect(await nameNow()).toBe('After')
  })
  it('refuses a damaged backup, one of others and one of a newer version, and changes nothing', async () => {
    await rename('Kept')
    await backUp(server.where, at('copy'))
    writeFileSync(at('cut'), 'SQLite format 3\0 and no more')
    new DatabaseSync(at('foreign')).exec('CREATE TABLE notes (text TEXT)')
    await backUp(server.where, at('newer'))
    new DatabaseSync(at('newer')).exec('INSERT INTO schema_step (step) VALUES (999)')
    const epoch = await server.store.bookEpoch()
    await expect(putBack(at('cut'))).rejects.toThrow(`${at('cut')} is damaged, or no database at all`)
    for (const file of ['foreign', 'newer', 'none']) await expect(putBack(at(file))).rejects.toThrow(at(file))
    if (!onPostgres) await server.restart()
    expect(await nameNow()).toBe('Kept')
    expect(await server.store.bookEpoch()).toBe(epoch)
    expect(existsSync(at('aside'))).toBe(false)
  })
  it('is refused where the database is of a newer version', async () => {
    await backUp(server.where, at('copy'))
    await server.past((db) => db.write((sql) => sql.run('INSERT INTO schema_step (step) VALUES (999)')))
    const env = placeInEnvironment(server)
    const { status, stderr } = operate(env, 'backup', at('other'))
    expect(stderr).toMatch(/was written by a newer version.*Start that version/)
    expect(status).toBe(1)
    expect(existsSync(at('other'))).toBe(false)
  })
})

describe('the commands', () => {
  it('copy, put back and say what they did', async () => {
    await rename('Kept')
    const env = placeInEnvironment(server)
    const copied = operate(env, 'backup', at('copy'))
    expect(copied.stdout).toMatch(
      /^Copied into .*copy, and read again whole: 1 practices and networks, 2 revisions/,
    )
    await rename('Lost')
    if (!onPostgres) await server.store.close()
    const { stdout, stderr, status } = operate(env, 'restore', at('copy'))
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toMatch(
      /Put back from .*\nAll sessions, links and one-time codes in it are ended.*\nWhat was there before lies in .*before-restore-1.*\nThe audit is whole/,
    )
    if (!onPostgres) await server.restart()
    expect(await nameNow()).toBe('Kept')
  })
})

describe('a move from the embedded database', () => {
  it.runIf(onPostgres)('brings everything over: counts, desks, people, sign-ins and the audit', async () => {
    const file = at('small/right-door.sqlite')
    mkdirSync(at('small'))
    const small = await openStore(file)
    await small.addPractice(content.demo('2026-11-24'), by())
    await small.saveRelease('one', { tables: {} } as never)
    const { token } = await small.of('demo').joinDesk(server.clock.now)
    const person = await small
      .of('demo', by())
      .addPerson({ name: 'Ann Lee', role: 'lead', email: '' }, server.clock.now)
    const { id } = (await small.of('demo').desks())[0]!
    const counts = { week: '2026-W48', key: 'a'.repeat(32), counts: { [CELL]: 3 }, undone: {} }
    const sync = { desk: id, day: '2026-11-24', week: '2026-W48', taken: [counts], refused: [], notTaken: [] }
    await small.of('demo').takeSync({ ...sync, book: undefined, last: true })
    const weeks = await small.of('demo').weekTotals('2026-W01', '2026-W53')
    expect(weeks).toMatchObject([{ cell: CELL, n: 3 }])
    const epoch = await small.bookEpoch()
    const target = await freshPlace('')
    const options = { aside: at('small/aside'), by: by() }
    await expect(move(file, target, options)).rejects.toThrow('in use')
    await small.close()
    const totals = checkCopy(file)
    expect(await move(file, target, options)).toEqual({ totals, earlier: at('small/aside'), again: [] })
    const moved = await openStore(target)
    expect((await moved.deskWith(token, server.clock.now))?.practice).toBe('demo')
    expect(await moved.of('demo').people()).toEqual([person])
    expect(await moved.bookEpoch()).toBe(epoch)
    expect(await moved.of('demo').weekTotals('2026-W01', '2026-W53')).toEqual(weeks)
    expect((await moved.of('demo').audit({}, 1))[0]).toMatchObject({ what: 'moved' })
    expect((await moved.verifyAudit()).flatMap(({ faults }) => faults)).toEqual([])
    await moved.close()
    expect(existsSync(file)).toBe(false)
  })

  it.runIf(onPostgres)('is given up whole where one row would not come over as it is', async () => {
    const file = at('other/right-door.sqlite')
    mkdirSync(at('other'))
    const small = await openStore(file)
    await small.addPractice(content.demo('2026-11-24'), by())
    await small.close()
    // PostgreSQL keeps no text with this letter in it.
    const spoilt = new DatabaseSync(file)
    spoilt.prepare("INSERT INTO release (hash, keys) VALUES ('odd', ?)").run('{"a\0b":1}')
    spoilt.close()
    const target = await freshPlace('')
    await expect(move(file, target, { aside: at('other/aside'), by: by() })).rejects.toThrow(
      'The rows of "release" did not come over as they are. Nothing was changed.',
    )
    expect(existsSync(file)).toBe(true)
    const left = await openStore(target)
    expect(await left.heads()).toEqual([])
    await left.close()
  })
})
