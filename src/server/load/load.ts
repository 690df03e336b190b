import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { KeySet } from '#core/pathway/release-files.ts'
import { DATABASE } from '../operate/environment.ts'
import type { Samples } from '../samples.ts'
import { openStore, type Store } from '../store/store.ts'
import { askOnce, longestWait, perSecond, quantile, timesAtPace } from './client.ts'
import { IMPORTED, likeServices, seedLoad } from './load-practices.ts'
import { CHANGED, SyncingDesk } from './load-sync.ts'
import { startOwn } from './own-process.ts'
import { rawUpserts } from './raw-upserts.ts'

/** `npm run load`: what one process of the server bears, beside a handler that does nothing. The last line is JSON. */
const SHORT = process.argv.includes('--short')
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const DIST = process.env.DIST_DIR ?? join(ROOT, 'dist')
const WINDOWS = 5
const WINDOW_MS = SHORT ? 1000 : 5000
const PACED_MS = SHORT ? 8000 : 30_000
/** Windows of blocks are begun for this long. */
const BLOCKS_MS = SHORT ? 20_000 : 300_000
/** England's 62,000 desks every five minutes. */
const PACE = 207
/** The same desks, opened within ten minutes of eight o'clock. */
const RUSH_PACE = 103
const LANES = 32
const by = 'practice manager'

