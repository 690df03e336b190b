import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { send, type TestServer, testServer } from '../test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await testServer()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server.stop()
})

it('a request that fails is one line of JSON: the day, the route and the fault, and nothing of who asked or what', async () => {
  const { token } = await (await server.app.request('/api/enrol/demo', send('POST', {}))).json()
  await server.past((db) => db.write((sql) => sql.run('ALTER TABLE full_until RENAME TO gone')))
  const lines: unknown[][] = []
  vi.spyOn(console, 'error').mockImplementation((...said) => void lines.push(said))
  const headers = { authorization: `Bearer ${token}`, 'x-forwarded-for': '192.0.2.7' }
  const body = { until: '2026-11-24T18:00' }
  const answer = await server.app.request(
    '/api/services/riverside-pharmacy/full',
    send('POST', body, headers),
  )
  expect(answer.status).toBe(500)
  expect(lines).toHaveLength(1)
  const [line] = lines[0] as [string]
  expect(line).not.toContain('\n')
  expect(JSON.parse(line)).toMatchObject({
    day: '2026-11-24',
    level: 'error',
    what: 'a request failed',
    route: 'POST /api/services/:id/full',
    fault: expect.stringContaining('full_until'),
  })
  expect(line).not.toMatch(/riverside-pharmacy|192\.0\.2\.7|18:00|10:15/)
  expect(line).not.toContain(token)
})
