import { signal } from '@preact/signals'
import { isOver, type Said, saidInOrder, thingOf } from './said.ts'

/** Where the queue outlives the page. Each method may refuse: what was said is then in memory only. */
export interface QueueStore {
  all(): Promise<readonly Said[]>
  /** Keeps what was said in place of what was said about the same thing before. */
  put(said: Said): Promise<void>
  /** Lets it go, unless something else has been said about the same thing since. */
  remove(said: Said): Promise<void>
}

/** What the server said: kept, with what stands there now; never to be taken; not now. Undefined when nobody answered. */
export type SendAnswer = { readonly end: 'kept' | 'refused' | 'later'; readonly body: unknown } | undefined

/** What the queue needs of the desk around it. */
export interface QueuePorts {
  readonly store: QueueStore
  readonly send: (said: Said) => Promise<SendAnswer>
  /** Milliseconds of this desk's own clock. */
  readonly clock: () => number
}

/** One thing that cannot be sent never stops the others. */
const NOT_NOW: SendAnswer = { end: 'later', body: undefined }

interface Entry {
  readonly said: Said
  /** The step at which the store had it; undefined while it is in memory only. */
  stored?: number
}

/** Everything a desk sends, until the server has acknowledged it (engine rule 48): kept where a reload and a closed browser do not lose it, and sent again and again. Sending twice is harmless. */
export class Queue {
  /** What waits to be sent, and what was said in training, which never is. */
  readonly waiting = signal<readonly Said[]>([])
  readonly #ports: QueuePorts
  readonly #entries = new Map<string, Entry>()
  readonly #listeners: ((said: Said, answer: NonNullable<SendAnswer>) => void)[] = []
  #step = 0
  #again = false
  #running: Promise<void> | undefined
  #changed: Promise<void> = Promise.resolve()

  constructor(ports: QueuePorts) {
    this.#ports = ports
  }

  /** Hears what the server said for good of each thing, before that thing leaves `waiting`. */
  listen(listener: (said: Said, answer: NonNullable<SendAnswer>) => void): void {
    this.#listeners.push(listener)
  }

  /** Takes what was said: shown as waiting at once, and sent as soon as can be. Done when it is kept as safely as this browser lets it. What is said in training is shown, and neither sent nor kept. */
  async say(said: Said): Promise<void> {
    const entry: Entry = { said }
    this.#entries.set(thingOf(said), entry)
    this.#show()
    if (said.training) return
    void this.flush()
    await this.#keep(entry)
  }

  /** Training is over: what was said in it is forgotten. */
  endTraining(): void {
    for (const [thing, { said }] of this.#entries) if (said.training) this.#entries.delete(thing)
    this.#show()
  }

  /** This desk has joined another practice: what was said in an earlier one goes nowhere any more, which is said. */
  async endPractice(joined: string): Promise<void> {
    await this.#read()
    for (const said of this.waiting.value) {
      if (said.training || (said.practice ?? joined) === joined) continue
      if (said.kind === 'answered') await this.#letGo(said)
      else await this.#settle(said, { end: 'refused', body: undefined })
    }
  }

  /** Sends what waits; done when each has been tried once since this was asked. */
  flush(): Promise<void> {
    this.#again = true
    this.#running ??= this.#rounds().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #rounds(): Promise<void> {
    while (this.#again) {
      this.#again = false
      await this.#round()
    }
  }

  async #round(): Promise<void> {
    await this.#read()
    for (const said of saidInOrder(this.waiting.value.filter((one) => !one.training))) {
      // It may have been said anew while others were sent.
      if (this.#entries.get(thingOf(said))?.said !== said) continue
      if (isOver(said, this.#ports.clock())) {
        // A clock that was put right can end a day early: a telling that was never sent is not let go in silence.
        if (said.kind === 'told') await this.#settle(said, { end: 'refused', body: undefined })
        else await this.#letGo(said)
      } else {
        const answer = await this.#ports.send(said).catch(() => NOT_NOW)
        if (!answer) return
        if (answer.end !== 'later') await this.#settle(said, answer)
      }
    }
  }

  /** Takes in what the store holds: from before a reload, or of another tab; what another tab has sent is gone from there. */
  async #read(): Promise<void> {
    this.#step += 1
    const asked = this.#step
    const kept = await this.#ports.store.all().catch(() => undefined)
    if (kept) {
      for (const [thing, { stored }] of this.#entries)
        if (stored !== undefined && stored < asked) this.#entries.delete(thing)
      for (const said of kept)
        if (!this.#entries.has(thingOf(said))) this.#entries.set(thingOf(said), { said, stored: asked })
      this.#show()
    }
    for (const entry of this.#entries.values())
      if (entry.stored === undefined && !entry.said.training) void this.#keep(entry)
  }

  #keep(entry: Entry): Promise<void> {
    return this.#change(async (store) => {
      // Sent, or said anew, before its turn came.
      if (this.#entries.get(thingOf(entry.said)) !== entry) return
      await store.put(entry.said)
      this.#step += 1
      entry.stored = this.#step
    })
  }

  /** Changes of the store go one after another, so that none overtakes a later one. */
  #change(work: (store: QueueStore) => Promise<void>): Promise<void> {
    // A refused store is a normal state: what was said is in memory, and is tried again with the next round.
    this.#changed = this.#changed.then(() => work(this.#ports.store)).catch(() => {})
    return this.#changed
  }

  async #settle(said: Said, answer: NonNullable<SendAnswer>): Promise<void> {
    for (const listener of this.#listeners) listener(said, answer)
    await this.#letGo(said)
  }

  async #letGo(said: Said): Promise<void> {
    if (this.#entries.get(thingOf(said))?.said === said) this.#entries.delete(thingOf(said))
    this.#show()
    await this.#change((store) => store.remove(said))
  }

  #show(): void {
    const all = [...this.#entries.values()].map(({ said }) => said)
    // What training says of a thing is laid over what is to be sent of it.
    this.waiting.value = [...all.filter((said) => !said.training), ...all.filter((said) => said.training)]
  }
}
