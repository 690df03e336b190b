import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { httpServer } from '#server/http/listen.ts'
import { type TestServer, testServer } from '../test-server.ts'

let server: TestServer
let listening: Server
beforeEach(async () => {
  server = await testServer()
  listening = await httpServer(server.app)
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
})
afterEach(async () => {
  listening.closeAllConnections()
  await new Promise((closed) => listening.close(closed))
  await server.stop()
})

/** What comes back for bytes as they are sent, until the other end closes. */
function answerTo(sent: string): Promise<string> {
  const { port } = listening.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(sent, 'latin1'))
    let came = ''
    socket.on('data', (some) => {
      came += some.toString('latin1')
    })
    socket.on('close', () => resolve(came))
    socket.on('error', reject)
  })
}

const rest = 'Connection: close\r\n\r\n'
it.each([
  ['the app’s own', `GET /healthz HTTP/1.1\r\nHost: localhost\r\n${rest}`, 200],
  ['no request', 'no request at all\r\n\r\n', 400],
  ['a header that is none', `GET / HTTP/1.1\r\nHost: localhost\r\nA b: c\r\n${rest}`, 400],
  ['no host', `GET /healthz HTTP/1.1\r\n${rest}`, 400],
  ['a host that is none', `GET /healthz HTTP/1.1\r\nHost: a b\r\n${rest}`, 400],
  ['two lengths', `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n${rest}`, 400],
  ['a path that is none', `GET \\ HTTP/1.1\r\nHost: localhost\r\n${rest}`, 400],
  ['headers without end', `GET / HTTP/1.1\r\nHost: localhost\r\nA: ${'x'.repeat(20_000)}\r\n${rest}`, 431],
  ['what nobody can do first', `GET / HTTP/1.1\r\nHost: localhost\r\nExpect: a miracle\r\n${rest}`, 417],
])('%s carries the security headers', async (_, sent, status) => {
  const answer = await answerTo(sent)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  for (const name of [
    'content-security-policy: default-src',
    'cross-origin-opener-policy: same-origin',
    'cross-origin-resource-policy: same-origin',
    'x-content-type-options: nosniff',
    'referrer-policy: no-referrer',
  ])
    expect(answer.toLowerCase()).toContain(`\r\n${name}`)
})
