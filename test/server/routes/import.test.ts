import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Service } from '#core/practice/service.ts'
import { content } from '../../content/sample.ts'
import { leadApp } from '../lead-app.ts'

const by = 'practice manager'
let server: Awaited<ReturnType<typeof leadApp>>

beforeEach(async () => {
  server = await leadApp()
})
afterEach(() => server.stop())

describe('bringing in a file', () => {
  const many = async (count: number): Promise<Service[]> => {
    const base = (await server.store.practice('demo'))!.services[0]!
    return Array.from({ length: count }, (_, at) => ({ ...base, id: `new-${at}`, name: `New ${at}` }))
  }
  const bring = (body: string, headers = {}) => server.ask('POST', '/api/lead/services/import', body, headers)
  const nothingWritten = async () =>
    expect(await server.store.practice('demo')).toMatchObject(content.demo('2026-11-24'))

  it.each([
    [
      'a time that is none',
      (one: Service) => ({
        ...one,
        schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '25:00', closes_at: '26:00' }],
      }),
      422,
    ],
    [
      'a special day that is none',
      (one: Service) => ({ ...one, specialDays: [{ from: '2026-02-30', to: '2026-02-30', times: [] }] }),
      422,
    ],
    ['a script', (one: Service) => ({ ...one, notesForStaff: '<script>alert(1)</script>' }), 422],
    ['a kind of help that is none', (one: Service) => ({ ...one, serves: ['moon'] }), 422],
    ['a field of the wrong kind', (one: Service) => ({ ...one, phones: 'none' }), 400],
  ])('writes nothing at all when one record among many has %s, and names it', async (_, spoil, status) => {
    const services = (await many(2000)).map((one, at) => (at === 1234 ? spoil(one) : one))
    const answer = await bring(JSON.stringify({ services, base: 1, by }))
    expect(answer.status).toBe(status)
    expect((await answer.json()).error).toMatch(/New 1234|services\.1234/)
    await nothingWritten()
  })
  it.each([
    ['ten million noughts', () => `{"services":[${'0,'.repeat(9_900_000)}0],"base":1,"by":"x"}`],
    ['one endless service', () => `{"services":[[${'0,'.repeat(9_900_000)}0]],"base":1,"by":"x"}`],
    [
      'many services with a long list in each',
      () => `{"services":[${`{"id":[${'0,'.repeat(800)}0]},`.repeat(11_000)}{}],"base":1,"by":"x"}`,
    ],
    ['endless words beside the list', () => `{"services":[],"base":1,"by":"${'x'.repeat(19_800_000)}"}`],
    ['no record', () => `[${'0,'.repeat(9_900_000)}0]`],
  ])('of 20 MB that is refused, %s, takes little of the processor', async (_, body) => {
    const sent = body()
    const before = process.cpuUsage()
    expect((await bring(sent)).status).toBe(400)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(1)
    await nothingWritten()
  })
  it('is called what it was: a file brought in, or Christmas set', async () => {
    const [one] = await many(1)
    await bring(JSON.stringify({ services: [one], base: 1, by }))
    const day = { from: '2026-12-25', to: '2026-12-25', times: [] }
    const set = { services: [{ ...one!, specialDays: [day] }], base: 2, by, as: 'christmas' }
    expect((await bring(JSON.stringify(set))).status).toBe(200)
    const { revisions } = await (await server.ask('GET', '/api/lead/history')).json()
    expect(revisions.slice(0, 2).map(({ what }: { what: string }) => what)).toEqual([
      ...['set Christmas for 1 service', 'brought in 1 service'],
    ])
  })
  it('writes no revision when it brings nothing new', async () => {
    const [same] = (await server.store.of('demo').document()).services
    for (const services of [[], [same]])
      expect((await bring(JSON.stringify({ services, base: 1, by }))).status).toBe(200)
    expect(await server.store.of('demo').history(9)).toHaveLength(1)
  })
  it('of more than 20 MB is refused with a sentence, said or not', async () => {
    const big = `{"by":"${'x'.repeat(20_000_100)}"}`
    for (const headers of [{}, { 'content-length': '5' }]) {
      const answer = await bring(big, headers)
      expect(answer.status).toBe(413)
      expect((await answer.json()).error).toMatch(/larger than .+\. Send less at once\.$/)
    }
    await nothingWritten()
  })
  it('of more than 12,000 services is refused with a sentence', async () => {
    const answer = await bring(JSON.stringify({ services: await many(12_001), base: 1, by }))
    expect(answer.status).toBe(400)
    expect((await answer.json()).error).toContain('at most 12,000 at once')
    await nothingWritten()
  })
  it.each([
    ['broken JSON', '{"services":[{"id":"a"', {}],
    ['nothing', '', {}],
    ['a table', 'Name,Serves\r\nA,optom', { 'content-type': 'text/csv' }],
    ['a form', 'services=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['JSON of the wrong kind', '[]', {}],
  ])('is refused with a sentence when it is %s', async (_, body, headers) => {
    const answer = await bring(body, headers)
    expect(answer.status).toBe(400)
    expect((await answer.json()).error).toMatch(/^.{10,}$/)
    await nothingWritten()
  })
  it('of a type that is not JSON is refused, though it holds JSON', async () => {
    const answer = await bring(JSON.stringify({ services: await many(1), base: 1, by }), {
      'content-type': 'text/plain',
    })
    expect(answer.status).toBe(400)
    await nothingWritten()
  })
})
