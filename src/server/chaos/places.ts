import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { DATABASE } from '../operate/environment.ts'
import { backUp, restore } from '../store/database/copy.ts'
import type { Cluster } from './cluster.ts'

const run = promisify(execFile)

/** Where the server of a simulation keeps its rows. */
export interface DatabasePlace {
  readonly name: string
  /** As the store opens it. */
  readonly where: string
  /** As the server is told. */
  readonly env: Readonly<Record<string, string>>
  /** Copies it while the server runs; an earlier copy is thrown away. */
  readonly backUp: () => Promise<void>
  /** Puts the copy in its place, the server being down. `bare` puts it back as it is, as a machine that is set to an earlier day; else a new epoch begins, as the manual says. */
  readonly putBack: (bare: boolean) => Promise<void>
  /** Ends the database in the middle of its work and starts it again; the embedded one ends with its server. */
  readonly crash?: () => Promise<void>
}

/** The embedded database, in a folder. */
export function embeddedPlace(folder: string): DatabasePlace {
  const where = join(folder, DATABASE)
  const copy = join(folder, 'backup.sqlite')
  return {
    name: 'SQLite',
    where,
    env: { DATA_DIR: folder, DATABASE_URL: '' },
    backUp: async () => {
      rmSync(copy, { force: true })
      await backUp(where, copy)
    },
    putBack: async (bare) => {
      if (!bare) return void restore(copy, where, randomUUID(), join(folder, `${randomUUID()}.sqlite`))
      for (const sidecar of ['-wal', '-shm']) rmSync(where + sidecar, { force: true })
      copyFileSync(copy, where)
    },
  }
}

/** A new database in a cluster of PostgreSQL, copied by its own programs. */
export async function postgresPlace(
  cluster: Cluster,
  programs: string,
  folder: string,
): Promise<DatabasePlace> {
  const database = `chaos_${randomUUID().replaceAll('-', '')}`
  const where = cluster.url.replace('/postgres?', `/${database}?`)
  const copy = join(folder, 'backup.dump')
  const ask = async (url: string, ...statements: readonly string[]) => {
    const client = new pg.Client(url)
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }
  await ask(cluster.url, `CREATE DATABASE ${database}`)
  return {
    name: 'PostgreSQL',
    where,
    env: { DATA_DIR: folder, DATABASE_URL: where },
    backUp: async () => {
      await run(join(programs, 'pg_dump'), ['--format=custom', `--file=${copy}`, `--dbname=${where}`])
    },
    putBack: async (bare) => {
      await ask(cluster.url, `DROP DATABASE ${database} WITH (FORCE)`, `CREATE DATABASE ${database}`)
      await run(join(programs, 'pg_restore'), [`--dbname=${where}`, copy])
      if (!bare) await ask(where, 'UPDATE book SET epoch = gen_random_uuid()::text')
    },
    crash: async () => {
      await cluster.crash()
      await cluster.start()
    },
  }
}
