import { londonNow } from '#core/clock/wall-clock.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database } from '../database/sql.ts'
import { type LinkedMail, mailOfLink, STOPS } from './week-mail-link.ts'

/** Links that stop last week's page by e-mail, of all practices. `now` is in milliseconds. */
export function weekMailStops(db: Database) {
  return {
    /** Whose e-mail a link stops, which it does not do yet; undefined where it stops none. */
    weekMailWith: (link: string) => mailOfLink(db, db, link, STOPS),
    /** Stops the e-mail of a link, once; undefined where it stops none. */
    stopWeekMail: (link: string, now: number): Promise<LinkedMail | undefined> =>
      db.write(async (sql) => {
        const mail = await mailOfLink(db, sql, link, STOPS)
        if (!mail) return undefined
        await sql.run('DELETE FROM week_mail WHERE id = ?', mail.id)
        const { person, name, practice } = mail
        const by = { id: person, name, at: londonNow(now) }
        await noteAudit(sql, practice, by, { what: 'week-mail-off', subject: person, after: 'link' })
        return mail
      }),
  }
}
