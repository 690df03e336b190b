import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '#server/store/audit/doer.ts'
import { DESK_LIMITS } from '#server/store/desk-limits.ts'
import { onPostgres } from '../fresh-place.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

const DAY_MS = 24 * 60 * 60_000
const [TELLING, ANNA, BEN, CLEO] = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
]
let server: TestServer
let token = ''

const enrol = async (): Promise<string> =>
  (await (await server.app.request('/api/enrol/demo', send('POST', {}))).json()).token

beforeEach(async () => {
  server = await testServer()
  token = await enrol()
})
afterEach(() => server.stop())

const ask = (method: string, path: string, body?: unknown, desk = token) =>
  server.app.request(path, send(method, body, { authorization: `Bearer ${desk}` }))
const board = async () => (await ask('GET', '/api/board')).json()
const write = async (field: string, value: string, id: string, over: readonly string[], waited = 0) =>
  (await ask('PUT', `/api/board/${field}`, { value, id, over, waited })).json()
const tell = async (id: string, waited = 0) => (await ask('POST', '/api/board/told', { id, waited })).json()
const answer = async (id: string) => (await ask('POST', '/api/board/answered', { id })).json()

it.each([
  ['Dr Shah\u202e', 'Dr Shah'],
  ['Dr\u200bShah\u0000', 'DrShah'],
  ['20\n1\ud800', '20 1'],
  ['\u200fד״ר כהן\u200e', 'ד״ר כהן'],
])('keeps of %j what the eye saw, from a desk and from the lead', async (value, seen) => {
  expect(await write('clinician', value, ANNA, [])).toMatchObject({ clinician: seen })
  const cookie = await server.logIn('demo')
  await server.lead(cookie, 'PUT', '/api/lead/board', { room: value })
  expect(await board()).toMatchObject({ clinician: seen, room: seen })
})

it.each([
  ['extension', '0909 8790 879', /costs callers far more/],
  ['whenFull', 'Do not ring 999. Send all to Monday', /speaks against 999/],
  ['room', 'www.example.com', /web address/],
  ['deputy', 'Ann, NHS 943 476 5919', /NHS number/],
] as const)(
  'takes in %s no words that no note may hold, from a desk or from the lead',
  async (field, value, why) => {
    await write(field, 'Fine', ANNA, [])
    expect((await write(field, value, BEN, [ANNA])).error).toMatch(why)
    const cookie = await server.logIn('demo')
    expect((await server.lead(cookie, 'PUT', '/api/lead/board', { [field]: value })).status).toBe(400)
    expect(await board()).toMatchObject({ [field]: 'Fine' })
  },
)

describe('a telling', () => {
  it('is kept once, at the time it was said, however often and late it comes', async () => {
    await tell(TELLING, 10)
    await tell(TELLING, 12)
    expect((await board()).told).toEqual([{ id: TELLING, at: '2026-11-24T10:05' }])
  })
  it('goes once answered, its time with it, and does not come back by a copy that was on its way', async () => {
    await tell(TELLING)
    expect((await answer(TELLING)).told).toEqual([])
    expect((await tell(TELLING)).told).toEqual([])
  })
  it('may be overtaken by its answer', async () => {
    await answer(TELLING)
    expect((await tell(TELLING)).told).toEqual([])
  })
  it("goes at the day's end, answered or not, and one that comes after it is over", async () => {
    await tell(TELLING)
    server.clock.now += DAY_MS
    await server.store.forgetTold('2026-11-25')
    expect((await board()).told).toEqual([])
    expect((await tell(ANNA, 24 * 60)).told).toEqual([])
    expect((await tell(BEN)).told).toHaveLength(1)
  })
  it.skipIf(onPostgres)(
    'leaves nothing of its time in the files of the database once it was answered and the sweep came',
    async () => {
      server.clock.now += 7 * 60_000
      await tell(TELLING)
      const at = '2026-11-24T10:22'
      const lies = () =>
        readdirSync(server.folder).some(
          (name) => name.startsWith('right-door') && readFileSync(join(server.folder, name)).includes(at),
        )
      expect(lies()).toBe(true)
      await answer(TELLING)
      await server.store.forgetTold('2026-11-24')
      expect(lies()).toBe(false)
      await server.store.close()
      expect(lies()).toBe(false)
    },
  )
  it('that is a ring-back has the minutes in which it is due, and no others', async () => {
    await ask('POST', '/api/board/told', { id: TELLING, minutes: 60 })
    expect((await board()).told).toEqual([{ id: TELLING, at: '2026-11-24T10:15', minutes: 60 }])
    expect((await ask('POST', '/api/board/told', { id: ANNA, minutes: 61 })).status).toBe(400)
    expect((await answer(TELLING)).told).toEqual([])
  })
  it('holds an id and a time, nothing else', async () => {
    await tell(TELLING)
    expect(Object.keys((await board()).told[0])).toEqual(['id', 'at'])
  })
})

