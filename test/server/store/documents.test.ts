import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Practice } from '#core/practice/practice.ts'
import { applyChanges, changesBetween, deskPractice } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'
import { openDatabase } from '#server/store/database/open.ts'
import { connectPostgres } from '#server/store/database/postgres.ts'
import { tablesInPostgres } from '#server/store/database/postgres-words.ts'
import type { Database } from '#server/store/database/sql.ts'
import { openSqlite } from '#server/store/database/sqlite.ts'
import { takeSteps } from '#server/store/database/steps.ts'
import { hashOf } from '#server/store/secrets.ts'
import { openStore, type Store } from '#server/store/store.ts'
import { content } from '../../content/sample.ts'
import { freshPlace, onPostgres } from '../fresh-place.ts'
import { past } from '../test-server.ts'

let folder: string
let where: string
let store: Store

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'))
  where = await freshPlace(folder)
  store = await openStore(where)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const note = { at: '2026-11-24T10:15', by: 'lead', what: 'changed' }
const service = (id: string, name = id) => ({ id, name }) as unknown as Service
const document = (services: readonly Service[], id = 'one') =>
  ({ id, name: 'One', revision: 1, services }) as unknown as Practice
const save = (services: readonly Service[], id = 'one') =>
  store.of(id).saveRevision(note, (before) => ({ ...before, services }))
const rows = (table: string) =>
  past(where, async (db) => (await db.one<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))!.n)

