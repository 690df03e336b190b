import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { NewerDatabase } from './faults.ts'
import { SCHEMA_STEPS } from './schema.ts'

/** What a copy holds: rows of each table, by which it is compared with what it was made of. */
export type Totals = Readonly<Record<string, number>>

/** What SQLite keeps beside a database while it is open. */
const SIDECARS = ['-wal', '-shm', '-journal']

/**
 * Copies a database into a new file while others read and write it, by SQLite's own backup.
 * @returns What the copy holds, read from the copy.
 * @throws When there is no database, when the new file is there already, or when the copy is not whole.
 */
export async function backUp(from: string, to: string): Promise<Totals> {
  if (!existsSync(from))
    throw new Error(`There is no database at ${from}. Set DATA_DIR to the folder that the server uses.`)
  if (existsSync(to)) throw new Error(`${to} is there already. Give the name of a new file.`)
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  try {
    await backup(source, to)
  } finally {
    source.close()
  }
  try {
    return checkCopy(to)
  } catch (fault) {
    rmSync(to, { force: true })
    throw fault
  }
}

/**
 * Puts a backup in the place of a database that no server uses; what was there is kept beside it.
 * The book of counts begins a new epoch, so that every desk sends again what it still holds.
 * @returns What the database holds now, and where the earlier one lies.
 * @throws When the backup is damaged, newer than this code, or when a server has the database open.
 */
export function restore(
  backupFile: string,
  to: string,
  epoch: string,
  aside: string,
): { readonly totals: Totals; readonly earlier: string | undefined } {
  if (!existsSync(backupFile)) throw new Error(`There is no backup at ${backupFile}.`)
  checkCopy(backupFile)
  if (existsSync(to)) refuseWhileOpen(to)
  const folder = mkdtempSync(join(dirname(to), 'restore-'))
  try {
    const fresh = join(folder, 'fresh.sqlite')
    copyFileSync(backupFile, fresh)
    const database = new DatabaseSync(fresh)
    if (hasTable(database, 'book')) database.prepare('UPDATE book SET epoch = ?').run(epoch)
    database.close()
    const totals = checkCopy(fresh)
    const earlier = existsSync(to) ? aside : undefined
    if (earlier) renameSync(to, earlier)
    // They belong to the earlier file: left here, they would be read into the new one.
    for (const sidecar of SIDECARS)
      if (existsSync(to + sidecar))
        if (earlier) renameSync(to + sidecar, earlier + sidecar)
        else rmSync(to + sidecar)
    renameSync(fresh, to)
    return { totals, earlier }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a file holds. Throws when it is damaged, none of ours, or newer than this code. */
export function checkCopy(path: string): Totals {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const { integrity_check: found } = database.prepare('PRAGMA integrity_check(1)').get() as {
      integrity_check: string
    }
    if (found !== 'ok') throw new Error(`${path} is damaged (${found}). Take an earlier backup.`)
    if (!hasTable(database, 'schema_step'))
      throw new Error(`${path} is a database, but none of ours. Give a file that "operate -- backup" wrote.`)
    const rowsOf = (table: string) =>
      (database.prepare(`SELECT COUNT(*) AS n FROM "${table}"`).get() as { n: number }).n
    const steps = rowsOf('schema_step')
    if (steps > SCHEMA_STEPS.length) throw new NewerDatabase(steps, SCHEMA_STEPS.length)
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all() as {
      name: string
    }[]
    return Object.fromEntries(tables.map(({ name }) => [name, rowsOf(name)]))
  } finally {
    database.close()
  }
}

function hasTable(database: DatabaseSync, name: string): boolean {
  return (
    database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined
  )
}

/** Nobody else may have it open: a server would go on writing into the file that was taken away. */
function refuseWhileOpen(path: string): void {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path)
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK')
  } catch (fault) {
    // A damaged one is what a restore is for.
    const kind = ((fault as { errcode?: number }).errcode ?? 0) & 0xff
    if (kind === 11 || kind === 26) return
    throw new Error(`The database ${path} is in use. Stop the server, then restore.`, { cause: fault })
  } finally {
    database?.close()
  }
}
