import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built app served on a free port with a data folder of its own. */
export interface Served {
  readonly home: string
  /** What the server printed at its last start, its one-time sign-in links among it. */
  readonly said: () => string
  /** Ends the server at once, as a power cut does; done when it is gone. */
  readonly kill: () => Promise<void>
  /** Starts the server again where it was. */
  readonly startAgain: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the built server. */
export async function serve(env: Readonly<Record<string, string>> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'))
  const start = (port: string) => startServer({ PORT: port, DATA_DIR: folder, ...env })
  let server = await start('0')
  const home = /http\S+/.exec(server.said)![0]
  const kill = async () => {
    const { child } = server
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return {
    home,
    said: () => server.said,
    kill,
    startAgain: async () => {
      server = await start(new URL(home).port)
    },
    stop: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startServer(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(process.execPath, ['src/server/main.ts'], { env: { ...process.env, ...env } })
  const said = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
      if (text.includes('Ctrl-C')) resolve(text)
    })
    child.stderr.on('data', (chunk) => {
      text += chunk
    })
    child.on('exit', () => reject(new Error(`The server stopped: ${text}`)))
  })
  return { child, said }
}
