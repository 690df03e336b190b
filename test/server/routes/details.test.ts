import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { detailsOf, type PracticeDetails } from '#core/practice/practice-check.ts'
import { placeInEnvironment, send, signIn, type TestServer, testServer } from '../test-server.ts'

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
const own = async () => detailsOf((await store.practice('demo'))!)
const save = (details: PracticeDetails, base: PracticeDetails) =>
  lead('PUT', '/api/lead/practice/details', { details, base, by })

describe("the practice's own details", () => {
  it('are saved as the next revision, which its desks take, and touch nothing else', async () => {
    const before = (await store.practice('demo'))!
    const details: PracticeDetails = {
      ...(await own()),
      place: { latitude: 51.5, longitude: -0.12 },
      specialDays: [
        { from: '2026-12-09', to: '2026-12-09', times: [{ opens_at: '08:00', closes_at: '12:30' }] },
      ],
      freshness: { lastAfter: 7, hideAfter: 30 },
      settings: { 'mh-age': 16 * 12 },
    }
    expect((await save(details, await own())).status).toBe(200)
    const desk = await (
      await app.request('/api/practice', { headers: { authorization: `Bearer ${token}` } })
    ).json()
    expect(desk).toMatchObject({ ...details, revision: before.revision + 1 })
    expect(await store.practice('demo')).toEqual({
      ...before,
      ...details,
      revision: before.revision + 1,
      version: desk.version,
    })
    const history = await (await app.request('/api/lead/history', { headers: { cookie } })).json()
    expect(history.revisions[0]).toMatchObject({ by, what: 'changed the details of the practice' })
  })
  it('give the second of two leads the current ones, and lose neither', async () => {
    const base = await own()
    expect((await save({ ...base, name: 'One' }, base)).status).toBe(200)
    const answer = await save({ ...base, phone: '01632 960999' }, base)
    expect(answer.status).toBe(409)
    expect((await answer.json()).current).toEqual({ ...base, name: 'One' })
    expect((await own()).name).toBe('One')
    expect((await save({ ...base, phone: '01632 960999' }, await own())).status).toBe(200)
  })
  it('show in history as what they changed, are told before going back, and come back whole when that is undone', async () => {
    const first = await own()
    const second = { ...first, phone: '01632 960999', address: '2 New Road' }
    await save(second, first)
    const read = async (path: string) => (await app.request(path, { headers: { cookie } })).json()
    const beside = { changes: [], details: { before: first, after: second } }
    expect(await read('/api/lead/history/2')).toEqual(beside)
    expect(await read('/api/lead/history/1/back')).toEqual({
      changes: [],
      details: { before: second, after: first },
    })
    const undo = (revision: number) => lead('POST', '/api/lead/undo', { revision, by })
    await lead('POST', '/api/lead/rollback', { revision: 1, by })
    expect(await own()).toEqual(first)
    expect((await undo(3)).status).toBe(200)
    expect(await own()).toEqual(second)
    expect((await undo(2)).status).toBe(200)
    expect(await own()).toEqual(first)
    const refused = await undo(2)
    expect(refused.status).toBe(409)
    expect((await refused.json()).error).toMatch(/undone already/)
  })
  it('keep every time of a day, up to three, and take no half of one', async () => {
    const base = await own()
    const day = ['08:00', '12:00', '13:00', '17:00', '18:00', '20:00']
    const hours = (...first: (string[] | null)[]) => {
      const coreHours = [...first, ...base.coreHours.slice(first.length)]
      return { ...base, coreHours: coreHours as typeof base.coreHours }
    }
    const mine = hours(day.slice(0, 4), day, day.slice(0, 2), null)
    expect((await save(mine, base)).status).toBe(200)
    expect((await own()).coreHours).toEqual(mine.coreHours)
    const desk = await app.request('/api/practice', { headers: { authorization: `Bearer ${token}` } })
    expect((await desk.json()).coreHours).toEqual(mine.coreHours)
    for (const wrong of [day.slice(0, 3), [], [...day, '21:00', '22:00']])
      expect((await save(hours(wrong), await own())).status, wrong.join()).toBe(400)
  })
  it('do not clash with a service saved meanwhile', async () => {
    const base = await own()
    await lead('POST', '/api/lead/services/checked', { ids: ['podiatry'], how: 'told', by })
    expect((await save({ ...base, name: 'One' }, base)).status).toBe(200)
  })
  it('are refused with every problem by field, and nothing is written', async () => {
    const answer = await save(
      {
        ...(await own()),
        name: '',
        coreHours: [['25:00', '26:00'], null, null, null, null, null, null],
        settings: { 'turnaround-days': 99 },
        freshness: { lastAfter: 9, hideAfter: 2 },
      },
      await own(),
    )
    expect(answer.status).toBe(422)
    const { problems } = await answer.json()
    expect(problems.map(({ field }: { field: string }) => field)).toEqual([
      'name',
      'coreHours-0',
      'hideAfter',
      'settings-turnaround-days',
    ])
    expect((await store.practice('demo'))!.revision).toBe(1)
    expect(
      (await lead('PUT', '/api/lead/practice/details', { details: {}, base: await own(), by })).status,
    ).toBe(400)
  })
  it('with a setting of a name that every object has are refused', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const settings = JSON.parse(`{"${name}":1}`)
      const answer = await save({ ...(await own()), settings }, await own())
      expect(answer.status, name).toBe(400)
    }
    expect((await store.practice('demo'))!.revision).toBe(1)
  })
  it('are for the lead alone', async () => {
    const body = { details: await own(), base: await own(), by }
    const asDesk = send('PUT', body, { authorization: `Bearer ${token}` })
    expect((await app.request('/api/lead/practice/details', asDesk)).status).toBe(401)
  })
})

