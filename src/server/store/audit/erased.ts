import type { Service } from '#core/practice/service.ts'
import type { Database } from '../database/sql.ts'
import type { Doer } from './doer.ts'
import { addEntry } from './note-audit.ts'
import { digestOfRows } from './revision-digest.ts'

/** What stands in the history in place of a name that was taken out. */
const TAKEN_OUT = '(taken out)'

/** Taking a service out of the history of a practice for good. */
export function erasingOf(db: Database, practice: string, by: Doer) {
  return {
    /**
     * Takes every version of a service that is not here any more out of the history, as where it was a patient, and its name out of what
     * was done. Each revision that held it is noted with its digest before and after. Desks that had such a revision get all of the newest one. False where it is here, or never was.
     */
    eraseService: (id: string): Promise<boolean> =>
      db.write(async (sql) => {
        const rows = await sql.all<{ revision: number; document: string | null }>(
          "SELECT revision, document FROM part WHERE practice = ? AND kind = 'service' AND id = ? ORDER BY revision",
          practice,
          id,
        )
        if (rows.length === 0 || rows.at(-1)!.document !== null) return false
        const names = new Set(
          rows.flatMap(({ document }) => (document ? (JSON.parse(document) as Service).name : [])),
        )
        const before = new Map<number, string>()
        for (const { revision } of rows)
          before.set(revision, (await digestOfRows(sql, practice, revision)) ?? '')
        await sql.run("DELETE FROM part WHERE practice = ? AND kind = 'service' AND id = ?", practice, id)
        for (const name of names)
          await sql.run(
            'UPDATE revision SET what = REPLACE(what, ?, ?) WHERE practice = ?',
            name,
            TAKEN_OUT,
            practice,
          )
        // What a desk has of such a revision cannot be told from the rows any more.
        await sql.run(
          "UPDATE revision SET version = '' WHERE practice = ? AND revision >= ? AND revision < ?",
          practice,
          rows[0]!.revision,
          rows.at(-1)!.revision,
        )
        for (const [revision, digest] of before)
          await addEntry(sql, practice, by, {
            what: 'service-erased',
            revision,
            before: digest,
            after: (await digestOfRows(sql, practice, revision)) ?? '',
          })
        return true
      }),
  }
}
