import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { KeySet } from '#core/pathway/release-files.ts'
import { DATABASE } from '../operate/environment.ts'
import type { Samples } from '../samples.ts'
import { openStore, type Store } from '../store/store.ts'
import { measureBlocks } from './load-blocks.ts'
import { seedLoad } from './load-practices.ts'
import { measureRates, type UnderLoad } from './load-rates.ts'
import { startOwn } from './own-process.ts'
import { measureReplication } from './replication.ts'

/** `npm run load`: what one process of the server bears, beside a handler that does nothing. The last line is JSON. */
const SHORT = process.argv.includes('--short')
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const DIST = process.env.DIST_DIR ?? join(ROOT, 'dist')
const WINDOWS = 5
const RATES = { windows: WINDOWS, windowMs: SHORT ? 1000 : 5000, pacedMs: SHORT ? 8000 : 30_000 }
/** Windows of blocks are begun for this long. */
const BLOCKS = { windows: WINDOWS, ms: SHORT ? 20_000 : 300_000 }

if (!existsSync(join(DIST, 'release-keys.json'))) {
  console.error(`${DIST} is not built. Run "npm run build" first.`)
  process.exit(1)
}
const read = <T>(name: string) => JSON.parse(readFileSync(join(DIST, name), 'utf8')) as T
const like = read<Samples>('practices-demo.json').practices.flatMap(({ services }) => services)[0]!
const folder = mkdtempSync(join(tmpdir(), 'load-'))
const children: ChildProcess[] = []
let store: Store | undefined
try {
  store = await openStore(join(folder, DATABASE))
  const seeded = await seedLoad(store, like, WINDOWS)
  const server = await start(['src/server/main.ts'])
  const empty = await start(['src/server/load/null-server.ts'])
  const keys = read<KeySet>('release-keys.json')
  const rates = await measureRates(server, empty, { seeded, keys, folder }, RATES)
  const blocks = await measureBlocks({ ...server, store }, like, BLOCKS)
  const replication = SHORT ? {} : await measureReplication(server.base, seeded[0]!, keys)
  console.log(JSON.stringify({ ...rates, ...blocks, ...replication }))
} finally {
  for (const child of children) child.kill()
  await Promise.all(
    children.map((child) => child.exitCode ?? new Promise((ended) => child.once('exit', ended))),
  )
  await store?.close()
  rmSync(folder, { recursive: true, force: true })
}

async function start(script: readonly string[]): Promise<UnderLoad> {
  const { child, base } = startOwn(script, { DATA_DIR: folder, DIST_DIR: DIST })
  children.push(child)
  return { child, base: await base }
}