if (!existsSync(join(DIST, 'release-keys.json'))) {
  console.error(`${DIST} is not built. Run "npm run build" first.`)
  process.exit(1)
}
const read = <T>(name: string) => JSON.parse(readFileSync(join(DIST, name), 'utf8')) as T
const like = read<Samples>('practices-demo.json').practices.flatMap(({ services }) => services)[0]!
const folder = mkdtempSync(join(tmpdir(), 'load-'))
const children: ChildProcess[] = []
const say = (line: string) => process.stderr.write(`${line}\n`)
let store: Store | undefined
try {
  store = await openStore(join(folder, DATABASE))
  const seeded = await seedLoad(store, like, WINDOWS)
  const base = await start(['src/server/main.ts'])
  const empty = await start(['src/server/load/null-server.ts'])
  console.log(
    JSON.stringify({ ...(await measureRates(base, empty, seeded)), ...(await measureBlocks(base, store)) }),
  )
} finally {
  for (const child of children) child.kill()
  await Promise.all(
    children.map((child) => child.exitCode ?? new Promise((ended) => child.once('exit', ended))),
  )
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measureRates(base: string, empty: string, seeded: Awaited<ReturnType<typeof seedLoad>>) {
  const keys = read<KeySet>('release-keys.json')
  const desks = seeded.map((desk, nth) => new SyncingDesk(desk, nth, keys))
  for (const desk of desks) await desk.sync(base)
  let turn = 0
  const sync = () => desks[turn++ % desks.length]!.sync(base)
  const nothing = () => askOnce(empty, desks[turn++ % desks.length]!.next())
  const headers = (desk: (typeof seeded)[number]) => ({ authorization: `Bearer ${desk.token}` })
  const tags = new Map<string, string>()
  for (const desk of seeded) {
    const { headers: said } = await askOnce(base, {
      method: 'GET',
      path: '/api/follow',
      headers: headers(desk),
    })
    tags.set(desk.token, String(said.etag))
  }
  const follow = async () => {
    const desk = seeded[turn++ % seeded.length]!
    const asked = { ...headers(desk), 'if-none-match': tags.get(desk.token)! }
    const { status, headers: said } = await askOnce(base, {
      method: 'GET',
      path: '/api/follow',
      headers: asked,
    })
    if (status === 200) tags.set(desk.token, String(said.etag))
  }
  const nothingRead = () => askOnce(empty, { method: 'GET', path: '/api/follow' })
  const windows: { sync: number; nothing: number; follow: number; read: number; raw: number }[] = []
  const cells = JSON.stringify(Object.fromEntries(keys.pathways.slice(0, CHANGED).map((id) => [id, [1, 0]])))
  for (let n = 0; n < WINDOWS; n++)
    windows.push({
      sync: await perSecond(WINDOW_MS, LANES, sync),
      nothing: await perSecond(WINDOW_MS, LANES, nothing),
      follow: await perSecond(WINDOW_MS, LANES, follow),
      read: await perSecond(WINDOW_MS, LANES, nothingRead),
      raw: rawUpserts(folder, WINDOW_MS, cells),
    })
  for (const one of windows)
    say(
      `syncs ${one.sync.toFixed(0)}/s, null ${one.nothing.toFixed(0)}/s; follow ${one.follow.toFixed(0)}/s, null ${one.read.toFixed(0)}/s; raw upserts ${one.raw.toFixed(0)}/s`,
    )
  const times = await timesAtPace(PACE, PACED_MS, sync)
  /** A desk that is opened asks for all that it follows, and sends what it held. */
  const open = async () => {
    const nth = turn++ % seeded.length
    await askOnce(base, { method: 'GET', path: '/api/follow', headers: headers(seeded[nth]!) })
    await desks[nth]!.sync(base)
  }
  const rush = await timesAtPace(RUSH_PACE, PACED_MS, open)
  const median = (of: (one: (typeof windows)[number]) => number) => quantile(windows.map(of), 0.5)
  return {
    sync_ratio: round(
      median((one) => one.sync / one.nothing),
      2,
    ),
    raw_ratio: round(
      median((one) => one.sync / one.raw),
      3,
    ),
    sync_per_s: round(median((one) => one.sync)),
    sync_p99_ms: round(quantile(times, 0.99), 1),
    rush_p99_ms: round(quantile(rush, 0.99), 1),
    follow_ratio: round(
      median((one) => one.follow / one.read),
      2,
    ),
  }
}

/** How long others wait while a network saves one of its services, and while 12,000 are brought in. */
async function measureBlocks(base: string, seeded: Store) {
  const origin = base.replace(/\/$/, '')
  const probe = () => askOnce(base, { method: 'GET', path: '/healthz' })
  const asLead = async (id: string) => {
    const token = await seeded.of(id).newLogIn(Date.now())
    const { headers } = await askOnce(base, {
      method: 'POST',
      path: '/api/sign-in',
      headers: { origin },
      body: JSON.stringify({ token, name: 'Load' }),
    })
    const cookie = String(headers['set-cookie']).split(';')[0]!
    return async (method: string, path: string, body: unknown) => {
      const said = await askOnce(base, {
        method,
        path,
        headers: { cookie, origin },
        body: JSON.stringify(body),
      })
      if (said.status !== 200) throw new Error(`${method} ${path}: ${said.status} ${said.body.slice(0, 200)}`)
    }
  }
  const network = await asLead('network')
  const many = likeServices(like, IMPORTED)
  const longest: number[] = []
  const started = performance.now()
  for (let n = 0; n < WINDOWS && performance.now() - started < BLOCKS_MS; n++) {
    const service = (await seeded.of('network').document()).services[n]!
    const saved = await longestWait(
      () =>
        network('PUT', `/api/lead/services/${service.id}`, {
          service: { ...service, cost: `${n} pounds` },
          base: service,
          by,
        }),
      probe,
    )
    const lead = await asLead(`import-${n}`)
    const imported = await longestWait(
      () => lead('POST', '/api/lead/services/import', { services: many, base: 1, by }),
      probe,
    )
    say(
      `longest wait: ${saved.toFixed(0)} ms while a network saved, ${imported.toFixed(0)} ms while 12,000 services came in`,
    )
    longest.push(Math.max(saved, imported))
  }
  return { longest_block_ms: round(quantile(longest, 0.5)) }
}

function start(script: readonly string[]): Promise<string> {
  const { child, base } = startOwn(script, { DATA_DIR: folder, DIST_DIR: DIST })
  children.push(child)
  return base
}

function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}
