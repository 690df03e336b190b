import { isoWeek } from '#core/clock/iso-week.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { KeySet } from '#core/pathway/release-files.ts'
import type { BookMark } from '#core/tally/held-week.ts'
import { askOnce, type LoadRequest } from './client.ts'
import type { LoadDesk } from './load-practices.ts'

/** Cells that change between two syncs of a desk. */
export const CHANGED = 40

/** A desk that counts and sends: each sync holds 40 cells that grew, and the book as it was seen last. */
export class SyncingDesk {
  readonly #desk: LoadDesk
  readonly #cells: readonly string[]
  readonly #key: string
  readonly #live: string
  #n = 0
  #book: BookMark | undefined

  constructor(desk: LoadDesk, nth: number, keys: KeySet) {
    this.#desk = desk
    this.#cells = keys.pathways.slice(0, CHANGED).map((topic) => `t1/${topic}/gp-soon/accepted`)
    this.#key = nth.toString(16).padStart(32, '0')
    this.#live = (nth + 100_000).toString(16).padStart(32, '0')
  }

  /** A sync as it travels, with one call more in each of the cells than was sent; what the desk counted stays as it is. */
  next(): LoadRequest {
    const n = this.#n + 1
    const body = {
      practice: this.#desk.practice,
      ...(this.#book
        ? { book: { epoch: this.#book.epoch, runs: [{ run: this.#book.run, syncs: this.#book.syncs }] } }
        : {}),
      weeks: [
        {
          week: isoWeek(londonNow(Date.now())),
          key: this.#key,
          counts: Object.fromEntries(this.#cells.map((cell) => [cell, n])),
          undone: {},
          line: [{ live: this.#live, change: n }],
        },
      ],
      notTaken: [],
      more: false,
    }
    return {
      method: 'PUT',
      path: '/api/tallies',
      headers: { authorization: `Bearer ${this.#desk.token}` },
      body: JSON.stringify(body),
    }
  }

  /** Sends the next sync and hears what the server keeps. Throws when it was not taken whole. */
  async sync(base: string): Promise<void> {
    const sent = this.next()
    this.#n += 1
    const { status, body } = await askOnce(base, sent)
    const said = JSON.parse(body) as BookMark & { kept?: readonly string[]; refused?: readonly unknown[] }
    if (status !== 200 || said.kept?.length !== 1 || said.refused?.length !== 0)
      throw new Error(`A sync was not taken whole: ${status} ${body.slice(0, 200)}`)
    this.#book = said
  }
}
