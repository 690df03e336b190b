import { existsSync, renameSync, rmSync } from 'node:fs'
import { NewerDatabase, whyUnusable } from '../database/faults.ts'
import { connectPostgres } from '../database/postgres.ts'
import { tablesInPostgres } from '../database/postgres-words.ts'
import type { PageReading } from '../database/sql.ts'
import { openSqlite } from '../database/sqlite.ts'
import { stepsTaken, takeSteps } from '../database/steps.ts'
import { shownPlace } from '../database/where.ts'
import { asOneFile, SIDECARS } from './file.ts'
import { copyRows, type Totals } from './rows.ts'

/**
 * Copies a PostgreSQL database, as it is at one moment, into a new file of the embedded one, while others read and write it.
 * @throws When the database holds nothing of ours, was written by a newer version, or the file is there already.
 */
export async function backUpServer(url: string, to: string): Promise<Totals> {
  const source = connectPostgres(url)
  try {
    if (!(await source.tables()).has('schema_step'))
      throw new Error(`The database ${shownPlace(url)} holds nothing of ours. Look at DATABASE_URL.`)
    return await source.still((sql) => rowsIntoFile(sql, to))
  } finally {
    await source.close()
  }
}

/**
 * Puts the rows of a file in the place of all that a PostgreSQL database keeps of ours, in one piece of work: others see all of it or none.
 * @param file A file of the embedded database in the newest form, which nobody writes.
 * @param aside What was there goes into this file.
 * @returns What the database holds now, and where the earlier rows lie, if there were any.
 * @throws When the database was written by a newer version, or `mayReplace` says that what is there has to stay.
 */
export async function fillServer(
  file: string,
  url: string,
  aside: string,
  mayReplace = true,
): Promise<{ readonly totals: Totals; readonly earlier: string | undefined }> {
  const source = await openSqlite(file)
  const target = connectPostgres(url)
  try {
    const tables = await source.tables()
    const had = (await target.tables()).has('schema_step')
    return await target.write(async (sql) => {
      const holds = had && (await sql.one('SELECT 1 AS there FROM practice')) !== undefined
      if (holds && !mayReplace)
        throw new Error(
          `The database ${shownPlace(url)} keeps practices already. Set DATABASE_URL to a new one: createdb NAME`,
        )
      if (holds) await rowsIntoFile(sql, aside)
      for (const table of tables.keys()) await sql.run(`DROP TABLE IF EXISTS ${table}`)
      await sql.run('CREATE TABLE schema_step (step BIGINT PRIMARY KEY)')
      await takeSteps(sql, tablesInPostgres)
      const totals = await source.still((from) => copyRows(from, sql, tables))
      return { totals, earlier: holds ? aside : undefined }
    }, 'alone')
  } finally {
    await source.close()
    await target.close()
  }
}

/** Writes all that is read into a new file, which has its name only once it is whole. */
async function rowsIntoFile(from: PageReading, to: string): Promise<Totals> {
  if (existsSync(to)) throw new Error(`${to} is there already. Give the name of a new file.`)
  const steps = await stepsTaken(from)
  const unfinished = `${to}.unfinished`
  removeFile(unfinished)
  try {
    const copy = await openSqlite(unfinished, steps)
    const tables = await copy.tables()
    const totals = await copy.write((sql) => copyRows(from, sql, tables)).finally(() => copy.close())
    asOneFile(unfinished)
    renameSync(unfinished, to)
    return totals
  } catch (fault) {
    removeFile(unfinished)
    // It is the file that could not be written, not the database that is read.
    if ((fault as { errcode?: number }).errcode !== undefined && !(fault instanceof NewerDatabase))
      throw new Error(whyUnusable(fault, to), { cause: fault })
    throw fault
  }
}

function removeFile(file: string): void {
  for (const end of ['', ...SIDECARS]) rmSync(file + end, { force: true })
}
