import type { RowReading, Writing } from '../database/sql.ts'
import type { Doer } from './doer.ts'
import { type AuditEntry, type Audited, entryHash } from './entry.ts'

/** What was done, and what was there before and after. */
export interface Done {
  readonly what: Audited
  readonly subject?: string
  readonly revision?: number
  readonly before?: string
  readonly after?: string
}

/** The columns of an entry, as they are read. */
export const ENTRY =
  'practice, n, at, person, name, what, subject, revision, before_text AS "before", after_text AS "after", hash'

/** Notes what a person did, in the same step as it is kept. What desks and the server itself do is curating only where it makes a revision. */
export async function noteAudit(sql: Writing, practice: string, by: Doer, done: Done): Promise<void> {
  if (by.id === '' && done.what !== 'revision') return
  await addEntry(sql, practice, by, done)
}

/** Notes what was done to the whole database, in the audit of each practice and network. */
export async function noteInEach(sql: Writing, by: Doer, done: Done): Promise<void> {
  for (const { id } of await sql.all<{ id: string }>('SELECT id FROM practice ORDER BY id'))
    await noteAudit(sql, id, by, done)
}

/** Adds an entry behind the last one of its practice. */
export async function addEntry(
  sql: Writing,
  practice: string,
  by: Doer,
  { what, subject = '', revision = 0, before = '', after = '' }: Done,
): Promise<void> {
  const last = await lastEntry(sql, practice)
  const n = (last?.n ?? 0) + 1
  const entry = {
    practice,
    n,
    at: by.at,
    person: by.id,
    name: by.name,
    what,
    subject,
    revision,
    before,
    after,
  }
  await sql.run(
    'INSERT INTO audit_entry (practice, n, at, person, name, what, subject, revision, before_text, after_text, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    practice,
    n,
    by.at,
    by.id,
    by.name,
    what,
    subject,
    revision,
    before,
    after,
    entryHash(last?.hash ?? '', entry),
  )
}

/** Where the audit of a practice stands. */
function lastEntry(sql: RowReading, practice: string): Promise<Pick<AuditEntry, 'n' | 'hash'> | undefined> {
  return sql.one('SELECT n, hash FROM audit_entry WHERE practice = ? ORDER BY n DESC LIMIT 1', practice)
}
