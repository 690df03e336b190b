import { londonNow } from '#core/clock/wall-clock.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database, RowReading, Writing } from '../database/sql.ts'
import { documentNow } from '../documents.ts'
import { heads } from '../practices/practices.ts'
import { hashOf, madeAt, newCode, newSecret } from '../secrets.ts'
import type { ReadDocuments } from '../store-memory.ts'
import { handsOf } from './hands.ts'
import { endLinks, isNameTaken, keepPerson, leadRole, type PersonGiven } from './people.ts'
import { recoveryWith, spendRecovery } from './recovery.ts'
import { beginSession } from './sessions.ts'

const MINUTES = 60_000
/** How long a link that the server prints can be used, and a code that is read out. */
export const LINK_MINUTES = 15
/** How long a link can be used that a lead gives to a person. */
export const INVITATION_DAYS = 7

/** A way to log in once: as whom, of which practice or network. */
export interface LogIn {
  readonly as: 'practice lead' | 'network lead' | 'lead of a new practice'
  readonly name: string
  readonly token: string
}

/** For whom a link or a code is. */
export interface LinkSeen {
  readonly practice: string
  /** Who comes by it; empty where the first lead of a practice says so on coming. */
  readonly name: string
}

/** What came of a link or a code: a session, or why there is none. */
export type LoggedIn =
  | { readonly session: string; readonly practice: string }
  | 'used'
  | 'name-missing'
  | 'name-taken'

const ORDER: readonly LogIn['as'][] = ['practice lead', 'network lead', 'lead of a new practice']

/** People of all practices and networks coming in by one-time links and codes, recovery codes among them. Times are in milliseconds. */
export function logIns(db: Database, read: ReadDocuments) {
  return {
    /**
     * Links to be printed at a start, those of practices at work first: for practices without a lead, and where `samples` may be
     * opened so, for the one person that each sample has. Such links of an earlier start no longer hold.
     */
    newLogIns: (now: number, samples: boolean): Promise<LogIn[]> =>
      db.write(async (sql) => {
        const all: LogIn[] = []
        for (const { id, kind, name, sample } of await heads(sql)) {
          const person = sample ? await samplePerson(sql, id, now) : ''
          if (person === undefined) continue
          await endLinks(sql, id, person)
          if (sample ? !samples : await hasLead(sql, id)) continue
          const token = await keepLink(sql, id, { person, expires: now + LINK_MINUTES * MINUTES })
          const as = kind === 'network' ? 'network lead' : leadOf(await documentNow(sql, read, id))
          all.push({ as, name, token })
        }
        return ORDER.flatMap((as) => all.filter((one) => one.as === as))
      }),
    /** For whom a link or a code is, which stays good; undefined when it was used or is too old. */
    async lookAtLink(token: string, now: number): Promise<LinkSeen | undefined> {
      const row = await linkWith(db, token, now)
      if (!row) return undefined
      const { name } = (await db.one<{ name: string }>(
        'SELECT name FROM person WHERE id = ?',
        row.person,
      )) ?? {
        name: '',
      }
      const practice = (await heads(db)).find(({ id }) => id === row.practice)?.name ?? ''
      return { practice, name }
    },
    /** Whether this is a code for a person that was made at this very place. */
    async isPersonCodeOf(code: string, place: string): Promise<boolean> {
      const row = await db.one(
        "SELECT 1 FROM log_in WHERE token_hash = ? AND made_at = ? AND made_at <> ''",
        hashOf(code),
        madeAt(code, place),
      )
      return row !== undefined
    },
    /** Takes a link or a code and begins a session at a place. `name` is that of the first lead, who has none yet. */
    logIn: (token: string, now: number, name = '', place = ''): Promise<LoggedIn> =>
      db.write(async (sql) => {
        const row = await linkWith(sql, token, now)
        await sql.run('DELETE FROM log_in WHERE expires <= ?', now)
        if (!row) return 'used'
        if (!row.person && !name) return 'name-missing'
        if (!row.person && (await isNameTaken(sql, row.practice, name))) return 'name-taken'
        await sql.run('DELETE FROM log_in WHERE token_hash = ?', hashOf(token))
        await spendRecovery(sql, token, now)
        const role = await leadRole(sql, row.practice)
        const person = row.person || (await firstLead(sql, row.practice, { name, role, email: '' }, now))
        const hands = (await hasCome(sql, person)) ? row.hands : ''
        const at = { practice: row.practice, person, place, way: row.way, hands }
        return { session: await beginSession(sql, at, now), practice: row.practice }
      }),
  }
}

