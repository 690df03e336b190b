import type { Database } from '../database/sql.ts'
import type { Doer } from './doer.ts'
import type { AuditEntry } from './entry.ts'
import { type Done, ENTRY, noteAudit } from './note-audit.ts'

/** What is asked of the audit: all of it, or what one person did, or what was done to one thing: a service, a person or a desk by its id. */
export interface AuditAsked {
  readonly person?: string | undefined
  readonly to?: string | undefined
}

/** What people did at one practice or network. */
export function auditOf(db: Database, practice: string, by: Doer) {
  return {
    /** The newest entries first, at most so many. */
    audit: ({ person, to }: AuditAsked, most: number): Promise<AuditEntry[]> =>
      db.all<AuditEntry>(
        `SELECT ${ENTRY} FROM audit_entry WHERE practice = ?${person === undefined ? '' : ' AND person = ?'}${to === undefined ? '' : ` AND (${DONE_TO})`} ORDER BY n DESC LIMIT ?`,
        practice,
        ...(person === undefined ? [] : [person]),
        ...(to === undefined ? [] : [to, to]),
        most,
      ),
    /** Every entry, the first one first. */
    wholeAudit: (): Promise<AuditEntry[]> =>
      db.all<AuditEntry>(`SELECT ${ENTRY} FROM audit_entry WHERE practice = ? ORDER BY n`, practice),
    /** Who else made ways in for a person, from a London day on, the newest first. */
    waysMadeFor: (person: string, from: string): Promise<{ name: string; day: string }[]> =>
      db.all(
        'SELECT DISTINCT name, SUBSTR(at, 1, 10) AS "day" FROM audit_entry WHERE practice = ? AND what = \'way-in\' AND subject = ? AND person <> ? AND at >= ? ORDER BY "day" DESC, name',
        practice,
        person,
        person,
        from,
      ),
    /** Notes what was done elsewhere than in a practice's own rows. */
    noteDone: (done: Done): Promise<void> => db.write((sql) => noteAudit(sql, practice, by, done)),
  }
}

/** Done to the thing itself, or a revision that changed it as a service. */
const DONE_TO =
  "(revision = 0 AND subject = ?) OR (revision > 0 AND revision IN (SELECT part.revision FROM part WHERE part.practice = audit_entry.practice AND part.kind = 'service' AND part.id = ?))"
