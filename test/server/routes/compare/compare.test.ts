import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COMPARED } from '#core/disclosure/compared.ts'
import { keySetOf } from '#core/pathway/release-files.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import type { ComparedPoint } from '#lead/calls/compare/compare-data.ts'
import { funnelOf } from '#lead/calls/compare/funnel.ts'
import { content } from '../../../content/sample.ts'
import { send, type TestServer, testServer } from '../../test-server.ts'

const by = 'practice manager'
const MEMBERS = ['hill', 'mill', 'lane']
let server: TestServer
type Lead = (method: string, path: string, body?: unknown) => Promise<Response>
interface Seen {
  readonly network: boolean
  readonly joined: boolean
  readonly practices: number
  readonly points: readonly {
    readonly id: string
    readonly own?: boolean
    readonly name?: string
    readonly stories: Record<string, string>
    readonly counts: Record<string, { n: number; of: number }>
  }[]
}

const member = (id: string) => ({ ...emptyPractice(id, `${id} Surgery`), network: 'net' })
beforeEach(async () => {
  server = await testServer([
    emptyPractice('net', 'Anytown network', 'network'),
    ...MEMBERS.map((id) => member(id)),
    emptyPractice('lone', 'Lone Surgery'),
  ])
  await server.store.saveRelease('one', keySetOf(content.release, []))
  for (const id of MEMBERS) await count(id)
})
afterEach(() => server.stop())

/** Counts some calls of a week in the last quarter that is over. */
async function count(practice: string): Promise<void> {
  const { token } = await server.store.of(practice).joinDesk(server.clock.now)
  const counts = {
    't1/sore-throat/pf-sore-throat/accepted': 43,
    't1/sore-throat/gp-routine/declined-gp': 21,
    't1/sore-throat/duty-today/accepted': 18,
  }
  const weeks = [{ week: '2026-W30', key: 'a'.repeat(32), counts, undone: {} }]
  const answer = await server.app.request(
    '/api/tallies',
    send('PUT', { practice, weeks }, { authorization: `Bearer ${token}` }),
  )
  expect(answer.status).toBe(200)
}

async function logIn(practice: string): Promise<Lead> {
  const cookie = await server.logIn(practice)
  return async (method, path, body) => server.lead(cookie, method, path, body)
}
const see = async (lead: Lead): Promise<Seen> => (await lead('GET', '/api/lead/compare')).json()
const join = (lead: Lead, named = false, on = true) =>
  lead('POST', '/api/lead/compare', { join: on, named, by })

