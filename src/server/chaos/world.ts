import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { KeySet } from '#core/pathway/release-files.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { draws } from '#core/tally/sample-draws.ts'
import { openStore, type Store } from '../store/store.ts'
import { drawCall, drawReturned, type Luck } from './calls.ts'
import { ChaosDesk, type DeskKind, type MakeCounters } from './chaos-desk.ts'
import { type KeptCell, readKeptCells } from './kept-cells.ts'
import type { DatabasePlace } from './places.ts'
import { ServerPair } from './server-pair.ts'
import { ServerProcess, type Servers } from './server-process.ts'
import { Truth } from './truth.ts'
import { Wire } from './wire.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Clocks that are a little wrong, hours wrong, and set to another year. */
const WRONG = [6 * 60_000, -6 * 60_000, 3 * HOUR, -3 * HOUR, 364 * DAY, -364 * DAY]
const LANES = 64

/** How large a world is. */
export interface WorldSize {
  readonly practices: number
  /** Desks of each practice. One of them forgets overnight, in every second practice one is busy; those of the first practice work day and night. */
  readonly desksEach: number
  /** Calls of an ordinary desk in a day, about. */
  readonly calls: number
}

/** Calls of a day of which hours and ages need not wait for the week. */
const BUSY = 30

/** Desks, their practices, the server and what lies between, at a time that moves. */
export class World {
  readonly truth = new Truth()
  readonly luck: Luck
  readonly wire: Wire
  readonly server: Servers
  readonly place: DatabasePlace
  readonly desks: ChaosDesk[] = []
  ms: number
  /** How often the database was ended in the middle of its work. */
  crashes = 0
  readonly #folder: string
  readonly #keys: KeySet
  #clones = 0

  constructor(place: DatabasePlace, folder: string, dist: string, keys: KeySet, seed: string, ms: number) {
    this.place = place
    this.luck = draws(seed)
    this.ms = ms
    const env = { ...place.env, DIST_DIR: dist }
    this.server = place.processes === 2 ? new ServerPair(env, ms, this.luck) : new ServerProcess(env, ms)
    this.wire = new Wire(this.server, this.luck)
    this.#folder = join(folder, 'profiles')
    this.#keys = keys
    mkdirSync(this.#folder)
  }

  /** Keeps practices and joins their desks. */
  async seed({ practices, desksEach, calls }: WorldSize, make?: MakeCounters): Promise<void> {
    await this.withStore(async (store) => {
      for (let nth = 0; nth < practices; nth++) {
        const id = `practice-${nth}`
        await store.addPractice(emptyPractice(id, `Practice ${nth}`))
        const own = store.of(id)
        for (let n = 0; n < desksEach; n++) {
          const always = nth === 0 && practices > 1
          const forgets = !always && n === 0
          const code = forgets ? await own.newLastingCode(`Desk ${n}`, true, this.ms) : undefined
          const kind: DeskKind = {
            practice: id,
            forgets,
            ...(code ? { code } : {}),
            calls: forgets || (!always && n === 1 && nth % 2 === 1) ? BUSY : always ? 2 * calls : calls,
            always,
            wrongMs: !forgets && !always && this.luck.chance(0.15) ? this.luck.one(WRONG, () => 1) : 0,
          }
          const desk = new ChaosDesk(join(this.#folder, `${id}-${n}`), kind, this.truth, make)
          this.desks.push(desk)
        }
      }
      await this.each(this.desks, async (desk) => {
        if (!desk.kind.forgets) desk.token = (await store.of(desk.kind.practice).joinDesk(this.ms)).token
      })
    })
  }

  /** Moves everybody's time; what was late may arrive. */
  async moveTo(ms: number): Promise<void> {
    this.ms = ms
    await this.server.setTime(ms)
    await this.wire.letLateArrive()
  }

  /** Does something at the store beside the server, as whoever runs it or a lead would. */
  async withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore(this.place.where)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }

  /** Some desks do something, a few of them at once. */
  async each(desks: readonly ChaosDesk[], work: (desk: ChaosDesk) => Promise<unknown>): Promise<void> {
    const waiting = [...desks]
    const lane = async () => {
      for (let desk = waiting.shift(); desk; desk = waiting.shift()) await work(desk)
    }
    await Promise.all(Array.from({ length: LANES }, lane))
  }

  /** A call at a desk, now and then taken back. */
  async call(desk: ChaosDesk): Promise<void> {
    await desk.count(drawCall(this.luck, this.#keys), this.ms)
    if (this.luck.chance(0.04)) await desk.undoLast()
  }

  /** Gives a desk that the server does not know a token of its own again. */
  async join(desk: ChaosDesk): Promise<void> {
    const code =
      desk.kind.code ??
      (await this.withStore((store) => store.of(desk.kind.practice).newDeskCode(this.ms)).catch(
        () => undefined,
      ))
    desk.token = (code && (await this.wire.join(code))) ?? ''
  }

  /** The lead removes a desk, which joins again by a new code. */
  async remove(): Promise<void> {
    const desk = this.#drawn(({ token, kind }) => token !== '' && !kind.forgets)
    await this.withStore(async (store) => {
      const known = desk && (await store.deskWith(desk.token, this.ms))
      if (known) await store.of(known.practice).removeDesk(known.id, this.ms)
    })
  }

  /** One desk syncs, having joined again where the server does not know it; now and then a call comes before the answer. */
  async sync(desk: ChaosDesk, when: { readonly closed: boolean; readonly leaving: boolean }): Promise<void> {
    if (desk.token === '') await this.join(desk)
    await desk.sync(this.wire, this.ms, when, async () => {
      if (!this.wire.kind && this.luck.chance(0.08)) await this.call(desk)
    })
  }

  /** A second computer is set up from a desk's profile, with topics that wait to be sent, and no hours or ages: those count for both, as docs/data-protection.md says. */
  async clone(): Promise<void> {
    const sent = new Set<ChaosDesk>()
    for (const desk of this.desks) if (await desk.isAllSent()) sent.add(desk)
    const desk = this.#drawn((one) => sent.has(one) && one.kind.calls === BUSY && !one.kind.forgets)
    if (!desk) return
    for (let n = 0; n < 3; n++) await desk.count(drawReturned(this.luck, this.#keys), this.ms)
    this.desks.push(desk.clone(this.#folder, `clone-${this.#clones++}`))
  }

  /** The server is lost and comes back as it was at the last backup; what nobody can bring is reckoned before it answers. */
  async putBack(bare: boolean): Promise<void> {
    await this.server.fail()
    this.wire.forgetLate()
    await this.place.putBack(bare)
    this.truth.putBack(await this.kept())
    await this.server.start()
  }

  /** Leaves no room for another row, or makes room again. */
  fillDisk(full: boolean): Promise<void> {
    return (this.place.fillDisk ?? ((it) => this.server.fillDisk(it)))(full)
  }

  /** What the database keeps. */
  kept(): Promise<readonly KeptCell[]> {
    return readKeptCells(this.place.where)
  }

  #drawn(fits: (desk: ChaosDesk) => boolean): ChaosDesk | undefined {
    const some = this.desks.filter(fits)
    return some.length > 0 ? this.luck.one(some, () => 1) : undefined
  }
}
