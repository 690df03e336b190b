import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where Debian puts the programs of each version. */
const VERSIONS = '/usr/lib/postgresql'
/** PostgreSQL does not run as root: these users are there for work of others. */
const USERS = ['postgres', 'nobody']

/** A throwaway PostgreSQL, in a folder of its own, that nobody reaches but by a socket there. */
export interface Cluster {
  readonly url: string
  /** Ends it in the middle of whatever it does, as a fault would. */
  readonly crash: () => Promise<void>
  /** Starts it again after a crash. */
  readonly start: () => Promise<void>
  /** Ends it and takes its folder away. */
  readonly stop: () => Promise<void>
}

/** The folder of PostgreSQL's programs; undefined where this machine has none. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).map(Number).filter(Number.isFinite) : []
  return versions
    .sort((one, other) => other - one)
    .map((version) => join(VERSIONS, String(version), 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')))
}

/** Makes a cluster and starts it. It keeps texts in another order than ours, as most do. */
export async function startCluster(programs: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const as = process.getuid?.() === 0 ? otherUser() : undefined
  if (as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const words = ['--no-sync', '--auth=trust', '--username=door', '--encoding=UTF8', '--locale=C.UTF-8']
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, ...words, '--locale-provider=icu', '--icu-locale=en-GB'],
    { ...as, stdio: 'pipe' },
  )
  let server: ChildProcess
  const start = () =>
    new Promise<void>((ready, failed) => {
      const settings = [
        'listen_addresses=',
        `unix_socket_directories=${folder}`,
        'fsync=off',
        'max_connections=200',
        'autovacuum=off',
      ]
      server = spawn(
        join(programs, 'postgres'),
        ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
        { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
      )
      let said = ''
      server.stderr!.on('data', (part: Buffer) => {
        said = (said + part).slice(-4000)
        if (said.includes('ready to accept connections')) ready()
      })
      server.once('exit', () => failed(new Error(`PostgreSQL did not start: ${said}`)))
    })
  const crash = () =>
    new Promise<void>((ended) => {
      server.once('exit', () => ended())
      server.kill('SIGQUIT')
    })
  await start()
  return {
    url: `postgres://door@/postgres?host=${encodeURIComponent(folder)}`,
    crash,
    start,
    stop: async () => {
      await crash()
      rmSync(folder, { recursive: true })
    },
  }
}

function otherUser(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const found = USERS.map((name) => lines.find((line) => line.startsWith(`${name}:`))).find(Boolean)
  const [, , uid, gid] = found?.split(':') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}
