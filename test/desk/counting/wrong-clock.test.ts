import { afterEach, beforeEach, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import type { HeldWeek, TallyAnswer } from '#core/tally/held-week.ts'
import { MemoryRows } from '#desk/counting/rows.ts'
import { syncTallies, type TallyRequest } from '#desk/counting/sync.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { content } from '../../content/sample.ts'
import { send, type TestServer, testServer } from '../../server/test-server.ts'

const AT = '2026-11-24T10:15'
const A_YEAR_AHEAD = '2027-11-24T10:15'
const CELLS = ['t1/sore-throat/pf-sore-throat/accepted', 't3/tue/10', 't5/16-64/3']
let server: TestServer
let disk: MemoryRows
let requests: TallyRequest[]

beforeEach(async () => {
  server = await testServer()
  await server.store.saveRelease('one', keySetOf(content.release, []))
  disk = new MemoryRows()
  requests = []
  await new TallyStore(disk).add(CELLS, { practice: 'demo', at: AT, unchecked: false })
})
afterEach(() => server.stop())

/** A page that is opened on a computer whose clock is a year ahead; it hears the server's with the first answer. */
async function openAndSync(): Promise<void> {
  const { token } = await server.store.of('demo').joinDesk(server.clock.now)
  let heard = false
  const over = async (request: TallyRequest) => {
    requests.push(request)
    const answer = await server.app.request(
      '/api/tallies',
      send('PUT', request, { authorization: `Bearer ${token}` }),
    )
    heard = true
    return (await answer.json()) as TallyAnswer
  }
  const clock = () => ({
    at: heard ? AT : A_YEAR_AHEAD,
    closed: false,
    leaving: true,
    correctionMs: heard ? -365 * 86_400_000 : undefined,
  })
  expect(await syncTallies(new TallyStore(disk), over, 'demo', clock)).toBe(true)
}

const families = (rows: readonly HeldWeek[]) => rows.map(({ family }) => family).sort()

it('by a clock that is a year ahead a desk lets go of no week that the server may ask for again', async () => {
  await openAndSync()
  await openAndSync()
  expect(families(disk.held)).toEqual(['times', 'topics'])
})

it('by a clock that is a year ahead no week is over, so that hours and ages of few calls wait', async () => {
  await openAndSync()
  const cells = requests.flatMap(({ weeks }) => weeks.flatMap(({ counts }) => Object.keys(counts)))
  expect(cells).toEqual([CELLS[0]])
})
