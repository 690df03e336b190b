import type { Doer } from './audit/doer.ts'
import { noteAudit } from './audit/note-audit.ts'
import type { Database } from './database/sql.ts'
import { handsOf } from './people/hands.ts'
import { hashOf, newSecret } from './secrets.ts'

/** Programs of others that may read what a practice shares. */
export function readers(db: Database) {
  return {
    /** The practice that a token reads, if it is one. */
    async practiceReadWith(token: string): Promise<string | undefined> {
      const row = await db.one<{ practice: string }>(
        'SELECT practice FROM reader WHERE token_hash = ?',
        hashOf(token),
      )
      return row?.practice
    },
  }
}

/** The one token by which others read what this practice shares. */
export function readersOf(db: Database, practice: string, by: Doer) {
  return {
    /** The day on which the token was made; undefined where there is none. */
    async readTokenMade(): Promise<string | undefined> {
      const row = await db.one<{ made: string }>('SELECT made FROM reader WHERE practice = ?', practice)
      return row?.made
    },
    /** A new token in place of the one before, which reads nothing from now on. It is shown once. */
    newReadToken: (at: string): Promise<string> =>
      db.write(async (sql) => {
        const token = newSecret()
        await sql.run('DELETE FROM reader WHERE practice = ?', practice)
        await sql.run(
          'INSERT INTO reader (practice, token_hash, made, hands) VALUES (?, ?, ?, ?)',
          practice,
          hashOf(token),
          at.slice(0, 10),
          handsOf(by),
        )
        await noteAudit(sql, practice, by, { what: 'read-token' })
        return token
      }),
    /** Ends the token; false where there is none. */
    endReadToken: (): Promise<boolean> =>
      db.write(async (sql) => {
        const ended = await sql.run('DELETE FROM reader WHERE practice = ?', practice)
        if (ended > 0) await noteAudit(sql, practice, by, { what: 'read-token-ended' })
        return ended > 0
      }),
  }
}
