import type { RowReading } from '../database/sql.ts'
import { IDLE_HOURS } from './session-limits.ts'

const HOUR_MS = 3_600_000

/** When somebody goes, and what is known then of how others come in. */
export interface Leaving {
  /** In milliseconds. */
  readonly now: number
  /** Whether people come by their organisation's own sign-in: an e-mail is a way in only then. */
  readonly organisation: boolean
  /** The session of whoever does this, which goes on. */
  readonly session?: string
}

/**
 * Whether there is a lead beside `but` who can still come in: signed in now, by a passkey, a recovery code, the organisation's own
 * sign-in, or a link or a code that is not too old. Whoever was only put down, or has nothing left to come in by, lets nobody in.
 */
export async function otherLead(
  sql: RowReading,
  practice: string,
  but: string,
  { now, organisation, session = '' }: Leaving,
): Promise<boolean> {
  // What somebody made for another ends with them.
  const theirs = `% ${but} %`
  const row = await sql.one(
    `SELECT id FROM person WHERE practice = ? AND removed = '' AND role <> 'read-only' AND id <> ? AND (
       (email <> '' AND ? = 1)
       OR id IN (SELECT person FROM session WHERE expires > ? AND seen > ? AND (hands NOT LIKE ? OR id = ?))
       OR id IN (SELECT person FROM passkey WHERE hands NOT LIKE ?)
       OR id IN (SELECT person FROM recovery_code WHERE hands NOT LIKE ?)
       OR id IN (SELECT person FROM log_in WHERE expires > ? AND hands NOT LIKE ?)
     ) LIMIT 1`,
    practice,
    but,
    organisation ? 1 : 0,
    now,
    now - IDLE_HOURS * HOUR_MS,
    theirs,
    session,
    theirs,
    theirs,
    now,
    theirs,
  )
  return row !== undefined
}
