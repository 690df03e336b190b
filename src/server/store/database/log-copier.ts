import { DatabaseSync } from 'node:sqlite'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/** Copies what was written from SQLite's log into the file, in a thread of its own: nobody waits for the disk meanwhile, and writing goes on. */
export class LogCopier {
  readonly #path: string
  #thread: Worker | undefined
  #work: Promise<void> = Promise.resolve()

  constructor(path: string) {
    this.#path = path
  }

  /** Begins to copy; one copy at a time. What could not be copied stays in the log, and is read from there. */
  begin(): void {
    this.#work = this.#work.then(
      () =>
        new Promise((done) => {
          this.#thread ??= this.#start()
          const thread = this.#thread
          const finish = () => {
            thread.off('message', finish).off('exit', finish)
            done()
          }
          thread.on('message', finish).on('exit', finish)
          thread.postMessage('copy')
        }),
    )
  }

  /** Waits until nothing is being copied. */
  idle(): Promise<void> {
    return this.#work
  }

  /** Ends the thread, once nothing is being copied. */
  async stop(): Promise<void> {
    await this.#work
    await this.#thread?.terminate()
    this.#thread = undefined
  }

  #start(): Worker {
    const thread = new Worker(new URL(import.meta.url), { workerData: this.#path })
    thread.on('error', () => {})
    thread.once('exit', () => {
      if (this.#thread === thread) this.#thread = undefined
    })
    // A process that has nothing else to do may end.
    thread.unref()
    return thread
  }
}

if (!isMainThread && typeof workerData === 'string') {
  const db = new DatabaseSync(workerData)
  db.exec('PRAGMA synchronous = FULL')
  parentPort!.on('message', () => {
    try {
      db.exec('PRAGMA wal_checkpoint(PASSIVE)')
    } catch {
      // The next copy does it.
    }
    parentPort!.postMessage('done')
  })
}
