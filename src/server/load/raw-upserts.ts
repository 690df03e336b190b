import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Rows that a busy server writes together. */
const TOGETHER = 32

/**
 * How many packed rows a second the embedded database itself takes, durable, in batches, with nothing around it: what a sync is measured against too.
 * @param cells What one row holds, in JSON.
 */
export function rawUpserts(folder: string, ms: number, cells: string): number {
  const db = new DatabaseSync(join(folder, 'raw.sqlite'))
  db.exec('PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec(
    'CREATE TABLE IF NOT EXISTS tally (key TEXT, sheet TEXT, cells TEXT, PRIMARY KEY (key, sheet)) WITHOUT ROWID',
  )
  const upsert = db.prepare(
    "INSERT INTO tally VALUES (?, 't1', ?) ON CONFLICT (key, sheet) DO UPDATE SET cells = excluded.cells",
  )
  const started = performance.now()
  let rows = 0
  while (performance.now() - started < ms) {
    db.exec('BEGIN IMMEDIATE')
    for (let n = 0; n < TOGETHER; n++, rows++)
      upsert.run(`${rows % 200}`.padStart(32, '0'), `${cells}${rows}`)
    db.exec('COMMIT')
  }
  const rate = (1000 * rows) / (performance.now() - started)
  db.close()
  return rate
}
