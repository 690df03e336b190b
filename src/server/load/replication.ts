import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { KeySet } from '#core/pathway/release-files.ts'
import { quantile } from './client.ts'
import { CountedWire, type Travelled } from './counted-wire.ts'
import type { LoadDesk } from './load-practices.ts'
import { CHANGED, SyncingDesk } from './load-sync.ts'

/** Fetched by npm when they are measured, and no part of an install. */
const PACKAGES = [
  'pouchdb-core@9.0.0',
  'pouchdb-adapter-memory@9.0.0',
  'pouchdb-adapter-http@9.0.0',
  'pouchdb-replication@9.0.0',
  'pouchdb-mapreduce@9.0.0',
  'express@4.22.1',
  'express-pouchdb@4.2.0',
]
const REPLICA = fileURLToPath(new URL('replica.mjs', import.meta.url))
const SYNCS = 20

/** What a desk's own sync of 40 changed cells costs on the wire, and what PouchDB's replication of the same tallies to a server of its own does: medians of some syncs, after the first. Says so and leaves PouchDB out where it cannot be fetched. */
export async function measureReplication(base: string, seeded: LoadDesk, keys: KeySet) {
  const own = await measureOwn(base, seeded, keys)
  const folder = mkdtempSync(join(tmpdir(), 'replica-'))
  try {
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock']
    await promisify(execFile)('npm', ['install', '--prefix', folder, ...flags, ...PACKAGES])
    return { ...named('own', own), ...named('pouchdb', await measurePouch(folder, keys)) }
  } catch (fault) {
    process.stderr.write(
      `PouchDB was not measured: ${(fault as Error).message.split('\n').slice(0, 2).join(' ')}\n`,
    )
    return named('own', own)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureOwn(base: string, seeded: LoadDesk, keys: KeySet): Promise<readonly Travelled[]> {
  const wire = await CountedWire.to(base)
  // A key of its own, after those of all other desks.
  const desk = new SyncingDesk(seeded, 50_000, keys)
  const travelled: Travelled[] = []
  for (let n = 0; n <= SYNCS; n++) {
    await desk.sync(wire.base)
    travelled.push(wire.take())
  }
  wire.close()
  return travelled.slice(1)
}

async function measurePouch(folder: string, keys: KeySet): Promise<readonly Travelled[]> {
  // It finds its packages beside itself.
  const script = join(folder, 'replica.mjs')
  copyFileSync(REPLICA, script)
  const replica = fork(script, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = once(replica, 'exit').then(([code]) => {
    throw new Error(`It ended with ${code}.`)
  })
  ended.catch(() => {})
  const said = async () => {
    const heard = Promise.withResolvers<unknown>()
    replica.once('message', heard.resolve)
    return Promise.race([heard.promise, ended])
  }
  try {
    const wire = await CountedWire.to(String(await said()))
    const travelled: Travelled[] = []
    for (let n = 0; n <= SYNCS; n++) {
      const cells = Object.fromEntries(
        keys.pathways.slice(0, CHANGED).map((topic) => [`t1/${topic}/gp-soon/accepted`, n + 1]),
      )
      const done = said()
      replica.send({ to: wire.base, cells })
      await done
      travelled.push(wire.take())
    }
    wire.close()
    return travelled.slice(1)
  } finally {
    replica.kill()
  }
}

function named(name: string, travelled: readonly Travelled[]) {
  const median = (of: keyof Travelled) =>
    quantile(
      travelled.map((one) => one[of]),
      0.5,
    )
  return {
    [`${name}_requests`]: median('requests'),
    [`${name}_up_bytes`]: median('up'),
    [`${name}_down_bytes`]: median('down'),
  }
}
