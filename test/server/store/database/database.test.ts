import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { openDatabase } from '#server/store/database/open.ts'
import { SCHEMA_STEPS } from '#server/store/database/schema.ts'
import type { Database, RowReading, Writing } from '#server/store/database/sql.ts'
import { keepRevision } from '#server/store/documents.ts'
import { openStore } from '#server/store/store.ts'
import { freshPlace } from '../../fresh-place.ts'

let folder: string
let where: string
let db: Database

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
  where = await freshPlace(folder)
  db = await openDatabase(where)
})
afterEach(async () => {
  await db.close()
  rmSync(folder, { recursive: true })
})

const put = (hash: string) => (sql: Writing) =>
  sql.run("INSERT INTO release (hash, keys) VALUES (?, '{}')", hash)
const kept = async (sql: RowReading = db) =>
  (await sql.all<{ hash: string }>('SELECT hash FROM release ORDER BY hash')).map(({ hash }) => hash)

it('keeps everything of a piece of work or nothing, and takes back nobody else’s', async () => {
  const faulty = async (sql: Writing) => {
    await put('b')(sql)
    throw new Error('refused')
  }
  const done = await Promise.allSettled([db.write(put('a')), db.write(faulty), db.write(put('c'))])
  expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await kept()).toEqual(['a', 'c'])
})
it('does one piece of work at a time, however long each waits', async () => {
  const count = async (sql: Writing) => {
    const before = await kept(sql)
    await Promise.resolve()
    await put(`n${before.length}`)(sql)
  }
  await Promise.all(Array.from({ length: 20 }, () => db.write(count)))
  expect(await kept()).toHaveLength(20)
})
it('shows nobody what is not kept yet', async () => {
  await db.write(async (sql) => {
    await put('a')(sql)
    expect(await kept(sql)).toEqual(['a'])
    expect(await kept()).toEqual([])
  })
  expect(await kept()).toEqual(['a'])
})
it('is opened by two at once on a new file, and closed twice without a fault', async () => {
  const fresh = await freshPlace(mkdtempSync(join(folder, 'fresh-')))
  const both = await Promise.all([openStore(fresh), openStore(fresh)])
  for (const store of both) expect(await store.heads()).toEqual([])
  for (const store of [...both, ...both]) await store.close()
})
it('never writes a revision over: a number that is taken is refused, and what is there stays', async () => {
  const store = await openStore(where)
  await store.addPractice(emptyPractice('one', 'One'))
  const note = { at: '', by: 'lead', what: 'changed' }
  const again = { ...emptyPractice('one', 'Another'), revision: 1 }
  await expect(db.write((sql) => keepRevision(sql, undefined, again, note))).rejects.toThrow(/unique/i)
  expect((await store.of('one').document()).name).toBe('One')
  await store.close()
})
it('numbers the desks of an earlier form by the day on which they joined', async () => {
  const step = SCHEMA_STEPS.findIndex((one) => one.includes('ADD COLUMN nth'))
  const rows = await db.write(async (sql) => {
    await sql.run('CREATE TABLE old_desk (id TEXT PRIMARY KEY, practice TEXT NOT NULL, joined TEXT NOT NULL)')
    for (const [id, practice, joined] of [
      ['a', 'one', '2026-11-03'],
      ['b', 'one', '2026-11-01'],
      ['c', 'two', '2026-11-02'],
      ['d', 'one', '2026-11-01'],
    ])
      await sql.run('INSERT INTO old_desk (id, practice, joined) VALUES (?, ?, ?)', id!, practice!, joined!)
    for (const words of SCHEMA_STEPS[step]!.split(';').filter((one) => one.trim()))
      await sql.run(words.replaceAll('device', 'old_desk'))
    return sql.all('SELECT id, nth FROM old_desk ORDER BY id')
  })
  expect(rows).toEqual([
    { id: 'a', nth: 3 },
    { id: 'b', nth: 1 },
    { id: 'c', nth: 1 },
    { id: 'd', nth: 2 },
  ])
})
