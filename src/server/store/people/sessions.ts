import { randomUUID } from 'node:crypto'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database, Writing } from '../database/sql.ts'
import { hashOf, newSecret } from '../secrets.ts'
import { endLinks, type NamedPerson, personIn } from './people.ts'
import { IDLE_HOURS, SESSION_HOURS } from './session-limits.ts'

const HOUR_MS = 3_600_000
/** How often it is noted that a session is in use. */
const NOTED_MS = 5 * 60_000

/** Where somebody is signed in, as they see it themselves: days, never a time. */
export interface SessionSeen {
  readonly id: string
  /** Kind of browser and computer, such as "Firefox, Windows". */
  readonly place: string
  readonly began: string
  readonly used: string
}

/** Who asks, of which practice or network, by which session. */
export type SignedIn = NamedPerson & {
  readonly practice: string
  readonly session: string
  /** Whose hands it may be in, where the person came by a link that somebody else made. */
  readonly hands: string
  /** 'organisation' where the organisation's own sign-in let them in; else empty. */
  readonly way: string
}

/** Who is signed in, at all practices and networks. Times are in milliseconds. */
export function sessions(db: Database) {
  return {
    /** Whose session this is; it goes on for as long as it is used, within its limit. */
    async ledBy(secret: string, now: number): Promise<SignedIn | undefined> {
      const row = await db.one<SignedIn & { seen: number }>(
        'SELECT person.id, person.practice, name, role, email, person.made, came, session.id AS "session", session.way AS "way", session.hands AS "hands", seen FROM session JOIN person ON person.id = session.person WHERE token_hash = ? AND expires > ? AND seen > ? AND removed = \'\'',
        hashOf(secret),
        now,
        now - IDLE_HOURS * HOUR_MS,
      )
      if (!row) return undefined
      const { seen, ...who } = row
      // Only a note: who is signed in may look even when the disk is full.
      if (seen < now - NOTED_MS)
        db.write((sql) => sql.run('UPDATE session SET seen = ? WHERE id = ?', now, row.session)).catch(
          () => {},
        )
      return who
    },
    /** Deletes sessions, links and challenges that are over. */
    pruneSessions: (now: number): Promise<void> => db.write((sql) => prune(sql, now)),
    /** Signs everybody out and ends every link; gives back how many sessions that were. */
    endSessions: (by: Doer): Promise<number> =>
      db.write(async (sql) => {
        for (const { practice } of await sql.all<{ practice: string }>(
          'SELECT DISTINCT practice FROM session ORDER BY practice',
        ))
          await noteAudit(sql, practice, by, { what: 'all-signed-out' })
        await sql.run('DELETE FROM log_in')
        return sql.run('DELETE FROM session')
      }),
  }
}

/** Where the people of one practice or network are signed in. */
export function sessionsOf(db: Database, practice: string, by: Doer) {
  return {
    /** Where a person is signed in, the newest first. */
    async sessionsOf(person: string, now: number): Promise<SessionSeen[]> {
      const rows = await db.all<{ id: string; place: string; began: number; seen: number }>(
        'SELECT id, place, began, seen FROM session WHERE practice = ? AND person = ? AND expires > ? AND seen > ? ORDER BY began DESC, id',
        practice,
        person,
        now,
        now - IDLE_HOURS * HOUR_MS,
      )
      return rows.map(({ id, place, began, seen }) => ({
        id,
        place,
        began: londonNow(began).slice(0, 10),
        used: londonNow(seen).slice(0, 10),
      }))
    },
    /** Signs a person out: of one session, or everywhere, which ends their unused links too; gives back how many sessions that were, undefined where there is no such person. */
    signOut: (person: string, session?: string): Promise<number | undefined> =>
      db.write(async (sql) => {
        if (!(await personIn(sql, practice, person))) return undefined
        if (session === undefined) await endLinks(sql, practice, person)
        // Signing out oneself is no administration.
        if (person !== by.id)
          await noteAudit(sql, practice, by, { what: 'person-signed-out', subject: person })
        return session === undefined
          ? sql.run('DELETE FROM session WHERE practice = ? AND person = ?', practice, person)
          : sql.run(
              'DELETE FROM session WHERE practice = ? AND person = ? AND id = ?',
              practice,
              person,
              session,
            )
      }),
  }
}

/** Signs a person in, and gives the secret of the session. */
export async function beginSession(
  sql: Writing,
  {
    practice,
    person,
    place,
    way = '',
    hands = '',
  }: {
    readonly practice: string
    readonly person: string
    readonly place: string
    readonly way?: string
    readonly hands?: string
  },
  now: number,
): Promise<string> {
  const secret = newSecret()
  await prune(sql, now)
  await sql.run(
    'INSERT INTO session (token_hash, id, practice, person, place, began, seen, expires, way, hands) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    hashOf(secret),
    randomUUID(),
    practice,
    person,
    place,
    now,
    now,
    now + SESSION_HOURS * HOUR_MS,
    way,
    hands,
  )
  await sql.run('UPDATE person SET came = ? WHERE id = ?', londonNow(now).slice(0, 10), person)
  return secret
}

async function prune(sql: Writing, now: number): Promise<void> {
  await sql.run('DELETE FROM session WHERE expires <= ? OR seen <= ?', now, now - IDLE_HOURS * HOUR_MS)
  await sql.run('DELETE FROM log_in WHERE expires <= ?', now)
  await sql.run('DELETE FROM challenge WHERE expires <= ?', now)
}
