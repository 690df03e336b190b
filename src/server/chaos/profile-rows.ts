import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { HeldWeek } from '#core/tally/held-week.ts'
import type { RowStore, Rows } from '#desk/counting/rows.ts'

/** One change: each row that it put, and null for one that it deleted. */
type Change = readonly (readonly [key: string, row: HeldWeek | null])[]

/** Held weeks in one file, a line for each change, as a browser's profile keeps them: a change is there whole or not at all, and the file can be copied or lost between any two. */
export class ProfileRows implements RowStore {
  readonly #path: string
  readonly #rows = new Map<string, HeldWeek>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(path: string) {
    this.#path = path
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : []
    for (const line of lines) this.#take(JSON.parse(line) as Change)
    if (lines.length <= 1) return
    // Written anew rather than over: a disk waits for what is replaced.
    rmSync(path)
    writeFileSync(path, lineOf(this.#rows))
  }

  change<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    const done = this.#last.then(async () => {
      const changed = new Map<string, HeldWeek | null>()
      const result = await work({
        get: async (key) => (changed.has(key) ? (changed.get(key) ?? undefined) : this.#rows.get(key)),
        all: async () =>
          [...new Map<string, HeldWeek | null>([...this.#rows, ...changed]).values()].filter(
            (row) => row !== null,
          ),
        put: async (row) => changed.set(row.key, row),
        delete: async (key) => changed.set(key, null),
      })
      if (changed.size > 0) {
        appendFileSync(this.#path, lineOf(changed))
        this.#take([...changed])
      }
      return result
    })
    this.#last = done.catch(() => {})
    return done
  }

  #take(change: Change): void {
    for (const [key, row] of change)
      if (row) this.#rows.set(key, row)
      else this.#rows.delete(key)
  }
}

function lineOf(rows: ReadonlyMap<string, HeldWeek | null>): string {
  return `${JSON.stringify([...rows])}\n`
}
