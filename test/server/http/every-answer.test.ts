import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
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
  ['what only a proxy does', `CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\n${rest}`, 405],
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

it('of the interface is kept nowhere and tells the time', async () => {
  const answer = (await answerTo(`GET /api/live HTTP/1.1\r\nHost: localhost\r\n${rest}`)).toLowerCase()
  expect(answer).toMatch(/^http\/1.1 401 /)
  expect(answer).toContain('\r\ncache-control: no-store\r\n')
  expect(answer).toContain(`\r\nserver-time: ${server.clock.now}\r\n`)
})
it('comes also where a body of unknown length is too long', async () => {
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`
  const asked =
    'POST /api/enrol HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n'
  const answer = await answerTo(`${asked}${chunk.repeat(3)}0\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1.1 413 /)
  expect(answer).toContain('Send less at once.')
})
it('is not missed by anybody else where a body breaks off, and the log says nothing of it', async () => {
  const logged = vi.spyOn(console, 'error')
  const { port } = listening.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.write('POST /api/enrol HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"code":')
  const [asked] = (await once(listening, 'request')) as [IncomingMessage]
  socket.destroy()
  if (!asked.closed) await new Promise((closed) => asked.once('close', closed))
  expect(await answerTo(`GET /healthz HTTP/1.1\r\nHost: localhost\r\n${rest}`)).toMatch(/^HTTP\/1.1 200 /)
  expect(logged).not.toHaveBeenCalled()
  logged.mockRestore()
})
it.each([
  ['headers', 'GET /healthz HTTP/1.1\r\nHost: local'],
  ['a body', 'POST /api/enrol HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"code":'],
])('comes to who sends %s too slowly, and their connection ends', async (_, sent) => {
  listening.close()
  listening = await httpServer(server.app, {
    headersTimeout: 150,
    requestTimeout: 300,
    connectionsCheckingInterval: 50,
  })
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  expect(await answerTo(sent)).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n.*content-security-policy: /is)
})
it('ends a connection whose body stands still, long before one that goes on slowly', async () => {
  listening.close()
  listening = await httpServer(server.app, undefined, 300)
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  const head = 'POST /api/enrol HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
  const began = Date.now()
  expect(await answerTo(`${head}Content-Length: 100\r\n\r\n{"code":`)).toMatch(
    /^HTTP\/1.1 408 Request Timeout\r\n.*content-security-policy: /is,
  )
  expect(Date.now() - began).toBeLessThan(20_000)
  const { port } = listening.address() as AddressInfo
  const body = JSON.stringify({ code: 'AAAAAAAA' })
  const answer = await new Promise<string>((resolve) => {
    let came = ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${head}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n`)
      let at = 0
      const going = setInterval(() => {
        socket.write(body.slice(at, at + 1))
        if (++at >= body.length) clearInterval(going)
      }, 50)
    })
    socket.on('data', (some) => {
      came += some.toString('latin1')
    })
    socket.on('close', () => resolve(came))
  })
  expect(answer).toMatch(/^HTTP\/1.1 4(?!08)/)
})
