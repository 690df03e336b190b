import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The built app served on a port of its own with a data folder of its own, and a browser beside it. */
export interface App {
  readonly home: string
  /** What the server printed, its one-time sign-in links among it. */
  readonly said: string
  readonly browser: Browser
  /** A browser of its own, at rest: contrast is read on screens that do not move. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>
  readonly stop: () => Promise<void>
}

/** Starts the built server and Chromium; the port must be free. */
export async function startApp(port: number, env: Readonly<Record<string, string>> = {}): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'))
  const server: ChildProcess = spawn(process.execPath, ['src/server/main.ts'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, ...env },
  })
  const said = await new Promise<string>((resolve, reject) => {
    let text = ''
    server.stdout!.on('data', (chunk) => {
      text += chunk
      if (text.includes('Ctrl-C')) resolve(text)
    })
    server.stderr!.on('data', (chunk) => {
      text += chunk
    })
    server.on('exit', () => reject(new Error(`The server stopped: ${text}`)))
  })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  return {
    home: `http://localhost:${port}/`,
    said,
    browser,
    open: async (options = {}) =>
      (
        await browser.newContext({
          viewport: { width: 1366, height: 768 },
          reducedMotion: 'reduce',
          ...options,
        })
      ).newPage(),
    stop: async () => {
      await browser.close()
      server.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The sign-in links that the server printed, in order: the practice's first. */
export function signInLinks(said: string): string[] {
  return [...said.matchAll(/http\S+sign-in\/\S+/g)].map(([link]) => link)
}

/** What axe finds wrong with the page as it stands. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

/** Whether anything makes the page wider than the window. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1)
}

/** Answers the question on screen with a key and waits for the next screen; a key that came too soon after a change is pressed again, as a person would. */
export async function answer(page: Page, key: string): Promise<void> {
  const question = () => page.locator('main').first().innerText()
  const before = await question()
  for (let tries = 0; tries < 10; tries++) {
    await page.waitForTimeout(200)
    await page.keyboard.press(key)
    for (let looks = 0; looks < 10; looks++) {
      if ((await question()) !== before) return
      await page.waitForTimeout(50)
    }
  }
  throw new Error(`The key ${key} changed nothing.`)
}

/** Lets a test move the clock of a page: the server's stays unheard there, else the desk would go by that. */
export async function goByItsOwnClock(page: Page, time: Date): Promise<void> {
  await page.addInitScript(() => {
    const get = Headers.prototype.get
    Headers.prototype.get = function (name) {
      return name === 'server-time' ? null : get.call(this, name)
    }
  })
  await page.clock.install({ time })
}
