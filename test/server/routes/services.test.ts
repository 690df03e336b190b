import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { content } from '../../content/sample.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

const by = 'practice manager'
let server: TestServer
let store: TestServer['store']
let app: TestServer['app']
let cookie = ''
let token = ''

beforeEach(async () => {
  server = await testServer()
  ;({ store, app } = server)
  cookie = await server.logIn('demo')
  token = (await (await app.request('/api/enrol/demo', send('POST', {}))).json()).token
})
afterEach(() => server.stop())

const lead = (method: string, path: string, body: unknown) => server.lead(cookie, method, path, body)
const device = (method: string, path: string, body: unknown) =>
  app.request(path, send(method, body, { authorization: `Bearer ${token}` }))
const read = async <T>(path: string, headers: Record<string, string>): Promise<T> =>
  (await app.request(path, { headers })).json()
const service = async (id: string): Promise<Service> =>
  (await store.practice('demo'))!.services.find((one) => one.id === id)!
const save = (next: Service, base: Service | null) =>
  lead('PUT', `/api/lead/services/${next.id}`, { service: next, base, by })

describe('curating', () => {
  it('is done by somebody, in words that can be seen', async () => {
    for (const nobody of ['', '  ', 'manager\u202E', 'a\nb'])
      for (const [path, body] of [
        ['checked', { ids: ['podiatry'], how: 'rang' }],
        ['import', { services: [], base: 1 }],
      ] as const)
        expect((await lead('POST', `/api/lead/services/${path}`, { ...body, by: nobody })).status).toBe(
          nobody.includes('\u202E') ? 422 : 400,
        )
    expect((await store.practice('demo'))!.revision).toBe(1)
  })
  it('goes by revisions that there are: a base that is none passes no check of what was seen', async () => {
    const base = await service('riverside-pharmacy')
    const bring = (revision: string) =>
      app.request('/api/lead/services/import', {
        ...send('POST', undefined, { cookie, origin: 'http://localhost:4173' }),
        body: JSON.stringify({ services: [{ ...base, name: 'Older' }], by, base: 0 }).replace(
          '"base":0',
          `"base":${revision}`,
        ),
      })
    await save({ ...base, name: 'Newer' }, base)
    for (const [revision, status] of [
      ['1e400', 400],
      ['1.5', 400],
      ['-1', 400],
      ['1000000000', 409],
      ['3', 409],
      ['1', 409],
      ['2', 200],
    ] as const)
      expect((await bring(revision)).status, revision).toBe(status)
    expect((await lead('POST', '/api/lead/rollback', { revision: 1.5, by })).status).toBe(400)
  })
  it('saves a service as the next revision, which desks then read', async () => {
    const base = await service('riverside-pharmacy')
    const answer = await save({ ...base, name: 'Riverside Chemist' }, base)
    expect(answer.status).toBe(200)
    const practice = await read<Practice>('/api/practice', { authorization: `Bearer ${token}` })
    expect(practice.revision).toBe(2)
    expect(practice.services.find((one) => one.id === base.id)?.name).toBe('Riverside Chemist')
  })
  it('loses nothing when two leads save the same service', async () => {
    const base = await service('riverside-pharmacy')
    await save({ ...base, name: 'First' }, base)
    const second = await save({ ...base, name: 'Second' }, base)
    expect(second.status).toBe(409)
    const { error, current } = await second.json()
    expect(error).toMatch(/both versions/)
    expect(current.name).toBe('First')
    expect((await save({ ...current, name: 'Both' }, current)).status).toBe(200)
    expect((await service(base.id)).name).toBe('Both')
  })
  it('does not mind the order in which fields were sent', async () => {
    const base = await service('riverside-pharmacy')
    const turned = Object.fromEntries(Object.entries(base).reverse()) as unknown as Service
    expect((await save({ ...base, name: 'New name' }, turned)).status).toBe(200)
  })
  it('refuses a record that cannot stand and names the field', async () => {
    const base = await service('riverside-pharmacy')
    const bad = { ...base, serves: ['nowhere'], refuses: ['aeg < 5'], phones: [{ number: 'ring us' }] }
    const answer = await save(bad, base)
    expect(answer.status).toBe(422)
    const { problems } = await answer.json()
    expect(problems.map(({ field }: { field: string }) => field).sort()).toEqual([
      'phones',
      'refuses',
      'serves',
    ])
    expect(await service(base.id)).toEqual(base)
  })
  it('marks a round of checks, removes, and goes back one step or many', async () => {
    const first = (await store.practice('demo'))!
    await lead('POST', '/api/lead/services/checked', {
      ids: ['riverside-pharmacy', 'podiatry'],
      how: 'rang',
      by,
    })
    expect((await service('riverside-pharmacy')).checked).toEqual({ on: '2026-11-24', by })
    const base = await service('riverside-pharmacy')
    expect((await lead('DELETE', `/api/lead/services/${base.id}`, { base, by })).status).toBe(200)
    expect(await service(base.id)).toBeUndefined()
    const { revisions } = await read<{ revisions: { revision: number; by: string; what: string }[] }>(
      '/api/lead/history',
      { cookie },
    )
    expect(revisions.map(({ revision }) => revision)).toEqual([3, 2, 1])
    expect(revisions[0]).toMatchObject({ by, what: `removed ${base.name}` })
    expect((await lead('POST', '/api/lead/rollback', { revision: 1, by })).status).toBe(200)
    expect(await store.practice('demo')).toMatchObject({ revision: 4, services: first.services })
    expect((await lead('POST', '/api/lead/rollback', { revision: 99, by })).status).toBe(404)
  })
  it('undoes of a change of many all that stands as it left it, and names the rest', async () => {
    const base = await service('riverside-pharmacy')
    const many = ['one', 'two', 'three'].map((id) => ({ ...base, id, name: `New ${id}` }))
    await lead('POST', '/api/lead/services/import', { services: many, base: 1, by })
    const two = await service('two')
    await save({ ...two, cost: 'Free' }, two)
    const undo = await lead('POST', '/api/lead/undo', { revision: 2, by })
    expect(undo.status).toBe(200)
    expect((await undo.json()).left).toEqual(['New two'])
    expect([await service('one'), await service('three')]).toEqual([undefined, undefined])
    expect((await service('two')).cost).toBe('Free')
    expect((await lead('POST', '/api/lead/undo', { revision: 2, by })).status).toBe(409)
  })
  it('offers the rest of an undo once what was changed again since is undone too, and then leaves nothing', async () => {
    const base = await service('riverside-pharmacy')
    const many = ['one', 'two'].map((id) => ({ ...base, id, name: `New ${id}` }))
    await lead('POST', '/api/lead/services/import', { services: many, base: 1, by })
    const two = await service('two')
    await save({ ...two, cost: 'Free' }, two)
    const undo = async (revision: number) => (await lead('POST', '/api/lead/undo', { revision, by })).json()
    expect(await undo(2)).toMatchObject({ left: ['New two'], again: [] })
    expect(await undo(3)).toMatchObject({ left: [], again: [{ revision: 2, names: ['New two'] }] })
    expect(await undo(2)).toMatchObject({ left: [], again: [] })
    expect([await service('one'), await service('two')]).toEqual([undefined, undefined])
    const refused = await lead('POST', '/api/lead/undo', { revision: 2, by })
    expect([refused.status, (await refused.json()).error]).toEqual([
      409,
      expect.stringMatching(/undone already/),
    ])
  })
  it('says who saved a service when, to whoever would remove or save it unseen', async () => {
    const base = await service('riverside-pharmacy')
    await lead('PUT', `/api/lead/services/${base.id}`, {
      service: { ...base, name: 'First' },
      base,
      by: 'GP',
    })
    const refused = await lead('DELETE', `/api/lead/services/${base.id}`, { base, by })
    expect(refused.status).toBe(409)
    const { current, last } = await refused.json()
    expect(last).toMatchObject({ by: 'GP', at: '2026-11-24T10:15' })
    expect((await lead('DELETE', `/api/lead/services/${base.id}`, { base: current, by })).status).toBe(200)
  })
  it('says of a check how it was made, and of what is long overdue one at a time', async () => {
    const base = await service('riverside-pharmacy')
    await save({ ...base, checked: { on: '2025-01-01', by } }, base)
    const check = (ids: readonly string[], how?: string) =>
      lead('POST', '/api/lead/services/checked', { ids, how, by })
    expect((await check([base.id])).status).toBe(400)
    const refused = await check([base.id, 'podiatry'], 'rang')
    expect(refused.status).toBe(422)
    expect((await refused.json()).error).toContain(base.name)
    expect((await service(base.id)).checked.on).toBe('2025-01-01')
    expect((await check([base.id], 'website')).status).toBe(200)
    expect((await service(base.id)).checked.on).toBe('2026-11-24')
    const { revisions } = await read<{ revisions: { what: string }[] }>('/api/lead/history', { cookie })
    expect(revisions[0]!.what).toBe(`checked ${base.name} (website)`)
  })
  it('brings in many in one step, or none at all', async () => {
    const base = await service('riverside-pharmacy')
    const many = Array.from({ length: 300 }, (_, at) => ({ ...base, id: `new-${at}`, name: `New ${at}` }))
    const spoilt = many.map((one, at) => (at === 299 ? { ...one, name: '' } : one))
    expect((await lead('POST', '/api/lead/services/import', { services: spoilt, base: 1, by })).status).toBe(
      422,
    )
    expect((await store.practice('demo'))!.revision).toBe(1)
    expect((await lead('POST', '/api/lead/services/import', { services: many, base: 1, by })).status).toBe(
      200,
    )
    expect((await store.practice('demo'))!.services).toHaveLength(
      content.demo('2026-11-24').services.length + 300,
    )
  })
  it('takes no file that would overwrite what another lead saved since it was opened', async () => {
    const base = await service('riverside-pharmacy')
    await save({ ...base, name: 'Riverside Chemist' }, base)
    const bring = (revision: number) =>
      lead('POST', '/api/lead/services/import', { services: [{ ...base, cost: 'Free' }], base: revision, by })
    const refused = await bring(1)
    expect(refused.status).toBe(409)
    expect((await refused.json()).error).toMatch(/"Riverside Pharmacy" was changed by someone else/)
    expect((await service('riverside-pharmacy')).name).toBe('Riverside Chemist')
    expect((await bring(2)).status).toBe(200)
  })
  it('is for the lead alone', async () => {
    const base = await service('riverside-pharmacy')
    expect((await device('PUT', `/api/lead/services/${base.id}`, { service: base, base, by })).status).toBe(
      401,
    )
  })
})

