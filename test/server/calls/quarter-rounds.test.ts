import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { quarterRounds } from '#server/calls/quarter-rounds.ts'
import { type TestServer, testServer } from '../test-server.ts'

const QUARTER = '2026-Q3'
const comparing = { since: '2026-09-01', named: false }
let server: TestServer
beforeEach(async () => {
  const member = (id: string) => ({ ...emptyPractice(id, `${id} Surgery`), network: 'net' })
  server = await testServer([
    emptyPractice('net', 'Anytown network', 'network'),
    { ...member('hill'), comparing },
    { ...member('mill'), comparing, sample: true },
    member('lane'),
  ])
  for (const id of ['hill', 'mill', 'lane']) await count(id, 60)
})
afterEach(() => server.stop())

const count = (practice: string, n: number) =>
  server.past((db) =>
    db.write((sql) =>
      sql.run(
        "INSERT INTO tally (practice, week, key, sheet, cells) VALUES (?, '2026-W30', ?, 't1', ?)",
        practice,
        `k${n}`,
        JSON.stringify({ 'sore-throat/pf-sore-throat/accepted': [n, 0] }),
      ),
    ),
  )
const kept = (practice: string) => server.store.of(practice).publishedFigures(QUARTER)
it('keeps the quarter of practices that are compared before anybody asks, of no other, and of no invented year', async () => {
  await quarterRounds(server.store, () => server.clock.now).round()
  const set = await kept('hill')
  expect(set).toMatchObject({ sample: false, period: { id: QUARTER } })
  expect(await kept('mill')).toBeUndefined()
  expect(await kept('lane')).toBeUndefined()
  // What comes later changes nothing.
  await count('hill', 100)
  await quarterRounds(server.store, () => server.clock.now).round()
  expect(await kept('hill')).toEqual(set)
})
it('waits until desks had a week to send, and comes to the quarter in the round after that', async () => {
  const { round } = quarterRounds(server.store, () => server.clock.now)
  server.clock.now = Date.parse('2026-10-04T12:00:00Z')
  await round()
  expect(await kept('hill')).toBeUndefined()
  server.clock.now = Date.parse('2026-10-05T12:00:00Z')
  await round()
  expect(await kept('hill')).toMatchObject({ period: { id: QUARTER } })
})
it('tries again in the next round after the database was away', async () => {
  const { round } = quarterRounds(server.store, () => server.clock.now)
  await server.past((db) => db.write((sql) => sql.run('ALTER TABLE published RENAME TO away')))
  await round()
  await server.past((db) => db.write((sql) => sql.run('ALTER TABLE away RENAME TO published')))
  expect(await kept('hill')).toBeUndefined()
  await round()
  expect(await kept('hill')).toMatchObject({ period: { id: QUARTER } })
})
it('keeps nothing while the clock of the server is not believed', async () => {
  await server.store.clockHolds(server.clock.now - 20 * 86_400_000)
  await quarterRounds(server.store, () => server.clock.now).round()
  expect(await kept('hill')).toBeUndefined()
  for (let day = 1; day <= 7; day++) await server.store.clockHolds(server.clock.now + day * 86_400_000)
  await quarterRounds(server.store, () => server.clock.now + 7 * 86_400_000).round()
  expect(await kept('hill')).toMatchObject({ period: { id: QUARTER } })
})
