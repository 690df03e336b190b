import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { httpServer } from '#server/http/listen.ts'
import { playHostile } from '#server/load/fuzz-play.ts'
import { hostileRequests } from '#server/load/fuzz-requests.ts'
import { type TestServer, testServer } from '../test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await testServer()
  for (const page of ['index.html', 'lead.html'])
    writeFileSync(join(server.folder, 'dist', page), '<!doctype html>')
})
afterEach(() => server.stop())

it('answers 600 hostile requests as it should, each with the security headers; npm run fuzz sends ten thousand', async () => {
  const { token } = await server.store.of('demo').joinDesk(server.clock.now)
  const cookie = await server.logIn('demo')
  const listening = await httpServer(server.app)
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  const hostile = hostileRequests(12, server.app.routes, { token, cookie, origin })
  const { faults, statuses } = await playHostile(`${origin}/`, hostile, 600)
  listening.closeAllConnections()
  listening.close()
  expect(faults).toEqual([])
  // They get as far as what is behind the door, too.
  expect(statuses[200]).toBeGreaterThan(60)
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['400', '401', '403', '404', '413', '422']))
})
