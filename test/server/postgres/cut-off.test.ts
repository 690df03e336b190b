import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#server/store/database/open.ts'
import type { Database } from '#server/store/database/sql.ts'
import { freshPlace, onPostgres } from '../fresh-place.ts'

describe.runIf(onPostgres)('a connection that PostgreSQL ends in the middle of a piece of work', () => {
  let folder = ''
  let db: Database
  let other: Database
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cut-off-'))
    const where = await freshPlace(folder)
    db = await openDatabase(where)
    other = await openDatabase(where)
  })
  afterAll(async () => {
    await db.close()
    await other.close()
    rmSync(folder, { recursive: true })
  })

  it('between two statements fails that work, and neither the process nor the next work', async () => {
    const put = (hash: string) => [`INSERT INTO release (hash, keys) VALUES (?, '{}')`, hash] as const
    const cut = db.write(async (sql) => {
      await sql.run(...put('a'))
      const { pid } = (await sql.one<{ pid: number }>('SELECT pg_backend_pid() AS pid'))!
      await other.one('SELECT pg_terminate_backend(?)', pid)
      await pause(100)
      await sql.run(...put('b'))
    })
    await expect(cut).rejects.toThrow()
    await db.write((sql) => sql.run(...put('c')))
    expect(await db.all('SELECT hash FROM release')).toEqual([{ hash: 'c' }])
  })
})
