import { afterAll, beforeAll, expect, it } from 'vitest'
import { isoWeek } from '#core/clock/iso-week.ts'
import { keySetOf } from '#core/pathway/release-files.ts'
import { content } from '../../content/sample.ts'
import { type TestServer, testServer } from '../test-server.ts'

const sample = content.demo('2026-11-24')
const live = { ...sample, id: 'hill', name: 'Hill Surgery', sample: false }
let server: TestServer
beforeAll(async () => {
  server = await testServer([sample, live])
})
afterAll(() => server.stop())

interface Calls {
  readonly sample: boolean
  readonly weeks: readonly { readonly week: string; readonly days: number; readonly heard: number }[]
  readonly cells: Readonly<Record<string, readonly number[]>>
  readonly events: readonly { readonly week: string; readonly kind: string }[]
}
async function calls(practice: string): Promise<Calls> {
  const cookie = await server.logIn(practice)
  return (await (await server.lead(cookie, 'GET', '/api/lead/calls')).json()) as Calls
}

it('shows a sample practice a year that says it is one, and keeps none of it', async () => {
  const read = await calls(sample.id)
  expect(read.sample).toBe(true)
  expect(read.weeks).toHaveLength(57)
  expect(read.weeks.find(({ week }) => week === '2026-W15')?.days).toBe(4)
  expect(Object.keys(read.cells).length).toBeGreaterThan(200)
  expect(read.events.map(({ kind }) => kind)).toEqual(['opens', 'closes', 'release'])
  expect(await server.store.of(sample.id).weekTotals('2020-W01', '2030-W01')).toEqual([])
})

it('shows a practice that is live only what it counted', async () => {
  expect(await calls(live.id)).toMatchObject({ sample: false, cells: {}, events: [] })
  const own = server.store.of(live.id)
  const cell = 't1/sore-throat/pf-sore-throat/accepted'
  const week = isoWeek('2026-11-17')
  await own.takeSync({
    desk: 'desk',
    day: '2026-11-24',
    week: '2026-W48',
    taken: [{ week, key: '0'.repeat(32), counts: { [cell]: 3 }, undone: { [cell]: 1 } }],
    refused: [],
    book: undefined,
    notTaken: [],
    last: false,
  })
  const read = await calls(live.id)
  expect(read.weeks.map((one) => one.week)).toEqual([week, '2026-W48'])
  expect(read.cells).toEqual({ [cell]: [0, 2] })
})

it('tells in which week services came and went and newer guidance came, and nothing of what was there from the start', async () => {
  const own = server.store.of(live.id)
  const by = 'practice manager'
  const { services } = await own.document()
  const [gone, ...rest] = services
  const come = ['One', 'Two', 'Three', 'Four'].map((name) => ({ ...gone!, id: name.toLowerCase(), name }))
  const save = (at: string, next: typeof services) =>
    own.saveRevision({ at, by, what: 'test' }, (document) => ({ ...document, services: next }))
  await save('2026-11-10T09:00', [...services, ...come])
  await save('2026-11-11T09:00', [...services, ...come.map((one) => ({ ...one, address: 'elsewhere' }))])
  await save('2026-11-17T09:00', [...rest, ...come])
  await server.store.saveRelease('first', keySetOf(content.release, []), '2026-11-01')
  await server.store.saveRelease('second', keySetOf(content.release, []), '2026-11-18')
  await server.store.saveRelease('second', keySetOf(content.release, []), '2026-11-20')
  expect((await calls(live.id)).events).toEqual([
    { week: '2026-W46', kind: 'added', destinations: [], services: ['Four', 'One', 'Three'], more: 1 },
    { week: '2026-W47', kind: 'removed', destinations: [], services: [gone!.name], more: 0 },
    { week: '2026-W47', kind: 'release', destinations: [] },
  ])
})
