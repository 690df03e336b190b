import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeContent } from '#content/build-content.ts'
import { DATABASE } from '#server/operate/environment.ts'
import { whyUnusable, whyUnusableToAll } from '#server/store/database/faults.ts'
import { openDatabase } from '#server/store/database/open.ts'
import { openStore } from '#server/store/store.ts'
import { content } from '../../content/sample.ts'
import { freshPlace, onPostgres } from '../fresh-place.ts'

let folder = ''
let dist = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'))
  dist = join(folder, 'dist')
  mkdirSync(dist)
  writeContent(content, dist, '2026-11-24')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a start says to whoever runs the server, and how it ends. */
async function start(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    env: { ...process.env, PORT: '0', DATABASE_URL: '', DIST_DIR: dist, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (part: Buffer) => {
    said += part
  })
  const [status] = await once(child, 'close')
  return { said, status }
}
const refused = async (env: Readonly<Record<string, string>>, sentence: RegExp) => {
  const { said, status } = await start(env)
  // One line: never a stack of calls.
  expect(said).toMatch(new RegExp(`^The database \\S+ ${sentence.source}[^\\n]*\\n$`))
  expect(status).toBe(1)
}

it.each(['10.255.255.1', 'nowhere.invalid'])(
  'a start says in one sentence that %s is not here',
  async (host) => {
    const { said, status } = await start({ HOST: host, DATA_DIR: join(folder, 'host') })
    expect(said).toBe(
      `HOST is "${host}", which is no address of this machine. Set 127.0.0.1 for this machine alone, or 0.0.0.0 for all its addresses.\n`,
    )
    expect(status).toBe(1)
  },
)

describe.skipIf(onPostgres)('a start says in one sentence that the embedded database', () => {
  const place = async (name: string, spoil: (file: string) => void) => {
    const data = join(folder, name)
    mkdirSync(data)
    await (await openStore(join(data, DATABASE))).close()
    spoil(join(data, DATABASE))
    return { DATA_DIR: data }
  }

  it('is of a newer version, damaged, not ours, or may not be written', async () => {
    const newer = await place('newer', (file) => {
      new DatabaseSync(file).exec('INSERT INTO schema_step (step) VALUES (999)')
    })
    const damaged = await place('damaged', (file) => {
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.fill(7, 4096))
    })
    const text = await place('text', (file) => writeFileSync(file, 'no database at all, '.repeat(999)))
    await Promise.all([
      refused(newer, /was written by a newer version .*Start that version/),
      refused(damaged, /is damaged\. Put the last backup in its place/),
      refused(text, /is not a database of ours/),
      refused({ DATA_DIR: '/sys/right-door' }, /may not be written\. Give this user the right/),
      refused(
        { DATA_DIR: '/proc/right-door/data' },
        /cannot be used \(ENOENT.*\)\. Set DATA_DIR to a folder that this user may write/,
      ),
    ])
  })
  it.each([
    [5, 'is held by another process'],
    [8, 'may not be written'],
    [1032, 'may not be written'],
    [11, 'is damaged'],
    [13, 'has no room left on its disk'],
    [14, 'cannot be opened'],
  ])('SQLite calls %i: it %s', (errcode, sentence) => {
    const fault = Object.assign(new Error('in words of its own'), { errcode })
    expect(whyUnusable(fault, '/srv/door.sqlite')).toMatch(
      new RegExp(`^The database /srv/door.sqlite ${sentence}.*\\.$`),
    )
  })
})

describe.runIf(onPostgres)('a start says in one sentence that PostgreSQL', () => {
  it('does not answer, has no such database, or one of a newer version', async () => {
    const newer = await freshPlace('')
    const db = await openDatabase(newer)
    await db.write((sql) => sql.run('INSERT INTO schema_step (step) VALUES (999)'))
    await db.close()
    await Promise.all([
      refused({ DATABASE_URL: 'postgres://door@127.0.0.1:1/door' }, /does not answer\. Start it/),
      refused({ DATABASE_URL: onPostgres!.replace('/postgres?', '/nowhere?') }, /is not there\. Make it/),
      refused({ DATABASE_URL: newer }, /was written by a newer version .*Start that version/),
    ])
  })
  it.each([
    ['53100', 'has no room left'],
    ['25006', 'may not be written'],
    ['28P01', 'does not let this user in'],
    ['57P01', 'does not answer'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'shows a certificate that this machine does not trust'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'shows a certificate that this machine does not trust'],
  ])('which says %s, %s', (code, sentence) => {
    const fault = Object.assign(new Error('in words of its own'), { code })
    expect(whyUnusable(fault, 'postgres://door:hidden@host/door')).toMatch(
      new RegExp(`door ${sentence}.*\\.$`),
    )
    expect(whyUnusable(fault, 'postgres://door:hidden@host/door')).not.toContain('hidden')
    expect(whyUnusableToAll(fault, 'postgres://door:hidden@host/door')).toMatch(
      new RegExp(`^The database ${sentence}.*\\.$`),
    )
  })
  it('cannot be asked without a file that its address names, or takes no encrypted line', async () => {
    const at = (more: string) => ({
      DATABASE_URL: `postgres://door@127.0.0.1:1/door?sslmode=verify-full${more}`,
    })
    await refused(at('&sslrootcert=/nowhere.pem'), /cannot be asked: the file of sslrootcert/)
    await refused({ DATABASE_URL: `${onPostgres!}&sslmode=verify-full` }, /takes no encrypted line/)
  })
  it('says to strangers nothing of words that are not ours', () => {
    const fault = Object.assign(new Error('role "door" on host db7 is odd'), { code: 'XX000' })
    expect(whyUnusableToAll(fault, 'postgres://door:hidden@db7/door')).toBe(
      'The database cannot be used. The log of the server says why.',
    )
  })
})
