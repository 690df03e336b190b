import { Worker } from 'node:worker_threads'

/** Somebody else who asks a server for its health again and again, in a thread of their own, so that nothing keeps them waiting but the server. */
export class Others {
  readonly #thread: Worker

  private constructor(thread: Worker) {
    this.#thread = thread
  }

  /** Begins to ask a server at a base address. */
  static async ask(base: string): Promise<Others> {
    const thread = new Worker(new URL('./ask-again.ts', import.meta.url), { workerData: base })
    const others = new Others(thread)
    await others.longestWait()
    return others
  }

  /** The longest that they waited for an answer since this was last asked, in milliseconds, with the answer that they wait for now. */
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
