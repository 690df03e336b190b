import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import type { HeldWeek, TallyAnswer } from '#core/tally/held-week.ts'
import type { Counted } from '#desk/counting/counted.ts'
import { MemoryRows, type RowStore } from '#desk/counting/rows.ts'
import { type SendTallies, syncTallies } from '#desk/counting/sync.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { content } from '../../content/sample.ts'
import { send, type TestServer, testServer } from '../../server/test-server.ts'

const AT = '2026-11-24T10:15'
const CELLS = ['t1/sore-throat/pf-sore-throat/accepted', 't2/ear-nose-throat/3/first'] as const

/** A copy of a desk's profile on a computer: its page may be closed and opened, its disk copied at any moment. */
class Copy {
  disk = new MemoryRows()
  store = new TallyStore(this.disk)
  last: Counted | undefined

  reopen(disk: RowStore & MemoryRows = this.disk): void {
    this.disk = disk
    this.store = new TallyStore(disk)
    this.last = undefined
  }

  async image(): Promise<MemoryRows> {
    const rows: readonly HeldWeek[] = structuredClone(this.disk.held)
    const copy = new MemoryRows()
    await copy.change(async ({ put }) => {
      for (const row of rows) await put(row)
    })
    return copy
  }
}

const two = fc.nat(1)
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('count' as const), who: two, cell: two }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('count, undo' as const), who: two }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      who: two,
      way: fc.constantFrom('arrives', 'arrives', 'lost', 'answer lost', 'late'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reopen' as const), who: two }) },
  // The other computer is set up anew from this one's profile. What it had not sent is sent first, as nobody holds it afterwards.
  { weight: 3, arbitrary: fc.record({ do: fc.constant('clone' as const), who: two }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('keep an image' as const), who: two }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const), who: two }) },
)

async function peaceful(
  server: TestServer,
  token: string,
  copy: Copy,
  way = 'arrives',
  late: (() => void)[] = [],
) {
  const over: SendTallies = async (request) => {
    if (way === 'lost') return undefined
    const body = structuredClone(request)
    const put = () =>
      server.app.request('/api/tallies', send('PUT', body, { authorization: `Bearer ${token}` }))
    if (way === 'late') {
      late.push(put)
      return undefined
    }
    const answer = await put()
    return way === 'answer lost' ? undefined : ((await answer.json()) as TallyAnswer)
  }
  return syncTallies(copy.store, over, 'demo', () => ({
    at: AT,
    closed: false,
    leaving: true,
    correctionMs: 0,
  }))
}

it('a profile that is cloned or restored at any moment loses nothing and counts nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
      const server = await testServer()
      try {
        await server.store.saveRelease('one', keySetOf(content.release, []))
        const { token } = await server.store.of('demo').joinDesk(server.clock.now)
        const copies = [new Copy(), new Copy()] as const
        const late: (() => void)[] = []
        let image: MemoryRows | undefined
        let truth = 0
        const count = async (copy: Copy, cell: number) => {
          copy.last = await copy.store.add([CELLS[cell]!], { practice: 'demo', at: AT, unchecked: false })
          truth += 1
        }
        for (const one of steps) {
          const copy = copies[one.who]!
          if (one.do === 'count') await count(copy, one.cell)
          if (one.do === 'count, undo') {
            await count(copy, 0)
            await copy.store.undo(copy.last!)
            truth -= 1
          }
          if (one.do === 'sync') await peaceful(server, token, copy, one.way, late)
          if (one.do === 'reopen') copy.reopen()
          if (one.do === 'clone') {
            const other = copies[1 - one.who]!
            expect(await peaceful(server, token, other)).toBe(true)
            other.reopen(await copy.image())
          }
          if (one.do === 'keep an image') image = await copy.image()
          if (one.do === 'restore' && image) {
            expect(await peaceful(server, token, copy)).toBe(true)
            copy.reopen(image)
            image = await copy.image()
          }
        }
        for (const request of late) await request()
        for (const copy of [...copies, ...copies]) expect(await peaceful(server, token, copy)).toBe(true)
        const totals = await server.store.of('demo').weekTotals('2026-W01', '2026-W53')
        expect(totals.reduce((sum, { n }) => sum + n, 0)).toBe(truth)
      } finally {
        await server.stop()
      }
    }),
    { numRuns: 30, endOnFailure: true },
  )
})
