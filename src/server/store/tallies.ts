import type { KeySet } from '#core/pathway/release-files.ts'
import type { WeekCounters } from '#core/tally/counters.ts'
import { type KnownKeys, knownKeys } from '#core/tally/keys.ts'
import type { Database, Writing } from './sql.ts'
import type { KnownReleases } from './store-memory.ts'

/** What a desk's whole sync says of it: on which day it was, and whether it held a week that had not begun. */
export interface WholeSync {
  readonly desk: string
  readonly day: string
  readonly clockAhead: boolean
}

/** The releases that were published, whose names counts may hold. */
export function releases(db: Database, known: KnownReleases) {
  return {
    /** Every published release's keys are kept, so that a desk on an older release can still be counted. */
    saveRelease: (hash: string, keys: KeySet): Promise<number> =>
      db.write((sql) =>
        sql.run(
          'INSERT INTO release (hash, keys) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING',
          hash,
          JSON.stringify(keys),
        ),
      ),
    /** The names that counts may hold, of all published releases together. Releases are only ever added, by this process or another. */
    async knownKeys(): Promise<KnownKeys> {
      const { n } = (await db.one<{ n: number }>('SELECT COUNT(*) AS n FROM release'))!
      if (n !== known.count) {
        const rows = await db.all<{ keys: string }>('SELECT keys FROM release')
        known.keys = knownKeys(rows.map((row) => JSON.parse(row.keys) as KeySet))
        known.count = rows.length
      }
      return known.keys
    },
  }
}

/** The counts of one practice: no desk stands beside them. */
export function talliesOf(db: Database, practice: string) {
  return {
    /** Keeps weeks of counters, all of them or none; `sync` when the desk has now sent everything. */
    keepCounts: (weeks: readonly WeekCounters[], sync?: WholeSync): Promise<void> =>
      db.write(async (sql) => {
        for (const week of weeks) await mergeWeek(sql, practice, week)
        if (sync)
          await sql.run(
            'UPDATE device SET synced = ?, skewed = ? WHERE practice = ? AND id = ?',
            sync.day,
            sync.clockAhead ? 1 : 0,
            practice,
            sync.desk,
          )
      }),
    /** Totals by week and cell, all desks together. */
    weekTotals: (from: string, to: string): Promise<{ week: string; cell: string; n: number }[]> =>
      db.all(
        'SELECT week, cell, SUM(n - undone) AS n FROM counter WHERE practice = ? AND week >= ? AND week <= ? GROUP BY week, cell HAVING SUM(n - undone) > 0 ORDER BY week, cell',
        practice,
        from,
        to,
      ),
  }
}

/** Keeps the larger of what is here and what came, cell by cell; what is here already is not written again. */
async function mergeWeek(
  sql: Writing,
  practice: string,
  { week, key, counts, undone }: WeekCounters,
): Promise<void> {
  for (const cell of new Set([...Object.keys(counts), ...Object.keys(undone)]))
    await sql.run(
      `INSERT INTO counter (practice, week, key, cell, n, undone) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (practice, week, key, cell) DO UPDATE SET
  n = CASE WHEN excluded.n > counter.n THEN excluded.n ELSE counter.n END,
  undone = CASE WHEN excluded.undone > counter.undone THEN excluded.undone ELSE counter.undone END
WHERE excluded.n > counter.n OR excluded.undone > counter.undone`,
      practice,
      week,
      key,
      cell,
      counts[cell] ?? 0,
      undone[cell] ?? 0,
    )
}
