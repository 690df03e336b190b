import type { Database, RowReading, Writing } from './database/sql.ts'
import { wordFor } from './own-secret.ts'

const WINDOW_MS = 600_000
/**
 * Wrong codes within ten minutes: of a place, a person, a practice, and of all places together. A code is one of some 850
 * thousand million; the last limit stands against many places that guess together. What cannot be guessed, as a passkey, has a limit
 * on rows that a person, or a place with one passkey, can make.
 */
const MOST = { place: 10, person: 10, practice: 30, all: 2000, asker: 200 } as const

/** Somebody whose tries are counted. */
export interface Guesser {
  readonly of: keyof typeof MOST
  readonly who: string
}

/** Tries at codes, counted for all processes together, within stretches of ten minutes. `now` is in milliseconds. */
export function tries(db: Database) {
  return {
    /** Notes a try before it is looked at, so that many at once cannot slip through; false when any of them has none left, and nothing is noted. */
    async mayTry(what: string, by: readonly Guesser[], now: number): Promise<boolean> {
      // A flood of them costs no write.
      if (await isSpent(db, what, by, now)) return false
      return db.write(async (sql) => {
        if (await isSpent(sql, what, by, now)) return false
        for (const one of by) await add(sql, what, one, now)
        return true
      })
    },
    /** Gives back the try of somebody who showed the right code; wrong ones stay counted. */
    giveTryBack: (what: string, by: readonly Guesser[], now: number): Promise<void> =>
      db.write(async (sql) => {
        for (const one of by)
          await sql.run(
            'UPDATE tries SET n = n - 1 WHERE guesser = ? AND slot = ? AND n > 0',
            ...(await keyOf(sql, what, one, now)),
          )
      }),
    /** Deletes the tries of stretches that are over. */
    forgetTries: (now: number): Promise<number> =>
      db.write((sql) => sql.run('DELETE FROM tries WHERE slot < ?', slotOf(now))),
  }
}

async function isSpent(sql: RowReading, what: string, by: readonly Guesser[], now: number): Promise<boolean> {
  for (const one of by) {
    const row = await sql.one<{ n: number }>(
      'SELECT n FROM tries WHERE guesser = ? AND slot = ?',
      ...(await keyOf(sql, what, one, now)),
    )
    if ((row?.n ?? 0) >= MOST[one.of]) return true
  }
  return false
}

async function add(sql: Writing, what: string, one: Guesser, now: number): Promise<void> {
  await sql.run(
    'INSERT INTO tries (guesser, slot, n) VALUES (?, ?, 1) ON CONFLICT (guesser, slot) DO UPDATE SET n = tries.n + 1',
    ...(await keyOf(sql, what, one, now)),
  )
}

/** Another word for the same place in each stretch, from which no address can be read without the server's own secret. */
async function keyOf(
  sql: RowReading,
  what: string,
  { of, who }: Guesser,
  now: number,
): Promise<[guesser: string, slot: number]> {
  return [await wordFor(sql, `${slotOf(now)} ${what} ${of} ${who}`), slotOf(now)]
}

function slotOf(now: number): number {
  return Math.floor(now / WINDOW_MS)
}
