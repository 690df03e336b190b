import { addDays } from '#core/clock/wall-clock.ts'
import type { Database } from './database/sql.ts'
import { spend } from './desk-limits.ts'

const KEPT_DAYS = 60
const MOST_SHOWN = 200

/** A desk's report that a service's details are wrong, and what became of it; never who said so. */
export interface Report {
  readonly id: string
  readonly service: string
  readonly reason: string
  readonly day: string
  /** Empty until the lead has looked. */
  readonly outcome: string
}

/** Reports of wrong details at one practice. */
export function reportsOf(db: Database, practice: string) {
  return {
    /** The newest reports first. */
    reports: () =>
      db.all<Report>(
        `SELECT id, service, reason, day, outcome FROM report WHERE practice = ? ORDER BY day DESC, id LIMIT ${MOST_SHOWN}`,
        practice,
      ),
    /** Keeps a report. Sent again after a lost answer, it is still one report. False, and nothing kept, when that desk has sent more than one may in a day. */
    report: (
      { id, service, reason, day }: Omit<Report, 'outcome'>,
      today: string,
      desk: string,
    ): Promise<boolean> =>
      db.write(async (sql) => {
        if (await sql.one('SELECT 1 AS there FROM report WHERE practice = ? AND id = ?', practice, id))
          return true
        if (!(await spend(sql, desk, 'reports', today))) return false
        await sql.run(
          'INSERT INTO report (practice, id, service, reason, day) VALUES (?, ?, ?, ?, ?)',
          practice,
          id,
          service,
          reason,
          day,
        )
        return true
      }),
    /** Notes what became of a report; old ones that are done with go. False when there is no such report. */
    settleReport: (id: string, outcome: string, today: string): Promise<boolean> =>
      db.write(async (sql) => {
        await sql.run(
          "DELETE FROM report WHERE practice = ? AND outcome <> '' AND day < ?",
          practice,
          addDays(today, -KEPT_DAYS).slice(0, 10),
        )
        return (
          (await sql.run(
            'UPDATE report SET outcome = ? WHERE practice = ? AND id = ?',
            outcome,
            practice,
            id,
          )) > 0
        )
      }),
  }
}
