import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DATABASE } from '#server/operate/environment.ts'
import { openStore } from '#server/store/store.ts'
import { freshPlace, onPostgres } from '../fresh-place.ts'

it.runIf(onPostgres)('a restore makes the folder where what was there is kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'restore-'))
  const url = await freshPlace(folder)
  await (await openStore(url)).close()
  const env = { PATH: process.env.PATH ?? '', DATABASE_URL: url, DATA_DIR: join(folder, 'none', 'yet') }
  const run = (file: string, ...words: string[]) =>
    spawnSync(process.execPath, [file, ...words], { env, encoding: 'utf8' })
  const operate = 'src/server/operate/operate.ts'
  const copy = join(folder, 'copy.sqlite')
  expect(run('src/server/add-practice.ts', 'add', '--name', 'Hill Surgery').status).toBe(0)
  expect(run(operate, 'backup', copy).status).toBe(0)
  const { stdout, stderr, status } = run(operate, 'restore', copy)
  expect(stderr).toBe('')
  expect(stdout).toContain(`What was there before lies in ${join(env.DATA_DIR, DATABASE)}.before-restore-1`)
  expect(status).toBe(0)
  rmSync(folder, { recursive: true })
})
