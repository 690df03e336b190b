import { existsSync, renameSync, rmSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { NewerDatabase } from '../database/faults.ts'
import { SCHEMA_STEPS } from '../database/schema.ts'
import type { Totals } from './rows.ts'

/** What SQLite keeps beside a database while it is open. */
export const SIDECARS = ['-wal', '-shm', '-journal']

/**
 * Copies an embedded database into a new file while others read and write it, by SQLite's own backup.
 * @returns What the copy holds, read from the copy.
 * @throws When there is no database, or when the copy is not whole.
 */
export async function backUpFile(from: string, to: string): Promise<Totals> {
  if (!existsSync(from))
    throw new Error(`There is no database at ${from}. Set DATA_DIR to the folder that the server uses.`)
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  try {
    await backup(source, to)
  } finally {
    source.close()
  }
  try {
    asOneFile(to)
    return checkCopy(to, from)
  } catch (fault) {
    rmSync(to, { force: true })
    throw fault
  }
}

/** Makes a copy one file, beside which nothing has to lie when it is read. */
export function asOneFile(path: string): void {
  const database = new DatabaseSync(path)
  try {
    database.exec('PRAGMA journal_mode = DELETE')
  } finally {
    database.close()
  }
}

/** Puts a file in the place of an embedded database; what was there is set aside. Throws when a server has that open. */
export function putInPlace(
  fresh: string,
  to: string,
  aside: string,
): { readonly earlier: string | undefined } {
  checkCopy(fresh)
  const earlier = existsSync(to) ? aside : undefined
  if (earlier) refuseWhileOpen(to)
  takeAside(to, aside)
  renameSync(fresh, to)
  return { earlier }
}

/** Gives an embedded database another name, with all that belongs to it: left behind, it would be read into the next one. */
export function takeAside(path: string, aside: string): void {
  const isThere = existsSync(path)
  if (isThere) renameSync(path, aside)
  for (const sidecar of SIDECARS)
    if (existsSync(path + sidecar))
      if (isThere) renameSync(path + sidecar, aside + sidecar)
      else rmSync(path + sidecar)
}

/** What a file holds. Throws when it is damaged, none of ours, or newer than this code; `named` is what is said of it. */
export function checkCopy(path: string, named = path): Totals {
  const beside = SIDECARS.map((end) => path + end).filter((file) => !existsSync(file))
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const { integrity_check: found } = database.prepare('PRAGMA integrity_check(1)').get() as {
      integrity_check: string
    }
    if (found !== 'ok') throw new Error(`${named} is damaged (${found}). Take an earlier backup.`)
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all() as { name: string }[]
    if (!tables.some(({ name }) => name === 'schema_step'))
      throw new Error(`${named} is a database, but none of ours. Give a file that "operate -- backup" wrote.`)
    const rowsOf = (table: string) =>
      (database.prepare(`SELECT COUNT(*) AS n FROM "${table}"`).get() as { n: number }).n
    const steps = rowsOf('schema_step')
    if (steps > SCHEMA_STEPS.length)
      throw new Error(
        `${named} was written by a newer version (${new NewerDatabase(steps, SCHEMA_STEPS.length).message}) Start that version, or take a backup from before it.`,
      )
    return Object.fromEntries(tables.map(({ name }) => [name, rowsOf(name)]))
  } catch (fault) {
    if (!isSpoilt(fault)) throw fault
    throw new Error(`${named} is damaged, or no database at all. Take an earlier backup.`, { cause: fault })
  } finally {
    database.close()
    for (const file of beside) rmSync(file, { force: true })
  }
}

/** Nobody else may have it open: a server would go on writing into the file that was taken away. */
export function refuseWhileOpen(path: string): void {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path)
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK')
  } catch (fault) {
    // A damaged one is what a restore is for.
    if (isSpoilt(fault)) return
    throw new Error(`The database ${path} is in use. Stop the server first.`, { cause: fault })
  } finally {
    database?.close()
  }
}

/** Whether SQLite says that a file is damaged or no database. */
function isSpoilt(fault: unknown): boolean {
  return [11, 26].includes(((fault as { errcode?: number }).errcode ?? 0) & 0xff)
}
