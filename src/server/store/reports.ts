import { addDays } from '#core/clock/wall-clock.ts'
import type { Practice } from '#core/practice/practice.ts'
import { isMendedBy } from '#core/practice/upkeep/report-fields.ts'
import type { Doer } from './audit/doer.ts'
import { noteAudit } from './audit/note-audit.ts'
import type { Database, Writing } from './database/sql.ts'
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
  /** How many reports said the same of the same service, this one included. */
  readonly times: number
}

/** What only the lead is told of a report, until it is done with: the desk to ask back at, and the hour, "14". */
export interface ReportSource {
  readonly desk: string
  readonly hour: string
}

/** What a report is kept with: the hour, and the revision of the services that it was made at. */
interface ReportMade extends Omit<Report, 'outcome' | 'times'> {
  readonly hour?: string
  readonly revision?: number
}

/** The record of a network that a report of a practice is about too: the network has the report beside the practice. */
interface ReportKeeper {
  readonly practice: string
  readonly service: string
  readonly revision: number
}

/** Reports of wrong details at one practice. */
export function reportsOf(db: Database, practice: string, by: Doer) {
  return {
    /** The newest reports first, those that say the same of the same service as one. */
    reports: () => db.all<Report>(listed('id, service, reason, day, outcome, times'), practice),
    /** The same reports as the lead sees them. */
    reportsForLead: () =>
      db.all<Report & ReportSource>(
        listed(
          `id, service, reason, day, outcome, times, CASE WHEN outcome = '' THEN desk ELSE '' END AS "desk", CASE WHEN outcome = '' THEN hour ELSE '' END AS "hour"`,
        ),
        practice,
      ),
    /** The service that a report is about, and the revision that it was made at. */
    reportedAt: (id: string) =>
      db.one<{ service: string; revision: number }>(
        'SELECT service, revision FROM report WHERE practice = ? AND id = ?',
        practice,
        id,
      ),
    /** Keeps a report. Sent again after a lost answer, it is still one report. Where that desk has sent more than one may in a day, nothing is kept, and the answer names the limit. */
    report: (
      { id, service, reason, day, hour = '', revision = 0 }: ReportMade,
      today: string,
      desk: string,
      keeper?: ReportKeeper,
    ): Promise<'kept' | 'reports' | 'reports-of-one'> =>
      db.write(async (sql) => {
        if (await sql.one('SELECT 1 AS there FROM report WHERE practice = ? AND id = ?', practice, id))
          return 'kept'
        if (!(await spend(sql, desk, 'reports-of-one', today, service))) return 'reports-of-one'
        if (!(await spend(sql, desk, 'reports', today))) return 'reports'
        const made = { id, reason, day, hour }
        await keep(sql, practice, { ...made, service, revision, desk })
        // A network asks back at the practice; its desks are the practice's own matter.
        if (keeper) await keep(sql, keeper.practice, { ...made, ...keeper, desk: practice })
        return 'kept'
      }),
    /** Notes what became of a report and of the open ones that say the same, or that it is open after all. Old reports that are done with are deleted. False when there is no such report. */
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
        const same = before.outcome
          ? []
          : await sql.all<{ id: string }>(
              "SELECT id FROM report WHERE practice = ? AND service = ? AND reason = ? AND outcome = '' AND id <> ?",
              practice,
              before.service,
              before.reason,
              id,
            )
        for (const one of same) await setOutcome(sql, practice, one.id, outcome)
        await settle(sql, practice, { ...before, id }, outcome, by)
        if (outcome === 'mended') return true
        // That it was right, or is open after all, holds for the same report wherever it is kept.
        for (const one of [{ id }, ...same])
          await sql.run(
            'UPDATE report SET outcome = ? WHERE id = ? AND practice <> ? AND (practice = (SELECT network FROM practice WHERE id = ?) OR practice IN (SELECT id FROM practice WHERE network = ?))',
            outcome,
            one.id,
            practice,
            practice,
            practice,
          )
        return true
      }),
  }
}

/** Closes the open reports of a practice that a change of its services has mended, in the same step as the change. */
export async function closeMended(sql: Writing, before: Practice, after: Practice, by: Doer): Promise<void> {
  const open = await sql.all<Report>(
    "SELECT id, service, reason, outcome FROM report WHERE practice = ? AND outcome = ''",
    after.id,
  )
  for (const report of open) {
    const [was, is] = [before, after].map(({ services }) => services.find(({ id }) => id === report.service))
    if (isMendedBy(report.reason, was, is)) await settle(sql, after.id, report, 'mended', by)
  }
}

async function settle(
  sql: Writing,
  practice: string,
  { id, service, outcome, reason }: Pick<Report, 'id' | 'service' | 'outcome' | 'reason'>,
  to: string,
  by: Doer,
): Promise<void> {
  await setOutcome(sql, practice, id, to)
  await noteAudit(sql, practice, by, {
    what: 'report-settled',
    subject: service,
    before: outcome || reason,
    after: to,
  })
}

function setOutcome(sql: Writing, practice: string, id: string, to: string): Promise<number> {
  return sql.run('UPDATE report SET outcome = ? WHERE practice = ? AND id = ?', to, practice, id)
}

/**
 * The statement that reads reports. Those that say the same of the same service and had the same end are one: the newest of them.
 * Where there are more than are shown, open ones are chosen first and each desk has its turn, so that none hides what another said.
 */
function listed(columns: string): string {
  const newest = 'ORDER BY day DESC, arrived DESC, id'
  return `WITH alike AS (
  SELECT *, COUNT(*) OVER same AS times, ROW_NUMBER() OVER (PARTITION BY service, reason, outcome ${newest}) AS place,
    FIRST_VALUE(desk) OVER (PARTITION BY service, reason, outcome ORDER BY arrived, id) AS first_desk
  FROM report WHERE practice = ? WINDOW same AS (PARTITION BY service, reason, outcome)),
turns AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY outcome, first_desk ${newest}) AS turn FROM alike WHERE place = 1),
chosen AS (SELECT * FROM turns ORDER BY CASE WHEN outcome = '' THEN 0 ELSE 1 END, turn, day DESC, arrived DESC, id LIMIT ${MOST_SHOWN})
SELECT ${columns} FROM chosen ${newest}`
}

async function keep(
  sql: Writing,
  practice: string,
  { id, service, reason, day, hour, desk, revision }: Required<ReportMade> & { readonly desk: string },
): Promise<void> {
  await sql.run(
    'INSERT INTO report (practice, id, service, reason, day, hour, desk, revision, arrived) VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(arrived), 0) + 1 FROM report WHERE practice = ?)) ON CONFLICT (practice, id) DO NOTHING',
    practice,
    id,
    service,
    reason,
    day,
    hour,
    desk,
    revision,
    practice,
  )
}
