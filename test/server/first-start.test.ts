import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Practice } from '#core/practice/practice.ts'
import { seedSamples } from '#server/samples.ts'
import { content } from '../content/sample.ts'
import { send, signIn, type TestServer, testServer } from './test-server.ts'

const BUILT = '2026-11-20'
const samples = {
  day: BUILT,
  practices: [content.network(BUILT), content.demo(BUILT), content.newPractice(BUILT)],
}
let server: TestServer
let store: TestServer['store']
let app: TestServer['app']

beforeEach(async () => {
  server = await testServer([])
  ;({ store, app } = server)
})
afterEach(() => server.stop())

const joinDemo = async () => app.request('/api/enrol/demo', send('POST', {}))
const joined = async () => ((await (await joinDemo()).json()) as { practice: string }).practice
const save = (id: string, change: Partial<Practice>) =>
  store
    .of(id)
    .saveRevision({ at: '', by: 'lead', what: 'changed' }, (document) => ({ ...document, ...change }))
const ids = async () => (await store.heads()).map(({ id }) => id)

it('keeps the network first and dates the samples from the day of the start', async () => {
  await seedSamples(store, samples, '2026-11-24')
  expect(await ids()).toEqual(['anytown-network', 'demo', 'hillside'])
  const pharmacy = (await store.practice('demo'))!.services.find(({ id }) => id === 'riverside-pharmacy')!
  expect(pharmacy.checked.on).toBe('2026-11-19')
  expect((await store.practice('demo'))!.shared).toEqual(content.demo('2026-11-24').shared)
  expect((await store.of('anytown-network').members()).map(({ id }) => id)).toEqual(['demo', 'hillside'])
})
it('leaves what is there alone', async () => {
  await store.addPractice({ ...content.newPractice(BUILT), id: 'real', sample: false })
  await seedSamples(store, samples, '2026-11-24')
  expect(await ids()).toEqual(['real'])
})
it('prints one way to log in for the one person of each sample, the practice at work first', async () => {
  await seedSamples(store, samples, '2026-11-24')
  const earlier = await store.newLogIns(server.clock.now, true)
  const links = await store.newLogIns(server.clock.now, true)
  expect(links.map(({ as, name }) => [as, name])).toEqual([
    ['practice lead', 'Riverside Surgery (sample)'],
    ['network lead', 'Anytown Primary Care Network (sample)'],
    ['lead of a new practice', 'Hillside Surgery (sample)'],
  ])
  const names = []
  for (const { token } of links) {
    const cookie = (await signIn(server, token)).headers.get('set-cookie')!.split(';')[0]!
    const answer = await app.request('/api/lead/practice', { headers: { cookie } })
    names.push((await answer.json()).practice.id)
    expect((await signIn(server, token)).status).toBe(403)
  }
  expect(names).toEqual(['demo', 'anytown-network', 'hillside'])
  expect((await store.of('demo').people()).map(({ name }) => name)).toEqual(['Sample lead'])
  expect((await signIn(server, earlier[0]!.token)).status).toBe(403)
  const [late] = await store.newLogIns(server.clock.now, true)
  server.clock.now += 15 * 60_000 + 1
  expect((await signIn(server, late!.token)).status).toBe(403)
})
it('prints nothing for a sample that others can reach, nor for a practice that has a lead; a start ends no invitation', async () => {
  await seedSamples(store, samples, '2026-11-24')
  await store.addPractice({ ...content.newPractice(BUILT), id: 'real', name: 'Real', sample: false })
  const real = store.of('real')
  const printed = async (samplesToo: boolean) =>
    (await store.newLogIns(server.clock.now, samplesToo)).map(({ name }) => name)
  expect(await printed(false)).toEqual(['Real'])
  const ann = await real.addPerson({ name: 'Ann Lee', role: 'lead', email: '' }, server.clock.now)
  const token = await real.newLogIn(server.clock.now, (ann as { id: string }).id)
  expect(await printed(false)).toEqual([])
  expect(await printed(true)).toHaveLength(3)
  expect((await signIn(server, token)).status).toBe(200)
})
it('joins desks of this machine to the first sample practice, whatever is saved later', async () => {
  await seedSamples(store, samples, '2026-11-24')
  expect(await joined()).toBe('demo')
  await save('hillside', { services: content.demo(BUILT).services })
  await save('demo', { name: 'Riverside' })
  expect(await joined()).toBe('demo')
})
it('joins no desk to a network or to a sample behind a practice that is real', async () => {
  await store.addPractice(content.network(BUILT))
  expect((await joinDemo()).status).toBe(403)
  await store.addPractice(content.demo(BUILT))
  await store.addPractice(content.newPractice(BUILT))
  await save('demo', { sample: false })
  expect((await joinDemo()).status).toBe(403)
})
it('never serves the sample documents as a file', async () => {
  const dist = join(server.folder, 'dist')
  for (const name of ['practices-demo.json', 'release-index.json']) writeFileSync(join(dist, name), '{}')
  expect((await app.request('/release-index.json')).status).toBe(200)
  for (const path of [
    '/practices-demo.json',
    '/practices%2Ddemo.json',
    '//practices-demo.json',
    '/assets/..%2Fpractices-demo.json',
  ])
    expect((await app.request(path)).status).toBe(404)
})
