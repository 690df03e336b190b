import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

/** Whether a process still runs. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

it.skipIf(process.platform === 'win32')(
  'the server ends with the npm that started it, also where only npm hears the signal',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'together-'))
    const script = join(folder, 'start.mjs')
    writeFileSync(
      script,
      `import { spawn } from 'node:child_process'
import { endTogether } from ${JSON.stringify(resolve('scripts/bootstrap.mjs'))}
const server = spawn(process.execPath, ['-e', 'console.log(process.pid); setInterval(() => {}, 1000)'], { stdio: 'inherit' })
endTogether(server)
server.on('exit', () => process.exit(0))
`,
    )
    // npm runs a script by a shell, which passes no signal on.
    const npm = spawn('sh', ['-c', `"${process.execPath}" "${script}"; true`], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = (await once(npm.stdout, 'data')) as [Buffer]
    const server = Number(said)
    expect(runs(server)).toBe(true)
    npm.kill('SIGTERM')
    await expect.poll(() => runs(server), { timeout: 20_000 }).toBe(false)
    rmSync(folder, { recursive: true })
  },
)
