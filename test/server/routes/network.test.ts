import { randomUUID } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Practice } from '#core/practice/practice.ts'
import type { PracticeChanges } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'
import { footClinic } from '../../content/foot-clinic.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

const by = 'practice manager'
let server: TestServer
let store: TestServer['store']
let app: TestServer['app']

const feet = { ...footClinic, checked: { on: '2026-11-01', by: 'network manager' } }
const blank = (id: string, more: Partial<Practice>): Practice => ({
  id,
  name: id,
  sample: false,
  revision: 1,
  division: 'england-and-wales',
  phone: '',
  address: '',
  coreHours: [['08:00', '18:30'], null, null, null, null, null, null],
  settings: {},
  services: [],
  overrides: {},
  ...more,
})

beforeEach(async () => {
  server = await testServer([
    blank('net', { kind: 'network', name: 'Anytown network', services: [feet] }),
    blank('hill', { network: 'net' }),
    blank('lone', {}),
  ])
  ;({ store, app } = server)
})
afterEach(() => server.stop())

async function logIn(practice: string) {
  const cookie = await server.logIn(practice)
  return (method: string, path: string, body?: unknown) => server.lead(cookie, method, path, body)
}
type Lead = Awaited<ReturnType<typeof logIn>>
const use = (lead: Lead, what: string, ids = ['feet']) =>
  lead('POST', '/api/lead/network/use', { ids, use: what, by })
const save = (lead: Lead, service: Service, base: Service | null) =>
  lead('PUT', `/api/lead/services/${service.id}`, { service, base, by })
const hill = async (id = 'feet') => (await store.practice('hill'))!.services.find((one) => one.id === id)

describe('a network', () => {
  it('keeps a service once: practices that took it have every change at their next revision', async () => {
    const [network, practice] = [await logIn('net'), await logIn('hill')]
    expect((await use(practice, 'take')).status).toBe(200)
    expect(await hill()).toEqual(feet)
    const newer = { ...feet, phones: [{ number: '01632 960501' }] }
    expect((await save(network, newer, feet)).status).toBe(200)
    expect(await hill()).toEqual(newer)
    expect((await store.practice('hill'))!.revision).toBe(3)
    const { revisions } = await (await practice('GET', '/api/lead/history')).json()
    expect(revisions[0].what).toBe('Anytown network: saved Foot clinic')
  })
  it('never overwrites what a practice changed, and says what both changed', async () => {
    const [network, practice] = [await logIn('net'), await logIn('hill')]
    await use(practice, 'take')
    const ours = { ...feet, phones: [{ number: '01632 960999' }], cost: 'Free' }
    await save(practice, ours, feet)
    await save(network, { ...feet, phones: [{ number: '01632 960501' }], access: 'Ramp' }, feet)
    expect(await hill()).toEqual({ ...ours, access: 'Ramp' })
    const uses = (await store.practice('hill'))!.shared!.feet!
    expect(uses).toMatchObject({ use: 'taken', clashes: ['phones'] })
    await use(practice, 'settle')
    expect((await store.practice('hill'))!.shared!.feet).not.toHaveProperty('clashes')
    await use(practice, 'reset')
    expect((await hill())?.phones).toEqual([{ number: '01632 960501' }])
  })
  it('hides, shows again, and takes a removed service as hidden', async () => {
    const practice = await logIn('hill')
    await use(practice, 'take')
    await use(practice, 'hide')
    expect(await hill()).toBeUndefined()
    await use(practice, 'show')
    await use(practice, 'take')
    await practice('DELETE', '/api/lead/services/feet', { base: feet, by })
    expect((await store.practice('hill'))!.shared!.feet).toEqual({ use: 'hidden' })
    expect((await use(practice, 'take', ['nothing'])).status).toBe(404)
  })
  it('is gone back from by a practice in one step, and stays so until that service changes', async () => {
    const [network, practice] = [await logIn('net'), await logIn('hill')]
    await use(practice, 'take')
    const wrong = { ...feet, name: 'Wrong' }
    await save(network, wrong, feet)
    await practice('POST', '/api/lead/rollback', { revision: 2, by })
    expect((await hill())?.name).toBe('Foot clinic')
    await save(network, { ...feet, id: 'hands', name: 'Hand clinic' }, null)
    expect((await hill())?.name).toBe('Foot clinic')
    await save(network, { ...feet, name: 'Right' }, wrong)
    expect((await hill())?.name).toBe('Right')
  })
  it('is joined by a code that its lead makes, and left with every service', async () => {
    const [network, practice] = [await logIn('net'), await logIn('lone')]
    expect((await practice('POST', '/api/lead/network/code')).status).toBe(403)
    const { code } = await (await network('POST', '/api/lead/network/code')).json()
    expect((await practice('POST', '/api/lead/network/join', { code: 'AAAAAAAA', by })).status).toBe(403)
    expect((await practice('POST', '/api/lead/network/join', { code, by })).status).toBe(200)
    expect((await store.of('net').members()).map(({ id }) => id)).toEqual(['hill', 'lone'])
    const offered = await (await practice('GET', '/api/lead/network')).json()
    expect(offered.services).toHaveLength(1)
    await use(practice, 'take')
    const { members } = await (await network('GET', '/api/lead/network')).json()
    expect(members).toContainEqual({ id: 'lone', name: 'lone', used: 1, adapted: 0, hidden: 0 })
    await practice('POST', '/api/lead/network/leave', { by })
    expect(await store.practice('lone')).not.toHaveProperty('network')
    expect((await store.practice('lone'))!.services).toEqual([feet])
    expect(
      (await practice('GET', '/api/lead/network').then((answer) => answer.json())).services,
    ).toBeUndefined()
  })
  it('shows a practice nothing of another network, and no lead another’s practice', async () => {
    await store.addPractice(blank('other-net', { kind: 'network', services: [{ ...feet, id: 'secret' }] }))
    const practice = await logIn('hill')
    expect((await use(practice, 'take', ['secret'])).status).toBe(404)
    await use(practice, 'take')
    expect((await store.practice('lone'))!.services).toEqual([])
  })
})

