import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeContent } from '#content/build-content.ts'
import { draws } from '#core/tally/sample-draws.ts'
import { postgresPrograms } from '#server/chaos/cluster.ts'
import { type DatabasePlace, postgresPlace } from '#server/chaos/places.ts'
import { runCourse } from '#server/chaos/run.ts'
import { ServerPair } from '#server/chaos/server-pair.ts'
import { askOnce } from '#server/load/client.ts'
import { openStore } from '#server/store/store.ts'
import { content } from '../../content/sample.ts'
import { onPostgres } from '../fresh-place.ts'

const MONDAY = '2026-12-28'
const NOW = Date.parse(`${MONDAY}T10:15:00Z`)
let folder = ''
let dist = ''

describe.runIf(onPostgres)('two processes on one PostgreSQL behind a proxy that takes them in turn', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'two-servers-'))
    dist = mkdtempSync(join(folder, 'dist-'))
    writeContent(content, dist, MONDAY)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const place = (): Promise<DatabasePlace> =>
    postgresPlace({ url: onPostgres! }, postgresPrograms()!, mkdtempSync(join(folder, 'place-')))

  it('lose no count and take none twice while one of them is killed, and the disk is full', async () => {
    const course = {
      from: MONDAY,
      days: 1,
      size: { practices: 1, desksEach: 6, calls: 4 },
      faults: { kills: 1, crashes: 0, full: 1, restores: 0, removals: 0, clones: 0 },
      seed: 'pair',
    }
    const { lost, twice, kills, calls, notKept } = await runCourse(
      course,
      await place(),
      mkdtempSync(join(folder, 'course-')),
      dist,
    )
    expect({ lost, twice, kills }).toEqual({ lost: 0, twice: 0, kills: 1 })
    expect(calls).toBeGreaterThan(20)
    expect(notKept).toBeGreaterThan(0)
  })

  it('start at once on a new database, and hold the same sessions, limits and tags, also when one is gone', async () => {
    const { where, env } = await place()
    const pair = new ServerPair({ ...env, DIST_DIR: dist }, NOW, draws('pair'))
    await pair.start()
    const store = await openStore(where)
    try {
      expect((await store.heads()).map(({ id }) => id)).toEqual(['anytown-network', 'demo', 'hillside'])
      const ask = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
        askOnce(pair.base, { method, path, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
      const origin = pair.base.replace(/\/$/, '')
      const own = store.of('demo')
      const { token } = await own.joinDesk(NOW)
      const link = await own.newLogIn(NOW, (await own.people())[0]?.id)
      const signedIn = await ask('POST', '/api/sign-in', { origin }, { token: link, name: 'Ann Lee' })
      const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!
      const desk = { authorization: `Bearer ${token}` }
      const tag = String((await ask('GET', '/api/follow', desk)).headers.etag)
      /** Each is asked twice, so once of either process. */
      const statuses = async () => {
        const said: number[] = []
        for (let n = 0; n < 2; n++) said.push((await ask('GET', '/api/lead/practice', { cookie })).status)
        for (let n = 0; n < 2; n++)
          said.push((await ask('GET', '/api/follow', { ...desk, 'if-none-match': tag })).status)
        return said.sort()
      }
      expect(await statuses()).toEqual([200, 200, 304, 304])
      const guess = async () => (await ask('POST', '/api/enrol', {}, { code: 'AAAAAAAA' })).status
      const guesses: number[] = []
      for (let n = 0; n < 12; n++) guesses.push(await guess())
      expect(guesses).toEqual([...Array.from({ length: 10 }, () => 403), 429, 429])
      await pair.kill()
      expect(await statuses()).toEqual([200, 304, 502, 502])
      await pair.start()
      expect(await statuses()).toEqual([200, 200, 304, 304])
    } finally {
      await store.close()
      await pair.stop()
    }
  })
})
