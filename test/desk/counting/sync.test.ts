import { cpSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoWeek } from '#core/clock/iso-week.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import { keySetOf } from '#core/pathway/release-files.ts'
import type { TallyAnswer } from '#core/tally/held-week.ts'
import type { Counted } from '#desk/counting/counted.ts'
import { MemoryRows, type RowStore, type Rows } from '#desk/counting/rows.ts'
import { type SendTallies, syncTallies } from '#desk/counting/sync.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { content } from '../../content/sample.ts'
import { send, type TestServer, testServer } from '../../server/test-server.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const PRACTICES = ['demo', 'second'] as const
type PracticeId = (typeof PRACTICES)[number]
const CELLS = [
  't1/sore-throat/pf-sore-throat/accepted',
  't1/sore-throat/gp-soon/accepted',
  't2/ear-nose-throat/3/first',
] as const
const UNKNOWN = 't1/mrs-jones/gp-soon/accepted'

/** What happens on the way of a request: it arrives, it is lost, its answer is lost, it arrives twice, or again much later. */
const WAYS = ['arrives', 'arrives', 'is lost', 'answer lost', 'doubled', 'again late'] as const

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('count' as const),
      desk: fc.nat(2),
      cells: fc.subarray([...CELLS], { minLength: 1 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), desk: fc.nat(2) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      desk: fc.nat(2),
      way: fc.constantFrom(...WAYS),
      // What is counted while the answer is on its way.
      meanwhile: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('strange' as const), desk: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), desk: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('join' as const),
      desk: fc.nat(2),
      practice: fc.constantFrom(...PRACTICES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refuse disk' as const), desk: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('keep a copy' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('put back' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('time' as const), days: fc.constantFrom(1, 3, 7) }) },
)

/** A disk that can be told to refuse. */
class Disk implements RowStore {
  refuses = false
  readonly #rows = new MemoryRows()

  change<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    return this.refuses ? Promise.reject(new DOMException('no', 'SecurityError')) : this.#rows.change(work)
  }
}

/** A desk with the very code that counts and sends; its clock is `wrongMs` away from the server's. */
class Desk {
  readonly disk = new Disk()
  readonly store: TallyStore
  readonly wrongMs: number
  practice: PracticeId = 'demo'
  token = ''
  heard = false
  counted: { readonly done: Counted; readonly practice: PracticeId; readonly cells: readonly string[] }[] = []

  constructor(seed: number, wrongMs: number) {
    let n = 0
    this.wrongMs = wrongMs
    this.store = new TallyStore(this.disk, (bytes) =>
      bytes.map((_, at) => (at === 0 ? seed : at < 3 ? (at === 1 ? n++ : n >> 8) : at)),
    )
  }

  /** What the desk takes the time to be: its own clock, until it has heard the server's. */
  at(serverMs: number): string {
    return londonNow(this.heard ? serverMs : serverMs - this.wrongMs)
  }
}

class World {
  readonly server: TestServer
  readonly desks: readonly Desk[]
  readonly truth = new Map<string, number>()
  running: Pick<TestServer, 'app' | 'store'>
  copied = false
  late: (() => Promise<unknown>)[] = []

  constructor(server: TestServer, wrong: readonly number[]) {
    this.server = server
    this.running = server
    this.desks = wrong.map((ms, n) => new Desk(n + 1, ms))
  }

  async join(desk: Desk, practice: PracticeId): Promise<void> {
    const joined = await this.running.store.of(practice).joinDesk(this.server.clock.now)
    desk.token = joined.token
    desk.practice = practice
  }

  async count(desk: Desk, cells: readonly string[]): Promise<void> {
    const at = desk.at(this.server.clock.now)
    const { practice } = desk
    const done = await desk.store.add(cells, { practice, at, unchecked: !desk.heard })
    desk.counted.push({ done, practice, cells })
    this.#note(practice, cells, 1)
  }

  async undo(desk: Desk): Promise<void> {
    const last = desk.counted.pop()
    if (!last) return
    await desk.store.undo(last.done)
    this.#note(last.practice, last.cells, -1)
  }