describe('a desk’s report of what the network keeps', () => {
  interface Reports {
    readonly reports: readonly { id: string; service: string; desk: string; outcome: string }[]
  }
  const liveOf = async (lead: Lead): Promise<Reports['reports']> =>
    ((await (await lead('GET', '/api/lead/live')).json()) as Reports).reports
  async function reporting(practice: Lead) {
    const { code } = await (await practice('POST', '/api/lead/enrolment-code')).json()
    const { token } = await (await app.request('/api/enrol', send('POST', { code }))).json()
    return async (reason: string) => {
      const id = randomUUID()
      const path = '/api/services/feet/report'
      await app.request(path, send('POST', { id, reason }, { authorization: `Bearer ${token}` }))
      return id
    }
  }

  it('reaches the network, which asks back at the practice, and closes at both once the field is mended', async () => {
    const [network, practice] = [await logIn('net'), await logIn('hill')]
    await use(practice, 'take')
    const report = await reporting(practice)
    const [phone, hours] = [await report('phone'), await report('hours')]
    expect(await liveOf(network)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: phone, service: 'feet', desk: 'hill', outcome: '' }),
        expect.objectContaining({ id: hours, service: 'feet', desk: 'hill', outcome: '' }),
      ]),
    )
    await save(network, { ...feet, phones: [{ number: '01632 960501' }] }, feet)
    for (const lead of [network, practice]) {
      const live = await liveOf(lead)
      expect(live.find(({ id }) => id === phone)?.outcome).toBe('mended')
      expect(live.find(({ id }) => id === hours)?.outcome).toBe('')
    }
    expect((await network('POST', `/api/lead/reports/${hours}`, { outcome: 'was-right' })).status).toBe(200)
    expect((await liveOf(practice)).find(({ id }) => id === hours)?.outcome).toBe('was-right')
  })
  it('stays with a practice that has that field otherwise, and with one of no network', async () => {
    const [network, practice] = [await logIn('net'), await logIn('hill')]
    await use(practice, 'take')
    const ours = { ...feet, phones: [{ number: '01632 960999' }] }
    await save(practice, ours, feet)
    const report = await reporting(practice)
    const id = await report('phone')
    expect(await liveOf(network)).toEqual([])
    expect(await liveOf(await logIn('lone'))).toEqual([])
    await save(practice, { ...ours, name: 'Our foot clinic' }, ours)
    expect((await liveOf(practice)).find((one) => one.id === id)?.outcome).toBe('')
    await practice('DELETE', '/api/lead/services/feet', { base: { ...ours, name: 'Our foot clinic' }, by })
    expect((await liveOf(practice)).find((one) => one.id === id)?.outcome).toBe('mended')
  })
})