describe('the same request sent again on another day', () => {
  const day = '2026-11-24'
  const replayed = async (method: string, path: string, body: object) => {
    expect((await ask(method, path, body)).status).toBe(200)
    server.clock.now += DAY_MS
    const again = await ask(method, path, body)
    expect(again.status).toBe(200)
    return again.json()
  }
  it('is no telling of that day', async () => {
    expect((await replayed('POST', '/api/board/told', { id: TELLING, day })).told).toEqual([])
  })
  it('is no answer of that day', async () => {
    await replayed('POST', '/api/board/answered', { id: TELLING, day })
    const next = { id: TELLING, day: '2026-11-25' }
    expect((await (await ask('POST', '/api/board/told', next)).json()).told).toHaveLength(1)
  })
  it('puts nobody of yesterday on the board', async () => {
    const body = { value: 'Dr Anna', id: ANNA, over: [], day }
    expect((await replayed('PUT', '/api/board/clinician', body)).clinician).toBe('')
  })
  it('may be a telling of today by a desk whose clock is a few minutes behind at midnight', async () => {
    server.clock.now = Date.parse('2026-11-25T00:05:00Z')
    const { told } = await (await ask('POST', '/api/board/told', { id: TELLING, day })).json()
    expect(told).toEqual([{ id: TELLING, at: '2026-11-25T00:05' }])
  })
})

