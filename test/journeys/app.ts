import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright'
import { serve } from './served.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The built app served on a free port with a data folder of its own, and a browser beside it. */
export interface App {
  readonly home: string
  /** What the server printed at its last start, its one-time sign-in links among it. */
  readonly said: string
  readonly browser: Browser
  /** A browser of its own, at rest: contrast is read on screens that do not move. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>
  /** Ends the server at once, as a power cut does; done when it is gone. */
  readonly kill: () => Promise<void>
  /** Starts the server again where it was. */
  readonly startAgain: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the built server and Chromium. */
export async function startApp(env: Readonly<Record<string, string>> = {}): Promise<App> {
  const { said, stop, ...server } = await serve(env)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  // Whatever a journey does: nothing that a page asks goes anywhere but to our own server.
  const elsewhere = new Set<string>()
  const watch = (context: BrowserContext) =>
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url())
      if (/^(https?|wss?):$/.test(protocol) && !/^(localhost|127\.0\.0\.1):\d+$/.test(host))
        elsewhere.add(request.url())
    })
  return {
    ...server,
    get said() {
      return said()
    },
    browser,
    open: async (options = {}) => {
      const size = { width: 1366, height: 768 }
      const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', ...options })
      watch(context)
      return context.newPage()
    },
    stop: async () => {
      await browser.close()
      await stop()
      if (elsewhere.size > 0) throw new Error(`Pages asked others: ${[...elsewhere].join(', ')}`)
    },
  }
}

/** The sign-in links that the server printed, in order: the practice's first. */
export function signInLinks(said: string): string[] {
  return [...said.matchAll(/http\S+sign-in\/\S+/g)].map(([link]) => link)
}

/** Opens a sign-in link and comes in by its button; the first lead of a practice says a name. */
export async function comeIn(page: Page, link: string, name?: string): Promise<void> {
  await page.goto(link)
  if (name) await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.locator('#home-title').waitFor()
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

/** Waits until the screen takes keys: in its first moment they belong to the screen before. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('#question')].every(
      ({ dataset }) => Number(dataset.keysFrom) <= performance.now(),
    ),
  )
}

/** Presses a key as soon as the screen takes keys. */
export async function press(page: Page, key: string): Promise<void> {
  await settled(page)
  await page.keyboard.press(key)
}

/** Answers the question on screen with a key and waits for the next screen. */
export async function answer(page: Page, key: string): Promise<void> {
  const before = await page.locator('main').first().innerText()
  await press(page, key)
  await page.waitForFunction((words) => document.querySelector('main')!.innerText !== words, before)
}

/** Answers no to the step on screen; where rows of it have not been in view yet, that shows them first. */
export async function none(page: Page): Promise<void> {
  const step = (await page.waitForSelector('.screen'))!
  while (await step.evaluate((node) => node.isConnected)) {
    await press(page, 'n')
    await page.waitForFunction(
      (node) => !node.isConnected || node.querySelector('.read-first')?.textContent?.includes('N'),
      step,
    )
  }
}

/** Answers no to whatever an open call asks, until its answer is on screen; days are the fewest, and who is told of the record is the patient. */
export async function noToAll(page: Page): Promise<void> {
  const answered = page.locator('.answer')
  await page.locator('.screen h1').or(answered).first().waitFor()
  while ((await answered.count()) === 0)
    if ((await page.locator('main button[aria-keyshortcuts=N]').count()) > 0) await none(page)
    else if ((await page.getByText('Is this the patient?').count()) > 0) await answer(page, 'p')
    else await answer(page, '1')
}

/** Opens the menu of the desk, which holds the language and training. */
export async function openMenu(page: Page): Promise<void> {
  await page.locator('.menu-key').click()
  await page.locator('#menu').waitFor()
}

/** Shows the desk in another language, by its own name. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await openMenu(page)
  await page.locator('#menu').getByRole('button', { name }).click()
}

/** Lets half a minute pass on the clock of a page, within which every desk asks what is new; the clock was installed before the page was opened. */
export function halfAMinute(page: Page): Promise<void> {
  return page.clock.runFor(28_000)
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
