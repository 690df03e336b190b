import type { Database } from '../database/sql.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** A clock that is set goes back a little now and then. */
const BACK_MS = 10 * MINUTE
/** A server that nobody started for longer comes back with a clock that nobody can tell from a wrong one. */
const AHEAD_MS = 3 * DAY
/** How long a clock goes evenly before it is believed again: as long as a quarter settles before it is published. */
const EVEN_MS = 7 * DAY

/** What is said while the clock is not believed. */
export const CLOCK_JUMPED =
  'The clock of the server went back or jumped, so no quarter is published. Put it right: seven days later quarters are published again.'

/** Whether the server's clock can be believed, in whichever process. */
export function clockSeen(db: Database) {
  return {
    /** Looks at the clock, in milliseconds. False from when it went back or jumped until it has gone evenly for seven days. */
    async clockHolds(now: number): Promise<boolean> {
      const held = await db.one<{ last: number; since: number }>(SEEN)
      if (held && isEven(held, now) && now - held.last < MINUTE) return isBelieved(held.since, now)
      return db.write(async (sql) => {
        const { last, since } = (await sql.one<{ last: number; since: number }>(SEEN))!
        const from = isEven({ last }, now) ? since : now
        await sql.run('UPDATE book SET clock_last = ?, clock_since = ?', now, from)
        return isBelieved(from, now)
      })
    },
  }
}

const SEEN = 'SELECT clock_last AS "last", clock_since AS "since" FROM book'

function isEven({ last }: { readonly last: number }, now: number): boolean {
  return last === 0 || (now >= last - BACK_MS && now <= last + AHEAD_MS)
}

function isBelieved(since: number, now: number): boolean {
  return since === 0 || now - since >= EVEN_MS
}
