import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import { CALLS_OF_HALF_DAY, SAVED_DAYS } from '#server/store/counting/claims.ts'
import { DESK_LIMITS } from '#server/store/desk-limits.ts'
import { content } from '../../content/sample.ts'
import { onPostgres } from '../fresh-place.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

const DAY = 86_400_000
const KEY = 'a'.repeat(32)
const OTHER_KEY = 'b'.repeat(32)
const CELL = 't1/sore-throat/pf-sore-throat/accepted'

let server: TestServer
/** The server as it runs now: it may have been started again. */
let running: Pick<TestServer, 'store' | 'app'>
beforeEach(async () => {
  server = await testServer()
  running = server
  await server.store.saveRelease('one', keySetOf(content.release, ['xanthelasma', 'veins']))
})
afterEach(() => server.stop())

interface Said {
  readonly epoch: string
  readonly run: string
  readonly syncs: number
  readonly kept: readonly string[]
  readonly parted: readonly string[]
  readonly refused: readonly { readonly key: string; readonly week: string; readonly why: string }[]
}

const enrol = async () =>
  (await (await running.app.request('/api/enrol/demo', send('POST', {}))).json()).token as string
const week = (
  counts: Record<string, unknown>,
  undone: Record<string, unknown> = {},
  name = '2026-W48',
  key = KEY,
) => ({ week: name, key, counts, undone })
const put = async (token: string, weeks: unknown[], more: object = {}) =>
  running.app.request(
    '/api/tallies',
    send('PUT', { practice: 'demo', weeks, ...more }, { authorization: `Bearer ${token}` }),
  )
const said = async (token: string, weeks: unknown[], more: object = {}): Promise<Said> =>
  (await put(token, weeks, more)).json()
/** A sync that knows the server's book, and so says all that the desk has. */
const sync = async (token: string, weeks: unknown[], more: object = {}): Promise<Said> => {
  const { epoch } = await said(token, [])
  return said(token, weeks, { book: { epoch, runs: [] }, ...more })
}
const totals = () => running.store.of('demo').weekTotals('2026-W01', '2026-W53')
const weeksHeard = async () => {
  const answer = await server.lead(await server.logIn('demo'), 'GET', '/api/lead/counts')
  const { weeks } = (await answer.json()) as { weeks: { week: string; known: number; heard: number }[] }
  return Object.fromEntries(weeks.map(({ week, known, heard }) => [week, `${heard} of ${known}`]))
}
const desks = async () => {
  const answer = await server.lead(await server.logIn('demo'), 'GET', '/api/lead/practice')
  return (await answer.json()).devices as { id: string; revoked: boolean; notTaken: object[] }[]
}

