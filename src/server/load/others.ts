import { setTimeout as pause } from 'node:timers/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { askOnce } from './client.ts'

/** They ask often, and leave the server time for its work. */
const PAUSE_MS = 2

/** Somebody else who asks a server for its health again and again, in a thread of their own, so that nothing keeps them waiting but the server. */
export class Others {
  readonly #thread: Worker

  private constructor(thread: Worker) {
    this.#thread = thread
  }

  /** Begins to ask a server at a base address. */
  static async ask(base: string): Promise<Others> {
    const thread = new Worker(new URL(import.meta.url), { workerData: base })
    const others = new Others(thread)
    await others.longestWait()
    return others
  }

  /** The longest that they waited for an answer since this was last asked, in milliseconds, the answer that they wait for now among them. */
  longestWait(): Promise<number> {
    return new Promise((said) => {
      this.#thread.once('message', said)
      this.#thread.postMessage('how long')
    })
  }

  async stop(): Promise<void> {
    await this.#thread.terminate()
  }
}

if (!isMainThread) {
  let longest = 0
  let asked = false
  parentPort!.on('message', () => {
    asked = true
  })
  for (;;) {
    const since = performance.now()
    await askOnce(workerData as string, { method: 'GET', path: '/healthz' })
    longest = Math.max(longest, performance.now() - since)
    if (asked) {
      parentPort!.postMessage(longest)
      longest = 0
      asked = false
    }
    await pause(PAUSE_MS)
  }
}
