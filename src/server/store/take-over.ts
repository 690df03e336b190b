import type { Practice } from '#core/practice/practice.ts'
import { NOBODY } from './audit/doer.ts'
import type { Audited } from './audit/entry.ts'
import { addEntry } from './audit/note-audit.ts'
import { packOldCounts } from './counting/counts.ts'
import type { Writing } from './database/sql.ts'
import { keepRevision, type RevisionNote } from './documents.ts'

/** Brings what databases of earlier forms hold into the present one, once. */
export async function takeOver(sql: Writing): Promise<void> {
  await packOldCounts(sql)
  await writeOutServices(sql)
  await takeOverAudit(sql)
}

const EARLIER: Readonly<Record<string, Audited>> = {
  'enrolment code made': 'desk-code',
  'lasting code made': 'lasting-code',
  'desk removed': 'desk-removed',
  'made a token that reads what is shared': 'read-token',
  'ended the token that reads what is shared': 'read-token-ended',
}

/** Entries of the audit named nobody and stood alone. */
async function takeOverAudit(sql: Writing): Promise<void> {
  const rows = await sql.all<{ practice: string; at: string; what: string; detail: string }>(
    'SELECT practice, at, what, detail FROM audit ORDER BY at',
  )
  for (const { practice, at, what, detail } of rows)
    await addEntry(sql, practice, { ...NOBODY, at }, { what: EARLIER[what] ?? 'revision', subject: detail })
  await sql.run('DELETE FROM audit')
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
