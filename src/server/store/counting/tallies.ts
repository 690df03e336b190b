import type { KeySet } from '#core/pathway/release-files.ts'
import type { TallyAnswer } from '#core/tally/held-week.ts'
import { type KnownKeys, knownKeys } from '#core/tally/keys.ts'
import type { Database } from '../database/sql.ts'
import type { KnownReleases } from '../store-memory.ts'
import type { DeskSync } from './sync-batch.ts'
import type { SyncBatches } from './sync-batches.ts'
import { readSums, totalsOf, type WeekSums, type WeekTotal } from './week-sums.ts'

/** The releases that were published, whose names counts may hold. */
export function releases(db: Database, known: KnownReleases) {
  let asked: Promise<KnownKeys> | undefined
  return {
    /** Every published release's keys are kept, so that a desk on an older release can still be counted; with the day on which it came after another. */
    saveRelease: (hash: string, keys: KeySet, day = ''): Promise<number> =>
      db.write(async (sql) => {
        const { n } = (await sql.one<{ n: number }>('SELECT COUNT(*) AS n FROM release'))!
        return sql.run(
          'INSERT INTO release (hash, keys, day) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING',
          hash,
          JSON.stringify(keys),
          n === 0 ? '' : day,
        )
      }),
    /** The days on which a newer release came. */
    async releaseDays(): Promise<string[]> {
      const rows = await db.all<{ day: string }>("SELECT day FROM release WHERE day <> '' ORDER BY day")
      return rows.map(({ day }) => day)
    },
    /** The names that counts may hold, of all published releases together. Releases are only ever added, by this process or another. */
    knownKeys(): Promise<KnownKeys> {
      if (!asked) {
        // Those who come in one turn ask once.
        asked = keysNow(db, known)
        setImmediate(() => {
          asked = undefined
        })
      }
      return asked
    },
  }
}

async function keysNow(db: Database, known: KnownReleases): Promise<KnownKeys> {
  const { n, epoch } = (await db.one<{ n: number; epoch: string }>(
    'SELECT epoch, (SELECT COUNT(*) FROM release) AS n FROM book',
  ))!
  if (n !== known.count || epoch !== known.epoch) {
    const rows = await db.all<{ keys: string }>('SELECT keys FROM release')
    known.keys = knownKeys(rows.map((row) => JSON.parse(row.keys) as KeySet))
    known.count = rows.length
    known.epoch = epoch
  }
  return known.keys
}

/** The counts of one practice: no desk stands beside them. */
export function talliesOf(db: Database, practice: string, batch: SyncBatches) {
  return {
    /** Keeps what can be kept of a sync, and notes of its desk what could not. */
    takeSync: (sync: Omit<DeskSync, 'practice'>): Promise<TallyAnswer> => batch.take({ ...sync, practice }),
    /** Totals by week and cell, all desks together. */
    weekTotals: async (from: string, to: string): Promise<WeekTotal[]> =>
      totalsOf(await readSums(db, practice, from, to)),
    /** The same by cell: three years are many weeks of few cells. */
    weekSums: (from: string, to: string): Promise<WeekSums> => readSums(db, practice, from, to),
  }
}
