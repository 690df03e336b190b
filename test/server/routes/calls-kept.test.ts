import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WATCHED_AT_FIRST, type Watched } from '#core/practice/calls/watched.ts'
import type { Practice } from '#core/practice/practice.ts'
import { deskPractice } from '#core/practice/practice-changes.ts'
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

describe('new limits', () => {
  const given = { measure: 'away', from: '2026-W30', why: 'The new physio started for good.' }
  const draw = (more: object = {}) =>
    server.lead(cookie, 'POST', '/api/lead/calls/limits', { ...given, ...more, by })

  it('are drawn only by a decision that is kept with its reason, its day and who made it', async () => {
    expect((await draw({ why: 'so' })).status).toBe(422)
    expect((await draw({ from: '2026-W49' })).status).toBe(422)
    expect((await draw({ from: 'July' })).status).toBe(400)
    const named = await draw({ why: 'Began when a lady born 1/2/1950 complained.' })
    expect([named.status, (await named.json()).error]).toEqual([
      422,
      expect.stringContaining('born 1/2/1950'),
    ])
    expect((await draw()).status).toBe(200)
    expect((await draw()).status).toBe(422)
    expect((await held()).newLimits).toEqual([{ ...given, on: '2026-11-24', by }])
    expect((await server.store.of('demo').history(1))[0]).toMatchObject({ person: 'Ann Lee' })
  })
  it('stay decided when the directory goes back to an earlier state, and are taken back by a decision alone', async () => {
    const back = await server.lead(cookie, 'POST', '/api/lead/rollback', { revision: 1, by })
    expect(back.status).toBe(200)
    expect((await held()).newLimits).toHaveLength(1)
    await server.lead(cookie, 'POST', '/api/lead/calls/limits/back', { ...given, by })
    expect((await held()).newLimits).toEqual([])
  })
  it('never reach a desk', async () => {
    await draw()
    const sent = deskPractice(await held())
    expect(Object.keys(sent)).not.toContain('newLimits')
    expect(Object.keys(sent)).not.toContain('watched')
  })
})

it('begins a trial and ends it once with what was learned, each as a revision', async () => {
  const plan = {
    measure: 'away',
    aim: 'More backs see the physio first.',
    change: 'We keep four slots a day.',
    predict: 'The share rises by a few in 100.',
    from: '2026-W48',
    weeks: 2,
  }
  const post = (path: string, body: object) =>
    server.lead(cookie, 'POST', `/api/lead/calls/${path}`, { ...body, by })
  expect((await post('trials', { ...plan, aim: 'Ask 943 476 5919 again.' })).status).toBe(422)
  expect((await post('trials', plan)).status).toBe(200)
  const [begun] = (await held()).trials!
  const end = { id: begun!.id, as: 'adopt', learned: 'Callers like it, slots are used.' }
  expect((await post('trials/end', { ...end, learned: 'so' })).status).toBe(422)
  expect((await post('trials/end', end)).status).toBe(200)
  expect((await post('trials/end', end)).status).toBe(409)
  const { id, ...ended } = end
  expect((await held()).trials).toEqual([{ id, ...plan, by, end: { ...ended, on: '2026-11-24', by } }])
  expect((await post('trials', { ...plan, aim: 'Mrs Patel (DOB 1/2/1950) is seen.' })).status).toBe(422)
  const { aim, change, predict } = plan
  const words = { id, aim: 'Callers see the physio first.', change, predict, learned: 'Slots are used.' }
  expect((await post('trials/words', { ...words, learned: 'Born 1/2/1950, liked it.' })).status).toBe(422)
  expect((await post('trials/words', { id, aim, change, predict })).status).toBe(409)
  expect((await post('trials/words', words)).status).toBe(200)
  expect((await held()).trials).toMatchObject([
    { aim: words.aim, end: { as: 'adopt', learned: 'Slots are used.' } },
  ])
  expect((await post('trials/out', { id })).status).toBe(200)
  expect((await held()).trials).toEqual([])
  // A page that still shows the one taken out must not end the next one in its place.
  expect((await post('trials', plan)).status).toBe(200)
  expect((await held()).trials?.map((one) => one.id)).not.toContain(id)
  expect((await post('trials/end', end)).status).toBe(409)
})

it('keeps what is assumed of appointments, a range of whole numbers in 100', async () => {
  const assume = (body: object) => server.lead(cookie, 'PUT', '/api/lead/calls/assumed', { ...body, by })
  expect((await assume({ from: 60, to: 40 })).status).toBe(422)
  expect((await assume({ from: '20', to: 40 })).status).toBe(400)
  expect((await assume({ from: 20, to: 40 })).status).toBe(200)
  expect((await held()).assumed).toEqual({ from: 20, to: 40 })
})
