import { Dexie, type EntityTable } from 'dexie'
import { addDays, isoWeek } from '#core/clock/wall-clock.ts'
import { add, undo, type WeekCounters } from '#core/tally/counters.ts'

interface StoredWeek extends WeekCounters {
  /** Grows with every change, so that an acknowledgement of an older state is seen to be older. */
  readonly change: number
  readonly acknowledged: number
}

/** What a counted call needs to be taken back: its cells, and the week and key they were counted under. */
export interface Counted {
  readonly week: string
  readonly key: string
  readonly cells: readonly string[]
}

/** Where counts live: in the browser's store, or in memory only, where they are lost with the page unless they were sent. */
export type StoreState =
  | { readonly kind: 'stored' }
  | { readonly kind: 'memory'; readonly reason: 'refused' | 'full' }

type Weeks = Pick<EntityTable<StoredWeek, 'week'>, 'toArray'> & {
  get(week: string): PromiseLike<StoredWeek | undefined>
  put(row: StoredWeek): PromiseLike<unknown>
  delete(week: string): PromiseLike<unknown>
}

/** Weeks kept after they were acknowledged. */
const KEEP_WEEKS = 8

/** The counters of this device. They outlive a closed browser where it lets us; where it does not, they live in memory under keys of their own and the desk goes on. */
export class TallyStore {
  // A week that went back after a power cut would count anew what the server has already: so each change is on disk before it is done.
  readonly #db = new Dexie('tallies', { chromeTransactionDurability: 'strict' }) as Dexie & {
    weeks: EntityTable<StoredWeek, 'week'>
  }
  readonly #memory = new Map<string, StoredWeek>()
  readonly #onState: (state: StoreState) => void
  readonly #random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array
  #state: StoreState = { kind: 'stored' }
  #writing = 0

  /** `onState` hears when the place of the counts changes; `random` fills bytes for the weekly key. */
  constructor(
    onState: (state: StoreState) => void = () => {},
    random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
  ) {
    this.#onState = onState
    this.#random = random
    this.#db.version(1).stores({ weeks: 'week' })
  }

  /** Where counts live now. */
  get state(): StoreState {
    return this.#state
  }

  /** Whether counts would be lost with the page: on their way into the store, or in memory and not sent yet. */
  get unsaved(): boolean {
    return this.#writing > 0 || [...this.#memory.values()].some((row) => row.change > row.acknowledged)
  }

  /** Counts cells in the week of a London wall-clock time. */
  async add(cells: readonly string[], at: string): Promise<Counted> {
    const week = isoWeek(at)
    return this.#write(async (weeks) => {
      const row = (await weeks.get(week)) ?? this.#blank(week)
      await weeks.put({ ...row, ...add(row, cells), change: row.change + 1 })
      return { week, key: row.key, cells }
    })
  }

  /** Takes a count back under the very key it was counted under. When that is gone with its store, so is the count, and nothing is taken. */
  async undo({ week, key, cells }: Counted): Promise<void> {
    const inMemory = this.#memory.get(week)
    const take = async (weeks: Weeks) => {
      const row = await weeks.get(week)
      if (row?.key === key) await weeks.put({ ...row, ...undo(row, cells), change: row.change + 1 })
      return row?.key === key
    }
    if (inMemory?.key === key) {
      this.#memory.set(week, { ...inMemory, ...undo(inMemory, cells), change: inMemory.change + 1 })
      return
    }
    try {
      await this.#db.transaction('rw', this.#db.weeks, () => take(this.#db.weeks))
    } catch (fault) {
      // The count itself is safe in the store and will be sent, so a key in memory may take it back: only the sum is read.
      this.#failed(fault)
      const row = inMemory ?? this.#blank(week)
      this.#memory.set(week, { ...row, ...undo(row, cells), change: row.change + 1 })
    }
  }

  /** The state to send: every week not acknowledged yet, and the last two; without what only the device needs to know. */
  async recent(at: string): Promise<StoredWeek[]> {
    const last = [isoWeek(at), isoWeek(addDays(at, -7))]
    const stored = await this.#db.weeks.toArray().catch((fault: unknown) => {
      this.#failed(fault)
      return []
    })
    return [...stored, ...this.#memory.values()].filter(
      (row) => row.change > row.acknowledged || last.includes(row.week),
    )
  }

  /** Marks sent states as kept by the server; a week that changed since stays to be sent again. */
  async acknowledge(sent: readonly Pick<StoredWeek, 'week' | 'key' | 'change'>[], at: string): Promise<void> {
    const oldest = isoWeek(addDays(at, -7 * KEEP_WEEKS))
    const mark = async (weeks: Weeks) => {
      for (const { week, key, change } of sent) {
        const row = await weeks.get(week)
        if (row?.key === key) await weeks.put({ ...row, acknowledged: Math.max(row.acknowledged, change) })
      }
      for (const row of await weeks.toArray())
        if (row.week < oldest && row.acknowledged >= row.change) await weeks.delete(row.week)
    }
    await mark(inMemory(this.#memory))
    // A mark that cannot be written only means sending once more.
    await this.#db.transaction('rw', this.#db.weeks, () => mark(this.#db.weeks)).catch(() => {})
  }

  /** One transaction over the weeks: two tabs never overwrite each other. Each write tries the store first, so a store that has room again is used again. */
  async #write<T>(work: (weeks: Weeks) => Promise<T>): Promise<T> {
    this.#writing += 1
    try {
      const done = await this.#db.transaction('rw', this.#db.weeks, () => work(this.#db.weeks))
      this.#say({ kind: 'stored' })
      return done
    } catch (fault) {
      this.#failed(fault)
      return work(inMemory(this.#memory))
    } finally {
      this.#writing -= 1
    }
  }

  #failed(fault: unknown): void {
    this.#say({
      kind: 'memory',
      reason: (fault as Error).name === 'QuotaExceededError' ? 'full' : 'refused',
    })
    // Closed like this, it is opened anew by the next use instead of repeating its first refusal.
    this.#db.close({ disableAutoOpen: false })
  }

  #say(state: StoreState): void {
    if (state.kind === this.#state.kind) return
    this.#state = state
    this.#onState(state)
  }

  #blank(week: string): StoredWeek {
    const key = [...this.#random(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0'))
    return { week, key: key.join(''), counts: {}, undone: {}, change: 0, acknowledged: 0 }
  }
}

function inMemory(rows: Map<string, StoredWeek>): Weeks {
  return {
    get: async (week) => rows.get(week),
    put: async (row) => rows.set(row.week, row),
    delete: async (week) => rows.delete(week),
    toArray: (async () => [...rows.values()]) as Weeks['toArray'],
  }
}
