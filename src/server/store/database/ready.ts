import { NewerDatabase, whyUnusable } from './faults.ts'
import { SCHEMA_STEPS } from './schema.ts'
import type { Database } from './sql.ts'
import { shownPlace } from './where.ts'

/** Less room than this on the disk, and a server is no longer ready: a backup or a busy day could fill it. */
const LEAST_ROOM = 64 * 1024 * 1024

/** Whether the store can do its work. */
export function readyOf(db: Database, where: string) {
  return {
    /** Whether it can be read. */
    answers: async (): Promise<boolean> => (await db.one('SELECT 1 AS ok')) !== undefined,
    /** One sentence of why it cannot do its work just now; undefined when it can. A row is written and waited for. */
    async notReady(least = LEAST_ROOM): Promise<string | undefined> {
      try {
        const { n } = (await db.one<{ n: number }>('SELECT COUNT(*) AS n FROM schema_step'))!
        if (n > SCHEMA_STEPS.length) throw new NewerDatabase(n, SCHEMA_STEPS.length)
        await db.write((sql) => sql.run('UPDATE book SET epoch = epoch'))
        const room = await db.room()
        if (room !== undefined && room < least)
          return `The disk of ${shownPlace(where)} has ${Math.floor(room / 1_000_000)} MB left. Make room; counts and changes may soon be refused.`
        return undefined
      } catch (fault) {
        return whyUnusable(fault, where)
      }
    },
  }
}
