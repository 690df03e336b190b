import type { BoardField } from '#core/practice/board.ts'
import { DAY_FIELDS, type DutyDay } from '#core/practice/upkeep/duty-days.ts'
import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database } from '../database/sql.ts'

interface DutyRow {
  readonly day: string
  readonly field: BoardField
  readonly value: string
}

/** Who is on duty on days to come, as far as it was put down: each day's names come onto its board by themselves and go when it is over. Days are London dates. */
export function dutyDaysOf(db: Database, practice: string, by: Doer) {
  return {
    /** What was put down for days after today, the next one first. */
    async dutyDays(today: string): Promise<DutyDay[]> {
      const rows = await db.all<DutyRow>(
        'SELECT day, field, value FROM duty_day WHERE practice = ? AND day > ? ORDER BY day',
        practice,
        today,
      )
      return [...Map.groupBy(rows, ({ day }) => day)].map(([day, all]) => ({
        day,
        words: Object.fromEntries(all.map(({ field, value }) => [field, value])),
      }))
    },
    /** Puts down who is on duty on some days, in place of what stood there for them; an empty field is taken off. */
    setDutyDays: (days: readonly DutyDay[]): Promise<void> =>
      db.write(async (sql) => {
        for (const { day, words } of days) {
          await sql.run('DELETE FROM duty_day WHERE practice = ? AND day = ?', practice, day)
          for (const field of DAY_FIELDS) {
            const value = words[field]?.trim()
            if (value)
              await sql.run(
                'INSERT INTO duty_day (practice, day, field, value) VALUES (?, ?, ?, ?)',
                practice,
                day,
                field,
                value,
              )
          }
        }
        // Which days, never who: who was on duty is nobody's history.
        await noteAudit(sql, practice, by, {
          what: 'duty-days',
          after: days.map(({ day }) => day).join(', '),
        })
      }),
  }
}
