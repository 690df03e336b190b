import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPostgres } from '#server/store/database/postgres.ts'
import { openSqlite } from '#server/store/database/sqlite.ts'
import { freshPlace, onPostgres } from '../fresh-place.ts'

describe.runIf(onPostgres)('PostgreSQL', () => {
  it('has the tables of the embedded database, with the same columns in the same order', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'same-tables-'))
    const [small, large] = [await openSqlite(join(folder, 'small')), await openPostgres(await freshPlace(''))]
    try {
      const [ours, theirs] = [await small.tables(), await large.tables()]
      expect(ours.get('report')).toEqual(expect.arrayContaining(['hour', 'desk', 'revision']))
      expect(Object.fromEntries(theirs)).toEqual(Object.fromEntries(ours))
    } finally {
      await small.close()
      await large.close()
      rmSync(folder, { recursive: true })
    }
  })
})
