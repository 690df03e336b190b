import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { openDatabase } from '#server/store/database/open.ts'
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
