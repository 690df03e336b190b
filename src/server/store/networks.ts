import type { Practice } from '#core/practice/practice.ts'
import type { Doer } from './audit/doer.ts'
import { noteAudit } from './audit/note-audit.ts'
import type { Database } from './database/sql.ts'
import { readNow } from './documents.ts'
import { handsOf } from './people/hands.ts'
import { membersOf } from './revisions.ts'
import { hashOf, newCode } from './secrets.ts'
import type { ReadDocuments } from './store-memory.ts'

const DAY = 86_400_000
/** How long a code for joining a network can be used, by as many practices as it was given to. */
export const NETWORK_CODE_DAYS = 7

/** A practice's network, and a network's practices. */
export function networkOf(db: Database, read: ReadDocuments, id: string, by: Doer) {
  return {
    /** The network that this practice is in. */
    async network(): Promise<Practice | undefined> {
      const row = await db.one<{ network: string }>('SELECT network FROM practice WHERE id = ?', id)
      return row?.network ? readNow(db, read, row.network) : undefined
    },
    /** The practices of this network. */
    async members(): Promise<Practice[]> {
      const documents = (await membersOf(db, id)).map((member) => readNow(db, read, member))
      return (await Promise.all(documents)).filter((document) => document !== undefined)
    },
    /** A code by which practices join this network. `now` is in milliseconds. */
    async newNetworkCode(now: number): Promise<string> {
      const code = newCode()
      await db.write(async (sql) => {
        await sql.run('DELETE FROM network_code WHERE expires <= ?', now)
        await sql.run(
          'INSERT INTO network_code (code_hash, network, expires, hands) VALUES (?, ?, ?, ?)',
          hashOf(code),
          id,
          now + NETWORK_CODE_DAYS * DAY,
          handsOf(by),
        )
        await noteAudit(sql, id, by, { what: 'network-code' })
      })
      return code
    },
    /** The network whose code this is, if it still holds. */
    async networkWithCode(code: string, now: number): Promise<Practice | undefined> {
      const row = await db.one<{ network: string }>(
        'SELECT network FROM network_code WHERE code_hash = ? AND expires > ?',
        hashOf(code),
        now,
      )
      return row && readNow(db, read, row.network)
    },
  }
}
