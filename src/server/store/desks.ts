import { randomUUID } from 'node:crypto'
import { isIsoWeek } from '#core/clock/iso-week.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { DeskSyncs } from '#core/tally/heard.ts'
import type { NotTaken } from '#core/tally/held-week.ts'
import type { Doer } from './audit/doer.ts'
import { noteAudit } from './audit/note-audit.ts'
import type { Database, RowReading, Writing } from './database/sql.ts'
import { handsOf } from './people/hands.ts'
import { readsAs } from './people/person-name.ts'
import { hashOf, madeAt, newCode, newLastingCode, newSecret } from './secrets.ts'

const CODE_MS = 15 * 60_000

/** A desk of a practice, as its lead sees it. */
export interface Desk extends DeskSyncs {
  readonly id: string
  /** The day it was last heard from; nothing finer is kept. */
  readonly heard: string
  /** Its last sync held a week that had not begun: its clock is ahead. */
  readonly clockAhead: boolean
  /** The place where it stands, as a lead named it. */
  readonly name?: string
  /** The release that it went by when it last said so; empty before it did. */
  readonly release: string
  /** It is wiped each night. */
  readonly forgets?: boolean
}

/** What a desk is given once when it joins. */
export interface JoinedDesk {
  readonly token: string
  readonly practice: string
  /** It said that it is wiped each night. */
  readonly forgets?: boolean
}

/** Desks of all practices: joining by a code, and who asks. Times are in milliseconds. */
export function desks(db: Database) {
  return {
    /** Joins a desk to the practice whose lead made the code; a code works once, a lasting one until it is ended. */
    joinByCode: (code: string, now: number): Promise<JoinedDesk | undefined> =>
      db.write(async (sql) => {
        const row = await sql.one<{ practice: string }>(
          'SELECT practice FROM enrolment WHERE code_hash = ? AND expires > ?',
          hashOf(code),
          now,
        )
        await sql.run('DELETE FROM enrolment WHERE code_hash = ? OR expires <= ?', hashOf(code), now)
        return row ? join(sql, row.practice, now) : joinAgain(sql, code, now)
      }),
    /** Whether this is a one-time code for a desk that was made at this very place. */
    async isDeskCodeOf(code: string, place: string): Promise<boolean> {
      const row = await db.one(
        "SELECT 1 FROM enrolment WHERE code_hash = ? AND made_at = ? AND made_at <> ''",
        hashOf(code),
        madeAt(code, place),
      )
      return row !== undefined
    },
    /** The desk that has this token, unless it was removed; `release` is the one that it says it goes by. */
    async deskWith(
      token: string,
      now: number,
      release?: string,
    ): Promise<{ id: string; practice: string } | undefined> {
      const row = await db.one<{ id: string; practice: string; heard: string; release: string }>(
        'SELECT id, practice, heard, release FROM device WHERE token_hash = ? AND revoked = 0',
        hashOf(token),
      )
      const day = londonNow(now).slice(0, 10)
      const says = release ?? row?.release ?? ''
      // Only a note: a desk may read its practice even when the disk is full.
      if (row && (row.heard !== day || row.release !== says))
        db.write((sql) =>
          sql.run('UPDATE device SET heard = ?, release = ? WHERE id = ?', day, says, row.id),
        ).catch(() => {})
      return row && { id: row.id, practice: row.practice }
    },
  }
}

