import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import type { Service } from '#core/practice/service.ts'
import { content } from '../content/sample.ts'
import { send, signIn, type TestServer, testServer } from './test-server.ts'

const by = 'practice manager'
const CELL = 't1/sore-throat/pf-sore-throat/accepted'
let one: TestServer
let two: Awaited<ReturnType<TestServer['beside']>>
let cookie = ''

beforeEach(async () => {
  one = await testServer()
  two = await one.beside()
  cookie = await one.logIn('demo')
})
afterEach(() => one.stop())

const asLead = async (server: Pick<TestServer, 'app'>, method: string, path: string, body?: unknown) =>
  server.app.request(path, send(method, body, { cookie, origin: 'http://localhost:4173' }))
const save = (server: Pick<TestServer, 'app'>, service: Service, base: Service) =>
  asLead(server, 'PUT', `/api/lead/services/${service.id}`, { service, base, by })
const services = async () => (await one.store.of('demo').document()).services
const joinDesk = async () =>
  (await (await one.app.request('/api/enrol/demo', send('POST', {}))).json()).token as string

describe('two leads who save at once, each at a process of its own', () => {
  it('the same service: one is told of the other, and nothing is hidden', async () => {
    const base = (await services())[0]!
    const answers = await Promise.all([
      save(one, { ...base, name: 'First' }, base),
      save(two, { ...base, name: 'Second' }, base),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const won = answers[0]!.status === 200 ? 'First' : 'Second'
    const lost = await answers.find(({ status }) => status === 409)!.json()
    expect(lost.current.name).toBe(won)
    expect((await services())[0]!.name).toBe(won)
    expect(await two.store.of('demo').history(9)).toMatchObject([{ revision: 2, what: `saved ${won}` }, {}])
  })
  it('many services: every one is kept, each as a revision of its own', async () => {
    const all = await services()
    const answers = await Promise.all(
      all.map((base, at) => save(at % 2 ? one : two, { ...base, name: `New ${at}` }, base)),
    )
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect((await services()).map(({ name }) => name)).toEqual(all.map((_, at) => `New ${at}`))
    const history = await one.store.of('demo').history(1000)
    expect(history.map(({ revision }) => revision)).toEqual(
      Array.from({ length: all.length + 1 }, (_, at) => all.length + 1 - at),
    )
  })
})

describe('what one process holds in memory', () => {
  it('is not the document that another has saved over', async () => {
    const headers = { authorization: `Bearer ${await joinDesk()}` }
    const held = await (await one.app.request('/api/practice', { headers })).json()
    const base = (await services())[0]!
    expect((await save(two, { ...base, name: 'New' }, base)).status).toBe(200)
    const now = await (await one.app.request('/api/practice', { headers })).json()
    expect(now.services[0].name).toBe('New')
    const { id, revision, version } = held
    const since = `/api/practice/changes?id=${id}&revision=${revision}&version=${version}`
    for (const { app } of [one, two])
      expect((await (await app.request(since, { headers })).json()).changed).toMatchObject([
        { service: { name: 'New' } },
      ])
  })
  it('is not the names of fewer releases than were published', async () => {
    const token = await joinDesk()
    const weeks = [{ week: '2026-W48', key: 'a'.repeat(32), counts: { [CELL]: 1 }, undone: {} }]
    const refused = async () => {
      const body = { practice: 'demo', weeks }
      const answer = await one.app.request(
        '/api/tallies',
        send('PUT', body, { authorization: `Bearer ${token}` }),
      )
      return (await answer.json()).refused
    }
    expect(await refused()).toHaveLength(1)
    await two.store.saveRelease('newer', keySetOf(content.release, []))
    expect(await refused()).toEqual([])
  })
  it('lets nobody in whom another process has sent away, and takes nothing that works once twice', async () => {
    const token = await joinDesk()
    const [desk] = await one.store.of('demo').desks()
    expect((await asLead(two, 'POST', `/api/lead/devices/${desk!.id}/revoke`)).status).toBe(200)
    const asked = await one.app.request('/api/live', { headers: { authorization: `Bearer ${token}` } })
    expect(asked.status).toBe(401)
    const { code } = await (await asLead(one, 'POST', '/api/lead/enrolment-code')).json()
    const link = await one.store.of('demo').newLogIn(one.clock.now)
    const joins = [one, two].map(({ app }) => app.request('/api/enrol', send('POST', { code })))
    const joined = (await Promise.all(joins)).map(({ status }) => status)
    expect(joined.sort()).toEqual([200, 403])
    const logIns = [one, two].map((server) => signIn(server, link, 'Ben Ode'))
    const cookies = (await Promise.all(logIns)).map(({ headers }) => headers.has('set-cookie'))
    expect(cookies.sort()).toEqual([false, true])
    expect((await asLead(two, 'POST', '/api/me/sign-out')).status).toBe(200)
    expect((await asLead(one, 'GET', '/api/lead/practice')).status).toBe(401)
  })
  it('is no count of guesses: what was tried at one is not tried again at the other', async () => {
    const guess = async ({ app }: Pick<TestServer, 'app'>) =>
      (await app.request('/api/enrol', send('POST', { code: 'AAAAAAAA' }))).status
    const first = await Promise.all(Array.from({ length: 10 }, (_, n) => guess(n % 2 ? one : two)))
    expect(first).toEqual(Array.from({ length: 10 }, () => 403))
    expect([await guess(one), await guess(two)]).toEqual([429, 429])
  })
})
