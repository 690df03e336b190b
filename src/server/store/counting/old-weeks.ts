import { isoWeek, mondayOf } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import type { Sheet } from '#core/tally/sheet.ts'
import type { Database, Writing } from '../database/sql.ts'
import { IS_SHEET } from './counts.ts'

/** Weeks behind the newest one of which desks may still send; no desk holds an older one. */
const OPEN_WEEKS = 28
/** Stands where a key did: a random key is longer. */
const ALL_KEYS = 'all'

// Both go from practice to practice, so that the key of the table finds their weeks: nobody reads all that was ever counted.
const NEWEST =
  'SELECT MAX(newest) AS newest FROM (SELECT (SELECT MAX(week) FROM tally WHERE practice = practice.id) AS newest FROM practice) AS each'
const OLD =
  'SELECT DISTINCT tally.practice, week FROM practice CROSS JOIN tally WHERE tally.practice = practice.id AND week <= ? AND key <> ?'

interface OldWeek {
  readonly practice: string
  readonly week: string
}

/** Weeks that are over for good. */
export function oldWeeks(db: Database) {
  return {
    /**
     * Adds up the keys of weeks that no desk sends any more: one row is left of each small table, and nothing more is taken of them.
     * The newest week that was counted says what is old, not the clock, which may be wrong.
     * @returns How many weeks of practices.
     */
    async addUpOldWeeks(): Promise<number> {
      const { newest } = (await db.one<{ newest: string | null }>(NEWEST))!
      if (!newest) return 0
      const last = isoWeek(addDays(mondayOf(newest), -7 * OPEN_WEEKS))
      const weeks = await db.all<OldWeek>(OLD, last, ALL_KEYS)
      for (const week of weeks) await db.write((sql) => addUp(sql, week, last), 'counts')
      if (weeks.length > 0) await db.forget('tally')
      return weeks.length
    },
  }
}

async function addUp(sql: Writing, { practice, week }: OldWeek, last: string): Promise<void> {
  await sql.run('UPDATE book SET added_up = ? WHERE added_up < ?', last, last)
  const rows = await sql.all<{ sheet: string; cells: string }>(
    `SELECT sheet, cells FROM tally WHERE practice = ? AND week = ? AND ${IS_SHEET}`,
    practice,
    week,
  )
  const sums = new Map<string, Record<string, readonly [number, number]>>()
  for (const { sheet, cells } of rows) {
    const sum = sums.get(sheet) ?? {}
    sums.set(sheet, sum)
    for (const [cell, [n, undone]] of Object.entries(JSON.parse(cells) as Sheet)) {
      const [before, back] = sum[cell] ?? [0, 0]
      sum[cell] = [before + n, back + undone]
    }
  }
  await sql.run('DELETE FROM tally WHERE practice = ? AND week = ?', practice, week)
  for (const [sheet, sum] of sums) {
    const sorted = Object.fromEntries(Object.entries(sum).sort(([a], [b]) => (a < b ? -1 : 1)))
    await sql.run(
      'INSERT INTO tally (practice, week, key, sheet, cells) VALUES (?, ?, ?, ?, ?)',
      practice,
      week,
      ALL_KEYS,
      sheet,
      JSON.stringify(sorted),
    )
  }
}
