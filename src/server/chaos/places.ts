import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { DATABASE } from '../operate/environment.ts'
import { commandLine } from '../store/audit/doer.ts'
import { backUp, restore } from '../store/copies/copy.ts'
import type { Cluster } from './cluster.ts'

const run = promisify(execFile)

/** What PostgreSQL says when it finds no room for a row of counts, said by a trigger: the disk is shared with everything else here. */
const REFUSE_ROWS = [
  "CREATE FUNCTION no_room() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'could not extend file: no space left on device' USING ERRCODE = '53100'; END $$ LANGUAGE plpgsql",
  'CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON tally EXECUTE FUNCTION no_room()',
]
const TAKE_ROWS = ['DROP FUNCTION no_room CASCADE']
const TRIES = 20
const PAUSE_MS = 500

/** Where the server of a simulation keeps its rows. */
export interface DatabasePlace {
  readonly name: string
  /** As the store opens it. */
  readonly where: string
  /** As the server is told. */
  readonly env: Readonly<Record<string, string>>
  /** Processes of the server that have it open. */
  readonly processes: 1 | 2
  /** Copies it while the server runs; an earlier copy is thrown away. */
  readonly backUp: () => Promise<void>
  /** Puts the copy in its place, the server being down. `bare` puts it back as it is, as a machine that is set to an earlier day; else by the command, in a new epoch. */
  readonly putBack: (bare: boolean) => Promise<void>
  /** Fills its disk, or makes room, where that is not the server's own. */
  readonly fillDisk?: (full: boolean) => Promise<void>
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
    processes: 1,
    backUp: async () => {
      rmSync(copy, { force: true })
      await backUp(where, copy)
    },
    putBack: async (bare) => {
      if (!bare) return putBackByCommand(copy, where, folder)
      for (const sidecar of ['-wal', '-shm']) rmSync(where + sidecar, { force: true })
      copyFileSync(copy, where)
    },
  }
}

/** A new database in a cluster of PostgreSQL, copied by our commands and by its own programs. */
export async function postgresPlace(
  cluster: Pick<Cluster, 'url'> & Partial<Cluster>,
  programs: string,
  folder: string,
): Promise<DatabasePlace> {
  const database = `chaos_${randomUUID().replaceAll('-', '')}`
  const where = cluster.url.replace('/postgres?', `/${database}?`)
  const copy = join(folder, 'backup.sqlite')
  const dump = join(folder, 'backup.dump')
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
    processes: 2,
    // A database that is ended in the middle of it is copied again once it is there.
    backUp: () =>
      untilDone(async () => {
        rmSync(copy, { force: true })
        await backUp(where, copy)
        await run(join(programs, 'pg_dump'), ['--format=custom', `--file=${dump}`, `--dbname=${where}`])
      }),
    putBack: async (bare) => {
      if (!bare) return putBackByCommand(copy, where, folder)
      await ask(cluster.url, `DROP DATABASE ${database} WITH (FORCE)`, `CREATE DATABASE ${database}`)
      await run(join(programs, 'pg_restore'), [`--dbname=${where}`, dump])
    },
    fillDisk: (full) => ask(where, ...(full ? REFUSE_ROWS : TAKE_ROWS)),
    crash: async () => {
      await cluster.crash?.()
      await cluster.start?.()
    },
  }
}

async function untilDone(work: () => Promise<void>): Promise<void> {
  for (let left = TRIES; ; left--)
    try {
      return await work()
    } catch (fault) {
      if (left === 0) throw fault
      await pause(PAUSE_MS)
    }
}

async function putBackByCommand(copy: string, where: string, folder: string): Promise<void> {
  await restore(copy, where, { aside: join(folder, `${randomUUID()}.sqlite`), by: commandLine(Date.now()) })
}