/** The desks of one practice. */
export function desksOf(db: Database, practice: string, by: Doer) {
  return {
    /** In the order in which they first joined. */
    async desks(): Promise<Desk[]> {
      const rows = await db.all<DeskRow>(
        'SELECT device.id, joined, heard, synced, skewed, removed, not_taken AS "notTaken", release, device.name AS "given", standing_join.name, forgets FROM device LEFT JOIN standing_join ON standing_join.id = device.id WHERE device.practice = ? ORDER BY joined, nth, device.id',
        practice,
      )
      return rows.map(({ skewed, notTaken, given, name, forgets, ...desk }) => ({
        ...desk,
        ...(given || name ? { name: given || name! } : {}),
        ...(forgets === null ? {} : { forgets: forgets === 1 }),
        clockAhead: skewed === 1,
        // An older server noted what a desk called a week as it came.
        notTaken: (JSON.parse(notTaken) as NotTaken[]).filter(({ week }) => isIsoWeek(week)),
      }))
    },
    /** A one-time code for joining a desk, made by somebody at a place. */
    async newDeskCode(now: number, place = ''): Promise<string> {
      const code = newCode()
      await db.write(async (sql) => {
        await sql.run(
          'INSERT INTO enrolment (code_hash, practice, expires, made_at, hands) VALUES (?, ?, ?, ?, ?)',
          hashOf(code),
          practice,
          now + CODE_MS,
          madeAt(code, place),
          handsOf(by),
        )
        await noteAudit(sql, practice, by, { what: 'desk-code' })
      })
      return code
    },
    /** A lasting code, by which the desk of this name joins again and again; shown this once. Undefined where another desk has that name. */
    newLastingCode(name: string, forgets: boolean, now: number): Promise<string | undefined> {
      const code = newLastingCode()
      return db.write(async (sql) => {
        if (await isDeskNameTaken(sql, practice, name)) return undefined
        await sql.run(
          'INSERT INTO standing_join (id, practice, name, code_hash, forgets, made, hands) VALUES (?, ?, ?, ?, ?, ?, ?)',
          randomUUID(),
          practice,
          name,
          hashOf(code),
          forgets ? 1 : 0,
          londonNow(now).slice(0, 10),
          handsOf(by),
        )
        await noteAudit(sql, practice, by, { what: 'lasting-code', after: name })
        return code
      })
    },
    /** Names a desk by where it stands; says when there is no such desk here, or another has that name. */
    nameDesk: (id: string, name: string): Promise<'named' | 'unknown' | 'taken'> =>
      db.write(async (sql) => {
        const desk = await sql.one<{ before: string }>(
          'SELECT name AS "before" FROM device WHERE practice = ? AND id = ?',
          practice,
          id,
        )
        if (!desk) return 'unknown'
        if (await isDeskNameTaken(sql, practice, name, id)) return 'taken'
        await sql.run('UPDATE device SET name = ? WHERE practice = ? AND id = ?', name, practice, id)
        await noteAudit(sql, practice, by, {
          what: 'desk-named',
          subject: id,
          before: desk.before,
          after: name,
        })
        return 'named'
      }),
    /** Lasting codes by which no desk has joined yet. */
    waitingJoins: (): Promise<WaitingJoin[]> =>
      db.all(
        "SELECT id, name, made FROM standing_join WHERE practice = ? AND ended = '' AND id NOT IN (SELECT id FROM device) ORDER BY made, id",
        practice,
      ),
    /** Joins a desk without a code. */
    joinDesk: (now: number): Promise<JoinedDesk> => db.write((sql) => join(sql, practice, now)),
    /** Removes a desk, which from now on is a stranger, and ends its lasting code; false when there is no such desk here. */
    removeDesk: (id: string, now: number): Promise<boolean> =>
      db.write(async (sql) => {
        const removed = await sql.run(
          "UPDATE device SET revoked = 1, removed = CASE WHEN removed = '' THEN ? ELSE removed END WHERE practice = ? AND id = ?",
          londonNow(now).slice(0, 10),
          practice,
          id,
        )
        const ended = await sql.run(
          "UPDATE standing_join SET ended = ? WHERE practice = ? AND id = ? AND ended = ''",
          londonNow(now).slice(0, 10),
          practice,
          id,
        )
        if (removed + ended > 0) await noteAudit(sql, practice, by, { what: 'desk-removed', subject: id })
        return removed + ended > 0
      }),
  }
}

/** A lasting code that no desk has joined by yet. */
export interface WaitingJoin {
  readonly id: string
  readonly name: string
  readonly made: string
}

type DeskRow = Omit<Desk, 'clockAhead' | 'notTaken' | 'name' | 'forgets'> & {
  readonly given: string
  readonly skewed: number
  readonly notTaken: string
  readonly name: string | null
  readonly forgets: number | null
}

/** Joins the desk of a lasting code again. The token before stops working, so that a code in other hands is noticed. */
async function joinAgain(sql: Writing, code: string, now: number): Promise<JoinedDesk | undefined> {
  const standing = await sql.one<{ id: string; practice: string; forgets: number }>(
    "SELECT id, practice, forgets FROM standing_join WHERE code_hash = ? AND ended = ''",
    hashOf(code),
  )
  if (!standing) return undefined
  const { id, practice, forgets } = standing
  return { ...(await join(sql, practice, now, id)), forgets: forgets === 1 }
}

/** Whether another desk that is not removed, or a lasting code that waits, has a name that reads the same: a lead who removes one of two would remove whichever. */
async function isDeskNameTaken(sql: RowReading, practice: string, name: string, but = ''): Promise<boolean> {
  const rows = await sql.all<{ name: string }>(
    `SELECT COALESCE(NULLIF(device.name, ''), standing_join.name, '') AS name FROM device
       LEFT JOIN standing_join ON standing_join.id = device.id
       WHERE device.practice = ? AND revoked = 0 AND device.id <> ?
     UNION ALL SELECT name FROM standing_join
       WHERE practice = ? AND ended = '' AND id NOT IN (SELECT id FROM device)`,
    practice,
    but,
    practice,
  )
  return rows.some((one) => readsAs(one.name) === readsAs(name))
}

async function join(
  sql: Writing,
  practice: string,
  now: number,
  id: string = randomUUID(),
): Promise<JoinedDesk> {
  const token = newSecret()
  const day = londonNow(now).slice(0, 10)
  await sql.run(
    'INSERT INTO device (id, practice, token_hash, joined, heard, nth) VALUES (?, ?, ?, ?, ?, (SELECT COALESCE(MAX(nth), 0) + 1 FROM device WHERE practice = ?)) ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, heard = excluded.heard',
    id,
    practice,
    hashOf(token),
    day,
    day,
    practice,
  )
  return { token, practice }
}