describe('full today', () => {
  it('is known to every desk until the time, and clears itself', async () => {
    const until = '2026-11-24T18:30'
    const marked = await device('POST', '/api/services/minor-illness-clinic/full', { until })
    expect((await marked.json()).full).toEqual({ 'minor-illness-clinic': until })
    const live = () => read<{ full: object }>('/api/live', { authorization: `Bearer ${token}` })
    expect((await live()).full).toEqual({ 'minor-illness-clinic': until })
    server.clock.now = Date.parse('2026-11-24T18:31:00Z')
    expect((await live()).full).toEqual({})
  })
  it('can be taken back, by the lead too, and refuses what cannot be', async () => {
    const path = '/api/services/minor-illness-clinic/full'
    await device('POST', path, { until: '2026-11-24T18:30' })
    await lead('POST', '/api/lead/services/minor-illness-clinic/full', { until: null })
    expect((await read<{ full: object }>('/api/lead/live', { cookie })).full).toEqual({})
    expect((await device('POST', path, { until: '2026-11-24T09:00' })).status).toBe(400)
    expect((await device('POST', '/api/services/nobody/full', { until: null })).status).toBe(404)
  })
})

describe('all marks at once', () => {
  const clinic = 'minor-illness-clinic'
  const mark = (id: string, until: string) => device('POST', `/api/services/${id}/full`, { until })
  const clear = (full: Record<string, string>) => lead('POST', '/api/lead/services/room', { full })
  const full = async () => (await read<{ full: object }>('/api/lead/live', { cookie })).full
  it('are taken away as the lead saw them; one that was changed since stays', async () => {
    await mark(clinic, '2026-11-24T18:30')
    await mark('riverside-pharmacy', '2026-11-24T18:30')
    const seen = { [clinic]: '2026-11-24T18:30', 'riverside-pharmacy': '2026-11-24T18:30' }
    await mark('riverside-pharmacy', '2026-11-24T20:00')
    const answer = await clear({ ...seen, podiatry: '2026-11-24T18:30', nobody: '2026-11-24T18:30' })
    expect((await answer.json()).full).toEqual({ 'riverside-pharmacy': '2026-11-24T20:00' })
    expect((await store.of('demo').wholeAudit()).slice(-1)).toMatchObject([
      { what: 'marked-full', subject: clinic, before: '2026-11-24T18:30', after: '-' },
    ])
  })
  it('hold against a record that says full itself, and are the lead’s alone to take away', async () => {
    const base = await service(clinic)
    await save({ ...base, fullUntil: '2026-11-24T23:59' }, base)
    expect((await device('POST', '/api/lead/services/room', { full: {} })).status).toBe(401)
    expect((await clear({ [clinic]: '2026-11-24T23:59' })).status).toBe(200)
    expect(await full()).toEqual({ [clinic]: '' })
  })
})

