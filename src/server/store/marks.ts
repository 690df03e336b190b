import { type Change, type Standing, takesPlace } from '#core/practice/board.ts'
import type { Doer } from './audit/doer.ts'
import { noteAudit } from './audit/note-audit.ts'
import type { Database, Writing } from './database/sql.ts'
import { MOST_STANDING, spend } from './desk-limits.ts'

/** A mark that says "it has room again" against a record that says full. */
const ROOM = ''
/** A mark that was taken away; that it was stays known, so that one sent before and coming late does not bring it back. */
const NONE = '-'

/** Which services of one practice are full during a day, apart from their records. Times are London wall clocks. */
export function marksOf(db: Database, practice: string, by: Doer) {
  return {
    /** Until when each marked service is full, empty where it has room though its record says full; and which change of a mark stands for each service. */
    async marks(at: string): Promise<{ full: Record<string, string>; changes: Record<string, string> }> {
      const rows = await db.all<{ service: string; until: string; id: string }>(
        'SELECT service, until_time AS "until", change_id AS "id" FROM full_until WHERE practice = ?',
        practice,
      )
      const shown = rows.filter(({ until }) => until === ROOM || (until !== NONE && until > at))
      return {
        full: Object.fromEntries(shown.map(({ service, until }) => [service, until])),
        changes: Object.fromEntries(rows.map(({ service, id }) => [service, id])),
      }
    },
    /** Which desk made the mark of a service that stands, for the lead alone. */
    async markingDesks(): Promise<Record<string, string>> {
      const rows = await db.all<{ service: string; desk: string }>(
        "SELECT service, desk FROM full_until WHERE practice = ? AND desk <> ''",
        practice,
      )
      return Object.fromEntries(rows.map(({ service, desk }) => [service, desk]))
    },
    /** Marks a service as full until a time, unless another mark stands there that its writer had not seen. False, and nothing marked, when the desk has marked more than one may in a day, or so many of its marks stand as no honest one leaves. */
    markFull: (service: string, until: string, change: MarkChange): Promise<boolean> =>
      db.write((sql) => setMark(sql, practice, service, until, change, by)),
    /** Takes the mark away; `recordIsFull` when the record says full itself, so that it needs a mark against it. False, and nothing changed, when the desk has marked more than one may in a day. */
    markRoom: (service: string, recordIsFull: boolean, change: MarkChange): Promise<boolean> =>
      db.write((sql) => setMark(sql, practice, service, recordIsFull ? ROOM : NONE, change, by)),
    /** Takes many marks away at once, or none of them. */
    markAllRoom: (marked: readonly Marked[], change: Standing): Promise<void> =>
      db.write(async (sql) => {
        for (const { service, recordIsFull } of marked)
          await setMark(sql, practice, service, recordIsFull ? ROOM : NONE, change, by)
      }),
  }
}

/** A service that is marked full; `recordIsFull` when its record says so itself. */
interface Marked {
  readonly service: string
  readonly recordIsFull: boolean
}

/** A change of a mark; without `over` it is of someone who sees the mark as it stands. */
type MarkChange = Standing & Partial<Change> & { readonly from?: MarkingDesk }

/** The desk that marks, on a day of the server's own. */
interface MarkingDesk {
  readonly desk: string
  /** London wall clock. */
  readonly now: string
}

async function setMark(
  sql: Writing,
  practice: string,
  service: string,
  mark: string,
  { day, id, over, from }: MarkChange,
  by: Doer,
): Promise<boolean> {
  const standing = await sql.one<Standing & { mark: string }>(
    'SELECT day, change_id AS "id", until_time AS "mark" FROM full_until WHERE practice = ? AND service = ?',
    practice,
    service,
  )
  if (over && !takesPlace({ day, id, over }, standing, false)) return true
  // Sent again after a lost answer, it is still one.
  if (from && standing?.id !== id) {
    const isFull = mark !== ROOM && mark !== NONE
    if (isFull && (await standingOf(sql, practice, from)) >= MOST_STANDING) return false
    if (!(await spend(sql, from.desk, 'full', from.now.slice(0, 10)))) return false
  }
  await sql.run(
    'INSERT INTO full_until (practice, service, until_time, day, change_id, desk) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (practice, service) DO UPDATE SET until_time = excluded.until_time, day = excluded.day, change_id = excluded.change_id, desk = excluded.desk',
    practice,
    service,
    mark,
    day,
    id,
    from?.desk ?? '',
  )
  const before = standing?.mark ?? NONE
  await noteAudit(sql, practice, by, { what: 'marked-full', subject: service, before, after: mark })
  return true
}

/** How many services a desk has marked full that still are. */
async function standingOf(sql: Writing, practice: string, { desk, now }: MarkingDesk): Promise<number> {
  const { n } = (await sql.one<{ n: number }>(
    'SELECT COUNT(*) AS n FROM full_until WHERE practice = ? AND desk = ? AND until_time > ? AND until_time <> ?',
    practice,
    desk,
    now,
    NONE,
  ))!
  return n
}
