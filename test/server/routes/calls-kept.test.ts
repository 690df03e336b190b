import { afterAll, beforeAll, expect, it } from 'vitest'
import { WATCHED_AT_FIRST, type Watched } from '#core/practice/calls/watched.ts'
import type { Practice } from '#core/practice/practice.ts'
import { content } from '../../content/sample.ts'
import { type TestServer, testServer } from '../test-server.ts'

const by = 'practice manager'
const mine: readonly Watched[] = [
  { measure: 'returned', beside: 'sooner' },
  { measure: 'away', beside: 'full' },
  { measure: 'long', beside: 'unsure' },
]
let server: TestServer
let cookie: string
beforeAll(async () => {
  server = await testServer([content.demo('2026-11-24')])
  cookie = await server.logIn('demo')
})
afterAll(() => server.stop())

const watch = (watched: unknown, base: unknown = WATCHED_AT_FIRST) =>
  server.lead(cookie, 'PUT', '/api/lead/calls/watched', { watched, base, by })
const held = () => server.store.of('demo').document()

it('keeps what is watched as a revision of the practice, under the name of who chose it', async () => {
  const { revision } = await held()
  const { practice } = (await (await watch(mine)).json()) as { practice: Practice }
  expect(practice).toMatchObject({ watched: mine, revision: revision + 1 })
  expect((await server.store.of('demo').history(1))[0]).toMatchObject({
    person: 'Ann Lee',
    what: 'chose what to watch',
  })
})

it('keeps nothing that cannot be watched, nor over what another chose meanwhile', async () => {
  const before = await held()
  expect((await watch(mine.slice(1), mine)).status).toBe(422)
  expect((await watch([...mine.slice(1), { measure: 'staff', beside: 'away' }], mine)).status).toBe(400)
  expect((await watch(WATCHED_AT_FIRST)).status).toBe(409)
  expect(await held()).toEqual(before)
})

it('is had back by undo', async () => {
  const { revision } = await held()
  await server.lead(cookie, 'POST', '/api/lead/undo', { revision, by })
  expect((await held()).watched).toBeUndefined()
})
