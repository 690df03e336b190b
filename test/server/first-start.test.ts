import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Practice } from '#core/practice/practice.ts'
import { newSignIns } from '#server/access/sign-ins.ts'
import { createApp } from '#server/http/app.ts'
import { seedSamples } from '#server/samples.ts'
import { Store } from '#server/store/store.ts'
import { content } from '../content/sample.ts'

const NOW = Date.parse('2026-11-24T10:15:00Z')
const BUILT = '2026-11-20'
const samples = {
  day: BUILT,
  practices: [content.network(BUILT), content.demo(BUILT), content.newPractice(BUILT)],
}
let folder: string
let store: Store
let app: ReturnType<typeof createApp>
let clock = NOW

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'first-'))
  store = new Store(join(folder, 'db.sqlite'))
  clock = NOW
  const { destinations, facts } = content.release
  app = createApp({
    store,
    now: () => clock,
    dist: join(folder, 'dist'),
    names: { destinations: new Set(Object.keys(destinations)), facts: new Set(Object.keys(facts)) },
    remote: () => '127.0.0.1',
  })
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const joinDemo = () =>
  app.request('/api/enrol/demo', {
    method: 'POST',
    headers: { 'content-type': 'application/json', host: 'localhost:4173' },
    body: '{}',
  })
const joined = async () => ((await (await joinDemo()).json()) as { practice: string }).practice
const save = (id: string, change: Partial<Practice>) => {
  const document = store.practice(id)!
  store.savePractice({ ...document, ...change, revision: document.revision + 1 })
}

it('keeps the network first and dates the samples from the day of the start', () => {
  seedSamples(store, samples, '2026-11-24')
  expect(store.heads().map(({ id }) => id)).toEqual(['anytown-network', 'demo', 'hillside'])
  const pharmacy = store.practice('demo')!.services.find(({ id }) => id === 'riverside-pharmacy')!
  expect(pharmacy.checked.on).toBe('2026-11-19')
  expect(store.practice('demo')!.shared).toEqual(content.demo('2026-11-24').shared)
  expect(store.members('anytown-network')).toEqual(['demo', 'hillside'])
})
it('leaves what is there alone', () => {
  store.savePractice({ ...content.newPractice(BUILT), id: 'real', sample: false })
  seedSamples(store, samples, '2026-11-24')
  expect(store.heads().map(({ id }) => id)).toEqual(['real'])
})
it('gives one way to sign in for each lead, the practice at work first', async () => {
  seedSamples(store, samples, '2026-11-24')
  const earlier = newSignIns(store, NOW)
  const links = newSignIns(store, NOW)
  expect(links.map(({ as, name }) => [as, name])).toEqual([
    ['practice lead', 'Riverside Surgery (sample)'],
    ['network lead', 'Anytown Primary Care Network (sample)'],
    ['lead of a new practice', 'Hillside Surgery (sample)'],
  ])
  const signIn = (token: string) => app.request(`/lead/sign-in/${token}`)
  const names = []
  for (const { token } of links) {
    const cookie = (await signIn(token)).headers.get('set-cookie')!.split(';')[0]!
    const answer = await app.request('/api/lead/practice', { headers: { cookie } })
    names.push((await answer.json()).practice.id)
    expect((await signIn(token)).headers.get('location')).toBe('/lead?link=used')
  }
  expect(names).toEqual(['demo', 'anytown-network', 'hillside'])
  expect((await signIn(earlier[0]!.token)).headers.get('location')).toBe('/lead?link=used')
  const [late] = newSignIns(store, NOW)
  clock = NOW + 15 * 60_000 + 1
  expect((await signIn(late!.token)).headers.get('location')).toBe('/lead?link=used')
})
it('joins desks of this machine to the first sample practice, whatever is saved later', async () => {
  seedSamples(store, samples, '2026-11-24')
  expect(await joined()).toBe('demo')
  save('hillside', { services: content.demo(BUILT).services })
  save('demo', { name: 'Riverside' })
  expect(await joined()).toBe('demo')
})
it('joins no desk to a network or to a sample behind a practice that is real', async () => {
  store.savePractice(content.network(BUILT))
  expect((await joinDemo()).status).toBe(403)
  store.savePractice(content.demo(BUILT))
  store.savePractice(content.newPractice(BUILT))
  save('demo', { sample: false })
  expect((await joinDemo()).status).toBe(403)
})
it('never serves the sample documents as a file', async () => {
  mkdirSync(join(folder, 'dist'))
  for (const name of ['practices-demo.json', 'release-index.json'])
    writeFileSync(join(folder, 'dist', name), '{}')
  expect((await app.request('/release-index.json')).status).toBe(200)
  for (const path of [
    '/practices-demo.json',
    '/practices%2Ddemo.json',
    '//practices-demo.json',
    '/assets/..%2Fpractices-demo.json',
  ])
    expect((await app.request(path)).status).toBe(404)
})