it('gives every revision back as it was, and a desk the way from any one to the newest', async () => {
  const lists = fc.array(
    fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.constantFrom('x', 'y') }), {
      selector: ({ id }) => id,
    }),
    { minLength: 1, maxLength: 6 },
  )
  let run = 0
  await fc.assert(
    fc.asyncProperty(lists, async (steps) => {
      const id = `practice-${run++}`
      const own = store.of(id)
      await store.addPractice(document(steps[0] as unknown as Service[], id))
      const saved = [await own.document()]
      for (const services of steps.slice(1)) saved.push(await save(services as unknown as Service[], id))
      for (const [at, one] of saved.entries()) {
        expect(await own.documentAt(one.revision)).toEqual(one)
        const names = steps[at]!.map((each) => `${each.id} ${each.name}`).sort()
        expect(one.services.map((each) => `${each.id} ${each.name}`).sort()).toEqual(names)
        const had = (await own.published(one.revision, one.version!))!
        const now = deskPractice(await own.document())
        expect(applyChanges(had, changesBetween(had, now))).toEqual(now)
      }
    }),
    { seed: 5, numRuns: 60 },
  )
})
it('writes only the services that changed', async () => {
  const many = Array.from({ length: 300 }, (_, at) => service(`service-${at}`))
  await store.addPractice(document(many))
  const before = await rows('part')
  await save(many.map((one) => (one.id === 'service-9' ? service('service-9', 'New') : one)))
  expect((await rows('part')) - before).toBe(1)
})
it('writes no revision when a save changes nothing', async () => {
  await store.addPractice({ ...document([service('a')]), settings: { x: 1 } } as Practice)
  const first = await store.of('one').document()
  expect(await save([service('a')])).toEqual(first)
  expect(await rows('revision')).toBe(1)
  const other = await store.of('one').saveRevision(note, (before) => ({ ...before, name: 'Two' }))
  expect(other.revision).toBe(2)
})
it('says what one revision changed', async () => {
  await store.addPractice(document([service('a'), service('b')]))
  await save([service('a', 'A'), service('c')])
  expect(await store.of('one').changesOf(2)).toEqual([
    { before: service('a'), after: service('a', 'A') },
    { before: service('b') },
    { after: service('c') },
  ])
})
it('does not know a revision whose digest is another', async () => {
  await store.addPractice(document([service('a')]))
  const own = store.of('one')
  const { version } = await own.document()
  expect(await own.published(1, version!)).toBeDefined()
  expect(await own.published(1, 'other')).toBeUndefined()
  expect(await own.published(2, version!)).toBeUndefined()
})
it('takes over a database that kept whole documents, with its history, desks and counts', async () => {
  const old = await freshPlace(mkdtempSync(join(folder, 'old-')))
  const { shared: _, ...first } = content.demo('2026-11-24')
  const second = { ...first, revision: 2, services: first.services.slice(1) }
  const written = await inOldForm(old)
  await written.write(async (sql) => {
    for (const one of [first, second])
      await sql.run(
        "INSERT INTO revision (practice, revision, at, by_role, what, document) VALUES ('demo', ?, '2026-11-24T10:00', 'clinician', ?, ?)",
        one.revision,
        `revision ${one.revision}`,
        JSON.stringify(one),
      )
    await sql.run(
      "INSERT INTO practice (id, revision, document) VALUES ('demo', 2, ?)",
      JSON.stringify(second),
    )
    await sql.run(
      "INSERT INTO device (id, practice, token_hash, joined, heard, synced) VALUES ('d', 'demo', ?, '2026-11-02', '2026-11-20', '2026-11-20')",
      hashOf('token'),
    )
    await sql.run("INSERT INTO sign_in VALUES (?, 'demo', 9000000000000000)", hashOf('link'))
    await sql.run(
      "INSERT INTO counter VALUES ('demo', '2026-W47', 'k', 't7/pill', 3, 1), ('demo', '2026-W47', 'k', 't3/tue/10', 4, 0)",
    )
    await sql.run(
      "INSERT INTO report (practice, id, service, reason, day) VALUES ('demo', 'r', 'feet', 'phone', '2026-11-20')",
    )
    await sql.run("INSERT INTO audit VALUES ('demo', '2026-11-20T09:00', 'desk removed', 'd')")
  })
  await written.close()
  for (let opened = 0; opened < 2; opened++) {
    const taken = await openStore(old)
    const own = taken.of('demo')
    expect(await own.document()).toMatchObject({ revision: 2, services: second.services })
    expect((await own.documentAt(1))?.services).toEqual(first.services)
    expect(await own.history(10)).toMatchObject([
      { what: 'revision 2' },
      { by: 'clinician', what: 'revision 1' },
    ])
    expect(await taken.deskWith('token', Date.parse('2026-11-20T10:00Z'))).toEqual({
      id: 'd',
      practice: 'demo',
    })
    expect(await own.weekTotals('2026-W47', '2026-W47')).toEqual([
      { week: '2026-W47', cell: 't3/tue/10', n: 4 },
      { week: '2026-W47', cell: 't7/pill', n: 2 },
    ])
    expect(await own.reportsForLead()).toMatchObject([{ id: 'r', reason: 'phone', desk: '', hour: '' }])
    expect(await own.reportedAt('r')).toEqual({ service: 'feet', revision: 0 })
    expect(await own.wholeAudit()).toContainEqual(
      expect.objectContaining({ what: 'desk-removed', subject: 'd', name: '' }),
    )
    if (opened > 0) expect(await taken.logIn('link', 0, 'Ann Lee')).toMatchObject({ practice: 'demo' })
    await taken.close()
  }
  // What only an earlier form used stands empty in either database.
  const now = await openDatabase(old)
  for (const table of ['counter', 'audit'])
    expect(await now.one(`SELECT COUNT(*) AS n FROM ${table}`), table).toEqual({ n: 0 })
  await now.close()
})

/** A database as the third version of its tables left it. */
async function inOldForm(where: string): Promise<Database> {
  if (!onPostgres) return openSqlite(where, 3)
  const db = connectPostgres(where)
  await db.write(async (sql) => {
    await sql.run('CREATE TABLE schema_step (step BIGINT PRIMARY KEY)')
    await takeSteps(sql, tablesInPostgres, 3)
  })
  return db
}
