import type { Practice } from '#core/practice/practice.ts'
import type { Database, Writing } from './database/sql.ts'
import { documentNow } from './documents.ts'
import { heads } from './practices.ts'
import { hashOf, newSecret } from './secrets.ts'
import type { ReadDocuments } from './store-memory.ts'

const HOURS = 3_600_000
/** How long a link that the server prints can be used. */
export const LINK_MINUTES = 15
/** How long a lead stays logged in. */
export const SESSION_HOURS = 12

/** A way to log in once: as whom, of which practice or network. */
export interface LogIn {
  readonly as: 'practice lead' | 'network lead' | 'lead of a new practice'
  readonly name: string
  readonly token: string
}

const ORDER: readonly LogIn['as'][] = ['practice lead', 'network lead', 'lead of a new practice']

/** Leads of all practices and networks: one-time links, and who is logged in. Times are in milliseconds. */
export function logIns(db: Database, read: ReadDocuments) {
  return {
    /** One link for the lead of each practice and network, those of practices at work first; links of an earlier start no longer hold. */
    newLogIns: (now: number): Promise<LogIn[]> =>
      db.write(async (sql) => {
        await sql.run('DELETE FROM log_in')
        const all: LogIn[] = []
        for (const { id, kind, name } of await heads(sql)) {
          const token = await keepLink(sql, id, now)
          const as = kind === 'network' ? 'network lead' : leadOf(await documentNow(sql, read, id))
          all.push({ as, name, token })
        }
        return ORDER.flatMap((as) => all.filter((one) => one.as === as))
      }),
    /** Takes a link and gives the secret of a new session; undefined when the link was used or is too old. */
    logIn: (token: string, now: number): Promise<string | undefined> =>
      db.write(async (sql) => {
        const row = await sql.one<{ practice: string }>(
          'SELECT practice FROM log_in WHERE token_hash = ? AND expires > ?',
          hashOf(token),
          now,
        )
        await sql.run('DELETE FROM log_in WHERE token_hash = ? OR expires <= ?', hashOf(token), now)
        if (!row) return undefined
        const session = newSecret()
        await sql.run(
          'INSERT INTO session (token_hash, practice, expires) VALUES (?, ?, ?)',
          hashOf(session),
          row.practice,
          now + SESSION_HOURS * HOURS,
        )
        return session
      }),
    /** Signs every lead out and ends every link; gives back how many sessions that were. */
    endSessions: (): Promise<number> =>
      db.write(async (sql) => {
        await sql.run('DELETE FROM log_in')
        return sql.run('DELETE FROM session')
      }),
    /** The practice or network whose lead has this session. */
    async ledBy(session: string, now: number): Promise<string | undefined> {
      const row = await db.one<{ practice: string }>(
        'SELECT practice FROM session WHERE token_hash = ? AND expires > ?',
        hashOf(session),
        now,
      )
      return row?.practice
    },
    logOut: (session: string): Promise<number> =>
      db.write((sql) => sql.run('DELETE FROM session WHERE token_hash = ?', hashOf(session))),
  }
}

/** Links for the lead of one practice. */
export function logInsOf(db: Database, practice: string) {
  return {
    newLogIn: (now: number): Promise<string> => db.write((sql) => keepLink(sql, practice, now)),
  }
}

async function keepLink(sql: Writing, practice: string, now: number): Promise<string> {
  const token = newSecret()
  await sql.run(
    'INSERT INTO log_in (token_hash, practice, expires) VALUES (?, ?, ?)',
    hashOf(token),
    practice,
    now + LINK_MINUTES * 60_000,
  )
  return token
}

function leadOf(practice: Practice | undefined): LogIn['as'] {
  return practice?.services.length ? 'practice lead' : 'lead of a new practice'
}
