import type { Database, Writing } from './database/sql.ts'

/** A mark that says "it has room again" against a record that says full. */
const ROOM = ''

/** Which services of one practice are full during a day, apart from their records. Times are London wall clocks. */
export function marksOf(db: Database, practice: string) {
  return {
    /** Until when each marked service is full; empty where it has room though its record says full. */
    async marks(at: string): Promise<Record<string, string>> {
      const rows = await db.all<{ service: string; until: string }>(
        `SELECT service, until_time AS "until" FROM full_until WHERE practice = ? AND (until_time > ? OR until_time = '')`,
        practice,
        at,
      )
      return Object.fromEntries(rows.map(({ service, until }) => [service, until]))
    },
    /** Marks a service as full until a time. */
    markFull: (service: string, until: string, at: string): Promise<void> =>
      db.write((sql) => setMark(sql, practice, service, until, at)),
    /** Takes the mark away; `recordIsFull` when the record says full itself, so that it needs a mark against it. */
    markRoom: (service: string, recordIsFull: boolean, at: string): Promise<void> =>
      db.write((sql) => setMark(sql, practice, service, recordIsFull ? ROOM : undefined, at)),
  }
}

async function setMark(
  sql: Writing,
  practice: string,
  service: string,
  mark: string | undefined,
  at: string,
): Promise<void> {
  await sql.run(
    "DELETE FROM full_until WHERE practice = ? AND (service = ? OR (until_time <= ? AND until_time <> ''))",
    practice,
    service,
    at,
  )
  if (mark === undefined) return
  await sql.run(
    'INSERT INTO full_until (practice, service, until_time) VALUES (?, ?, ?)',
    practice,
    service,
    mark,
  )
}
