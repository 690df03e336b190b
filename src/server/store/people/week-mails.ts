import { randomUUID } from 'node:crypto'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database } from '../database/sql.ts'
import type { Confirmation } from './week-mail-confirm.ts'
import { nextMailWeek, type WeekMailState } from './week-mail-due.ts'

/** Last week's page by e-mail, as somebody asked for it. */
export interface WeekMail {
  readonly address: string
  readonly language: string
  /** The first week in which it is sent. */
  readonly first: string
  /** The last week in which it was, and what became of it; empty while there was none. */
  readonly week: string
  readonly state: WeekMailState
  /** Whether the address is known to be right: before, nothing of the practice goes there. */
  readonly confirm: Confirmation
}

/** Last week's page by e-mail, of the people of one practice. */
export function weekMailOf(db: Database, practice: string, by: Doer) {
  return {
    /** How somebody asked for it; undefined where they did not. */
    weekMail: (person: string): Promise<WeekMail | undefined> =>
      db.one<WeekMail>(
        'SELECT address, language, first_week AS "first", week, state, confirm FROM week_mail WHERE practice = ? AND person = ?',
        practice,
        person,
      ),
    /** Sends it to an address from the next Monday on, or to another one, once the address has said that it is right. `now` is in milliseconds. */
    keepWeekMail: (
      person: string,
      { address, language }: Pick<WeekMail, 'address' | 'language'>,
      now: number,
    ): Promise<void> =>
      db.write(async (sql) => {
        await sql.run(
          "INSERT INTO week_mail (person, practice, id, address, language, first_week) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (person) DO UPDATE SET address = excluded.address, language = excluded.language, confirm = CASE WHEN week_mail.address = excluded.address AND week_mail.confirm <> 'refused' THEN week_mail.confirm ELSE '' END, confirm_again = CASE WHEN week_mail.address = excluded.address THEN week_mail.confirm_again ELSE 0 END WHERE week_mail.practice = excluded.practice",
          person,
          practice,
          randomUUID(),
          address,
          language,
          nextMailWeek(londonNow(now)),
        )
        // What was refused at the address before is tried again at this one.
        await sql.run(
          "UPDATE week_mail SET state = 'waiting', again = 0, tries = 0 WHERE practice = ? AND person = ? AND state = 'refused'",
          practice,
          person,
        )
        await noteAudit(sql, practice, by, { what: 'week-mail-on', subject: person })
      }),
    /** Sends it no more, and forgets the address; false where nobody asked for it. */
    endWeekMail: (person: string): Promise<boolean> =>
      db.write(async (sql) => {
        const ended = await sql.run(
          'DELETE FROM week_mail WHERE practice = ? AND person = ?',
          practice,
          person,
        )
        if (ended > 0) await noteAudit(sql, practice, by, { what: 'week-mail-off', subject: person })
        return ended > 0
      }),
  }
}