describe('counts that arrive', () => {
  it('keep the larger, so that sending twice, late or in any order changes nothing', async () => {
    const token = await enrol()
    const states = [week({ [CELL]: 1 }), week({ [CELL]: 3 }, { [CELL]: 1 }), week({ [CELL]: 2 })]
    for (const state of [states[1], states[0], states[2], states[1]])
      expect((await put(token, [state])).status).toBe(200)
    expect(await totals()).toEqual([{ week: '2026-W48', cell: CELL, n: 2 }])
  })
  it('sum devices', async () => {
    const token = await enrol()
    await put(token, [week({ [CELL]: 2 })])
    await put(token, [week({ [CELL]: 5 }, {}, '2026-W48', OTHER_KEY)])
    expect((await totals())[0]!.n).toBe(7)
  })
  it('are kept beside a cell that no release knows, and beside one that is no count', async () => {
    const token = await enrol()
    const other = 't1/sore-throat/gp-soon/accepted'
    const bad = { 't1/mrs-jones/pf-uti/accepted': 1, [other]: -1 }
    const answer = await said(token, [
      week({ [CELL]: 1, ...bad }),
      week({ [CELL]: 2 }, {}, '2026-W47', OTHER_KEY),
    ])
    expect(answer.kept).toEqual([KEY, OTHER_KEY])
    expect(answer.refused).toEqual([{ key: KEY, week: '2026-W48', why: 'unknown', cells: Object.keys(bad) }])
    expect((await totals()).map(({ cell, n }) => [cell, n])).toEqual([
      [CELL, 2],
      [CELL, 1],
    ])
  })
  it('are kept beside a week of a wrong clock, one that is too old and one that is no week', async () => {
    const token = await enrol()
    const answer = await said(token, [
      week({ [CELL]: 1 }),
      week({ [CELL]: 1 }, {}, '2026-W52', OTHER_KEY),
      week({ [CELL]: 1 }, {}, '2025-W48', 'c'.repeat(32)),
      week({ [CELL]: 1 }, {}, '2026-W99', 'd'.repeat(32)),
    ])
    expect(answer.kept).toEqual([KEY])
    expect(answer.refused.map(({ week: name, why }) => [name, why])).toEqual([
      ['2026-W52', 'ahead'],
      ['2025-W48', 'too-old'],
      ['2026-W99', 'malformed'],
    ])
    expect(await totals()).toHaveLength(1)
  })
  it('are taken from a clock a day off, and from a desk that was offline for three weeks', async () => {
    const token = await enrol()
    const weeks = ['2026-W45', '2026-W46', '2026-W47', '2026-W49']
    await put(
      token,
      weeks.map((name, n) => week({ [CELL]: n + 1 }, {}, name, String(n).repeat(32))),
    )
    expect((await totals()).map((row) => row.n)).toEqual([1, 2, 3, 4])
  })
  it('never take from another desk: an undo is at most what was counted under its own key', async () => {
    const token = await enrol()
    await put(token, [week({ [CELL]: 5 })])
    await put(token, [week({ [CELL]: 1 }, { [CELL]: 6 }, '2026-W48', OTHER_KEY)])
    await put(token, [week({}, { [CELL]: 9 }, '2026-W48', 'c'.repeat(32))])
    expect(await totals()).toEqual([{ week: '2026-W48', cell: CELL, n: 5 }])
  })
  it('of a twin under the same key are refused, so that neither takes the place of the other', async () => {
    const token = await enrol()
    const mark = (letter: string, change: number) => ({ live: letter.repeat(32), change })
    const state = (n: number, ...line: object[]) => ({ ...week({ [CELL]: n }), line })
    const answers = [
      await said(token, [state(4, mark('1', 4))]),
      // Cloned here: the clone counts on, and so does the first.
      await said(token, [state(6, mark('1', 4), mark('2', 6))]),
      await sync(token, [state(5, mark('1', 5))]),
    ]
    expect(answers.map(({ kept, parted }) => [kept, parted])).toEqual([
      [[KEY], []],
      [[KEY], []],
      [[], [KEY]],
    ])
    expect((await totals())[0]!.n).toBe(6)
    expect((await weeksHeard())['2026-W48']).toBe('0 of 1')
    // What it held before the clone went on is there already.
    expect((await said(token, [state(4, mark('1', 4))])).kept).toEqual([KEY])
    expect((await totals())[0]!.n).toBe(6)
  })
  it('reach only the practice that they were made for', async () => {
    const token = await enrol()
    const answer = await put(token, [week({ [CELL]: 1 })], { practice: 'another' })
    expect(answer.status).toBe(409)
    expect((await answer.json()).error).toMatch(/another practice/)
    expect(await totals()).toEqual([])
  })
  it('are bounded by keys: a desk that runs wild is stopped for the day, and no other with it', async () => {
    const [wild, other] = [await enrol(), await enrol()]
    const key = (n: number) => n.toString(16).padStart(32, '0')
    let kept = 0
    for (let n = 0; n < DESK_LIMITS.keys + 10; n += 10) {
      const weeks = Array.from({ length: 10 }, (_, at) => week({ [CELL]: 1 }, {}, '2026-W48', key(n + at)))
      kept += (await said(wild, weeks)).kept.length
    }
    expect(kept).toBe(DESK_LIMITS.keys)
    expect((await said(other, [week({ [CELL]: 1 })])).kept).toEqual([KEY])
    expect((await said(wild, [week({ [CELL]: 2 }, {}, '2026-W48', key(0))])).kept).toEqual([key(0)])
    server.clock.now += DAY
    expect((await said(wild, [week({ [CELL]: 1 }, {}, '2026-W48', 'f'.repeat(32))])).kept).toHaveLength(1)
  })
  it('never fail whole by a week at the end of the calendar, nor does what the lead asks', async () => {
    const token = await enrol()
    const answer = await said(token, [week({ [CELL]: 1 }, {}, '9999-W53', OTHER_KEY), week({ [CELL]: 1 })])
    expect(answer.kept).toEqual([KEY])
    expect(answer.refused).toEqual([{ key: OTHER_KEY, week: '9999-W53', why: 'malformed' }])
    for (const name of ['9999-W53', 'null', ''])
      expect(
        (await server.lead(await server.logIn('demo'), 'GET', `/api/lead/counts?from=${name}`)).status,
      ).toBe(400)
  })
  it('are at most what a desk can count in a week in one cell, and never nothing', async () => {
    const token = await enrol()
    const others = ['t3/mon/09', 't3/mon/10', 't3/mon/11', 't3/mon/12']
    const answer = await said(token, [
      week({ [CELL]: 5000, [others[0]!]: 5001, [others[1]!]: null, [others[2]!]: 1.5, [others[3]!]: '1' }),
    ])
    expect(answer.refused).toEqual([{ key: KEY, week: '2026-W48', why: 'unknown', cells: others }])
    expect(await totals()).toEqual([{ week: '2026-W48', cell: CELL, n: 5000 }])
  })
  it('are no more than one person can take calls: what is more is refused, said to the lead and tried again the next day', async () => {
    const token = await enrol()
    const some = (nth: number, n: number) => week({ [CELL]: n }, {}, '2026-W48', String(nth).repeat(32))
    const most = 2 * SAVED_DAYS * CALLS_OF_HALF_DAY
    const parts = [1, 2].map((nth) => some(nth, 5000))
    const rest = some(3, most - 10_000)
    const more = some(4, 2 * CALLS_OF_HALF_DAY)
    const answer = await said(token, [...parts, rest, more])
    expect(answer.kept).toHaveLength(3)
    expect(answer.refused).toEqual([{ key: more.key, week: '2026-W48', why: 'too-many' }])
    expect(await totals()).toEqual([{ week: '2026-W48', cell: CELL, n: most }])
    expect((await desks()).map(({ notTaken }) => notTaken)).toEqual([[{ week: '2026-W48', why: 'too-many' }]])
    // Sent again it costs nothing; another desk has its own.
    expect((await said(token, [...parts, rest])).refused).toEqual([])
    expect((await said(await enrol(), [some(5, 800)])).refused).toEqual([])
    server.clock.now += DAY
    expect((await said(token, [more])).kept).toEqual([more.key])
    expect((await said(token, [some(6, 1)])).refused).toHaveLength(1)
  })
  it('spend nothing of the allowance where nothing of a key can be kept', async () => {
    const token = await enrol()
    for (let n = 0; n < DESK_LIMITS.keys + 10; n += 10)
      await said(
        token,
        Array.from({ length: 10 }, () => week({ 't1/mrs-jones/pf-uti/accepted': 1 })),
      )
    expect((await said(token, [week({ [CELL]: 1 }, {}, '2026-W48', OTHER_KEY)])).kept).toEqual([OTHER_KEY])
  })
  it('are refused of a stranger, a removed desk, and too many at once', async () => {
    expect((await put('no', [])).status).toBe(401)
    const token = await enrol()
    expect((await put(token, [], { pad: 'x'.repeat(300_000) })).status).toBe(413)
    const [desk] = await desks()
    await server.lead(await server.logIn('demo'), 'POST', `/api/lead/devices/${desk!.id}/revoke`)
    const answer = await put(token, [])
    expect(answer.status).toBe(401)
    expect(answer.headers.get('server-time')).toBe(String(server.clock.now))
  })
  it('lie beside no device', async () => {
    const tables = await server.past((db) => db.tables())
    expect(tables.get('tally')).toEqual(['practice', 'week', 'key', 'sheet', 'cells'])
  })
})

