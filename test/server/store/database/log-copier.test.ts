import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openSqlite } from '#server/store/database/sqlite.ts'

const MANY = 3000
/** Rows after which a log is far longer than one that is copied each two thousand rows. */
const LONG_LOG = 6000

it('much that was written is copied into the file beside all else, and a close leaves no log behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copier-'))
  const path = join(folder, 'house.sqlite')
  try {
    const db = await openSqlite(path)
    const before = statSync(path).size
    await db.write(async (sql) => {
      for (let n = 0; n < MANY; n++)
        await sql.run(
          'INSERT INTO tally (practice, week, key, sheet, cells) VALUES (?, ?, ?, ?, ?)',
          ...['hill', '2026-W48', `${n}`.padStart(32, '0'), 't1', '{}'],
        )
    })
    // Others write and read meanwhile.
    await db.write((sql) => sql.run("UPDATE book SET epoch = 'another'"), 'counts')
    expect(await db.one('SELECT COUNT(*) AS n FROM tally')).toEqual({ n: MANY })
    await expect.poll(() => statSync(path).size).toBeGreaterThan(before + 50 * MANY)
    await db.forget('tally')
    expect(statSync(`${path}-wal`).size).toBe(0)
    await db.close()
    await db.close()
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })).toBeUndefined()
    const again = await openSqlite(path)
    expect(await again.one('SELECT COUNT(*) AS n FROM tally')).toEqual({ n: MANY })
    await again.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('the log begins anew while others write on without a pause', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copier-'))
  const path = join(folder, 'house.sqlite')
  const db = await openSqlite(path)
  const log = openSync(`${path}-wal`, 'r')
  try {
    /** The log's own mark, which is another each time that it begins anew. */
    const mark = () => {
      const head = Buffer.alloc(24)
      readSync(log, head, 0, head.length, 0)
      return head.toString('hex', 16)
    }
    const before = mark()
    let n = 0
    // Keys lie apart, so that each row is a page of the log.
    while (mark() === before && n < LONG_LOG)
      await db.write(async (sql) => {
        for (const until = n + 20; n < until; n++)
          await sql.run(
            'INSERT INTO tally (practice, week, key, sheet, cells) VALUES (?, ?, ?, ?, ?)',
            ...['hill', '2026-W48', `${(n * 7919) % 60_000}`.padStart(32, '0'), 't1', ' '.repeat(300)],
          )
      }, 'counts')
    expect(n).toBeLessThan(LONG_LOG)
    expect(await db.one('SELECT COUNT(*) AS n FROM tally')).toEqual({ n })
  } finally {
    closeSync(log)
    await db.close()
    rmSync(folder, { recursive: true })
  }
})
