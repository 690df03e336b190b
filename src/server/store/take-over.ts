import type { Practice } from '#core/practice/practice.ts'
import { packOldCounts } from './counting/counts.ts'
import type { Writing } from './database/sql.ts'
import { keepRevision, type RevisionNote } from './documents.ts'

/** Brings what databases of earlier forms hold into the present one, once. */
export async function takeOver(sql: Writing): Promise<void> {
  await packOldCounts(sql)
  await writeOutServices(sql)
}

/** Whole documents were kept in each row: their services are written out. */
async function writeOutServices(sql: Writing): Promise<void> {
  const rows = await sql.all<{ id: string; document: string }>('SELECT id, document FROM practice')
  for (const { id, document } of rows) {
    const now = JSON.parse(document) as Practice
    if (!now.services) continue
    const past = await sql.all<RevisionNote & { document: string }>(
      'SELECT at, by_role AS "by", what, document FROM revision WHERE practice = ? ORDER BY revision',
      id,
    )
    await sql.run('DELETE FROM revision WHERE practice = ?', id)
    const whole = past.map(({ document: text, ...note }) => ({
      note,
      practice: JSON.parse(text) as Practice,
    }))
    if (!whole.some(({ practice }) => practice.revision === now.revision))
      whole.push({ note: { at: '', by: '', what: 'first' }, practice: now })
    let before: Practice | undefined
    for (const { note, practice } of whole) before = await keepRevision(sql, before, practice, note)
  }
}