describe('comparing within a network', () => {
  it('begins and ends by the practice’s own act, and whoever has left is gone from every page at once', async () => {
    const [net, hill, mill, lane] = await Promise.all(['net', 'hill', 'mill', 'lane'].map(logIn))
    expect(await see(hill!)).toMatchObject({ joined: false, practices: 0, points: [] })
    for (const lead of [hill!, mill!]) expect((await join(lead)).status).toBe(200)
    // Of two each would know whose the other is.
    expect(await see(hill!)).toMatchObject({ joined: true, practices: 2, points: [] })
    await join(lane!, true)
    for (const lead of [net!, hill!, lane!]) expect((await see(lead)).points).toHaveLength(3)
    await join(lane!, true, false)
    for (const lead of [net!, hill!]) expect(await see(lead)).toMatchObject({ practices: 2, points: [] })
    expect(await see(lane!)).toMatchObject({ joined: false, points: [] })
    const { entries } = await (await lane!('GET', '/api/lead/audit')).json()
    expect(entries.map(({ subject }: { subject: string }) => subject)).toEqual(
      expect.arrayContaining(['joined the comparison', 'left the comparison']),
    )
    expect(entries[0]).toMatchObject({ name: 'Ann Lee', subject: 'left the comparison' })
  })
  it('orders and letters points under a secret of the database, so that nobody can work out who is who', async () => {
    const leads = await Promise.all(MEMBERS.map(logIn))
    for (const lead of leads) await join(lead)
    const ownLetters = async () => {
      const all = await Promise.all(leads.map(see))
      return all.map(({ points }) => points.find(({ own }) => own)!.id)
    }
    const bySecret = await ownLetters()
    await server.restart()
    expect(await ownLetters()).toEqual(bySecret)
    // Under other secrets the same practices stand elsewhere.
    const orders = new Set<string>()
    for (let n = 0; n < 12; n++) {
      await server.past((db) => db.write((sql) => sql.run('UPDATE own_secret SET secret = ?', `other ${n}`)))
      orders.add((await ownLetters()).join())
    }
    expect(orders.size).toBeGreaterThan(1)
  })
  it('makes its secret once, each database another, and gives it in no answer', async () => {
    const secret = () => server.past((db) => db.all<{ secret: string }>('SELECT secret FROM own_secret'))
    const [made, ...more] = await secret()
    expect([made!.secret.length, more]).toEqual([64, []])
    await server.beside()
    await server.restart()
    expect(await secret()).toEqual([made])
    const other = await testServer([])
    expect(await other.store.wordsFor(['hill'])).not.toEqual(await server.store.wordsFor(['hill']))
    await other.stop()
  })
  it('names nobody but who chose it, ranks nobody, and sends only what may leave a practice', async () => {
    const [net, hill, mill, lane] = await Promise.all(['net', 'hill', 'mill', 'lane'].map(logIn))
    await Promise.all([join(hill!), join(mill!), join(lane!, true)])
    const story = 'Our physio was away in August.'
    expect((await hill!('PUT', '/api/lead/compare/story', { measure: 'away', story, by })).status).toBe(200)
    const seen = await see(net!)
    expect(seen.points.map(({ name }) => name).filter(Boolean)).toEqual(['lane Surgery'])
    expect(JSON.stringify(seen)).not.toMatch(/hill|mill/)
    expect(seen.points.map(({ id }) => id)).toEqual(['A', 'B', 'C'])
    expect(seen.points.flatMap(({ stories }) => Object.values(stories))).toEqual([story])
    for (const { counts } of seen.points) {
      expect(Object.keys(counts)).toContain('away')
      for (const { n, of } of Object.values(counts)) expect([n % 5, of % 5]).toEqual([0, 0])
    }
    const own = (await see(hill!)).points
    expect(own.filter((one) => one.own)).toMatchObject([{ name: 'hill Surgery', stories: { away: story } }])
    expect(own.map(({ counts }) => counts)).toEqual(seen.points.map(({ counts }) => counts))
    await join(hill!, false, false)
    expect(JSON.stringify(await server.store.of('hill').document())).not.toContain('physio')
  })
  it('is not for networks themselves, nor for a practice of none, and ends with leaving the network', async () => {
    const [net, hill, lone] = await Promise.all(['net', 'hill', 'lone'].map(logIn))
    for (const lead of [net!, lone!]) expect((await join(lead)).status).toBe(400)
    expect(await see(lone!)).toEqual({ network: false })
    const early = { measure: 'away', story: 'Our physio was away.', by }
    expect((await hill!('PUT', '/api/lead/compare/story', early)).status).toBe(409)
    await join(hill!)
    const numbered = { ...early, story: 'Ring Mrs Jones on 01632 960500.' }
    expect((await hill!('PUT', '/api/lead/compare/story', numbered)).status).toBe(422)
    for (const text of ['943 476 5919', '1 March 1962', '٩٤٣٤٧٦٥٩١٩', 'mary@example.com', 'LS1 4AP']) {
      const known = { ...early, story: `We rang about ${text} too late.` }
      const refused = await hill!('PUT', '/api/lead/compare/story', known)
      expect(refused.status, text).toBe(422)
    }
    expect(await server.store.of('hill').document()).not.toHaveProperty('comparing.stories')
    await hill!('POST', '/api/lead/network/leave', { by })
    expect(await server.store.of('hill').document()).not.toHaveProperty('comparing')
  })
  it('stays as it was chosen when an earlier state is had back, and reaches no desk', async () => {
    const hill = await logIn('hill')
    await join(hill)
    const { revision } = await server.store.of('hill').document()
    await join(hill, false, false)
    expect((await hill('POST', '/api/lead/rollback', { revision, by })).status).toBe(200)
    expect(await server.store.of('hill').document()).not.toHaveProperty('comparing')
    await join(hill)
    const { token } = await server.store.of('hill').joinDesk(server.clock.now)
    const sent = await server.app.request('/api/practice', { headers: { authorization: `Bearer ${token}` } })
    expect(await sent.text()).not.toContain('comparing')
  })
})

it('a sample network shows invented practices beside those that joined', async () => {
  await server.stop()
  server = await testServer([{ ...emptyPractice('net', 'Sample network', 'network'), sample: true }])
  const seen = await see(await logIn('net'))
  expect(seen.practices).toBe(11)
  expect(seen.points.every(({ counts }) => counts.away !== undefined)).toBe(true)
  // One of them lies apart, and the rest are not flagged for it.
  const points = seen.points as unknown as readonly ComparedPoint[]
  const apart = COMPARED.map((measure) => funnelOf(measure, points)?.points.filter((one) => one.apart).length)
  expect(apart[0]).toBe(1)
  for (const n of apart) expect(n ?? 0).toBeLessThanOrEqual(1)
})
