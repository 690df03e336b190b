import { open } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'

/** Copies what was written from SQLite's log into the file, in a thread of its own. Writing goes on meanwhile, and nobody waits for the disk. */
export class LogCopier {
  readonly #path: string
  #thread: Worker | undefined
  #work: Promise<void> = Promise.resolve()

  constructor(path: string) {
    this.#path = path
  }

  /** Copies what stands in the log by now; one copy at a time. What could not be copied stays in the log, and is read from there. */
  copy(): Promise<void> {
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
    return this.#work
  }

  /** Brings what stands in the log to the disk, copied or not. It only saves time: a commit makes sure of it. */
  async flush(): Promise<void> {
    const log = await open(`${this.#path}-wal`, 'r+').catch(() => undefined)
    await log?.datasync().catch(() => {})
    await log?.close()
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
    const thread = new Worker(new URL('./copy-log.ts', import.meta.url), { workerData: this.#path })
    thread.on('error', () => {})
    thread.once('exit', () => {
      if (this.#thread === thread) this.#thread = undefined
    })
    // It keeps no process alive.
    thread.unref()
    return thread
  }
}
