import { existsSync, readFileSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, vi } from 'vitest'
import { londonNow } from '#core/clock/wall-clock.ts'
import { hasClosed } from '#core/hours/core-hours.ts'
import { keySetOf } from '#core/pathway/release-files.ts'
import type { TallyAnswer } from '#core/tally/held-week.ts'
import { AGE_BANDS } from '#core/tally/keys.ts'
import { type AgeBand, cellsOf, type FinishedCall } from '#core/tally/tally.ts'
import { MemoryRows } from '#desk/counting/rows.ts'
import { syncTallies, type TallyRequest } from '#desk/counting/sync.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { content } from '../../content/sample.ts'
import { send, testServer } from '../../server/test-server.ts'

const MINUTE = 60_000
const EVERY = 5 * MINUTE
const DAY = '2026-11-24'
const HALVES = [
  ['08', '09', '10', '11'],
  ['13', '14', '15', '16'],
] as const
const PATHWAYS = Object.values(content.release.pathways)
  .filter(({ group }) => !content.release.groups[group]!.sensitive)
  .slice(0, 6)

interface Call {
  readonly topic: number
  readonly hour: string
  readonly age: AgeBand
}

/** Calls of a day, as many in each half; `turn` gives each topic other hours of the same half and other ages. */
function callsOf(n: number, turn: number): Call[] {
  return Array.from({ length: n }, (_, at) => {
    const hours = HALVES[at % 2]!
    const place = Math.floor(at / 2)
    return {
      topic: at % PATHWAYS.length,
      hour: hours[(place + turn) % hours.length]!,
      age: AGE_BANDS[(place + 2 * turn) % 4]!,
    }
  })
}

function finished({ topic, hour, age }: Call, minute: number): FinishedCall {
  const { id, version, group } = PATHWAYS[topic]!
  return {
    pathway: id,
    version,
    group,
    sensitive: false,
    destination: 'gp-soon',
    destinationSensitive: false,
    rank: 2,
    response: 'accepted',
    raised: false,
    skipped: [],
    used: 'gp-soon',
    usedSensitive: false,
    ageBand: age,
    unsure: [],
    line: 'line-0',
    seconds: 100,
    screens: 5,
    at: `${DAY}T${hour}:${String(minute).padStart(2, '0')}`,
  }
}

/** Everything that somebody sees who has the server's files, its logs and each body that came in: of one day at a real practice. */
async function seen(calls: readonly Call[]) {
  const demo = content.demo(DAY)
  const services = demo.services.map(({ fullUntil: _, ...service }) => service)
  const practice = { ...demo, services, sample: false }
  const server = await testServer([practice])
  const logged: unknown[] = []
  const spies = (['log', 'warn', 'error', 'info'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...words) => void logged.push(words)),
  )
  try {
    await server.store.saveRelease('one', keySetOf(content.release, []))
    const { token } = await server.store.of(practice.id).joinDesk(server.clock.now)
    let n = 0
    const store = new TallyStore(new MemoryRows(), (bytes) => bytes.fill(++n))
    const bodies: TallyRequest[] = []
    const waiting = calls.map((call, at) => finished(call, at)).toSorted((a, b) => (a.at < b.at ? -1 : 1))
    let most = 0
    server.clock.now = Date.parse(`${DAY}T07:50:00Z`)
    for (let at = londonNow(server.clock.now); at < `${DAY}T20:00`; at = londonNow(server.clock.now)) {
      while (waiting[0] && waiting[0].at <= at) {
        const call = waiting.shift()!
        await store.add(cellsOf(call), { practice: practice.id, at: call.at, unchecked: false })
      }
      const moment = { at, closed: hasClosed(practice, at), leaving: false, sample: false }
      if ((await store.toSend(practice.id, undefined, moment)).weeks.length > 0)
        await syncTallies(
          store,
          async (request) => {
            bodies.push({ ...structuredClone(request), book: undefined as never })
            const body = send('PUT', request, { authorization: `Bearer ${token}` })
            return (await (await server.app.request('/api/tallies', body)).json()) as TallyAnswer
          },
          practice.id,
          () => ({ ...moment, correctionMs: 0 }),
        )
      most = Math.max(most, ...[`${server.where}-wal`].filter(existsSync).map((file) => statSync(file).size))
      await server.store.forgetTold(DAY)
      server.clock.now += EVERY
    }
    const database = new DatabaseSync(server.where, { readOnly: true })
    const rows = ['tally', 'desk_use', 'told', 'counter'].flatMap((table) =>
      database
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map(({ device: _, ...row }) => ({ table, ...row })),
    )
    database.close()
    const file = readFileSync(server.where, 'latin1')
    return { bodies, rows, file, logged, left: statSync(`${server.where}-wal`).size, most }
  } finally {
    for (const spy of spies) spy.mockRestore()
    await server.stop()
  }
}

const tablesOf = ({ weeks }: TallyRequest) =>
  new Set(weeks.flatMap(({ counts }) => Object.keys(counts).map((cell) => cell.split('/')[0]!)))

it('whoever has the files, the logs and the bodies of a day sees the same whichever call was at which hour and of which age', async () => {
  const [one, other] = [await seen(callsOf(48, 0)), await seen(callsOf(48, 1))]
  expect(callsOf(48, 0)).not.toEqual(callsOf(48, 1))
  expect({ ...other, file: '' }).toEqual({ ...one, file: '' })
  // As they are written: the order of cells would tell which came first.
  expect(JSON.stringify(other.bodies)).toBe(JSON.stringify(one.bodies))
  const saying = one.bodies.filter(({ weeks }) => weeks.length > 0)
  // Twice topics, once hours and ages: never both in one body, nor under one key.
  const kinds = saying.map(
    (body) => [...tablesOf(body)].filter((table) => ['t3', 't5'].includes(table)).length,
  )
  expect(kinds).toEqual([0, 0, 2])
  const keys = saying.map(({ weeks }) => weeks.map(({ key }) => key).join())
  expect(keys[2]).not.toBe(keys[0])
  expect(JSON.stringify(one.rows)).toContain('tue/09')
})

it('leaves no time finer than the day, nothing in the logs and nothing in the write-ahead log', async () => {
  const { file, logged, left, most } = await seen(callsOf(48, 0))
  expect(file.match(/2026-11-24[T ]\d\d/g)).toBeNull()
  expect(logged).toEqual([])
  expect(most).toBeGreaterThan(0)
  expect(left).toBe(0)
})

it('tells no hour and no age of a day with few calls', async () => {
  const { bodies, file } = await seen(callsOf(16, 0))
  expect(
    bodies.flatMap((body) => [...tablesOf(body)]).filter((table) => ['t3', 't5'].includes(table)),
  ).toEqual([])
  expect(bodies.length).toBeGreaterThan(0)
  expect(file).not.toMatch(/tue\/\d\d/)
})
