import { isoWeek, mondayOf } from '#core/clock/iso-week.ts'
import { addDays, londonNow } from '#core/clock/wall-clock.ts'
import type { Database, RowReading, Writing } from '../database/sql.ts'
import { mailLinkOf, STOPS } from './week-mail-link.ts'

/** When the e-mail of a week goes on its way: Monday at this time in London. */
const SENT_AT = 'T07:00'
/** A process that took an e-mail on and is not heard of for so long has stopped, and another one takes it on. In milliseconds. */
const TAKEN_ON_MS = 10 * 60_000

/**
 * What became of the e-mail of a week: a process has taken it on; it waits to be tried again; it was given to the mail server, whose
 * answer has not come; the server took it; the server refuses it. Empty while there was none.
 */
export type WeekMailState = '' | 'taken-on' | 'waiting' | 'given' | 'sent' | 'refused'

/** An e-mail that a process has taken on. */
export interface DueWeekMail {
  readonly id: string
  readonly practice: string
  readonly address: string
  readonly language: string
  readonly week: string
  /** How often it was tried, this time too. */
  readonly tries: number
  /** What opens the page that stops it. */
  readonly stop: string
}

type DueRow = Omit<DueWeekMail, 'stop'>

/** The e-mails that are due, of all practices. `now` is in milliseconds. */
export function weekMailsDue(db: Database) {
  return {
    /** Whether an e-mail is due. */
    isWeekMailDue: async (now: number): Promise<boolean> => (await nextDue(db, now)) !== undefined,
    /** Takes on the next e-mail that is due, for this process alone; undefined where none is. */
    async takeOnWeekMail(now: number): Promise<DueWeekMail | undefined> {
      const due = await db.write(async (sql) => {
        const next = await nextDue(sql, now)
        if (!next) return undefined
        await sql.run(
          "UPDATE week_mail SET week = ?, state = 'taken-on', again = ?, tries = ? WHERE id = ?",
          next.week,
          now + TAKEN_ON_MS,
          next.tries,
          next.id,
        )
        return next
      })
      return due && { ...due, stop: await mailLinkOf(db, due, STOPS) }
    },
    /** Notes what became of an e-mail; false where it is not this process's any more, and nothing was noted. */
    noteWeekMail: (
      { id, week, tries }: Pick<DueWeekMail, 'id' | 'week' | 'tries'>,
      state: WeekMailState,
      again = 0,
    ): Promise<boolean> =>
      db.write(async (sql) => {
        const noted = await sql.run(
          "UPDATE week_mail SET state = ?, again = ? WHERE id = ? AND week = ? AND tries = ? AND state IN ('taken-on', 'given')",
          state,
          again,
          id,
          week,
          tries,
        )
        return noted > 0
      }),
  }
}

/** Sends nothing more this week: after a backup was put back nobody can tell who had the e-mail already. `at` is a London wall clock. */
export async function skipThisWeeksMail(sql: Writing, at: string): Promise<void> {
  const next = nextMailWeek(at)
  await sql.run('UPDATE week_mail SET first_week = ? WHERE first_week < ?', next, next)
}

/** The next e-mail that is due, to an address that is known to be right: of this week, from Monday at seven until Sunday, never of a week that is over. */
async function nextDue(sql: RowReading, now: number): Promise<DueRow | undefined> {
  const at = londonNow(now)
  const week = isoWeek(at)
  if (at < mondayOf(week) + SENT_AT) return undefined
  const row = await sql.one<DueRow>(
    "SELECT week_mail.id AS \"id\", week_mail.practice AS \"practice\", address, language, week, tries FROM week_mail JOIN person ON person.id = week_mail.person WHERE removed = '' AND confirm = 'yes' AND first_week <= ? AND (week < ? OR (week = ? AND state IN ('taken-on', 'waiting') AND again <= ?)) ORDER BY week_mail.practice, week_mail.id LIMIT 1",
    week,
    week,
    week,
    now,
  )
  return row && { ...row, week, tries: row.week === week ? row.tries + 1 : 1 }
}

/** The week of the next Monday at seven, at a London wall clock. */
export function nextMailWeek(at: string): string {
  const week = isoWeek(at)
  return at < mondayOf(week) + SENT_AT ? week : isoWeek(addDays(at, 7))
}
