import type { HeldWeek } from '#core/tally/held-week.ts'
import { KeptTable } from '../link/kept-table.ts'
import type { RowStore, Rows } from './rows.ts'

/** Held weeks in the browser's own store, where they outlive a closed browser. Two tabs never overwrite each other: a piece of work is one transaction. */
export class DiskRows implements RowStore {
  readonly #weeks: KeptTable<HeldWeek>

  /** A store that does not answer in `patienceMs` counts as none. */
  constructor(patienceMs?: number) {
    // A week that went back after a power cut would count anew what the server has already: so each change is on disk before it is done.
    this.#weeks = new KeptTable(
      'counts',
      { database: 'counts', table: 'weeks', key: 'key', durable: true },
      patienceMs,
    )
  }

  change<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    return this.#weeks.use('rw', work)
  }
}
