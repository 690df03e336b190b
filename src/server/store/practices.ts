import type { Practice } from '#core/practice/practice.ts'
import { NOBODY } from './audit/doer.ts'
import type { Database, RowReading } from './database/sql.ts'
import { headText, keepRevision, type PracticeHead, readNow } from './documents.ts'
import type { ReadDocuments } from './store-memory.ts'

const FIRST = { at: '', by: '', what: 'first' }

/** All practices and networks that the server keeps. */
export function practices(db: Database, read: ReadDocuments) {
  return {
    /** Every practice and network, in the order in which they were first kept. */
    heads: () => heads(db),
    /** The document of a practice or network as it is now. */
    practice: (id: string) => readNow(db, read, id),
    /** Keeps a new practice or network; false when there is one of that id. */
    addPractice: (practice: Practice, by = NOBODY): Promise<boolean> =>
      db.write(async (sql) => {
        if (await sql.one('SELECT 1 AS here FROM practice WHERE id = ?', practice.id)) return false
        await sql.run(
          'INSERT INTO practice (id, revision, document, position) VALUES (?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM practice))',
          practice.id,
          practice.revision,
          headText(practice),
        )
        await keepRevision(sql, undefined, practice, { ...FIRST, person: by.name, personId: by.id })
        return true
      }),
  }
}

/** Every practice and network, in the order in which they were first kept. */
export async function heads(sql: RowReading): Promise<PracticeHead[]> {
  const rows = await sql.all<{ id: string; document: string }>(
    'SELECT id, document FROM practice ORDER BY position, id',
  )
  return rows.map(({ id, document }) => ({ id, ...(JSON.parse(document) as Omit<PracticeHead, 'id'>) }))
}
