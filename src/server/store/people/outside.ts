import { londonNow } from '#core/clock/wall-clock.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database } from '../database/sql.ts'
import { keepLink } from './log-ins.ts'

/** How long somebody has, back from the organisation's sign-in, to press the button that says as whom. */
const BACK_MS = 2 * 60_000

/** Whom the organisation's own sign-in let in, in its own words. */
export interface Outsider {
  /** What it calls them for good: its own address and their name there. */
  readonly outside: string
  readonly email: string
}

/** People whom the organisation's own sign-in let in. `now` is in milliseconds. */
export function outsiders(db: Database) {
  return {
    /**
     * One-time ways in for each place where somebody was invited: by their e-mail the first time, from then on by what the sign-in calls
     * them, so that an e-mail that is given to another person opens nothing.
     * @returns The secrets; why there is none: nobody invited them, or that e-mail is somebody else's here.
     */
    comeFromOutside: (
      { outside, email }: Outsider,
      now: number,
    ): Promise<readonly string[] | 'unknown' | 'another'> =>
      db.write(async (sql) => {
        const people = await sql.all<{ id: string; practice: string; name: string; outside: string }>(
          "SELECT id, practice, name, outside FROM person WHERE removed = '' AND (outside = ? OR (email = ? AND email <> '')) ORDER BY practice, id",
          outside,
          email,
        )
        const theirs = people.filter((one) => one.outside === '' || one.outside === outside)
        if (theirs.length === 0) return people.length === 0 ? 'unknown' : 'another'
        const ways: string[] = []
        for (const { id, practice, name, outside: known } of theirs) {
          if (known === '') {
            await sql.run('UPDATE person SET outside = ? WHERE id = ?', outside, id)
            const by = { id, name, at: londonNow(now) }
            await noteAudit(sql, practice, by, { what: 'organisation-known', subject: id })
          }
          const way = { person: id, expires: now + BACK_MS, way: 'organisation' }
          ways.push(await keepLink(sql, practice, way))
        }
        return ways
      }),
  }
}
