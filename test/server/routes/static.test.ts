import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { staticRoutes } from '#server/routes/static.ts'

const PAGE = `<!doctype html><title>Desk</title>${'<p>A line of the page.</p>'.repeat(200)}`
let dist: string

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'static-'))
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), PAGE)
  writeFileSync(join(dist, 'assets', 'small-1a2b.js'), 'export {}')
  writeFileSync(join(dist, 'icon.png'), Buffer.from([137, 80, 78, 71]))
  writeFileSync(join(dist, 'practices-demo.json'), '{}')
})
afterEach(() => rmSync(dist, { recursive: true }))

const get = (path: string, encoding?: string) =>
  staticRoutes(dist).request(path, encoding ? { headers: { 'accept-encoding': encoding } } : {})

it('sends a page packed as the browser takes it, and the same page each way', async () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync }
  for (const way of ['br', 'gzip'] as const) {
    const answer = await get('/', way)
    expect(answer.headers.get('content-encoding')).toBe(way)
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(unpack[way](Buffer.from(await answer.arrayBuffer())).toString()).toBe(PAGE)
  }
  const plain = await get('/')
  expect(plain.headers.has('content-encoding')).toBe(false)
  expect(await plain.text()).toBe(PAGE)
})
it('sends what is small, or a picture, as it is; keeps what carries its own hash', async () => {
  const small = await get('/assets/small-1a2b.js', 'br')
  expect(small.headers.has('content-encoding')).toBe(false)
  expect(small.headers.get('cache-control')).toMatch(/immutable/)
  const picture = await get('/icon.png', 'br')
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(picture.headers.has('content-encoding')).toBe(false)
})
it('sends a page anew when it was built anew', async () => {
  const routes = staticRoutes(dist)
  const read = async () =>
    brotliDecompressSync(
      Buffer.from(await (await routes.request('/', { headers: { 'accept-encoding': 'br' } })).arrayBuffer()),
    ).toString()
  expect(await read()).toBe(PAGE)
  writeFileSync(join(dist, 'index.html'), `${PAGE}<p>New.</p>`)
  expect(await read()).toBe(`${PAGE}<p>New.</p>`)
})
it('never sends the sample practices, or anything outside the folder', async () => {
  expect((await get('/practices-demo.json')).status).toBe(404)
  expect((await get('/assets/%2e%2e/practices-demo.json')).status).toBe(404)
  expect((await get('/..%2f..%2fetc/passwd')).status).toBe(404)
})