describe('the book of counts', () => {
  it('is another for a new database, so that desks send again all that they hold', async () => {
    const first = await said(await enrol(), [])
    await server.stop()
    server = await testServer()
    running = server
    expect((await said(await enrol(), [])).epoch).not.toBe(first.epoch)
  })
  it.skipIf(onPostgres)(
    'begins a new epoch when a desk has seen more syncs in it than it holds: it was put back',
    async () => {
      const token = await enrol()
      const before = await said(token, [])
      await running.store.close()
      const kept = join(server.folder, 'kept.sqlite')
      cpSync(server.where, kept)
      running = await server.beside()
      let last = await said(token, [week({ [CELL]: 1 })])
      for (let n = 0; n < 3; n++) last = await said(token, [])
      expect(last.epoch).toBe(before.epoch)
      await running.store.close()
      cpSync(kept, server.where)
      running = await server.beside()
      // Others who come first do not hide what was lost.
      for (let n = 0; n < 9; n++) await said(token, [])
      const after = await said(token, [], {
        book: { epoch: last.epoch, runs: [{ run: last.run, syncs: last.syncs }] },
      })
      expect(after.epoch).not.toBe(last.epoch)
      expect(await totals()).toEqual([])
    },
  )
})

describe('which desks have sent all that they counted', () => {
  it('counts a week that is over only once a desk has synced after it', async () => {
    const token = await enrol()
    await sync(token, [week({ [CELL]: 1 })])
    expect((await weeksHeard())['2026-W48']).toBe('1 of 1')
    server.clock.now += 7 * DAY
    expect(await weeksHeard()).toMatchObject({ '2026-W48': '0 of 1', '2026-W49': '0 of 1' })
    await sync(token, [])
    expect(await weeksHeard()).toMatchObject({ '2026-W48': '1 of 1', '2026-W49': '1 of 1' })
  })
  it('leaves out a desk that has more to say: other requests, another book, weeks not taken', async () => {
    const token = await enrol()
    await sync(token, [week({ [CELL]: 1 })], { more: true })
    expect((await weeksHeard())['2026-W48']).toBe('0 of 1')
    await sync(token, [], { book: { epoch: 'another', runs: [] } })
    expect((await weeksHeard())['2026-W48']).toBe('0 of 1')
    await sync(token, [week({ [CELL]: 1, 't1/mrs-jones/pf-uti/accepted': 1 })])
    expect((await weeksHeard())['2026-W48']).toBe('0 of 1')
    await sync(token, [], { notTaken: [{ week: '2026-W48', why: 'unknown' }] })
    expect((await weeksHeard())['2026-W48']).toBe('0 of 1')
    await sync(token, [])
    expect((await weeksHeard())['2026-W48']).toBe('1 of 1')
  })
  it('tells the lead for good of weeks that were refused for good', async () => {
    const token = await enrol()
    await sync(token, [week({ [CELL]: 1 }, {}, '2026-W52'), week({ [CELL]: 1 }, {}, '2025-W48', OTHER_KEY)])
    await sync(token, [])
    expect((await desks())[0]!.notTaken).toEqual([
      { week: '2025-W48', why: 'too-old' },
      { week: '2026-W52', why: 'ahead' },
    ])
  })
  it('takes no free text for a week that was not taken, nor one out of the range', async () => {
    const token = await enrol()
    const names = ['bob smith was here', '9999-W53', '9999-W52', '2020-W10', '2026-W47']
    await sync(token, [week({ [CELL]: 1 }, {}, 'mrs jones rang')], {
      notTaken: names.map((name) => ({ week: name, why: 'ahead' })),
    })
    expect((await desks())[0]!.notTaken).toEqual([{ week: '2026-W47', why: 'ahead' }])
  })
  it('shows no free text that was noted before', async () => {
    await sync(await enrol(), [])
    const noted = JSON.stringify([
      { week: 'bob smith was here', why: 'ahead' },
      { week: '9999-W53', why: 'ahead' },
      { week: '2026-W40', why: 'ahead' },
    ])
    await server.past((db) => db.write((sql) => sql.run('UPDATE device SET not_taken = ?', noted)))
    expect((await desks())[0]!.notTaken).toEqual([{ week: '2026-W40', why: 'ahead' }])
  })
  it('knows a removed desk until the week of its removal, and what it never sent as missing', async () => {
    const both = [await enrol(), await enrol()]
    for (const token of both) await sync(token, [])
    server.clock.now += 7 * DAY
    const cookie = await server.logIn('demo')
    for (const { id } of (await server.store.of('demo').desks()).slice(0, 1))
      await server.lead(cookie, 'POST', `/api/lead/devices/${id}/revoke`)
    for (const token of both) await sync(token, [])
    expect(await weeksHeard()).toMatchObject({ '2026-W48': '1 of 2', '2026-W49': '1 of 2' })
    server.clock.now += 7 * DAY
    expect((await weeksHeard())['2026-W50']).toBe('0 of 1')
  })
})
