import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Doer } from '../audit/doer.ts'
import type { Audited } from '../audit/entry.ts'
import { noteInEach } from '../audit/note-audit.ts'
import { beginEpoch, openBook } from '../counting/book.ts'
import type { Writing } from '../database/sql.ts'
import { openSqlite } from '../database/sqlite.ts'
import { isServer } from '../database/where.ts'
import { skipThisWeeksMail } from '../people/week-mail-due.ts'
import { takeOver } from '../take-over.ts'
import { backAgain } from './back-again.ts'
import { backUpFile, checkCopy, putInPlace, refuseWhileOpen, takeAside } from './file.ts'
import { refuseForeignParts } from './own-form.ts'
import { type PeopleBack, peopleBack } from './people-back.ts'
import type { Totals } from './rows.ts'
import { backUpServer, fillServer } from './server.ts'

/** What was put in its place, and where what was there before lies now; undefined where there was nothing. */
export interface PutBack {
  readonly totals: Totals
  readonly earlier: string | undefined
  /** Who and what was removed after a backup was made, and is in again now that it was put back. */
  readonly again: readonly string[]
}

/**
 * Copies a database into a new file of the embedded kind, while others read and write it.
 * @param from Its file, or its address.
 * @returns What the copy holds, read from the copy.
 * @throws When there is no database, when the new file is there already, or when the copy is not whole.
 */
export async function backUp(from: string, to: string): Promise<Totals> {
  if (existsSync(to)) throw new Error(`${to} is there already. Give the name of a new file.`)
  refuseUnlessWritable(dirname(to))
  if (!isServer(from)) return backUpFile(from, to)
  await backUpServer(from, to)
  return checkCopy(to)
}

/**
 * Puts a backup, made of either database, in the place of a database; what was there is kept in a file beside.
 * Nobody is signed in by it any more, and its links and one-time codes are ended. The book of counts begins a new epoch, so that every desk sends again what it still holds, and the audit of each practice says who did it.
 * The embedded database may have no server meanwhile; those of a PostgreSQL one see the restored rows at once.
 * @throws When the backup is damaged, of others or newer than this code; nothing is changed then.
 */
export async function restore(
  backupFile: string,
  to: string,
  { aside, by }: { readonly aside: string; readonly by: Doer },
): Promise<PutBack & { readonly in: PeopleBack }> {
  if (!existsSync(backupFile)) throw new Error(`There is no backup at ${backupFile}.`)
  const totals = checkCopy(backupFile)
  return inFolder(dirname(aside), async (fresh) => {
    copyFileSync(backupFile, fresh)
    await refuseForeignParts(backupFile, `${fresh}.own`)
    const people = await bringUpToDate(fresh, 'restored', by)
    const { earlier } = isServer(to) ? await fillServer(fresh, to, aside) : putInPlace(fresh, to, aside)
    return { totals, earlier, again: earlier ? backAgain(backupFile, earlier) : [], in: people }
  })
}

/**
 * Moves all that the embedded database keeps into a PostgreSQL one that keeps no practices yet; the file is then set aside.
 * Desks, sessions, links and the book of counts go on as they are.
 * @throws When a server has the file open, or the other database is in use; nothing is changed then.
 */
export async function move(
  from: string,
  to: string,
  { aside, by }: { readonly aside: string; readonly by: Doer },
): Promise<PutBack> {
  if (!existsSync(from))
    throw new Error(`There is no database at ${from}. Set DATA_DIR to the folder that the server used.`)
  refuseWhileOpen(from)
  return inFolder(dirname(aside), async (fresh) => {
    const totals = await backUpFile(from, fresh)
    await bringUpToDate(fresh, 'moved', by)
    await fillServer(fresh, to, aside, false)
    takeAside(from, aside)
    return { totals, earlier: aside, again: [] }
  })
}

function refuseUnlessWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new Error(
      `No copy can be written into ${folder}. Make that folder, give this user the right to write there, or name another file.`,
    )
  }
}

/** Works on a file in a folder of its own, which is taken away afterwards. */
async function inFolder<T>(beside: string, work: (fresh: string) => Promise<T>): Promise<T> {
  const own = mkdtempSync(join(beside, 'copy-'))
  try {
    return await work(join(own, 'fresh.sqlite'))
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

/** What in a backup would let somebody in at once: sessions, links, and codes that work once. Whoever made or changed the copy may know them. */
async function endWaysIn(sql: Writing): Promise<void> {
  for (const table of ['session', 'log_in', 'enrolment', 'network_code', 'recovery_code', 'challenge'])
    await sql.run(`DELETE FROM ${table}`)
}

async function bringUpToDate(
  file: string,
  what: Extract<Audited, 'restored' | 'moved'>,
  by: Doer,
): Promise<PeopleBack> {
  const db = await openSqlite(file)
  try {
    await db.write(async (sql) => {
      await takeOver(sql)
      await openBook(sql)
      if (what === 'restored') {
        await beginEpoch(sql)
        await endWaysIn(sql)
        await skipThisWeeksMail(sql, by.at)
      }
      // The clock is looked at anew: what it showed when the copy was made tells nothing.
      await sql.run('UPDATE book SET clock_last = 0')
      await noteInEach(sql, by, { what })
    })
    return await peopleBack(db)
  } finally {
    await db.close()
  }
}
