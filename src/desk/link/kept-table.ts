import { noteKept, type Reason, reasonOf } from '#ui/not-kept.ts'

/** A store that does not answer in this time counts as none. */
const PATIENCE_MS = 2000
/** The version of every database here; a lower one is of an older desk. */
const VERSION = 10

/** Work on a table that was not done: nothing of it is kept. */
export class NotKept extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(`The browser's store is ${reason}.`)
    this.reason = reason
  }
}

/** The rows of a table, as one piece of work sees them: it may wait for these and for nothing else, or the browser ends it early. */
export interface KeptRows<Row> {
  readonly get: (key: string) => Promise<Row | undefined>
  readonly all: () => Promise<Row[]>
  readonly put: (row: Row) => Promise<unknown>
  readonly delete: (key: string) => Promise<unknown>
}

interface Place {
  readonly database: string
  readonly table: string
  /** The field of a row by which it is found. */
  readonly key: string
  /** Each change is on disk before it is done. */
  readonly durable?: boolean
}

/** One table in a database of its own in this browser: the one door to IndexedDB. It is opened at its first use, and again after a failure, so that a store that has room again is used again. */
export class KeptTable<Row extends object> {
  readonly #what: string
  readonly #at: Place
  readonly #patienceMs: number
  #opened: Promise<IDBDatabase> | undefined
  #blocked = false

  /** `what` names it in the line about what is not kept. */
  constructor(what: string, at: Place, patienceMs: number = PATIENCE_MS) {
    this.#what = what
    this.#at = at
    this.#patienceMs = patienceMs
  }

  /**
   * Reads or writes in one transaction, so that two tabs never overwrite each other.
   * @throws {NotKept} when the store is refused, full, held by an old tab or does not answer in time; then nothing of the work is kept, now or later.
   */
  async use<T>(mode: 'r' | 'rw', work: (rows: KeptRows<Row>) => PromiseLike<T>): Promise<T> {
    let given = false
    let undo = () => {}
    const done = this.#open().then((database) => {
      // Opened too late: what called has gone on without it.
      if (given) throw new NotKept('silent')
      const transaction = database.transaction(
        this.#at.table,
        mode === 'r' ? 'readonly' : 'readwrite',
        this.#at.durable ? { durability: 'strict' } : {},
      )
      undo = () => transaction.abort()
      return wholeOrNot(transaction, () => work(rowsOf<Row>(transaction.objectStore(this.#at.table))))
    })
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
      await this.#letGo(this.#opened)
      throw new NotKept(reason)
    }
  }

  #open(): Promise<IDBDatabase> {
    if (this.#opened) return this.#opened
    const { database, table, key } = this.#at
    const opened = new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database, VERSION)
      request.onupgradeneeded = () => {
        if (!request.result.objectStoreNames.contains(table))
          request.result.createObjectStore(table, { keyPath: key })
      }
      // An old tab that keeps an older version open; closed, it lets us in.
      request.onblocked = () => {
        this.#blocked = true
      }
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        // A newer tab wants in, or the browser has closed it.
        request.result.onversionchange = () => void this.#letGo(opened)
        request.result.onclose = () => void this.#letGo(opened)
        resolve(request.result)
      }
    })
    this.#opened = opened
    return opened
  }

  /** Lets go of the database, so that the next use opens it anew instead of repeating a refusal. */
  async #letGo(opened: Promise<IDBDatabase> | undefined): Promise<void> {
    if (this.#opened === opened) this.#opened = undefined
    const database = await opened?.catch(() => undefined)
    database?.close()
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

/** Does the work in a transaction and waits for its end; work that fails leaves nothing behind. */
async function wholeOrNot<T>(transaction: IDBTransaction, work: () => PromiseLike<T>): Promise<T> {
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('stopped', 'AbortError'))
  })
  try {
    const [result] = await Promise.all([(async () => work())(), ended])
    return result
  } catch (fault) {
    stop(transaction)
    // A full disk may end each question with an AbortError, and tell why with the transaction alone.
    const why = await ended.catch((end: unknown) => end)
    throw reasonOf(why) === 'full' ? why : fault
  }
}

function stop(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself.
  }
}

function rowsOf<Row>(store: IDBObjectStore): KeptRows<Row> {
  return {
    get: (key) => answer<Row | undefined>(store.get(key)),
    all: () => answer<Row[]>(store.getAll()),
    put: (row) => answer(store.put(row)),
    delete: (key) => answer(store.delete(key)),
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
