import { afterEach, beforeEach, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import { content } from '../../../content/sample.ts'
import { type TestServer, testServer } from '../../test-server.ts'

const TOPIC = 't1/sore-throat/pf-sore-throat/accepted'
const OTHER = 't1/sore-throat/gp-soon/accepted'
const KEYS = ['a'.repeat(32), 'b'.repeat(32)]
let server: TestServer
let desk = ''
beforeEach(async () => {
  server = await testServer()
  await server.store.saveRelease('one', keySetOf(content.release, []))
  await server.store.of('demo').joinDesk(server.clock.now)
  desk = (await server.store.of('demo').desks())[0]!.id
})
afterEach(() => server.stop())

const send = (week: string, key: string, n: number, back = 0) =>
  server.store.of('demo').takeSync({
    desk,
    day: '2026-11-24',
    week: '2026-W48',
    taken: [{ week, key, counts: { [TOPIC]: n, [OTHER]: 1 }, undone: back ? { [TOPIC]: back } : {} }],
    refused: [],
    book: undefined,
    notTaken: [],
    last: true,
  })
const totals = () => server.store.of('demo').weekTotals('2026-W01', '2026-W53')
const keys = () =>
  server.past((db) =>
    db.all<{ week: string; key: string }>('SELECT DISTINCT week, key FROM tally ORDER BY week, key'),
  )

it('adds up the keys of weeks that no desk sends any more, and no sum changes', async () => {
  for (const key of KEYS) {
    await send('2026-W20', key, 3, 1)
    await send('2026-W21', key, 3)
    await send('2026-W48', key, 3)
  }
  const before = await totals()
  expect(await server.store.addUpOldWeeks()).toBe(1)
  expect(await totals()).toEqual(before)
  const open = ['2026-W21', '2026-W48'].flatMap((week) => KEYS.map((key) => ({ week, key })))
  expect(await keys()).toEqual([{ week: '2026-W20', key: 'all' }, ...open])
  expect(await server.store.addUpOldWeeks()).toBe(0)
})
it('takes nothing more of them, from whoever kept a key', async () => {
  await send('2026-W20', KEYS[0]!, 3)
  await send('2026-W48', KEYS[0]!, 3)
  await server.store.addUpOldWeeks()
  const before = await totals()
  const { kept, refused } = await send('2026-W20', KEYS[0]!, 3)
  expect({ kept, refused }).toEqual({
    kept: [],
    refused: [{ key: KEYS[0], week: '2026-W20', why: 'too-old' }],
  })
  expect(await totals()).toEqual(before)
})
it('goes by what was counted and not by the clock: weeks that are new in the counts are never old', async () => {
  await send('2026-W48', KEYS[0]!, 3)
  server.clock.now += 400 * 86_400_000
  expect(await server.store.addUpOldWeeks()).toBe(0)
})
