import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KEY_CODES, type Kind } from './pilot.ts'

const DRIVER = '/usr/bin/WebKitWebDriver'
const SCREEN = '/usr/bin/xvfb-run'
const BROWSER = ['4.1', '4.0', '6.0']
  .map(
    (version) =>
      `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  )
  .find(existsSync)
const PATIENCE_MS = 20_000

/** Debian's WebKitGTK, by its own driver, on a screen that nobody sees. */
export const webkit: Kind = {
  name: 'WebKit',
  packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  isThere: () => existsSync(DRIVER) && existsSync(SCREEN) && BROWSER !== undefined,
  open: async () => {
    const home = mkdtempSync(join(tmpdir(), 'webkit-'))
    const port = await freePort()
    const child = spawn(
      SCREEN,
      ['-a', '-s', '-screen 0 1500x1000x24', DRIVER, `--port=${port}`],
      // A group of its own, so that the screen and the browser end with it.
      {
        detached: true,
        stdio: 'ignore',
        env: {
          ...process.env,
          HOME: home,
          XDG_RUNTIME_DIR: home,
          WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        },
      },
    )
    const call = async (method: string, path: string, body?: object) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const { value } = (await answer.json()) as { value: unknown }
      if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`)
      return value
    }
    const from = performance.now()
    while (!(await call('GET', '/status').catch(() => undefined)))
      if (performance.now() - from > PATIENCE_MS) throw new Error('The driver of WebKit did not start.')
      else await new Promise((go) => setTimeout(go, 50))
    const options = { binary: BROWSER, args: ['--automation'] }
    const { sessionId } = (await call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })) as { sessionId: string }
    const session = `/session/${sessionId}`
    await call('POST', `${session}/timeouts`, { script: PATIENCE_MS, pageLoad: PATIENCE_MS })
    await call('POST', `${session}/window/rect`, { width: 1366, height: 868 })
    return {
      name: 'WebKit',
      go: async (url) => void (await call('POST', `${session}/url`, { url })),
      run: async <T>(expression: string) =>
        (await call('POST', `${session}/execute/async`, {
          script: `const done = arguments[0]; Promise.resolve(${expression}).then((it) => done(it ?? null), (fault) => done(null))`,
          args: [],
        })) as T,
      press: async (...keys) => {
        const actions = keys.flatMap((key) => {
          const value = KEY_CODES[key] ?? key
          return [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]
        })
        await call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] })
      },
      print: async () => {
        const data = await call('POST', `${session}/print`, {}).catch(() => undefined)
        return data === undefined ? undefined : Buffer.from(data as string, 'base64')
      },
      close: async () => {
        const gone = once(child, 'exit')
        await call('DELETE', session).catch(() => undefined)
        process.kill(-child.pid!, 'SIGTERM')
        await gone
        rmSync(home, { recursive: true, force: true })
      },
    }
  },
}

/** The driver is told its port and does not choose one itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
