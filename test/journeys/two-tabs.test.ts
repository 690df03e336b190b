import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import front from '../../content/languages/front-en.json' with { type: 'json' }
import { type App, startApp } from './app.ts'
import { changedBuild } from './changed-build.ts'

let served: string
let app: App
let later: string

beforeAll(async () => {
  served = mkdtempSync(join(tmpdir(), 'served-'))
  cpSync('dist', served, { recursive: true })
  const question = '"search-question": "'
  later = await changedBuild({
    'content/languages/front-en.json': [question, `${question}Release 2: `],
    'content/languages/cy.json': ['"slip-', '"release": "2",\n  "slip-'],
  })
  app = await startApp({ DIST_DIR: served })
})
afterAll(async () => {
  await app?.stop()
  for (const folder of [served, later]) if (folder) rmSync(folder, { recursive: true, force: true })
})

/** Puts a build on the server, as a new release is put there: the files of the one before are gone. */
function deploy(dist: string): void {
  rmSync(served, { recursive: true })
  cpSync(dist, served, { recursive: true })
}

/** Has a tab ask for a newer worker now, not at its next minute. */
async function lookForNewer(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update())
}

async function tab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(app.home)
  await page.evaluate(() => navigator.serviceWorker.ready)
  return page
}

it('takes each tab to the newest release when that tab is idle', async () => {
  const idle = await app.open()
  await idle.goto(app.home)
  await idle.evaluate(() => navigator.serviceWorker.ready)
  const busy = await tab(idle.context())
  await busy.fill('#query', 'sore throat')
  await busy.locator('.result:enabled').first().waitFor()
  await busy.locator('#query').press('Enter')
  await busy.getByText('Who is on the line?').waitFor()
  await idle.getByLabel('Training').check()

  deploy(join(later, 'dist'))
  await lookForNewer(idle)
  await idle.getByText('Release 2: ').first().waitFor()
  expect(await idle.getByLabel('Training').isChecked()).toBe(true)

  // The other tab keeps its call, and its own pieces, though the server and the worker have moved on.
  await busy.getByText('New content is ready.').waitFor()
  await busy.getByText('Who is on the line?').waitFor()
  await busy.getByLabel('Language').selectOption('cy')
  await expect.poll(() => busy.evaluate(() => document.documentElement.lang)).toBe('cy')
  await busy.getByLabel('Iaith').selectOption('en')
  await busy.getByText('Who is on the line?').waitFor()

  await busy.keyboard.press('F2')
  await busy.clock.runFor(12_000)
  await busy.getByText('Release 2: ').first().waitFor()

  // A step back on the server is the newest release too.
  deploy('dist')
  await lookForNewer(idle)
  await idle.getByText(front['search-question'], { exact: true }).waitFor()
})