  #note(practice: PracticeId, cells: readonly string[], n: number): void {
    for (const cell of cells.filter((one) => one !== UNKNOWN))
      this.truth.set(`${practice} ${cell}`, (this.truth.get(`${practice} ${cell}`) ?? 0) + n)
  }

  /** One sync, each of whose requests fares the same way. */
  sync(desk: Desk, way: (typeof WAYS)[number], meanwhile = false): Promise<boolean> {
    const put = async (token: string, body: unknown): Promise<TallyAnswer | undefined> => {
      const answer = await this.running.app.request(
        '/api/tallies',
        send('PUT', body, { authorization: `Bearer ${token}` }),
      )
      return answer.ok ? ((await answer.json()) as TallyAnswer) : undefined
    }
    const over: SendTallies = async (request) => {
      const { token } = desk
      if (way === 'is lost') return undefined
      const said = await put(token, request)
      if (way === 'doubled') await put(token, request)
      if (way === 'again late') this.late.push(() => put(token, request))
      if (meanwhile) await this.count(desk, [CELLS[0]])
      if (way === 'answer lost') return undefined
      desk.heard = true
      return said
    }
    return syncTallies(desk.store, over, desk.practice, () => ({
      at: desk.at(this.server.clock.now),
      closed: false,
      leaving: true,
      correctionMs: desk.heard ? (Math.abs(desk.wrongMs) > 10 * 60_000 ? desk.wrongMs : 0) : undefined,
    }))
  }

  async putBack(): Promise<void> {
    await this.running.store.close()
    cpSync(join(this.server.folder, 'copy.sqlite'), this.server.where)
    this.running = await this.server.beside()
  }

  async copy(): Promise<void> {
    // Closed, the whole of it lies in one file.
    await this.running.store.close()
    cpSync(this.server.where, join(this.server.folder, 'copy.sqlite'))
    this.running = await this.server.beside()
    this.copied = true
  }

  /** Everyone joins each practice once more and syncs in peace, the desk's allowance of the day being new. */
  async settle(): Promise<void> {
    for (const request of this.late) await request()
    for (const desk of this.desks) desk.disk.refuses = false
    for (let round = 0; round < 2; round++) {
      this.server.clock.now += DAY
      for (const practice of PRACTICES)
        for (const desk of this.desks) {
          await this.join(desk, practice)
          expect(await this.sync(desk, 'arrives')).toBe(true)
        }
    }
  }

  async totals(): Promise<Map<string, number>> {
    const sum = new Map<string, number>()
    for (const practice of PRACTICES)
      for (const { cell, n } of await this.running.store.of(practice).weekTotals('2026-W01', '2027-W20'))
        sum.set(`${practice} ${cell}`, (sum.get(`${practice} ${cell}`) ?? 0) + n)
    return sum
  }
}

it('comes at the server to what was counted, practice by practice, whatever is lost, late, doubled, refused, removed, put back or undone', async () => {
  const wrong = fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, 0, HOUR, -20 * DAY, 2 * 365 * DAY)))
  await fc.assert(
    fc.asyncProperty(
      wrong,
      fc.array(step, { minLength: 20, maxLength: 40, size: 'max' }),
      async (clocks, steps) => {
        const demo = content.demo('2026-11-24')
        const server = await testServer([demo, { ...demo, id: 'second', name: 'Second' }])
        try {
          await server.store.saveRelease('one', keySetOf(content.release, []))
          const world = new World(server, clocks)
          for (const desk of world.desks) await world.join(desk, 'demo')
          for (const one of steps) {
            const desk = 'desk' in one ? world.desks[one.desk]! : world.desks[0]!
            if (one.do === 'count') await world.count(desk, one.cells)
            if (one.do === 'strange') await world.count(desk, [UNKNOWN, CELLS[1]])
            if (one.do === 'undo') await world.undo(desk)
            if (one.do === 'sync') await world.sync(desk, one.way, one.meanwhile)
            if (one.do === 'remove') desk.token = 'removed'
            if (one.do === 'join') await world.join(desk, one.practice)
            if (one.do === 'refuse disk') desk.disk.refuses = !desk.disk.refuses
            if (one.do === 'keep a copy') await world.copy()
            if (one.do === 'put back' && world.copied) await world.putBack()
            // Within the eight weeks for which a desk holds what the server has.
            if (one.do === 'time' && isoWeek(londonNow(server.clock.now)) < '2027-W01')
              server.clock.now += one.days * DAY
          }
          await world.settle()
          const counted = [...world.truth].filter(([, n]) => n !== 0)
          expect(Object.fromEntries(await world.totals())).toEqual(Object.fromEntries(counted))
        } finally {
          await server.stop()
        }
      },
    ),
    { numRuns: 15, endOnFailure: true },
  )
})
