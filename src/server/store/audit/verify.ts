import type { Database, RowReading } from '../database/sql.ts'
import { type AuditEntry, entryHash } from './entry.ts'
import { ENTRY } from './note-audit.ts'
import { digestOfRows } from './revision-digest.ts'

/** Whether the audit of a practice is whole, where it stands, and what is wrong with it, each in one sentence. */
export interface AuditChecked {
  readonly practice: string
  readonly n: number
  readonly hash: string
  readonly faults: readonly string[]
}

/** Looking through the audits of all practices and networks. */
export function audits(db: Database) {
  return {
    /** Checks each entry against the one before, and each revision against the rows that are kept of it: of a practice that was removed since, there are none. */
    async verifyAudit(): Promise<AuditChecked[]> {
      const rows = await db.all<{ id: string; revision: number }>(
        'SELECT id, revision FROM practice UNION ALL SELECT DISTINCT practice, 0 FROM audit_entry WHERE practice NOT IN (SELECT id FROM practice) ORDER BY 1',
      )
      const checked: AuditChecked[] = []
      for (const { id, revision } of rows) checked.push(await checkPractice(db, id, revision))
      return checked
    },
  }
}

async function checkPractice(sql: RowReading, practice: string, newest: number): Promise<AuditChecked> {
  const entries = await sql.all<AuditEntry>(
    `SELECT ${ENTRY} FROM audit_entry WHERE practice = ? ORDER BY n`,
    practice,
  )
  const faults: string[] = []
  const removed = entries.findLast(({ what }) => what === 'practice-removed')?.n ?? 0
  let hash = ''
  let next = 1
  // A service that was taken out changed what is kept of the revisions that held it.
  const now = new Map(entries.map((entry) => [entry.revision, entry]))
  const was = new Map<number, string>()
  for (const entry of entries) {
    if (entry.n !== next) faults.push(`Entries ${next} to ${entry.n - 1} are missing.`)
    if (entryHash(hash, entry) !== entry.hash)
      faults.push(`Entry ${entry.n}, or the one before it, is not as it was written.`)
    if (
      entry.revision > 0 &&
      entry.n > removed &&
      (now.get(entry.revision) === entry
        ? (await digestOfRows(sql, practice, entry.revision)) !== entry.after
        : false)
    )
      faults.push(`Revision ${entry.revision} is not as it was saved.`)
    if (entry.what === 'service-erased' && was.get(entry.revision) !== entry.before)
      faults.push(`Entry ${entry.n} took a service out of another revision than was saved.`)
    was.set(entry.revision, entry.after)
    hash = entry.hash
    next = entry.n + 1
  }
  if (newest === 0 && removed !== entries.at(-1)?.n)
    faults.push('It is not here any more, and no entry says who removed it.')
  const since = entries.filter(({ n }) => n > removed)
  faults.push(...(await unnoted(sql, practice, since, newest)))
  return { practice, n: next - 1, hash, faults }
}

/** Revisions that nobody noted, since the first one that was. */
async function unnoted(
  sql: RowReading,
  practice: string,
  entries: readonly AuditEntry[],
  newest: number,
): Promise<string[]> {
  const noted = new Set(entries.flatMap(({ revision }) => (revision > 0 ? [revision] : [])))
  const kept = await sql.all<{ revision: number }>(
    'SELECT revision FROM revision WHERE practice = ? AND revision >= ? ORDER BY revision',
    practice,
    noted.size > 0 ? Math.min(...noted) : newest + 1,
  )
  return kept
    .filter(({ revision }) => !noted.has(revision))
    .map(({ revision }) => `Revision ${revision} stands in no entry.`)
}
