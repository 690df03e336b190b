import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { correctionOf, offsetOf } from '#core/clock/server-clock.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Counted } from '#desk/counting/counted.ts'
import type { RowStore } from '#desk/counting/rows.ts'
import { syncTallies } from '#desk/counting/sync.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import type { Countable } from './calls.ts'
import { clockInLondon, weekOf } from './london.ts'
import { ProfileRows } from './profile-rows.ts'
import type { NotedCall, Truth } from './truth.ts'
import type { Wire } from './wire.ts'

/** What a desk is in this world. */
export interface DeskKind {
  readonly practice: string
  /** Its profile is wiped each night that all was sent. */
  readonly forgets: boolean
  /** Its lasting code, where it forgets. */
  readonly code?: string
  /** Calls of a day, about. */
  readonly calls: number
  /** It counts day and night, at weekends too. */
  readonly always: boolean
  /** By how many milliseconds its own clock is behind the server's. */
  readonly wrongMs: number
}

/** Makes the counters of a desk over a profile; a test plants its fault here. */
export type MakeCounters = (rows: RowStore) => TallyStore

interface CountedCall {
  readonly noted: NotedCall
  readonly counted: Counted
}

/** A clock that is less wrong than this is let be. */
const LET_BE_MS = 10 * 60_000

/** A desk with the product's own code for counting and sending, over a profile that lies in a file. */
export class ChaosDesk {
  readonly kind: DeskKind
  /** Empty while it has none. */
  token = ''
  /** The last sync came to its end. */
  isDone = false
  readonly #path: string
  readonly #truth: Truth
  readonly #make: MakeCounters
  #store: TallyStore
  #correctionMs: number | undefined
  /** What this profile has counted since it was last wiped. */
  #calls: CountedCall[] = []

  constructor(
    path: string,
    kind: DeskKind,
    truth: Truth,
    make: MakeCounters = (rows) => new TallyStore(rows),
  ) {
    this.kind = kind
    this.#path = path
    this.#truth = truth
    this.#make = make
    this.#store = make(new ProfileRows(path))
  }

  /** Opens its page anew: what only the page knew is gone. */
  open(): void {
    this.#store = this.#make(new ProfileRows(this.#path))
    this.#correctionMs = undefined
  }

  /** Counts something that happens now. */
  async count(what: Countable, ms: number): Promise<void> {
    const unchecked = this.#correctionMs === undefined
    const { practice, wrongMs } = this.kind
    const at = this.#at(ms)
    // The truth has its own clock. Hours are not claimed of what was counted by a clock that turned out to be wrong.
    const isHourKnown = !unchecked || Math.abs(wrongMs) <= LET_BE_MS
    const day = clockInLondon(ms)
    const noted = {
      practice,
      week: weekOf(day),
      cells: what(day).filter((cell) => isHourKnown || !/^t3g?\//.test(cell)),
    }
    this.#truth.note(noted)
    const counted = await this.#store.add(what(at), { practice, at, unchecked })
    this.#calls.push({ noted, counted })
  }

  /** Takes the last call back. */
  async undoLast(): Promise<void> {
    const last = this.#calls.pop()
    if (!last) return
    this.#truth.takeBack(last.noted)
    await this.#store.undo(last.counted)
  }

  /** Sends what is due. `meanwhile` happens before an answer arrives. */
  async sync(
    wire: Wire,
    ms: number,
    { closed, leaving }: { readonly closed: boolean; readonly leaving: boolean },
    meanwhile: () => Promise<void> = async () => {},
  ): Promise<void> {
    this.isDone = await syncTallies(
      this.#store,
      async (request) => {
        const heard = await wire.put(this.token, request)
        await meanwhile()
        if (heard === 'unknown here') this.token = ''
        if (!heard || heard === 'unknown here') return undefined
        const heardMs = ms - this.kind.wrongMs
        this.#correctionMs = correctionOf(offsetOf({ tookMs: 0, heardMs, serverMs: heard.serverMs }))
        return heard.said
      },
      this.kind.practice,
      () => ({ at: this.#at(ms), closed, leaving, correctionMs: this.#correctionMs }),
    )
  }

  /** Whether the server has answered to everything that it counted. */
  async isAllSent(): Promise<boolean> {
    return (await this.#store.unsent()) === 0
  }

  /** Wipes its profile; from now on nobody holds what it had counted. */
  wipe(): void {
    this.#truth.wiped(
      this.#calls.map(({ noted, counted }) => ({
        ...noted,
        keys: counted.parts.map(({ key, cells }) => ({
          key,
          cells: cells.filter((cell) => noted.cells.includes(cell)),
        })),
      })),
    )
    this.#calls = []
    this.token = ''
    rmSync(this.#path, { force: true })
    this.open()
  }

  /** A second computer that is set up from this one's profile as it is now; both go on. */
  clone(folder: string, name: string): ChaosDesk {
    const path = join(folder, name)
    copyFileSync(this.#path, path)
    const twin = new ChaosDesk(path, this.kind, this.#truth, this.#make)
    twin.token = this.token
    return twin
  }

  #at(ms: number): string {
    return londonNow(ms - this.kind.wrongMs + (this.#correctionMs ?? 0))
  }
}
