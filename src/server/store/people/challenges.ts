import type { Database } from '../database/sql.ts'
import { hashOf } from '../secrets.ts'

/** How long somebody has from pressing a button to showing their passkey. */
export const CHALLENGE_MINUTES = 5

/** What is given out to be signed by a passkey: known to all processes, and taken once. Times are in milliseconds. */
export function challenges(db: Database) {
  return {
    /** Notes a challenge for one purpose. */
    keepChallenge: (challenge: string, purpose: string, now: number): Promise<unknown> =>
      db.write(async (sql) => {
        await sql.run('DELETE FROM challenge WHERE expires <= ?', now)
        await sql.run(
          'INSERT INTO challenge (hash, purpose, expires) VALUES (?, ?, ?)',
          hashOf(challenge),
          purpose,
          now + CHALLENGE_MINUTES * 60_000,
        )
      }),
    /** Takes a challenge: true the first time, within its time and for its own purpose. */
    takeChallenge: (challenge: string, purpose: string, now: number): Promise<boolean> =>
      db.write(async (sql) => {
        const taken = await sql.run(
          'DELETE FROM challenge WHERE hash = ? AND purpose = ? AND expires > ?',
          hashOf(challenge),
          purpose,
          now,
        )
        return taken > 0
      }),
  }
}
