import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATABASE } from '#server/operate/environment.ts'
import { openStore } from '#server/store/store.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const OPERATE = 'src/server/operate/operate.ts'
const PRACTICE = 'src/server/add-practice.ts'
const AUDIT = 'src/server/operate/audit.ts'

/** What a command says, and how it ends, with nothing set but what is given. */
function run(file: string, words: readonly string[], env: Readonly<Record<string, string>>) {
  const { PATH = '' } = process.env
  const done = spawnSync(process.execPath, [file, ...words], { env: { PATH, ...env }, encoding: 'utf8' })
  return { said: done.stdout, fault: done.stderr, status: done.status }
}

describe('a command in a shell that lacks what the server is told', () => {
  it.each([
    [PRACTICE, ['list']],
    [PRACTICE, ['link', '--id', 'hill']],
    [OPERATE, ['backup', 'copy.sqlite']],
    [OPERATE, ['flush-sessions']],
    [AUDIT, ['verify']],
  ] as const)('%s %j makes no database of its own, and says what to set', (file, words) => {
    const data = join(folder, 'not-there')
    const { fault, status } = run(file, words, { DATA_DIR: data })
    expect(fault).toMatch(/^There is no database at .* Set DATA_DIR or DATABASE_URL as the server has them/)
    expect(status).toBe(1)
    expect(existsSync(data)).toBe(false)
  })

  it('is told where the rows went once they were moved; the server begins no empty database beside them', () => {
    const data = join(folder, 'moved')
    mkdirSync(data)
    writeFileSync(join(data, `${DATABASE}.moved-1`), '')
    for (const [file, words] of [
      [PRACTICE, ['list']],
      [PRACTICE, ['add', '--name', 'Hill']],
      [OPERATE, ['backup', 'copy.sqlite']],
      [OPERATE, ['move']],
    ] as const) {
      const { fault, status } = run(file, words, {
        DATA_DIR: data,
        ...(words[0] === 'move' ? { DATABASE_URL: 'postgres://door@127.0.0.1:1/door' } : {}),
      })
      expect(fault).toMatch(/was moved into a PostgreSQL database; .*\.moved-1\. Set DATABASE_URL/)
      expect(status).toBe(1)
    }
    expect(readdirSync(data)).toEqual([`${DATABASE}.moved-1`])
  })

  it('a first practice may be added before the server ran; that says so, and only this user may read the file', () => {
    const data = join(folder, 'first')
    const { said, status } = run(PRACTICE, ['add', '--name', 'Hill Surgery'], { DATA_DIR: data })
    expect(said).toContain(`A new database is made: ${join(data, DATABASE)}`)
    expect(status).toBe(0)
    expect(statSync(join(data, DATABASE)).mode & 0o077).toBe(0)
    expect(statSync(data).mode & 0o077).toBe(0)
    const copy = join(folder, 'first-copy.sqlite')
    expect(run(OPERATE, ['backup', copy], { DATA_DIR: data }).status).toBe(0)
    expect(readdirSync(folder).filter((name) => name.startsWith('first-copy'))).toEqual(['first-copy.sqlite'])
    expect(statSync(copy).mode & 0o077).toBe(0)
  })

  it('a copy of a database without practices is no good end', async () => {
    const data = join(folder, 'empty')
    mkdirSync(data)
    await (await openStore(join(data, DATABASE))).close()
    const { fault, status } = run(OPERATE, ['backup', join(folder, 'none.sqlite')], { DATA_DIR: data })
    expect(fault).toMatch(/^It holds no practice\. See that this is the database of the server: /)
    expect(status).toBe(1)
  })
})
