import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import type { TallyAnswer } from '#core/tally/held-week.ts'
import { MemoryRows } from '#desk/counting/rows.ts'
import { syncTallies } from '#desk/counting/sync.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { beginEpoch } from '#server/store/counting/book.ts'
import { content } from '../../content/sample.ts'
import { send, type TestServer, testServer } from '../../server/test-server.ts'

const AT = '2026-11-24T10:15'
const TOPIC = 't2/ear-nose-throat/3/first'
const HOUR = 't3/tue/10'

/** A computer with a desk's profile; another one may be set up from it. */
class Computer {
  readonly disk = new MemoryRows()
  #store = new TallyStore(this.disk)

  count(...cells: readonly string[]): Promise<unknown> {
    return this.#store.add(cells, { practice: 'demo', at: AT, unchecked: false })
  }

  reopen(): void {
    this.#store = new TallyStore(this.disk)
  }

  async sync(server: TestServer, token: string): Promise<boolean> {
    return syncTallies(
      this.#store,
      async (request) => {
        const asked = send('PUT', request, { authorization: `Bearer ${token}` })
        return (await (await server.app.request('/api/tallies', asked)).json()) as TallyAnswer
      },
      'demo',
      // The week is over, so that hours and ages go as well.
      () => ({ at: '2026-12-01T10:15', closed: false, leaving: true, correctionMs: 0 }),
    )
  }

  async twin(): Promise<Computer> {
    const other = new Computer()
    await other.disk.change(async ({ put }) => {
      for (const row of structuredClone(this.disk.held)) await put(row)
    })
    return other
  }
}

/** What a server's book of counts holds at a moment, to be put back later. */
async function backup(server: TestServer): Promise<() => Promise<void>> {
  const rows = await server.past((db) =>
    db.all<Record<'practice' | 'week' | 'key' | 'sheet' | 'cells', string>>(
      'SELECT practice, week, key, sheet, cells FROM tally',
    ),
  )
  return () =>
    server.past((db) =>
      db.write(async (sql) => {
        await sql.run('DELETE FROM tally')
        for (const { practice, week, key, sheet, cells } of rows)
          await sql.run(
            'INSERT INTO tally (practice, week, key, sheet, cells) VALUES (?, ?, ?, ?, ?)',
            ...[practice, week, key, sheet, cells],
          )
        await beginEpoch(sql)
      }, 'alone'),
    )
}

async function withServer(work: (server: TestServer, token: string) => Promise<void>): Promise<void> {
  const server = await testServer()
  server.clock.now = Date.parse('2026-12-01T10:15:00Z')
  try {
    await server.store.saveRelease('one', keySetOf(content.release, []))
    await work(server, (await server.store.of('demo').joinDesk(server.clock.now)).token)
  } finally {
    await server.stop()
  }
}

async function totals({ store }: TestServer): Promise<Record<string, number>> {
  const rows = await store.of('demo').weekTotals('2026-W01', '2026-W53')
  return Object.fromEntries(rows.map(({ cell, n }) => [cell, n]))
}

it.each([
  ['hours', HOUR],
  ['topics', TOPIC],
])('%s of a copy stay where its twin comes first to a server that was put back to before both', (_, cell) =>
  withServer(async (server, token) => {
    const first = new Computer()
    await first.count(cell)
    await first.sync(server, token)
    const putBack = await backup(server)
    const twin = await first.twin()
    await first.count(cell)
    await first.count(cell)
    await first.sync(server, token)
    await twin.count(cell)
    await putBack()
    expect(await twin.sync(server, token)).toBe(true)
    expect(await first.sync(server, token)).toBe(true)
    expect(await totals(server)).toEqual({ [cell]: 4 })
    await first.count(cell)
    await twin.count(cell)
    expect([await first.sync(server, token), await twin.sync(server, token)]).toEqual([true, true])
    expect(await totals(server)).toEqual({ [cell]: 6 })
  }),
)

/** Every order in which three computers may come back. */
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const

it.each(ORDERS)(
  'counts that wait in a copy made before its twin parted from a third count once, in the order %i %i %i',
  (...order) =>
    withServer(async (server, token) => {
      const first = new Computer()
      await first.count(TOPIC)
      await first.sync(server, token)
      const putBack = await backup(server)
      const third = await first.twin()
      await first.count(TOPIC)
      await first.count(TOPIC)
      const waiting = await first.twin()
      await third.count(TOPIC)
      await third.sync(server, token)
      await first.count(TOPIC)
      expect(await first.sync(server, token)).toBe(true)
      expect(await totals(server)).toEqual({ [TOPIC]: 5 })
      await putBack()
      const computers = [first, waiting, third]
      for (const nth of order) expect(await computers[nth]!.sync(server, token)).toBe(true)
      for (const nth of order) expect(await computers[nth]!.sync(server, token)).toBe(true)
      expect(await totals(server)).toEqual({ [TOPIC]: 5 })
      for (const one of computers) await one.count(TOPIC)
      for (const one of computers) expect(await one.sync(server, token)).toBe(true)
      expect(await totals(server)).toEqual({ [TOPIC]: 8 })
    }),
)

/** Copies of copies, which parted at different places: once what a twin held as well was counted under two keys. */
const OF_COPIES: readonly (readonly [what: Step['do'], who: number])[] = [
  ['count', 0],
  ['sync', 0],
  ['set up a twin', 0],
  ['count', 0],
  ['sync', 0],
  ['set up a twin', 0],
  ['count', 1],
  ['put back', 0],
  ['count', 0],
  ['reopen', 0],
  ['set up a twin', 0],
  ['count', 2],
  ['sync', 1],
]

interface Step {
  readonly do: 'count' | 'sync' | 'reopen' | 'set up a twin' | 'back up' | 'put back'
  readonly who: number
}

const who = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('count' as const), who }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('sync' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reopen' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('set up a twin' as const), who }) },
  { weight: 1, arbitrary: fc.constant({ do: 'back up' as const, who: 0 }) },
  { weight: 2, arbitrary: fc.constant({ do: 'put back' as const, who: 0 }) },
)

it('every topic counts once, however copies are made of each other and the server is put back', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), (steps) =>
      withServer(async (server, token) => {
        const computers = [new Computer()]
        let putBack = await backup(server)
        let truth = 0
        for (const one of steps) {
          const computer = computers[one.who % computers.length]!
          if (one.do === 'count') await computer.count(TOPIC)
          if (one.do === 'count') truth += 1
          if (one.do === 'sync') await computer.sync(server, token)
          if (one.do === 'reopen') computer.reopen()
          if (one.do === 'set up a twin' && computers.length < 4) computers.push(await computer.twin())
          if (one.do === 'back up') putBack = await backup(server)
          if (one.do === 'put back') await putBack()
        }
        for (const computer of [...computers, ...computers])
          expect(await computer.sync(server, token)).toBe(true)
        expect(await totals(server)).toEqual(truth > 0 ? { [TOPIC]: truth } : {})
      }),
    ),
    {
      numRuns: Number(process.env.RUNS ?? 10),
      endOnFailure: true,
      examples: [[OF_COPIES.map(([what, who]) => ({ do: what, who }))]],
    },
  ))
