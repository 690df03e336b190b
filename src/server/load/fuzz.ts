import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Release } from '#core/pathway/release.ts'
import type { ReleaseIndex } from '#core/pathway/release-files.ts'
import { serviceNames } from '#core/practice/service-check.ts'
import { createApp } from '../app.ts'
import { Memory } from '../http/memory.ts'
import { DATABASE } from '../operate/environment.ts'
import { openStore } from '../store/store.ts'
import { askOnce } from './client.ts'
import { playHostile } from './fuzz-play.ts'
import { hostileRequests } from './fuzz-requests.ts'
import { startOwn } from './own-process.ts'

/** `npm run fuzz`: hostile requests to a server of its own, which may keep little memory. The last line is JSON; what was not answered as it should be is named, and the exit is 1. */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const [count, seed] = [Number(values.requests), Number(values.seed)]
const DIST = process.env.DIST_DIR ?? fileURLToPath(new URL('../../../dist', import.meta.url))
const METRICS_TOKEN = 'fuzz-reads-the-memory-of-it'
/** What is kept for good must fit into this, in megabytes: a server that keeps 10 kB of each request ends. */
const HEAP_MB = 96
/** Megabytes by which the process may have grown over the second half, with what it keeps beside its own memory. */
const MOST_GROWN_MB = 120

if (!existsSync(join(DIST, 'release-index.json'))) {
  console.error(`${DIST} is not built. Run "npm run build" first.`)
  process.exit(1)
}
const read = <T>(name: string) => JSON.parse(readFileSync(join(DIST, name), 'utf8')) as T
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
const { child, base: starts } = startOwn([`--max-old-space-size=${HEAP_MB}`, 'src/server/main.ts'], {
  DATA_DIR: folder,
  DIST_DIR: DIST,
  METRICS_TOKEN,
})
try {
  const base = await starts
  const store = await openStore(join(folder, DATABASE))
  const [first] = await store.heads()
  const own = store.of(first!.id)
  const { token } = await own.joinDesk(Date.now())
  const link = await own.newLogIn(Date.now())
  const origin = base.replace(/\/$/, '')
  const { headers } = await askOnce(base, {
    method: 'POST',
    path: '/api/sign-in',
    headers: { origin },
    body: JSON.stringify({ token: link, name: 'Fuzz' }),
  })
  const cookie = String(headers['set-cookie']).split(';')[0]!
  const release = read<Release>(read<ReleaseIndex>('release-index.json').release.slice(1))
  const { routes } = createApp({
    store,
    memory: new Memory(),
    now: Date.now,
    dist: DIST,
    names: serviceNames(release),
    remote: () => undefined,
    proxies: undefined,
    host: '127.0.0.1',
  })
  await store.close()
  const hostile = hostileRequests(seed, routes, { token, cookie, origin })
  const half = await playHostile(base, hostile, Math.ceil(count / 2))
  const atHalf = await megabytes(base)
  const rest = await playHostile(base, hostile, Math.floor(count / 2))
  const grown = (await megabytes(base)) - atHalf
  const faults = [...half.faults, ...rest.faults]
  if (grown > MOST_GROWN_MB) faults.push(`The server grew by ${grown} MB over the second half.`)
  for (const fault of faults) console.error(fault)
  const statuses = { ...half.statuses }
  for (const [status, n] of Object.entries(rest.statuses)) statuses[status] = (statuses[status] ?? 0) + n
  console.log(JSON.stringify({ seed, requests: count, statuses, grown_mb: grown, faults: faults.length }))
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  child.kill()
  if (child.exitCode === null) await new Promise((ended) => child.once('exit', ended))
  rmSync(folder, { recursive: true, force: true })
}

async function megabytes(base: string): Promise<number> {
  const { body } = await askOnce(base, {
    method: 'GET',
    path: '/metrics',
    headers: { authorization: `Bearer ${METRICS_TOKEN}` },
  })
  return Math.round(Number(/^process_resident_memory_bytes (\d+)/m.exec(body)![1]) / 1_000_000)
}
