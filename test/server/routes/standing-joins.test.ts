import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import { content } from '../../content/sample.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

const DAY = 86_400_000
let server: TestServer
let cookie = ''
beforeEach(async () => {
  server = await testServer()
  cookie = await server.logIn('demo')
})
afterEach(() => server.stop())

const lead = (method: string, path: string, body?: unknown) => server.lead(cookie, method, path, body)
const make = async (name = 'Front desk', forgets = true): Promise<string> =>
  (await (await lead('POST', '/api/lead/lasting-code', { name, forgets })).json()).code
const join = (code: string) => server.app.request('/api/enrol', send('POST', { code }))
const joined = async (code: string) =>
  (await (await join(code)).json()) as { token: string; forgets: boolean }
const asDesk = async (token: string) =>
  (await server.app.request('/api/follow', { headers: { authorization: `Bearer ${token}` } })).status
const own = async () => (await lead('GET', '/api/lead/practice')).json()

it('desks stand in the order in which they joined, whatever their random ids', async () => {
  const store = server.store.of('demo')
  const ids: string[] = []
  for (let n = 0; n < 12; n++) {
    await store.joinDesk(server.clock.now)
    ids.push(...(await store.desks()).map(({ id }) => id).filter((id) => !ids.includes(id)))
  }
  expect((await store.desks()).map(({ id }) => id)).toEqual(ids)
  expect([...ids].sort()).not.toEqual(ids)
})

describe('a lasting code', () => {
  it('brings the same desk back each morning, as one desk under its name', async () => {
    const code = await make()
    expect(code).toMatch(/^[A-Z2-9]{20}$/)
    expect((await own()).waiting).toMatchObject([{ name: 'Front desk', made: '2026-11-24' }])
    const first = await joined(code.replaceAll(/(.{4})/g, '$1-').toLowerCase())
    expect([await asDesk(first.token), first.forgets]).toEqual([200, true])
    server.clock.now += DAY
    cookie = await server.logIn('demo')
    const second = await joined(code)
    expect(await asDesk(second.token)).toBe(200)
    const { devices, waiting } = await own()
    expect(waiting).toEqual([])
    expect(devices).toMatchObject([
      { name: 'Front desk', forgets: true, joined: '2026-11-24', heard: '2026-11-25', revoked: false },
    ])
  })
  it('in other hands makes a stranger of the desk that it was made for, so that it is noticed', async () => {
    const code = await make()
    const first = await joined(code)
    await joined(code)
    expect(await asDesk(first.token)).toBe(401)
  })
  it('ends with its desk, and before any desk joined', async () => {
    const code = await make()
    const { token } = await joined(code)
    const other = await make('Back office', false)
    const { devices, waiting } = await own()
    for (const { id } of [...devices, ...waiting])
      expect((await lead('POST', `/api/lead/devices/${id}/revoke`)).status).toBe(200)
    expect(await asDesk(token)).toBe(401)
    expect([(await join(code)).status, (await join(other)).status]).toEqual([403, 403])
    expect((await own()).waiting).toEqual([])
  })
  it('lies nowhere as it is, and cannot be tried often', async () => {
    const code = await make()
    expect(JSON.stringify(await own())).not.toContain(code)
    const tries = await Promise.all(Array.from({ length: 12 }, () => join('A'.repeat(20))))
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
  })
})

it('a desk is named by where it stands, and says by which release it goes', async () => {
  const { code } = await (await lead('POST', '/api/lead/enrolment-code')).json()
  const { token } = await joined(code)
  const [{ id, release }] = (await own()).devices
  expect(release).toBe('')
  const path = `/api/lead/devices/${id}/name`
  for (const nobody of ['', ' ', 'x'.repeat(41), 'two\nlines'])
    expect((await lead('POST', path, { name: nobody })).status, nobody).toBe(400)
  expect((await lead('POST', '/api/lead/devices/none/name', { name: 'Back' })).status).toBe(404)
  const odd = await lead('POST', '/api/lead/devices/none/name', { name: 'Bасk' })
  expect([odd.status, (await odd.json()).error]).toEqual([
    400,
    expect.stringContaining('different alphabets'),
  ])
  expect((await lead('POST', path, { name: ' Front window ' })).status).toBe(200)
  const itself = await server.app.request('/api/desk', { headers: { authorization: `Bearer ${token}` } })
  expect(await itself.json()).toEqual({ n: 1, name: 'Front window' })
  const follow = (said: string) =>
    server.app.request(`/api/follow${said}`, { headers: { authorization: `Bearer ${token}` } })
  await follow('?release=8b7ec86214fce7e4')
  await expect
    .poll(async () => (await own()).devices)
    .toMatchObject([{ name: 'Front window', release: '8b7ec86214fce7e4' }])
  // What is no digest is not kept, and to say nothing forgets nothing.
  await follow('?release=<b>x</b>')
  await follow('')
  expect((await own()).devices).toMatchObject([{ release: '8b7ec86214fce7e4' }])
})

it('no two desks have names that read the same, but for one that was removed', async () => {
  const desk = async () => {
    const { code } = await (await lead('POST', '/api/lead/enrolment-code')).json()
    await joined(code)
    return (await own()).devices.at(-1)!.id as string
  }
  const name = async (id: string, called: string) =>
    (await lead('POST', `/api/lead/devices/${id}/name`, { name: called })).status
  const lasting = async (called: string) =>
    (await lead('POST', '/api/lead/lasting-code', { name: called, forgets: true })).status
  const [one, other] = [await desk(), await desk()]
  expect(await name(one, 'Front left')).toBe(200)
  expect(await name(one, 'Front left')).toBe(200)
  expect(await name(other, 'front  left')).toBe(409)
  expect(await lasting('FRONT LEFT')).toBe(409)
  expect(await lasting('Back office')).toBe(200)
  expect(await name(other, 'Back office')).toBe(409)
  expect(await lasting('Back office')).toBe(409)
  await lead('POST', `/api/lead/devices/${one}/revoke`)
  expect(await name(other, 'Front left')).toBe(200)
})

it('counts that a desk could not send come in by a file, and once', async () => {
  await server.store.saveRelease('one', keySetOf(content.release, []))
  const cell = 't1/sore-throat/pf-sore-throat/accepted'
  const weeks = [{ week: '2026-W48', key: 'a'.repeat(32), counts: { [cell]: 3 }, undone: {} }]
  for (let n = 0; n < 2; n++)
    expect(
      (await (await lead('POST', '/api/lead/tallies', { practice: 'demo', weeks })).json()).kept,
    ).toHaveLength(1)
  expect((await lead('POST', '/api/lead/tallies', { practice: 'other', weeks })).status).toBe(409)
  expect(await server.store.of('demo').weekTotals('2026-W48', '2026-W48')).toEqual([
    { week: '2026-W48', cell, n: 3 },
  ])
})