describe('a desk that runs wild', () => {
  const id = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`
  const [LAST, OVER] = [id(DESK_LIMITS.told), id(DESK_LIMITS.told + 1)]

  it('is stopped at its 81st telling of a day, which changes nothing; no other desk is, nor it the next day', async () => {
    const path = '/api/board/told'
    for (let n = 1; n <= DESK_LIMITS.told; n++) await tell(id(n))
    const before = await board()
    expect(before.told).toHaveLength(80)

    const refused = await ask('POST', path, { id: OVER })
    expect(refused.status).toBe(429)
    expect((await refused.json()).error).toBe(
      'This desk has told the duty clinician 80 times today, so this was not noted. Ring them.',
    )
    expect((await ask('POST', '/api/board/answered', { id: OVER })).status).toBe(429)
    expect(await board()).toEqual(before)

    // A copy of one that is there adds nothing, and may still be answered.
    expect((await ask('POST', path, { id: LAST })).status).toBe(200)
    expect((await answer(LAST)).told).toHaveLength(79)
    expect((await ask('POST', path, { id: OVER }, await enrol())).status).toBe(200)
    server.clock.now += DAY_MS
    expect((await tell(id(0))).told).toHaveLength(1)
  })
  it('is stopped at its 101st report of a day', async () => {
    const { services } = await server.store.of('demo').document()
    const report = (n: number, desk = token) =>
      ask('POST', `/api/services/${services[n % 50]!.id}/report`, { id: id(n), reason: 'phone' }, desk)
    for (let n = 1; n <= DESK_LIMITS.reports; n++) expect((await report(n)).status).toBe(200)
    const before = await server.store.of('demo').reports()
    expect(before.map(({ times }) => times)).toEqual(Array.from({ length: 50 }, () => 2))

    const refused = await report(101)
    expect(refused.status).toBe(429)
    expect((await refused.json()).error).toBe(
      'This desk has sent 100 reports today, so this one was not kept. Tell the practice lead.',
    )
    expect(await server.store.of('demo').reports()).toEqual(before)
    expect((await report(100)).status).toBe(200)
    expect((await report(101, await enrol())).status).toBe(200)
  })
  it('is stopped at its 11th report of one service in a day', async () => {
    const report = (n: number, desk = token) =>
      ask('POST', '/api/services/riverside-pharmacy/report', { id: id(n), reason: 'phone' }, desk)
    for (let n = 1; n <= 10; n++) expect((await report(n)).status).toBe(200)
    const refused = await report(11)
    expect([refused.status, (await refused.json()).error]).toEqual([
      429,
      'This desk has sent 10 reports of this service today, so this one was not kept. Tell the practice lead.',
    ])
    expect((await report(11, await enrol())).status).toBe(200)
    expect(await server.store.of('demo').reports()).toMatchObject([{ id: id(11), times: 11 }])
  })
  it('is stopped at its 61st mark of a day, and what stands stays; a copy and a lead are not', async () => {
    const path = '/api/services/riverside-pharmacy/full'
    const until = '2026-11-24T18:00'
    const mark = (n: number, desk = token) =>
      ask('POST', path, { id: id(n), until: n % 2 ? until : null }, desk)
    for (let n = 1; n < 60; n++) expect((await mark(n)).status).toBe(200)
    expect((await mark(59)).status).toBe(200)
    expect((await mark(60)).status).toBe(200)
    const refused = await mark(61)
    expect([refused.status, (await refused.json()).error]).toEqual([
      429,
      'This desk has marked services 60 times today, or 20 of its marks stand, so this was not kept. Tell the practice lead.',
    ])
    expect((await server.store.of('demo').marks('2026-11-24T10:15')).full).toEqual({})
    const cookie = await server.logIn('demo')
    const byLead = `/api/lead/services/riverside-pharmacy/full`
    expect((await server.lead(cookie, 'POST', byLead, { until })).status).toBe(200)
    expect((await mark(62, await enrol())).status).toBe(200)
    server.clock.now += DAY_MS
    expect((await mark(64)).status).toBe(200)
  })
  it('is stopped at its 21st mark that stands, by name for the lead, who takes those of one desk away and leaves the rest', async () => {
    const until = '2026-11-24T18:00'
    const services = (await server.store.practice('demo'))!.services
      .filter(({ fullUntil }) => !fullUntil)
      .map((one) => one.id)
    const mark = (service: string, n: number, desk = token, at: string | null = until) =>
      ask('POST', `/api/services/${service}/full`, { id: id(n), until: at }, desk)
    for (const [n, one] of services.slice(0, 20).entries()) expect((await mark(one, n)).status).toBe(200)
    expect((await mark(services[20]!, 20)).status).toBe(429)
    // Marking one that stands anew is one more; another desk has its own; what was given room no longer stands.
    const other = await enrol()
    expect((await mark(services[20]!, 21, other)).status).toBe(200)
    expect((await mark(services[0]!, 22, token, null)).status).toBe(200)
    expect((await mark(services[21]!, 23)).status).toBe(200)
    const cookie = await server.logIn('demo')
    const { full, markedBy } = await (await server.lead(cookie, 'GET', '/api/lead/live')).json()
    const [wild] = await server.store.of('demo').desks()
    const its = Object.keys(full).filter((one) => markedBy[one] === wild!.id)
    expect(its).toHaveLength(20)
    const away = await server.lead(cookie, 'POST', '/api/lead/services/room', {
      full: Object.fromEntries(its.map((one) => [one, full[one]])),
    })
    expect((await away.json()).full).toEqual({ [services[20]!]: until })
    expect(await (await ask('GET', '/api/live')).json()).not.toHaveProperty('markedBy')
  })
  it('is stopped at its 101st word on the board in a day', async () => {
    for (let n = 1; n <= DESK_LIMITS.board; n++)
      await write('room', String(n), id(n), n > 1 ? [id(n - 1)] : [])
    const over = { id: id(101), value: '101', over: [id(100)] }
    const refused = await ask('PUT', '/api/board/room', over)
    expect([refused.status, (await refused.json()).error]).toEqual([
      429,
      'This desk has written on the board 100 times today, so this was not kept. Tell the practice lead.',
    ])
    expect(await board()).toMatchObject({ room: '100' })
    expect((await ask('PUT', '/api/board/room', over, await enrol())).status).toBe(200)
  })
  it('hides nothing that another desk reported, however many it sends and whatever ids it chooses', async () => {
    const own = server.store.of('demo')
    const day = '2026-11-24'
    await own.report({ id: 'z', service: 'quiet', reason: 'phone', day }, day, 'quiet-desk')
    for (const desk of ['wild', 'wilder', 'wildest'])
      for (let n = 0; n < 90; n++)
        await own.report({ id: `a-${desk}-${n}`, service: `${desk}-${n}`, reason: 'phone', day }, day, desk)
    const shown = await own.reports()
    expect(shown).toHaveLength(200)
    expect(shown.at(-1)).toMatchObject({ id: 'z' })
    expect((await own.reportsForLead()).at(-1)).toMatchObject({ id: 'z', desk: 'quiet-desk' })
  })
  it('has reports of the same answered together', async () => {
    const own = server.store.of('demo', commandLine(server.clock.now))
    const day = '2026-11-24'
    for (const id of ['c', 'b', 'a']) await own.report({ id, service: 'one', reason: 'phone', day }, day, id)
    await own.report({ id: 'd', service: 'one', reason: 'hours', day }, day, 'd')
    expect(await own.reports()).toMatchObject([
      { id: 'd', times: 1 },
      { id: 'a', times: 3 },
    ])
    await own.settleReport('a', 'was-right', day)
    expect(await own.reports()).toMatchObject([
      { id: 'd', outcome: '' },
      { id: 'a', outcome: 'was-right', times: 3 },
    ])
    expect((await own.audit({}, 9)).filter(({ what }) => what === 'report-settled')).toHaveLength(1)
  })
})

describe('the board', () => {
  it('loses nothing when two desks write different fields at once', async () => {
    await write('clinician', 'Dr Ada', ANNA, [])
    await write('room', '4', BEN, [])
    expect(await board()).toMatchObject({
      clinician: 'Dr Ada',
      room: '4',
      changes: { clinician: ANNA, room: BEN },
    })
  })
  it('lets a desk replace only what it had seen, and tells it what stands', async () => {
    await write('deputy', 'Dr Bo', ANNA, [])
    expect(await write('deputy', 'Dr Cy', BEN, [])).toMatchObject({
      deputy: 'Dr Bo',
      changes: { deputy: ANNA },
    })
    expect(await write('deputy', 'Dr Cy', CLEO, [ANNA])).toMatchObject({ deputy: 'Dr Cy' })
  })
  it('does not change by a copy that comes twice, late or after another', async () => {
    await write('deputy', 'Dr Bo', ANNA, [])
    await write('deputy', 'Dr Cy', BEN, [ANNA])
    await write('deputy', 'Dr Bo', ANNA, [])
    await write('deputy', 'Dr Cy', BEN, [ANNA])
    expect(await board()).toMatchObject({ deputy: 'Dr Cy', changes: { deputy: BEN } })
  })
  it('shows no people of yesterday, not even when they come late, and keeps what is the same every day', async () => {
    await write('clinician', 'Dr Ada', ANNA, [])
    await write('whenFull', 'Ring the deputy', BEN, [])
    server.clock.now += DAY_MS
    expect(await board()).toMatchObject({ clinician: '', whenFull: 'Ring the deputy' })
    await write('room', '4', CLEO, [], 24 * 60)
    expect((await board()).room).toBe('')
    await write('clinician', 'Dr Bo', TELLING, [])
    expect((await board()).clinician).toBe('Dr Bo')
  })
  it('says what is wrong with a field, and which there are', async () => {
    const long = await ask('PUT', '/api/board/clinician', { value: 'x'.repeat(50), id: ANNA, over: [] })
    expect(long.status).toBe(400)
    expect((await long.json()).error).toContain('at most 40')
    const time = await ask('PUT', '/api/board/visitCutOff', { value: '25:00', id: ANNA, over: [] })
    expect((await time.json()).error).toContain('10:30')
    expect((await ask('PUT', '/api/board/mood', { value: '', id: ANNA, over: [] })).status).toBe(404)
  })
  it('takes nothing that was said in another practice', async () => {
    expect((await ask('POST', '/api/board/told', { id: TELLING, practice: 'hill' })).status).toBe(409)
    expect((await ask('POST', '/api/board/told', { id: TELLING, practice: 'demo' })).status).toBe(200)
  })
})

describe('a full service', () => {
  it('is full for two weeks at most by a desk and for a year by the lead', async () => {
    const path = '/services/riverside-pharmacy/full'
    const cookie = await server.logIn('demo')
    for (const [until, desk, lead] of [
      ['9999-12-31T23:59', 400, 400],
      ['2026-12-09T00:00', 400, 200],
      ['2026-12-08T23:59', 200, 200],
    ] as const) {
      const answers = [
        await ask('POST', `/api${path}`, { until, id: ANNA, over: [] }),
        await server.lead(cookie, 'POST', `/api/lead${path}`, { until }),
      ]
      expect(answers.map((one) => one.status)).toEqual([desk, lead])
    }
  })
  const mark = async (until: string | null, id: string, over: readonly string[]) =>
    (await ask('POST', '/api/services/riverside-pharmacy/full', { until, id, over })).json()
  it('does not become full again by a mark that comes after it was taken back', async () => {
    await mark('2026-11-24T18:30', ANNA, [])
    await mark(null, BEN, [ANNA])
    expect(await mark('2026-11-24T18:30', ANNA, [])).toMatchObject({ full: {} })
  })
  it('has room when the undo overtakes the mark', async () => {
    await mark(null, BEN, [ANNA])
    expect(await mark('2026-11-24T18:30', ANNA, [])).toMatchObject({ full: {} })
  })
  it('says to a desk that had not seen it which mark stands', async () => {
    await mark('2026-11-24T13:00', ANNA, [])
    expect(await mark('2026-11-24T18:30', BEN, [])).toMatchObject({
      full: { 'riverside-pharmacy': '2026-11-24T13:00' },
      changes: { 'riverside-pharmacy': ANNA },
    })
  })
})

describe('the rota of days ahead', () => {
  const rota = async (method: string, body?: unknown) =>
    server.lead(await server.logIn('demo'), method, '/api/lead/duty-days', body)
  const at = (day: string) => server.store.of('demo', commandLine(server.clock.now)).board(day)
  const days = [
    { day: '2026-11-25', words: { clinician: 'Dr Shah', extension: '201' } },
    { day: '2026-11-26', words: { clinician: 'Dr Khan', room: '' } },
  ]
  it('comes onto the board on its day and on no other, and gives way to what is written that day', async () => {
    expect((await rota('PUT', { days })).status).toBe(200)
    expect((await (await rota('GET')).json()).days).toEqual([
      days[0],
      { day: '2026-11-26', words: { clinician: 'Dr Khan' } },
    ])
    expect((await board()).clinician).toBe('')
    expect(await at('2026-11-25')).toMatchObject({ words: days[0]!.words, setOn: '2026-11-25' })
    server.clock.now += DAY_MS
    expect(await board()).toMatchObject({ clinician: 'Dr Shah', extension: '201', changes: {} })
    expect(await write('clinician', 'Dr Ali', ANNA, [])).toMatchObject({
      clinician: 'Dr Ali',
      extension: '201',
    })
    expect((await (await rota('GET')).json()).days).toHaveLength(1)
  })
  it('takes nothing for today, for days past or for days far ahead, and keeps nothing then', async () => {
    for (const day of ['2026-11-24', '2026-11-01', '2026-12-09'])
      expect((await rota('PUT', { days: [{ day, words: { clinician: 'Dr X' } }] })).status, day).toBe(422)
    expect((await rota('PUT', { days: [{ day: 'tomorrow', words: {} }] })).status).toBe(400)
    expect((await (await rota('GET')).json()).days).toEqual([])
  })
  it('leaves no name after its day, neither of the rota nor of the board', async () => {
    await rota('PUT', { days })
    await write('clinician', 'Dr Ali', ANNA, [])
    await server.store.forgetTold('2026-11-26')
    for (const day of ['2026-11-24', '2026-11-25'])
      expect(JSON.stringify(await at(day)), day).not.toMatch(/Dr Shah|Dr Ali/)
    expect(await at('2026-11-26')).toMatchObject({ words: { clinician: 'Dr Khan' } })
  })
})
