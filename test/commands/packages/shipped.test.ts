import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const lock = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as {
  readonly packages: Readonly<Record<string, { readonly version: string; readonly dev?: true }>>
}

interface Bill {
  readonly components: readonly { readonly 'bom-ref': string; name: string; version: string }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

const cache = mkdtempSync(join(tmpdir(), 'packages-'))
afterAll(() => rmSync(cache, { recursive: true, force: true }))

it('stand in one list, the same each time, with no address and no place of a machine in it', async () => {
  const [one, again] = await Promise.all([command('sbom'), command('sbom')])
  expect(one.said).toBe(again.said)
  expect(one.said).not.toMatch(/https?:|registry|\.tgz|"\/|[A-Z]:\\/)
  expect(one.said).not.toContain(ROOT)
  const { components, dependencies } = JSON.parse(one.said) as Bill
  const shipped = Object.entries(lock.packages).filter(([place, { dev }]) => place !== '' && !dev)
  expect(components.map(({ version }) => version).sort()).toEqual(
    shipped.map(([, { version }]) => version).sort(),
  )
  expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(['hono', 'pg', 'preact', 'vite']))
  expect(components.some(({ name }) => ['vitest', 'playwright', 'axe-core'].includes(name))).toBe(false)
  // Each of them is needed by another, and nothing is needed that is not in the list.
  const refs = new Set(components.map((component) => component['bom-ref']))
  const needed = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn))
  expect(refs.size).toBe(components.length)
  expect([...needed].filter((ref) => !refs.has(ref))).toEqual([])
  expect([...refs].filter((ref) => !needed.has(ref))).toEqual([])
})

it('fail the check where something is known against one that is shipped, and say that nobody was asked where nobody answers', async () => {
  const asked: string[] = []
  const [shipped, forTests, refused, nobody] = await Promise.all([
    asking({ hono: ['<99'] }, asked),
    asking({ 'axe-core': ['<99'] }),
    asking(undefined),
    command('advisories', 'http://127.0.0.1:9/'),
  ])
  expect(shipped).toEqual({ status: 1, said: expect.stringMatching(/\n {2}hono@\S+ \(high\)\n$/) })
  expect(Object.keys(JSON.parse(asked[0]!))).toEqual(expect.arrayContaining(['fflate', 'hono', 'pg', 'vite']))
  expect(forTests).toEqual({ status: 0, said: expect.stringMatching(/^Nothing is known against the \d+/) })
  const skipped = { status: 0, said: expect.stringMatching(/^Skipped: /) }
  expect([refused, nobody]).toEqual([skipped, skipped])
})

/** Asks a registry that knows this of some packages; undefined is one that refuses to say. */
async function asking(known: Readonly<Record<string, readonly string[]>> | undefined, asked: string[] = []) {
  const registry = createServer(async (request, response) => {
    const body = await buffer(request)
    if (!known) return response.writeHead(405).end()
    if (request.method === 'GET') return response.end(packument(decodeURIComponent(request.url!.slice(1))))
    asked.push((request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString())
    const advisories = Object.entries(known).map(([name, ranges]) => [
      name,
      ranges.map((range, id) => ({
        id: id + 1,
        title: 'A fault',
        severity: 'high',
        vulnerable_versions: range,
      })),
    ])
    response.end(JSON.stringify(Object.fromEntries(advisories)))
  })
  await new Promise<void>((done) => registry.listen(0, '127.0.0.1', done))
  const { port } = registry.address() as AddressInfo
  return command('advisories', `http://127.0.0.1:${port}/`).finally(() => registry.close())
}

function packument(name: string): string {
  const { version } = lock.packages[`node_modules/${name}`]!
  return JSON.stringify({
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { name, version, dist: {} } },
  })
}

async function command(name: 'sbom' | 'advisories', at?: string) {
  const child = spawn(process.execPath, [`src/commands/packages/${name}.ts`], {
    cwd: ROOT,
    env: { ...process.env, ...(at ? { npm_config_registry: at, npm_config_cache: cache } : {}) },
  })
  const ended = new Promise<number>((done) => child.on('exit', (code) => done(code ?? -1)))
  const [said, wrong, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, said: said + wrong }
}
