import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { httpServer } from '#server/http/listen.ts'
import { allowOwnInline, securityHeaders, startsInPlace } from '#server/http/security-headers.ts'
import { type TestServer, testServer } from '../test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await testServer()
})
afterEach(() => server.stop())

/** None of these may ever say less. */
const HEADERS = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'x-frame-options': 'DENY',
}

it.each([
  ['an answer', '/healthz', 200],
  ['a refusal', '/api/live', 401],
  ['a page that is not built', '/', 503],
  ['nothing there', '/nothing', 404],
])('go with %s', async (_, path, status) => {
  const answer = await server.app.request(path)
  expect(answer.status).toBe(status)
  expect(Object.fromEntries(answer.headers)).toMatchObject(HEADERS)
})
it('go with the page for a person where there is nothing, which names the pages that there are, in each language', async () => {
  for (const path of ['/lead/x', '/desk', '/lead.php']) {
    const answer = await server.app.request(path, { headers: { accept: 'text/html,*/*;q=0.8' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
    expect(Object.fromEntries(answer.headers)).toMatchObject(HEADERS)
    expect(await answer.text()).toMatch(/lang="en".*href="\/lead".*lang="cy".*href="\/lead"/)
  }
  const api = await server.app.request('/api/lead/x', { headers: { accept: 'text/html' } })
  expect(api.headers.get('content-type')).toContain('json')
})
it('let nobody on the way keep what the interface answers', async () => {
  const headers = { cookie: await server.logIn('demo') }
  for (const path of ['/api/live', '/api/lead/live', '/api/none'])
    expect((await server.app.request(path, { headers })).headers.get('cache-control')).toBe('no-store')
})
it('let the style and the script that are written into the page act, as they are at that moment, and no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'))
  const page = join(folder, 'index.html')
  const app = new Hono().use(allowOwnInline(page)).use(securityHeaders)
  app.get('/', (c) => c.html('page'))
  const policy = async () => (await app.request('/')).headers.get('content-security-policy')
  const digest = (text: string) => createHash('sha256').update(text).digest('base64')
  for (const colour of ['red', 'green']) {
    const [style, script] = [`a{color:${colour}}`, `alert("${colour}")`]
    writeFileSync(
      page,
      `<html><style>${style}</style><script>${script}</script><script type="application/json">{}</script></html>`,
    )
    expect(await policy()).toContain(`; style-src 'self' 'sha256-${digest(style)}'; `)
    expect(await policy()).toContain(`; script-src 'self' 'sha256-${digest(script)}'; `)
  }
  rmSync(folder, { recursive: true })
  expect(await policy()).toContain("; script-src 'self'; style-src 'self'; ")
})
it('of the built desk leave it in the process of its tab, over a socket too, and say all else', async () => {
  const app = new Hono<{ Bindings: HttpBindings }>().use('/desk', startsInPlace).use(securityHeaders)
  app.get('/desk', (c) => c.html('page')).get('/lead', (c) => c.html('page'))
  const listening = await httpServer(app)
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  const { port } = listening.address() as AddressInfo
  const { 'cross-origin-opener-policy': opener, ...others } = HEADERS
  const desk = Object.fromEntries((await fetch(`http://127.0.0.1:${port}/desk`)).headers)
  expect(desk).toMatchObject(others)
  expect(Object.keys(desk)).not.toContain('cross-origin-opener-policy')
  expect(Object.keys(desk)).not.toContain('origin-agent-cluster')
  const lead = Object.fromEntries((await fetch(`http://127.0.0.1:${port}/lead`)).headers)
  expect(lead).toMatchObject({
    ...others,
    'cross-origin-opener-policy': opener,
    'origin-agent-cluster': '?1',
  })
  listening.close()
  listening.closeAllConnections()
})