/** Ways in to one practice or network. */
export function logInsOf(db: Database, practice: string, by: Doer) {
  return {
    /** A one-time link for a person, or for a lead who gives their name on coming. */
    newLogIn: (now: number, person = '', forMs = LINK_MINUTES * MINUTES): Promise<string> =>
      db.write(async (sql) => {
        await noteAudit(sql, practice, by, { what: 'way-in', subject: person, after: 'link' })
        if (person) await endLinks(sql, practice, person)
        return keepLink(sql, practice, { person, expires: now + forMs, hands: handsOf(by) })
      }),
    /** A one-time code for a person, short enough to be read out, made by somebody at a place. */
    newPersonCode: (now: number, person: string, place: string): Promise<string> =>
      db.write(async (sql) => {
        await noteAudit(sql, practice, by, { what: 'way-in', subject: person, after: 'code' })
        await endLinks(sql, practice, person)
        const code = newCode()
        const expires = now + LINK_MINUTES * MINUTES
        const way = { person, expires, made: madeAt(code, place), hands: handsOf(by) }
        return keepLink(sql, practice, way, code)
      }),
  }
}

/** Keeps a way in that works once. `way` says where from, if not from us. */
export async function keepLink(
  sql: Writing,
  practice: string,
  {
    person,
    expires,
    made = '',
    way = '',
    hands = '',
  }: {
    readonly person: string
    readonly expires: number
    readonly made?: string
    readonly way?: string
    readonly hands?: string
  },
  token = newSecret(),
): Promise<string> {
  await sql.run(
    'INSERT INTO log_in (token_hash, practice, person, expires, made_at, way, hands) VALUES (?, ?, ?, ?, ?, ?, ?)',
    hashOf(token),
    practice,
    person,
    expires,
    made,
    way,
    hands,
  )
  return token
}

/** The first lead of a practice, who comes in by saying what they are called. */
async function firstLead(sql: Writing, practice: string, given: PersonGiven, now: number): Promise<string> {
  const { id, name, role } = await keepPerson(sql, practice, given, now)
  const by = { id, name, at: londonNow(now) }
  await noteAudit(sql, practice, by, { what: 'person-added', subject: id, after: `${name}, ${role}` })
  return id
}

async function linkWith(sql: RowReading, token: string, now: number) {
  const link = await sql.one<{ practice: string; person: string; way: string; hands: string }>(
    'SELECT practice, person, way, hands FROM log_in WHERE token_hash = ? AND expires > ?',
    hashOf(token),
    now,
  )
  if (link) return link
  const recovery = await recoveryWith(sql, token)
  return recovery && { ...recovery, way: '' }
}

/** Whether somebody came before. On coming for the first time nobody is come as in their stead. */
async function hasCome(sql: RowReading, person: string): Promise<boolean> {
  const row = await sql.one<{ came: string }>('SELECT came FROM person WHERE id = ?', person)
  return row !== undefined && row.came !== ''
}

/** The one person that a sample practice comes with, unless they were removed. */
async function samplePerson(sql: Writing, practice: string, now: number): Promise<string | undefined> {
  const id = `sample-${practice}`
  const known = await sql.one<{ removed: string }>('SELECT removed FROM person WHERE id = ?', id)
  if (known) return known.removed === '' ? id : undefined
  const given = { name: 'Sample lead', role: await leadRole(sql, practice), email: '' }
  return (await keepPerson(sql, practice, given, now, id)).id
}

async function hasLead(sql: RowReading, practice: string): Promise<boolean> {
  const lead = await sql.one(
    "SELECT id FROM person WHERE practice = ? AND removed = '' AND role <> 'read-only' LIMIT 1",
    practice,
  )
  return lead !== undefined
}

function leadOf(practice: Practice | undefined): LogIn['as'] {
  return practice?.services.length ? 'practice lead' : 'lead of a new practice'
}
