import type { HeldWeek } from '#core/tally/held-week.ts'

/** The held weeks of a device, as one piece of work sees them. */
export interface Rows {
  readonly get: (key: string) => PromiseLike<HeldWeek | undefined>
  readonly all: () => PromiseLike<readonly HeldWeek[]>
  readonly put: (row: HeldWeek) => PromiseLike<unknown>
  readonly delete: (key: string) => PromiseLike<unknown>
}

/** Somewhere to keep held weeks: `change` does a piece of work whole or not at all, and rejects where it cannot. */
export interface RowStore {
  readonly change: <T>(work: (rows: Rows) => Promise<T>) => Promise<T>
}

/** Held weeks in memory: lost with the page. */
export class MemoryRows implements RowStore {
  readonly #rows = new Map<string, HeldWeek>()
  #last: Promise<unknown> = Promise.resolve()

  /** All that is held. */
  get held(): readonly HeldWeek[] {
    return [...this.#rows.values()]
  }

  /** One piece of work after another, as a database does. */
  change<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    const rows = this.#rows
    const done = this.#last.then(() =>
      work({
        get: async (key) => rows.get(key),
        all: async () => [...rows.values()],
        put: async (row) => rows.set(row.key, row),
        delete: async (key) => rows.delete(key),
      }),
    )
    this.#last = done.catch(() => {})
    return done
  }
}
