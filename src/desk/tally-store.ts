import { Dexie, type EntityTable } from 'dexie'
import { add, undo, type WeekCounters } from '#core/counters.ts'
import { addDays, isoWeek } from '#core/wall-clock.ts'

interface StoredWeek extends WeekCounters {
  /** Grows with every change, so that an acknowledgement of an older state is seen to be older. */
  readonly change: number
  readonly acknowledged: number
}

/** What a counted call needs to be taken back: its cells, in the week they were counted. */
export interface Counted {
  readonly week: string
  readonly cells: readonly string[]
}

/** Weeks kept after they were acknowledged. */
const KEEP_WEEKS = 8

/** The counters of this device. They outlive a closed browser where it lets us; where it does not, they live in memory and the desk goes on. */
export class TallyStore {
  readonly #db = new Dexie('tallies') as Dexie & { weeks: EntityTable<StoredWeek, 'week'> }
  #memory: Map<string, StoredWeek> | undefined
  readonly onMemory: () => void

  constructor(onMemory: () => void = () => {}) {
    this.onMemory = onMemory
    this.#db.version(1).stores({ weeks: 'week' })
  }

  /** Counts cells in the week of a London wall-clock time. */
  async add(cells: readonly string[], at: string): Promise<Counted> {
    const week = isoWeek(at)
    await this.#change(week, (counters) => add(counters, cells))
    return { week, cells }
  }

  /** Takes a count back, under the key of the week it was counted in. */
  async undo({ week, cells }: Counted): Promise<void> {
    await this.#change(week, (counters) => undo(counters, cells))
  }

  /** The state to send: every week not acknowledged yet, and the last two. */
  async recent(at: string): Promise<StoredWeek[]> {
    const last = [isoWeek(at), isoWeek(addDays(at, -7))]
    return (await this.#all()).filter((row) => row.change > row.acknowledged || last.includes(row.week))
  }

  /** Marks sent states as kept by the server; a week that changed since stays to be sent again. */
  async acknowledge(sent: readonly Pick<StoredWeek, 'week' | 'key' | 'change'>[], at: string): Promise<void> {
    const oldest = isoWeek(addDays(at, -7 * KEEP_WEEKS))
    await this.#write(async (read, write, drop) => {
      for (const { week, key, change } of sent) {
        const row = await read(week)
        if (row?.key === key) await write({ ...row, acknowledged: Math.max(row.acknowledged, change) })
      }
      for (const row of await this.#all())
        if (row.week < oldest && row.acknowledged >= row.change) await drop(row.week)
    })
  }

  /** Whether counts would be lost with the page. */
  get inMemory(): boolean {
    return this.#memory !== undefined
  }

  async #change(week: string, change: (counters: WeekCounters) => WeekCounters): Promise<void> {
    await this.#write(async (read, write) => {
      const row = (await read(week)) ?? {
        week,
        key: newKey(),
        counts: {},
        undone: {},
        change: 0,
        acknowledged: 0,
      }
      await write({ ...row, ...change(row), change: row.change + 1 })
    })
  }

  async #all(): Promise<StoredWeek[]> {
    if (this.#memory) return [...this.#memory.values()]
    try {
      return await this.#db.weeks.toArray()
    } catch {
      return [...this.#toMemory().values()]
    }
  }

  /** One transaction over the weeks: two tabs never overwrite each other. A store that refuses falls back to memory. */
  async #write(
    work: (
      read: (week: string) => Promise<StoredWeek | undefined>,
      write: (row: StoredWeek) => Promise<unknown>,
      drop: (week: string) => Promise<unknown>,
    ) => Promise<void>,
  ): Promise<void> {
    if (!this.#memory) {
      try {
        const { weeks } = this.#db
        await this.#db.transaction('rw', weeks, () =>
          work(
            (week) => weeks.get(week),
            (row) => weeks.put(row),
            (week) => weeks.delete(week),
          ),
        )
        return
      } catch {
        this.#toMemory()
      }
    }
    const memory = this.#toMemory()
    await work(
      async (week) => memory.get(week),
      async (row) => memory.set(row.week, row),
      async (week) => memory.delete(week),
    )
  }

  #toMemory(): Map<string, StoredWeek> {
    if (!this.#memory) {
      this.#memory = new Map()
      this.onMemory()
    }
    return this.#memory
  }
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
