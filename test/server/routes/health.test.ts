import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApp } from '#server/app.ts'
import { Memory } from '#server/http/memory.ts'
import { shownPlace } from '#server/store/database/where.ts'
import { content } from '../../content/sample.ts'
import { onPostgres } from '../fresh-place.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

const TOKEN = 'a-word-of-twenty-letters'
let server: TestServer

/** What the log was given: one line for each. */
let lines: string[] = []

beforeEach(async () => {
  lines = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line))
  server = await testServer([content.demo('2026-11-24'), content.newPractice('2026-11-24')])
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.stop()
})

const ask = async (path: string) => server.app.request(path)

it('is alive and ready', async () => {
  expect(await (await ask('/healthz')).json()).toEqual({ alive: true })
  expect((await ask('/readyz')).status).toBe(200)
})
it('stays alive and says why it is not ready, when a newer version has the database', async () => {
  await server.past((db) => db.write((sql) => sql.run('INSERT INTO schema_step (step) VALUES (999)')))
  const answer = await ask('/readyz')
  expect(answer.status).toBe(503)
  expect((await answer.json()).error).toContain('newer version')
  expect((await ask('/healthz')).status).toBe(200)
})
it('is not ready when nothing can be written, nor when the disk is nearly full', async () => {
  await server.store.close()
  expect((await ask('/readyz')).status).toBe(503)
  await server.restart()
  // The disk of a database server is not seen from here.
  if (!onPostgres)
    expect(await server.store.notReady(Number.MAX_SAFE_INTEGER)).toEqual({
      said: expect.stringMatching(/^The disk of the database has \d+ MB left\. Make room/),
      named: expect.stringMatching(/^The disk of \/\S+ has \d+ MB left\. Make room/),
    })
})
it('tells whoever reaches the port why it is not ready, and the log alone where the database is', async () => {
  await server.past((db) => db.write((sql) => sql.run('INSERT INTO schema_step (step) VALUES (999)')))
  for (const again of [1, 2, 3]) {
    const { error } = await (await ask('/readyz')).json()
    expect(error, `time ${again}`).toMatch(/^The database was written by a newer version/)
    expect(error).not.toMatch(/sqlite|postgres|door@|\/tmp/)
  }
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      day: '2026-11-24',
      level: 'error',
      what: 'not ready',
      fault: expect.stringContaining(shownPlace(server.where)),
    },
  ])
})

function withMetrics(metricsToken?: string) {
  return createApp({
    store: server.store,
    memory: new Memory(),
    now: () => server.clock.now,
    dist: server.folder,
    names: { kinds: new Set(), facts: new Set() } as never,
    metricsToken,
    remote: () => '127.0.0.1',
  })
}
it('keeps the metrics closed without their word', async () => {
  expect((await ask('/metrics')).status).toBe(401)
  for (const authorization of ['', 'Bearer ', `Bearer ${TOKEN}x`, TOKEN])
    expect((await withMetrics(TOKEN).request('/metrics', { headers: { authorization } })).status).toBe(401)
  const open = { headers: { authorization: 'Bearer undefined' } }
  expect((await withMetrics().request('/metrics', open)).status).toBe(401)
})
it('sums over all practices and names none', async () => {
  await server.app.request('/api/enrol/demo', send('POST', {}))
  const answer = await withMetrics(TOKEN).request('/metrics', {
    headers: { authorization: `Bearer ${TOKEN}` },
  })
  const text = await answer.text()
  expect(text).toContain('door_practices 2\n')
  expect(text).toContain('door_desks_heard_today 1\n')
  expect(text).toContain('door_weeks_not_taken 0\n')
  expect(text).not.toMatch(/demo|hillside|Riverside/i)
})
it('says how many desks sent all they had last more than a week ago', async () => {
  const { token } = await server.store.of('demo').joinDesk(server.clock.now)
  const headers = { authorization: `Bearer ${token}` }
  const sync = async () => {
    const { epoch, run, syncs } = await (await server.app.request('/api/tallies', put())).json()
    await server.app.request('/api/tallies', put({ book: { epoch, runs: [{ run, syncs }] } }))
  }
  const put = (more = {}) => send('PUT', { practice: 'demo', weeks: [], ...more }, headers)
  const behind = async () =>
    /^door_desks_behind (\d+)$/m.exec(
      await (
        await withMetrics(TOKEN).request('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })
      ).text(),
    )?.[1]
  await sync()
  server.clock.now += 7 * 86_400_000
  expect(await behind()).toBe('0')
  server.clock.now += 86_400_000
  expect(await behind()).toBe('1')
})
