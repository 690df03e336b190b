import type { Database } from '../database/sql.ts'
import type { Doer } from './doer.ts'
import type { AuditEntry } from './entry.ts'
import { type Done, ENTRY, noteAudit } from './note-audit.ts'

/** What is asked of the audit: all of it, or what one person did, or what was done to one service. */
export interface AuditAsked {
  readonly person?: string | undefined
  readonly service?: string | undefined
}

/** What people did at one practice or network. */
export function auditOf(db: Database, practice: string, by: Doer) {
  return {
    /** The newest entries first, at most so many. */
    audit: ({ person, service }: AuditAsked, most: number): Promise<AuditEntry[]> =>
      db.all<AuditEntry>(
        `SELECT ${ENTRY} FROM audit_entry WHERE practice = ?${person === undefined ? '' : ' AND person = ?'}${service === undefined ? '' : ` AND (${OF_SERVICE})`} ORDER BY n DESC LIMIT ?`,
        practice,
        ...(person === undefined ? [] : [person]),
        ...(service === undefined ? [] : [service, service]),
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

/** Done to a service itself, or a revision that changed it. */
const OF_SERVICE =
  "(what IN ('marked-full', 'report-settled') AND subject = ?) OR (revision > 0 AND revision IN (SELECT part.revision FROM part WHERE part.practice = audit_entry.practice AND part.kind = 'service' AND part.id = ?))"
