import type { Practice } from '#core/practice/practice.ts'
import { NOBODY } from '../audit/doer.ts'
import type { Database, RowReading } from '../database/sql.ts'
import { headText, keepRevision, type PracticeHead, readNow } from '../documents.ts'
import type { ReadDocuments } from '../store-memory.ts'
import { clearRows } from './removal.ts'

const FIRST = { at: '', by: '', what: 'first' }

/** All practices and networks that the server keeps. */
export function practices(db: Database, read: ReadDocuments) {
  return {
    /** Every practice and network, in the order in which they were first kept. */
    heads: () => heads(db),
    /** The document of a practice or network as it is now. */
    practice: (id: string) => readNow(db, read, id),
    /** Keeps a new practice or network; false when there is one of that id. Where one of that id was removed, its revisions go on from there. */
    async addPractice(given: Practice, by = NOBODY): Promise<boolean> {
      const tables = await db.tables()
      return db.write(async (sql) => {
        if (await sql.one('SELECT 1 AS here FROM practice WHERE id = ?', given.id)) return false
        const practice = { ...given, revision: given.revision + (await lastRevision(sql, given.id)) }
        // A request that came in while one of that id was removed may have written something behind it.
        await clearRows(sql, tables, given.id)
        await sql.run(
          'INSERT INTO practice (id, revision, document, position) VALUES (?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM practice))',
          practice.id,
          practice.revision,
          headText(practice),
        )
        await keepRevision(sql, undefined, practice, { ...FIRST, person: by.name, personId: by.id })
        return true
      })
    },
  }
}

/** Every practice and network, in the order in which they were first kept. */
export async function heads(sql: RowReading): Promise<PracticeHead[]> {
  const rows = await sql.all<{ id: string; document: string }>(
    'SELECT id, document FROM practice ORDER BY position, id',
  )
  return rows.map(({ id, document }) => ({ id, ...(JSON.parse(document) as Omit<PracticeHead, 'id'>) }))
}

/** The newest revision that the audit names; 0 of a practice that was never here. */
async function lastRevision(sql: RowReading, id: string): Promise<number> {
  const row = await sql.one<{ last: number }>(
    'SELECT COALESCE(MAX(revision), 0) AS last FROM audit_entry WHERE practice = ?',
    id,
  )
  return row?.last ?? 0
}
