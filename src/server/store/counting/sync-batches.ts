import { setImmediate as turnOfOthers } from 'node:timers/promises'
import type { TallyAnswer } from '#core/tally/held-week.ts'
import type { Database } from '../database/sql.ts'
import { Claims } from './claims.ts'
import { type DeskSync, keepSyncs } from './sync-batch.ts'

/** Syncs that wait, to be kept together with those that come meanwhile. */
export class SyncBatches {
  readonly #db: Database
  readonly #run: string
  readonly #claims = new Claims()
  #waiting: Waiting[] = []
  #busy = false

  /** `run` names this start of the server. */
  constructor(db: Database, run: string) {
    this.#db = db
    this.#run = run
  }

  /** Answered once it is durable. */
  take(sync: DeskSync): Promise<TallyAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sync, resolve, reject })
      if (!this.#busy) this.#keepAll()
    })
  }

  async #keepAll(): Promise<void> {
    this.#busy = true
    while (this.#waiting.length > 0) {
      await this.#gather()
      const some = this.#waiting.splice(0, MOST_TOGETHER)
      try {
        await this.#keep(some)
      } catch (fault) {
        // One that cannot be kept takes nobody else with it.
        if (some.length === 1) some[0]!.reject(fault)
        else for (const one of some) await this.#keep([one]).catch(one.reject)
      }
    }
    this.#busy = false
  }

  /** Those that arrive one right after another go together: one commit is dearer than many syncs. */
  async #gather(): Promise<void> {
    for (let before = 0; before < this.#waiting.length && this.#waiting.length < MOST_TOGETHER; ) {
      before = this.#waiting.length
      await turnOfOthers()
    }
  }

  async #keep(some: readonly Waiting[]): Promise<void> {
    const syncs = some.map(({ sync }) => sync)
    let claims = this.#claims.begin()
    const answers = await this.#db.write((sql) => {
      // Work that is done over begins its claims anew.
      claims = this.#claims.begin()
      return keepSyncs(sql, syncs, this.#run, claims)
    }, 'counts')
    claims.keep()
    for (const [at, { resolve }] of some.entries()) resolve(answers[at]!)
  }
}

interface Waiting {
  readonly sync: DeskSync
  readonly resolve: (answer: TallyAnswer) => void
  readonly reject: (fault: unknown) => void
}

const MOST_TOGETHER = 64
