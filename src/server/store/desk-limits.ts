import type { Writing } from './database/sql.ts'

/**
 * What one desk may add in a day, far above what any honest one needs, so that a desk that runs wild fills neither the counts,
 * the board nor the reports of the others.
 */
export const DESK_LIMITS = {
  /** New keys of counters: a desk needs one a week, one for each wiped start, and all that it holds after the server lost its book. */
  keys: 100,
  /** Calls told to the duty clinician: the desk of a busy Monday answers some 150 calls, of which one in ten is told. */
  told: 80,
  reports: 100,
  /** Marks that a service is full or has room again: a wave of flu fills ten or so in a day. */
  full: 60,
  /** Fields of the duty board. */
  board: 100,
  /** Reports of one service. */
  'reports-of-one': 10,
  /** Times that it may say the server's book was put back to an earlier day. */
  'put-back': 3,
} as const

/** Services that one desk may have marked full at once: twice what a wave of flu fills. Its practice has some 75. */
export const MOST_STANDING = 20

type DeskLimit = keyof typeof DESK_LIMITS

/** Spends one of what a desk may add in a day, of one thing where `of` names it; false when the day's allowance is spent. */
export async function spend(
  sql: Writing,
  desk: string,
  what: DeskLimit,
  day: string,
  of = '',
): Promise<boolean> {
  const spent = of ? `${what} ${of}` : what
  const used = await sql.one<{ n: number }>(
    'SELECT n FROM desk_use WHERE device = ? AND what = ? AND day = ?',
    desk,
    spent,
    day,
  )
  const n = (used?.n ?? 0) + 1
  if (n > DESK_LIMITS[what]) return false
  await sql.run(
    'INSERT INTO desk_use (device, what, day, n) VALUES (?, ?, ?, ?) ON CONFLICT (device, what) DO UPDATE SET day = excluded.day, n = excluded.n',
    desk,
    spent,
    day,
    n,
  )
  return true
}
