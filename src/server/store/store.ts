import type { KeySet } from '#core/pathway/release-files.ts'
import type { WeekCounters } from '#core/tally/counters.ts'
import { type KnownKeys, knownKeys } from '#core/tally/keys.ts'
import { Documents } from './documents.ts'

export interface DeviceRow {
  readonly id: string
  readonly joined: string
  /** The day it was last heard from; nothing finer is kept. */
  readonly heard: string
  /** The day of its last whole sync, empty before the first. */
  readonly synced: string
  /** Its last sync held a week that had not begun: its clock is ahead. */
  readonly skewed: number
  readonly revoked: number
}

export interface BoardRow {
  readonly clinician: string
  readonly extension: string
  readonly room: string
  readonly deputy: string
  readonly visitCutOff: string
  readonly whenFull: string
}

export interface ToldRow {
  readonly id: string
  readonly at: string
  readonly answered: number
}

/** What the server keeps, in the words of the practice. */
export class Store extends Documents {
  #known: KnownKeys | undefined

  /** Every published release's keys are kept, so that a desk on an older release can still be counted. */
  saveRelease(hash: string, keys: KeySet): void {
    this.run(
      'INSERT INTO release (hash, keys) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING',
      hash,
      JSON.stringify(keys),
    )
    this.#known = undefined
  }

  /** The names that counts may hold, of all published releases together. */
  knownKeys(): KnownKeys {
    this.#known ??= knownKeys(
      this.all<{ keys: string }>('SELECT keys FROM release').map((row) => JSON.parse(row.keys) as KeySet),
    )
    return this.#known
  }

  /** Keeps the larger of what is here and what came, cell by cell; what is here already is not written again. */
  mergeCounters(practice: string, { week, key, counts, undone }: WeekCounters): void {
    for (const cell of new Set([...Object.keys(counts), ...Object.keys(undone)]))
      this.run(
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

  /** Totals of a practice by week and cell, all devices together. */
  weekTotals(practice: string, from: string, to: string): { week: string; cell: string; n: number }[] {
    return this.all(
      'SELECT week, cell, SUM(n - undone) AS n FROM counter WHERE practice = ? AND week >= ? AND week <= ? GROUP BY week, cell HAVING SUM(n - undone) > 0 ORDER BY week, cell',
      practice,
      from,
      to,
    )
  }

  devices(practice: string): DeviceRow[] {
    return this.all(
      'SELECT id, joined, heard, synced, skewed, revoked FROM device WHERE practice = ? ORDER BY joined, id',
      practice,
    )
  }

  /** The board as it was last set, and on which day. */
  board(practice: string): (BoardRow & { readonly day: string }) | undefined {
    return this.one(
      'SELECT clinician, extension, room, deputy, visit_cut_off AS "visitCutOff", when_full AS "whenFull", day FROM board WHERE practice = ?',
      practice,
    )
  }

  told(practice: string, day: string): ToldRow[] {
    return this.all(
      'SELECT id, at, answered FROM told WHERE practice = ? AND at >= ? ORDER BY at, id',
      practice,
      day,
    )
  }
}