describe('a record that says full itself', () => {
  it('has room again by a mark, until the mark is another', async () => {
    const base = await service('minor-illness-clinic')
    await save({ ...base, fullUntil: '2026-11-24T23:59' }, base)
    const path = '/api/services/minor-illness-clinic/full'
    const marked = async (until: string | null) => (await (await device('POST', path, { until })).json()).full
    expect(await marked(null)).toEqual({ 'minor-illness-clinic': '' })
    expect(await marked('2026-11-24T13:00')).toEqual({ 'minor-illness-clinic': '2026-11-24T13:00' })
    expect(await marked(null)).toEqual({ 'minor-illness-clinic': '' })
  })
})

describe('a report of wrong details', () => {
  const send = async (reason: string) => {
    const id = randomUUID()
    await device('POST', '/api/services/minor-illness-clinic/report', { id, reason })
    return id
  }
  const settle = async (id: string, outcome: string) => {
    const answer = await lead('POST', `/api/lead/reports/${id}`, { outcome })
    return { status: answer.status, body: (await answer.json()) as { error?: string } }
  }
  it('is mended only once something of the service has changed, and may be opened again', async () => {
    const id = await send('closed-down')
    const early = await settle(id, 'mended')
    expect(early).toMatchObject({ status: 409, body: { error: expect.stringContaining('Nothing of') } })
    const base = await service('minor-illness-clinic')
    await save({ ...base, name: 'Minor illness, moved' }, base)
    expect(await settle(id, 'mended')).toMatchObject({ status: 200 })
    expect(await settle(id, 'open')).toMatchObject({
      status: 200,
      body: { reports: [{ id, outcome: '' }] },
    })
  })
  it('tells the lead from which desk it came and in which hour, and no desk', async () => {
    const id = await send('hours')
    const [desk] = await server.store.of('demo').desks()
    const { body } = await settle(id, 'open')
    expect(body).toMatchObject({ reports: [{ id, desk: desk?.id, hour: '10' }] })
    const seen = await read<{ reports: object[] }>('/api/live', { authorization: `Bearer ${token}` })
    expect(JSON.stringify(seen.reports)).not.toContain('desk"')
    expect(seen.reports[0]).not.toHaveProperty('hour')
    expect(await settle(id, 'was-right')).toMatchObject({ body: { reports: [{ desk: '', hour: '' }] } })
  })
  it('counts once however often it is sent, and the desk sees what became of it', async () => {
    const id = randomUUID()
    for (let n = 0; n < 3; n++)
      expect(
        (await device('POST', '/api/services/riverside-pharmacy/report', { id, reason: 'phone' })).status,
      ).toBe(200)
    const live = () =>
      read<{ reports: object[] }>('/api/live', { authorization: `Bearer ${token}` }).then(
        (all) => all.reports,
      )
    expect(await live()).toEqual([
      { id, service: 'riverside-pharmacy', reason: 'phone', day: '2026-11-24', outcome: '', times: 1 },
    ])
    expect((await lead('POST', `/api/lead/reports/${id}`, { outcome: 'was-right' })).status).toBe(200)
    expect(await live()).toMatchObject([{ outcome: 'was-right' }])
    expect(
      (await device('POST', '/api/services/riverside-pharmacy/report', { id: 'x', reason: 'phone' })).status,
    ).toBe(400)
    expect(
      (
        await device('POST', '/api/services/riverside-pharmacy/report', {
          id: randomUUID(),
          reason: 'free text',
        })
      ).status,
    ).toBe(400)
  })
})
