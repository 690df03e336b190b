import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { content } from '../../content/sample.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

const demo = content.demo('2026-11-24')
let server: TestServer
let token = ''
beforeEach(async () => {
  server = await testServer([demo, { ...demo, id: 'second', name: 'Second' }])
  token = (await server.store.of('demo').joinDesk(server.clock.now)).token
})
afterEach(() => server.stop())

const follow = (tag?: string, app: TestServer['app'] = server.app, as = token) =>
  app.request('/api/follow', {
    headers: { authorization: `Bearer ${as}`, ...(tag ? { 'if-none-match': tag } : {}) },
  })
const tagNow = async () => (await follow()).headers.get('etag')!

describe('everything that a desk follows', () => {
  it('comes in one answer: the board, full services, reports, practice, release and the book of counts', async () => {
    writeFileSync(join(server.folder, 'dist', 'index.html'), '<meta name="release" content="r1" />')
    const { practice, release, epoch, board, live } = await (await follow()).json()
    const own = await server.store.of('demo').document()
    expect(practice).toEqual({ id: 'demo', revision: own.revision, version: own.version })
    expect(release).toBe('r1')
    expect(epoch).toBe(await server.store.bookEpoch())
    const asked = async (path: string) =>
      (await server.app.request(path, { headers: { authorization: `Bearer ${token}` } })).json()
    expect(board).toEqual(await asked('/api/board'))
    expect(live).toEqual(await asked('/api/live'))
  })
  it('costs a desk that has it already no more than its tag, also when other practices change', async () => {
    const tag = await tagNow()
    await server.store.of('second').setBoard({ clinician: 'Dr Other' }, '2026-11-24')
    const same = await follow(tag)
    expect([same.status, await same.text(), same.headers.get('cache-control')]).toEqual([304, '', 'no-store'])
  })
  it('is new once anyone changes anything of it, in this process or another', async () => {
    const two = await server.beside()
    const own = [server.store.of('demo'), two.store.of('demo')]
    let tag = await tagNow()
    const changes = [
      () => own[0]!.setBoard({ clinician: 'Dr Khan' }, '2026-11-24'),
      () => own[1]!.setBoard({ clinician: 'Dr Shah' }, '2026-11-24'),
      () => own[0]!.tell({ id: 'a'.repeat(36), at: '2026-11-24T10:15' }, '2026-11-24', 'desk'),
      () => own[1]!.markFull(demo.services[0]!.id, '2026-11-24T18:00', { day: '2026-11-24', id: 'c' }),
    ]
    for (const change of changes) {
      await change()
      const answer = await follow(tag)
      expect(answer.status).toBe(200)
      tag = answer.headers.get('etag')!
      expect((await follow(tag, two.app)).status).toBe(304)
    }
    // A full mark ends by itself.
    server.clock.now += 8 * 3_600_000
    expect((await follow(tag)).status).toBe(200)
  })
  it('is another for each practice', async () => {
    const other = (await server.store.of('second').joinDesk(server.clock.now)).token
    expect((await (await follow(undefined, server.app, other)).json()).practice.id).toBe('second')
    expect((await (await follow()).json()).practice.id).toBe('demo')
    expect((await server.app.request('/api/follow', send('GET'))).status).toBe(401)
  })
})
