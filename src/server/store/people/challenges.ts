import { randomUUID, timingSafeEqual } from 'node:crypto'
import type { Database } from '../database/sql.ts'
import { wordFor } from '../own-secret.ts'
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
    /** A challenge of which nothing is kept: it says by itself until when it holds, under the secret of this database. */
    async signedChallenge(purpose: string, now: number): Promise<string> {
      const said = `${randomUUID()} ${now + CHALLENGE_MINUTES * 60_000}`
      return `${said} ${await wordFor(db, `challenge ${purpose} ${said}`)}`
    },
    /** Takes a challenge that was given out unkept: true the first time, within its time and for its own purpose. */
    async takeSignedChallenge(challenge: string, purpose: string, now: number): Promise<boolean> {
      const [id = '', until = '', word = ''] = challenge.split(' ')
      const own = await wordFor(db, `challenge ${purpose} ${id} ${until}`)
      if (word.length !== own.length || !timingSafeEqual(Buffer.from(word), Buffer.from(own))) return false
      if (Number(until) <= now) return false
      return db.write(async (sql) => {
        await sql.run('DELETE FROM challenge WHERE expires <= ?', now)
        const noted = await sql.run(
          'INSERT INTO challenge (hash, purpose, expires) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING',
          hashOf(challenge),
          `used ${purpose}`,
          Number(until),
        )
        return noted > 0
      })
    },
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
