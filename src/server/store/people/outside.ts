import { londonNow } from '#core/clock/wall-clock.ts'
import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database } from '../database/sql.ts'
import { keepLink } from './log-ins.ts'
import { type NamedPerson, takeRole } from './people.ts'

/** How long somebody has, back from the organisation's sign-in, to press the button that says as whom. */
const BACK_MS = 2 * 60_000

/** Whom the organisation's own sign-in let in, in its own words. */
export interface Outsider {
  /** What it calls them for good: its own address and their name there. */
  readonly outside: string
  /** Empty where it names none that it checked. */
  readonly email: string
  /** The role that it names; undefined where the invitation says it, 'none' where it names none of ours. */
  readonly role?: 'lead' | 'read-only' | 'none'
}

type PersonOutside = Pick<NamedPerson, 'id' | 'name' | 'role'> & {
  readonly practice: string
  readonly outside: string
}

/** The organisation's own sign-in, as the audit names it. */
const ORGANISATION = (now: number): Doer => ({ id: 'organisation', name: 'organisation', at: londonNow(now) })

/** People whom the organisation's own sign-in let in. `now` is in milliseconds. */
export function outsiders(db: Database) {
  return {
    /**
     * One-time ways in for each place where somebody was invited: by their e-mail the first time, from then on by what the sign-in calls
     * them, so that an e-mail that is given to another person opens nothing.
     * A role that it names takes the place of the invitation's; the only lead of a practice stays one.
     * @returns The secrets; why there is none: nobody invited them, that e-mail is somebody else's here, or they have no role.
     */
    comeFromOutside: (
      { outside, email, role }: Outsider,
      now: number,
    ): Promise<readonly string[] | 'unknown' | 'another' | 'no-role'> =>
      db.write(async (sql) => {
        const people = await sql.all<PersonOutside>(
          "SELECT id, practice, name, role, outside FROM person WHERE removed = '' AND (outside = ? OR (email = ? AND email <> '')) ORDER BY practice, id",
          outside,
          email,
        )
        const theirs = people.filter((one) => one.outside === '' || one.outside === outside)
        if (theirs.length === 0) return people.length === 0 ? 'unknown' : 'another'
        if (role === 'none') return 'no-role'
        const ways: string[] = []
        for (const { id, practice, name, role: had, outside: known } of theirs) {
          if (known === '') {
            await sql.run('UPDATE person SET outside = ? WHERE id = ?', outside, id)
            const by = { id, name, at: londonNow(now) }
            await noteAudit(sql, practice, by, { what: 'organisation-known', subject: id })
          }
          if (role && role !== (had === 'read-only' ? had : 'lead'))
            await takeRole(sql, practice, { id, name, role: had }, role, ORGANISATION(now), now)
          const way = { person: id, expires: now + BACK_MS, way: 'organisation' }
          ways.push(await keepLink(sql, practice, way))
        }
        return ways
      }),
  }
}
