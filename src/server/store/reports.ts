import { addDays } from '#core/clock/wall-clock.ts'
import type { Doer } from './audit/doer.ts'
import { noteAudit } from './audit/note-audit.ts'
import type { Database } from './database/sql.ts'
import { spend } from './desk-limits.ts'

const KEPT_DAYS = 60
const MOST_SHOWN = 200

/** A desk's report that a service's details are wrong, and what became of it; never which person said so. */
export interface Report {
  readonly id: string
  readonly service: string
  readonly reason: string
  readonly day: string
  /** Empty until the lead has looked. */
  readonly outcome: string
}

/** What only the lead is told of a report, until it is done with: the desk to ask back at, and the hour, "14". */
export interface ReportSource {
  readonly desk: string
  readonly hour: string
}

/** What a report is kept with: the hour, and the revision of the services that it was made at. */
interface ReportMade extends Omit<Report, 'outcome'> {
  readonly hour?: string
  readonly revision?: number
}

/** Reports of wrong details at one practice. */
export function reportsOf(db: Database, practice: string, by: Doer) {
  return {
    /** The newest reports first. */
    reports: () =>
      db.all<Report>(
        `SELECT id, service, reason, day, outcome FROM report WHERE practice = ? ORDER BY day DESC, id LIMIT ${MOST_SHOWN}`,
        practice,
      ),
    /** The same reports as the lead sees them. */
    reportsForLead: () =>
      db.all<Report & ReportSource>(
        `SELECT id, service, reason, day, outcome, CASE WHEN outcome = '' THEN desk ELSE '' END AS "desk", CASE WHEN outcome = '' THEN hour ELSE '' END AS "hour" FROM report WHERE practice = ? ORDER BY day DESC, id LIMIT ${MOST_SHOWN}`,
        practice,
      ),
    /** The service that a report is about, and the revision that it was made at. */
    reportedAt: (id: string) =>
      db.one<{ service: string; revision: number }>(
        'SELECT service, revision FROM report WHERE practice = ? AND id = ?',
        practice,
        id,
      ),
    /** Keeps a report. Sent again after a lost answer, it is still one report. False, and nothing kept, when that desk has sent more than one may in a day. */
    report: (
      { id, service, reason, day, hour = '', revision = 0 }: ReportMade,
      today: string,
      desk: string,
    ): Promise<boolean> =>
      db.write(async (sql) => {
        if (await sql.one('SELECT 1 AS there FROM report WHERE practice = ? AND id = ?', practice, id))
          return true
        if (!(await spend(sql, desk, 'reports', today))) return false
        await sql.run(
          'INSERT INTO report (practice, id, service, reason, day, hour, desk, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          practice,
          id,
          service,
          reason,
          day,
          hour,
          desk,
          revision,
        )
        return true
      }),
    /** Notes what became of a report, or that it is open after all; old ones that are done with go. False when there is no such report. */
    settleReport: (id: string, outcome: string, today: string): Promise<boolean> =>
      db.write(async (sql) => {
        await sql.run(
          "DELETE FROM report WHERE practice = ? AND outcome <> '' AND day < ?",
          practice,
          addDays(today, -KEPT_DAYS).slice(0, 10),
        )
        const before = await sql.one<Report>(
          'SELECT service, reason, outcome FROM report WHERE practice = ? AND id = ?',
          practice,
          id,
        )
        if (!before) return false
        await sql.run('UPDATE report SET outcome = ? WHERE practice = ? AND id = ?', outcome, practice, id)
        await noteAudit(sql, practice, by, {
          what: 'report-settled',
          subject: before.service,
          before: before.outcome || before.reason,
          after: outcome,
        })
        return true
      }),
  }
}
