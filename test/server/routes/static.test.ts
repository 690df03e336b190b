import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { packFiles } from '#commands/pack-files.ts'
import { staticRoutes } from '#server/routes/static.ts'

const PAGE = `<!doctype html><title>Desk</title>${'<p>A line of the page.</p>'.repeat(200)}`
let dist: string

beforeEach(async () => {
  dist = mkdtempSync(join(tmpdir(), 'static-'))
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), PAGE)
  writeFileSync(join(dist, 'assets', 'small-1a2b.js'), 'export {}')
  writeFileSync(join(dist, 'icon.png'), Buffer.alloc(5000, 137))
  writeFileSync(join(dist, 'app.webmanifest'), JSON.stringify({ name: 'x'.repeat(2000) }))
  writeFileSync(join(dist, 'practices-demo.json'), JSON.stringify('x'.repeat(2000)))
  writeFileSync(join(dist, '.built'), 'hash')
  await packFiles(dist)
})
afterEach(() => rmSync(dist, { recursive: true }))

const get = async (path: string, encoding?: string) =>
  staticRoutes(dist).request(path, encoding ? { headers: { 'accept-encoding': encoding } } : {})

it('sends a page as it was packed for what the browser takes, and the same page each way', async () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync }
  for (const [accepted, way] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
  ] as const) {
    const answer = await get('/', accepted)
    expect(answer.headers.get('content-encoding')).toBe(way)
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
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
  const manifest = await get('/app.webmanifest', 'br')
  expect(manifest.headers.get('content-type')).toMatch(/^application\/manifest\+json/)
})
it('never sends the sample practices, packed or not, what the build notes, or anything outside the folder', async () => {
  for (const path of [
    '/practices-demo.json',
    '/practices-demo.json.br',
    '/Practices-Demo.json',
    '/practices%2Ddemo.json',
    '/assets/%2e%2e/practices-demo.json',
    '/.built',
    '/index.html.br',
    '/..%2f..%2fetc/passwd',
    '/assets/..%5c..%5cicon.png',
  ])
    expect((await get(path, 'br')).status, path).toBe(404)
})
it('brings whoever types the lead page with a slash or capitals to it', async () => {
  for (const path of ['/lead/', '/Lead', '/LEAD/']) {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('location')], path).toEqual([308, '/lead'])
  }
})
it('says how to build an app that is not built', async () => {
  rmSync(join(dist, 'index.html'))
  const answer = await get('/')
  expect(answer.status).toBe(503)
  expect((await answer.json()).error).toContain('npm start')
})
