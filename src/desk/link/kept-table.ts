import { Dexie, type EntityTable } from 'dexie'
import { noteKept, type Reason, reasonOf } from '#ui/not-kept.ts'

/** A store that does not answer in this time counts as none. */
const PATIENCE_MS = 2000

/** Work on a table that was not done: nothing of it is kept. */
export class NotKept extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(`The browser's store is ${reason}.`)
    this.reason = reason
  }
}

/** One table in a database of its own in this browser: the one door to IndexedDB. It is opened at its first use, and again after a failure, so that a store that has room again is used again. */
export class KeptTable<Row extends object, Key extends keyof Row & string> {
  readonly #db: Dexie
  readonly #what: string
  readonly #table: string
  readonly #patienceMs: number
  #blocked = false

  /** `what` names it in the line about what is not kept; `durable` means that each change is on disk before it is done. */
  constructor(
    what: string,
    at: { readonly database: string; readonly table: string; readonly key: Key; readonly durable?: boolean },
    patienceMs: number = PATIENCE_MS,
  ) {
    this.#what = what
    this.#table = at.table
    this.#patienceMs = patienceMs
    this.#db = new Dexie(at.database, at.durable ? { chromeTransactionDurability: 'strict' } : {})
    this.#db.version(1).stores({ [at.table]: at.key })
    // An old tab that keeps an older version open; closed, it lets us in.
    this.#db.on('blocked', () => {
      this.#blocked = true
    })
  }

  /**
   * Reads or writes in one transaction, so that two tabs never overwrite each other.
   * @throws {NotKept} when the store is refused, full, held by an old tab or does not answer in time; then nothing of the work is kept, now or later.
   */
  async use<T>(mode: 'r' | 'rw', work: (rows: EntityTable<Row, Key>) => PromiseLike<T>): Promise<T> {
    let given = false
    let undo = () => {}
    const done = Promise.resolve(
      this.#db.transaction(mode, this.#table, (transaction) => {
        // Opened too late: what called has gone on without it.
        if (given) throw new NotKept('silent')
        undo = () => transaction.abort()
        return work(transaction.table(this.#table) as unknown as EntityTable<Row, Key>)
      }),
    )
    try {
      const result = await this.#inTime(done, () => {
        // A change that is on its way to the disk can no longer be stopped: then only waiting tells.
        undo()
        given = true
      })
      this.#blocked = false
      noteKept(this.#what)
      return result
    } catch (fault) {
      if (fault instanceof NotKept) throw fault
      const reason = reasonOf(fault)
      noteKept(this.#what, reason)
      // Closed like this, it is opened anew by the next use instead of repeating its first refusal.
      this.#db.close({ disableAutoOpen: false })
      throw new NotKept(reason)
    }
  }

  #inTime<T>(done: Promise<T>, giveUp: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const reason = this.#blocked ? 'blocked' : 'silent'
        noteKept(this.#what, reason)
        try {
          giveUp()
          reject(new NotKept(reason))
        } catch {
          // Not to be stopped any more: `done` tells how it ended.
        }
      }, this.#patienceMs)
      done.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }
}
