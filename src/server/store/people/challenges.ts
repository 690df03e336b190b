import type { Database } from '../database/sql.ts'
import { hashOf } from '../secrets.ts'

/** How long somebody has from pressing a button to showing their passkey. */
const CHALLENGE_MINUTES = 5

/** What is given out to be signed by a passkey, or to be brought back from the organisation's own sign-in: known to all processes, and taken once. Times are in milliseconds. */
export function challenges(db: Database) {
  return {
    /** Notes a challenge for one purpose. */
    keepChallenge: (
      challenge: string,
      purpose: string,
      now: number,
      minutes = CHALLENGE_MINUTES,
    ): Promise<unknown> =>
      db.write(async (sql) => {
        await sql.run('DELETE FROM challenge WHERE expires <= ?', now)
        await sql.run(
          'INSERT INTO challenge (hash, purpose, expires) VALUES (?, ?, ?)',
          hashOf(challenge),
          purpose,
          now + minutes * 60_000,
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
