import { NewerDatabase, whyUnusable, whyUnusableToAll } from './faults.ts'
import { SCHEMA_STEPS } from './schema.ts'
import type { Database } from './sql.ts'
import { shownPlace } from './where.ts'

/** Less room than this on the disk, and a server is no longer ready: a backup or a busy day could fill it. */
const LEAST_ROOM = 64 * 1024 * 1024

/** Why the store cannot do its work just now: a sentence for anybody, and the same for the log, which names the place. */
interface NotReady {
  readonly said: string
  readonly named: string
}

/** Whether the store can do its work. */
export function readyOf(db: Database, where: string) {
  return {
    /** Whether it can be read. */
    answers: async (): Promise<boolean> => (await db.one('SELECT 1 AS ok')) !== undefined,
    /** Why it cannot do its work just now; undefined when it can. A row is written and waited for. */
    async notReady(least = LEAST_ROOM): Promise<NotReady | undefined> {
      try {
        const { n } = (await db.one<{ n: number }>('SELECT COUNT(*) AS n FROM schema_step'))!
        if (n > SCHEMA_STEPS.length) throw new NewerDatabase(n, SCHEMA_STEPS.length)
        await db.write((sql) => sql.run('UPDATE book SET epoch = epoch'))
        const room = await db.room()
        if (room === undefined || room >= least) return undefined
        const why = (place: string) =>
          `The disk of ${place} has ${Math.floor(room / 1_000_000)} MB left. Make room; counts and changes may soon be refused.`
        return { said: why('the database'), named: why(shownPlace(where)) }
      } catch (fault) {
        return { said: whyUnusableToAll(fault, where), named: whyUnusable(fault, where) }
      }
    },
  }
}