it('keeps what the practice says it does not have, until it is taken back', async () => {
  const put = (id: string, notNeeded: boolean) =>
    lead('PUT', '/api/lead/practice/not-needed', { id, notNeeded, by })
  for (let n = 0; n < 2; n++) expect((await put('gap:podiatry', true)).status).toBe(200)
  await put('utc', true)
  expect((await store.practice('demo'))!.notNeeded).toEqual(['gap:podiatry', 'utc'])
  await put('gap:podiatry', false)
  expect((await store.practice('demo'))!.notNeeded).toEqual(['utc'])
  expect((await put('<script>', true)).status).toBe(400)
})

it('lets the lead set the board that every desk sees', async () => {
  const read = async () => (await app.request('/api/lead/board', { headers: { cookie } })).json()
  expect(await read()).toEqual({ setOn: null })
  const board = {
    clinician: 'Dr Shah',
    extension: '201',
    room: '4',
    deputy: 'Dr Obi',
    visitCutOff: '10:30',
    whenFull: '',
  }
  expect((await lead('PUT', '/api/lead/board', { ...board, visitCutOff: '25:00' })).status).toBe(400)
  expect((await lead('PUT', '/api/lead/board', board)).status).toBe(200)
  expect(await read()).toEqual({ ...board, setOn: '2026-11-24' })
  expect((await lead('PUT', '/api/lead/board', { room: '7' })).status).toBe(200)
  expect(await read()).toEqual({ ...board, room: '7', setOn: '2026-11-24' })
  expect((await lead('PUT', '/api/lead/board', { room: '4' })).status).toBe(200)
  const desk = await (
    await app.request('/api/board', { headers: { authorization: `Bearer ${token}` } })
  ).json()
  expect(desk).toMatchObject(board)
  server.clock.now += 86_400_000
  cookie = await server.logIn('demo')
  expect(await read()).toEqual({ visitCutOff: '10:30', whenFull: '', setOn: '2026-11-24' })
})

describe('the command that adds a practice', () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child: ChildProcess = spawn(process.execPath, ['src/server/add-practice.ts', ...args], {
        env: { ...process.env, ...placeInEnvironment(server), PORT: '4173' },
      })
      let said = ''
      for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (said += chunk))
      child.on('exit', (code) => resolve({ code, said }))
    })

  it('makes an empty practice and a link that signs its lead in, while the server runs', async () => {
    server.clock.now = Date.now()
    const { code, said } = await run('add', '--name', "St Mary's Hill Surgery")
    expect(code).toBe(0)
    expect(await store.practice('st-marys-hill-surgery')).toMatchObject(
      emptyPractice('st-marys-hill-surgery', "St Mary's Hill Surgery"),
    )
    const tokenIn = (text: string) => /http\S+#sign-in\/(\S+)/.exec(text)![1]!
    const token = tokenIn(said)
    const answer = await signIn({ app }, token, 'Ann Lee')
    cookie = answer.headers.get('set-cookie')!.split(';')[0]!
    const { practice } = await (await app.request('/api/lead/practice', { headers: { cookie } })).json()
    expect(practice.name).toBe("St Mary's Hill Surgery")
    expect((await signIn({ app }, token, 'Ben Ode')).status).toBe(403)
    const again = await run('link', '--id', 'st-marys-hill-surgery')
    expect(again.said).toMatch(/Sign in as Ann Lee/)
    expect(tokenIn(again.said)).not.toBe(token)
    await store.of('st-marys-hill-surgery').addPerson({ name: 'Cy', role: 'lead', email: '' }, Date.now())
    expect((await run('link', '--id', 'st-marys-hill-surgery')).said).toMatch(/several leads.*Ann Lee, Cy/)
    expect((await run('link', '--id', 'st-marys-hill-surgery', '--person', 'Cy')).said).toMatch(
      /Sign in as Cy/,
    )
    expect((await run('list')).said).toMatch(/demo: .*sample\n.*st-marys-hill-surgery: St Mary's/)
  })
  it('never overwrites a practice, and says what is wrong with its arguments', async () => {
    await run('add', '--name', 'Hill Surgery')
    for (const [args, words] of [
      [['add', '--name', 'Hill surgery'], /There is a practice "hill-surgery" already/],
      [['add'], /--name is missing/],
      [['add', '--name', 'Hill', 'Surgery'], /quotation marks/],
      [['add', '--name', '日本'], /holds no letter/],
      [['link', '--id', 'nowhere'], /There is no practice "nowhere"/],
      [['rename'], /"rename" is none of the commands/],
      [['--what'], /Unknown option/],
    ] as const) {
      const { code, said } = await run(...args)
      expect(said).toMatch(words)
      expect(code).toBe(1)
    }
    expect((await store.heads()).map(({ id }) => id)).toEqual(['demo', 'hill-surgery'])
  })
  it('adds a network, which practices may then join', async () => {
    const { said } = await run('add', '--network', '--name', 'Town network')
    expect(said).toMatch(/make a code under "Network"/)
    expect(await store.practice('town-network')).toMatchObject({ kind: 'network', services: [] })
    expect((await run('list')).said).toMatch(/town-network: Town network, 0 services, revision 1, network/)
  })
  it('adds none that a desk joins by itself', async () => {
    await run('add', '--name', 'A Surgery')
    const joined = await (await app.request('/api/enrol/demo', send('POST', {}))).json()
    expect(joined.practice).toBe('demo')
    await server.past((db) => db.write((sql) => sql.run("DELETE FROM practice WHERE id = 'demo'")))
    expect((await app.request('/api/enrol/demo', send('POST', {}))).status).toBe(403)
  })
})
