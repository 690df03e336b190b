import type { KeySet } from '#core/pathway/release-files.ts'
import type { WeekCounters } from '#core/tally/counters.ts'
import { noteNotTaken } from '#core/tally/heard.ts'
import type { BookSeen, NotTaken, TallyAnswer } from '#core/tally/held-week.ts'
import { type KnownKeys, knownKeys } from '#core/tally/keys.ts'
import { standing } from '#core/tally/line.ts'
import type { RefusedWeek } from '#core/tally/sort-weeks.ts'
import { beginEpoch, turnPage, wasPutBack } from './book.ts'
import { mergeHeld, readHeld, readTotals, type WeekTotal } from './counts.ts'
import type { Database, Writing } from './database/sql.ts'
import { spend } from './desk-limits.ts'
import type { KnownReleases } from './store-memory.ts'

/** A desk's sync, looked at: what of it can be kept, and what it says of the desk. */
export interface DeskSync {
  readonly desk: string
  /** Today, and the week of it. */
  readonly day: string
  readonly week: string
  readonly taken: readonly WeekCounters[]
  readonly refused: readonly RefusedWeek[]
  /** The book as the desk last saw it. */
  readonly book: BookSeen | undefined
  /** Weeks that the desk holds and that were not taken when it sent them. */
  readonly notTaken: readonly NotTaken[]
  /** The desk has said all of what it knows to send. */
  readonly last: boolean
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
export function talliesOf(db: Database, practice: string, run: string) {
  return {
    /** Keeps what can be kept of a sync, and notes of its desk what could not. */
    takeSync: (sync: DeskSync): Promise<TallyAnswer> =>
      db.write(async (sql) => {
        const { desk, day, book } = sync
        if (book && (await wasPutBack(sql, book)) && (await spend(sql, desk, 'put-back', day)))
          await beginEpoch(sql)
        const kept: WeekCounters[] = []
        const refused: RefusedWeek[] = [...sync.refused]
        // A key of which nothing can be kept takes no room, so it costs nothing.
        const parted: string[] = []
        for (const week of sync.taken) {
          const held = await readHeld(sql, practice, week)
          if (standing(held.line, week.line ?? []) === 'parted') parted.push(week.key)
          else if (isEmpty(week) || held.there || (await spend(sql, desk, 'keys', day))) {
            await mergeHeld(sql, practice, held, week)
            kept.push(week)
          } else refused.push({ key: week.key, week: week.week, why: 'too-many' })
        }
        await noteDesk(sql, desk, [...sync.notTaken, ...refused])
        const mark = await turnPage(sql, run)
        // A desk that does not know this book, or parts from a twin, holds more than was taken.
        if (sync.last && parted.length === 0 && book?.epoch === mark.epoch)
          await sql.run(
            'UPDATE device SET synced = ?, skewed = ? WHERE id = ?',
            day,
            kept.some(({ week }) => week > sync.week) ? 1 : 0,
            desk,
          )
        return { ...mark, kept: kept.map(({ key }) => key), refused, parted }
      }, 'counts'),
    /** Totals by week and cell, all desks together. */
    weekTotals: (from: string, to: string): Promise<WeekTotal[]> => readTotals(db, practice, from, to),
  }
}

function isEmpty({ counts }: WeekCounters): boolean {
  return Object.keys(counts).length === 0
}

async function noteDesk(sql: Writing, desk: string, said: readonly NotTaken[]): Promise<void> {
  const row = await sql.one<{ weeks: string }>('SELECT not_taken AS weeks FROM device WHERE id = ?', desk)
  const before = JSON.parse(row?.weeks ?? '[]') as NotTaken[]
  await sql.run(
    'UPDATE device SET not_taken = ? WHERE id = ?',
    JSON.stringify(noteNotTaken(before, said)),
    desk,
  )
}
