import { londonNow } from '#core/clock/wall-clock.ts'
import type { Doer } from '../audit/doer.ts'
import { addEntry, noteAudit } from '../audit/note-audit.ts'
import type { Database, RowReading } from '../database/sql.ts'
import { beginSession } from './sessions.ts'

/** As many passkeys as one person can keep apart. */
const MOST_PASSKEYS = 20

/** A passkey as its person sees it: days, never a time. */
export interface PasskeySeen {
  readonly id: string
  /** What its person calls the device that holds it. */
  readonly name: string
  readonly made: string
  /** Empty while nobody came by it. */
  readonly used: string
}

/** What a device gives of a new passkey. */
export interface PasskeyGiven {
  readonly id: string
  readonly name: string
  /** In COSE, base64url. */
  readonly publicKey: string
  /** How often the device says that it was used; 0 for ever where it does not count. */
  readonly uses: number
  /** By which ways the device can be reached. */
  readonly transports: readonly string[]
}

/** By what a passkey is checked, and whose it is. */
export interface PasskeyKept {
  readonly id: string
  readonly practice: string
  readonly person: string
  readonly publicKey: string
}

/** The passkeys of all practices and networks. `now` is in milliseconds. */
export function passkeys(db: Database) {
  return {
    /** The passkey of somebody who may come; undefined when it is not known here any more. */
    passkey: (id: string): Promise<PasskeyKept | undefined> =>
      db.one<PasskeyKept>(
        'SELECT passkey.id, passkey.practice, passkey.person, public_key AS "publicKey" FROM passkey JOIN person ON person.id = passkey.person WHERE passkey.id = ? AND removed = \'\'',
        id,
      ),
    /**
     * Begins a session by a passkey whose signature was found right.
     * @returns The session; 'copied', and noted in the audit, when its device has counted back, as only a copy does; 'gone' when it
     * was removed meanwhile.
     */
    comeByPasskey: (
      { id, practice, person }: PasskeyKept,
      { uses, place }: { readonly uses: number; readonly place: string },
      now: number,
    ): Promise<{ readonly session: string } | 'copied' | 'gone'> =>
      db.write(async (sql) => {
        const known = await sql.one<{ name: string; uses: number; hands: string }>(
          'SELECT name, uses, hands FROM passkey WHERE id = ?',
          id,
        )
        if (!known) return 'gone'
        if ((uses > 0 || known.uses > 0) && uses <= known.uses) {
          const nobody = { id: '', name: '', at: londonNow(now) }
          await addEntry(sql, practice, nobody, {
            what: 'passkey-refused',
            subject: person,
            before: String(known.uses),
            after: `${known.name}, ${uses}`,
          })
          return 'copied'
        }
        await sql.run(
          'UPDATE passkey SET uses = ?, used = ? WHERE id = ?',
          uses,
          londonNow(now).slice(0, 10),
          id,
        )
        return { session: await beginSession(sql, { practice, person, place, hands: known.hands }, now) }
      }),
  }
}

/** The passkeys of one practice's or network's people. */
export function passkeysOf(db: Database, practice: string, by: Doer) {
  return {
    /** A person's passkeys, the oldest first. */
    passkeysOf: (person: string): Promise<(PasskeySeen & { readonly transports: string })[]> =>
      seen(db, practice, person),
    /** Keeps a new passkey of a person. */
    addPasskey: (
      person: string,
      { id, name, publicKey, uses, transports }: PasskeyGiven,
      now: number,
    ): Promise<'kept' | 'known' | 'too-many'> =>
      db.write(async (sql) => {
        if (await sql.one('SELECT id FROM passkey WHERE id = ?', id)) return 'known'
        if ((await seen(sql, practice, person)).length >= MOST_PASSKEYS) return 'too-many'
        await sql.run(
          'INSERT INTO passkey (id, practice, person, name, public_key, uses, transports, made, hands) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
          id,
          practice,
          person,
          name,
          publicKey,
          uses,
          transports.join(' '),
          londonNow(now).slice(0, 10),
          by.hands ?? '',
        )
        await noteAudit(sql, practice, by, { what: 'passkey-added', subject: person, after: name })
        return 'kept'
      }),
    /** Lets a person in by a passkey no more, or by none of theirs; gives back how many that were. */
    removePasskeys: (person: string, id?: string): Promise<number> =>
      db.write(async (sql) => {
        const gone = (await seen(sql, practice, person)).filter((one) => id === undefined || one.id === id)
        for (const one of gone) {
          await sql.run('DELETE FROM passkey WHERE id = ?', one.id)
          await noteAudit(sql, practice, by, { what: 'passkey-removed', subject: person, before: one.name })
        }
        return gone.length
      }),
  }
}

function seen(sql: RowReading, practice: string, person: string) {
  return sql.all<PasskeySeen & { readonly transports: string }>(
    'SELECT id, name, made, used, transports FROM passkey WHERE practice = ? AND person = ? ORDER BY made, name, id',
    practice,
    person,
  )
}