describe('what a desk is sent', () => {
  async function desk() {
    const practice = await logIn('hill')
    const { code } = await (await practice('POST', '/api/lead/enrolment-code')).json()
    const joined = await app.request('/api/enrol', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    })
    const { token } = await joined.json()
    const get = (path: string, headers: Record<string, string> = {}) =>
      app.request(path, { headers: { authorization: `Bearer ${token}`, ...headers } })
    return { practice, get }
  }
  const since = ({ id, revision, version }: Practice) =>
    `/api/practice/changes?id=${id}&revision=${revision}&version=${version}`

  it('is only what changed, and nothing of what the lead alone needs', async () => {
    const { practice, get } = await desk()
    const before: Practice = await (await get('/api/practice')).json()
    await use(practice, 'take')
    const changes: PracticeChanges = await (await get(since(before))).json()
    expect(changes.changed).toEqual([{ service: feet, after: null }])
    expect(changes.rest).not.toHaveProperty('shared')
    expect(changes.rest.revision).toBe(2)
    const now: Practice = await (await get('/api/practice')).json()
    expect(now).not.toHaveProperty('shared')
    expect((await get(since(now))).status).toBe(204)
  })
  it('is the whole when its revision was never published here', async () => {
    const { get } = await desk()
    const mine: Practice = await (await get('/api/practice')).json()
    expect((await get(since({ ...mine, version: 'other' }))).status).toBe(404)
    expect((await get(since({ ...mine, id: 'other' }))).status).toBe(404)
    expect((await get('/api/practice/changes')).status).toBe(404)
  })
  it('travels packed when it is long, in the best way that the browser takes', async () => {
    const { practice, get } = await desk()
    const many = Array.from({ length: 200 }, (_, at) => ({ ...feet, id: `feet-${at}` }))
    await practice('POST', '/api/lead/services/import', { services: many, base: 1, by })
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }
    for (const way of ['br', 'gzip'] as const) {
      const answer = await get('/api/practice', {
        'accept-encoding': way === 'br' ? 'gzip, deflate, br' : 'gzip',
      })
      expect(answer.headers.get('content-encoding')).toBe(way)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.length).toBeLessThan(6000)
      expect(JSON.parse(unpack[way](bytes).toString()).services).toHaveLength(200)
    }
    expect((await (await get('/api/practice')).json()).services).toHaveLength(200)
  })
})

describe('history', () => {
  it('brings back what a practice made of a network’s service together with the service itself', async () => {
    const practice = await logIn('hill')
    await use(practice, 'take')
    const taken = (await store.practice('hill'))!
    await use(practice, 'hide')
    await practice('POST', '/api/lead/undo', { revision: taken.revision + 1, by })
    const now = (await store.practice('hill'))!
    expect(now.shared).toEqual(taken.shared)
    expect(now.services.map(({ id }) => id).sort()).toEqual(taken.services.map(({ id }) => id).sort())
  })
  it('shows what a revision changed, and undoes it unless it was changed again', async () => {
    const network = await logIn('net')
    await save(network, { ...feet, name: 'Feet' }, feet)
    const { changes } = await (await network('GET', '/api/lead/history/2')).json()
    expect(changes).toEqual([{ before: feet, after: { ...feet, name: 'Feet' } }])
    expect((await network('POST', '/api/lead/undo', { revision: 2, by })).status).toBe(200)
    expect((await store.practice('net'))!.services).toEqual([feet])
    await save(network, { ...feet, name: 'Again' }, feet)
    const refused = await network('POST', '/api/lead/undo', { revision: 2, by })
    expect(refused.status).toBe(409)
    expect((await refused.json()).error).toMatch(/"Again" was changed again since/)
    expect((await network('POST', '/api/lead/undo', { revision: 99, by })).status).toBe(404)
    for (const none of ['99', '0x1', '1e0', '1%20', '-1', '9'.repeat(30)])
      for (const path of [`/api/lead/history/${none}`, `/api/lead/history/${none}/back`])
        expect((await network('GET', path)).status, path).toBe(404)
  })
})

describe('a record of the network with words or numbers that the checks refuse', () => {
  const dear = { ...feet, phones: [{ number: '0909 879 0000' }] }
  it('is not taken, and does not go on to a practice that uses it, also where the network kept it before there were checks', async () => {
    await server.stop()
    server = await testServer([
      blank('net', { kind: 'network', name: 'Anytown network', services: [dear] }),
      blank('hill', { network: 'net' }),
    ])
    ;({ store, app } = server)
    const [net, lead] = [await logIn('net'), await logIn('hill')]
    const refused = await use(lead, 'take')
    expect(refused.status).toBe(422)
    expect((await refused.json()).error).toContain('"Foot clinic" was not taken')
    expect((await save(net, feet, dear)).status).toBe(200)
    expect((await use(lead, 'take')).status).toBe(200)
    const { revision } = (await store.practice('net'))!
    expect((await net('POST', '/api/lead/undo', { revision, by })).status).toBe(200)
    expect((await store.practice('net'))!.services).toEqual([dear])
    expect(await hill()).toEqual(feet)
    expect((await use(lead, 'settle')).status).toBe(422)
    // What the practice changed of it is checked together with what comes.
    expect((await save(lead, { ...feet, phones: [{ number: '01632 960501' }] }, feet)).status).toBe(200)
    expect(
      (
        await save(
          net,
          { ...dear, phones: [{ number: '01632 960502' }], notesForPatients: 'Go by the side door.' },
          dear,
        )
      ).status,
    ).toBe(200)
    expect(await hill()).toMatchObject({
      phones: [{ number: '01632 960501' }],
      notesForPatients: 'Go by the side door.',
    })
  })
})
