import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import front from '../../content/languages/front-en.json' with { type: 'json' }
import { type App, chooseLanguage, openMenu, startApp } from './app.ts'
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

/** Puts a build on the server, as a new release is put there: in one step, and the files of the one before are gone. */
function deploy(dist: string): void {
  const [next, before] = [`${served}-next`, `${served}-before`]
  cpSync(dist, next, { recursive: true })
  renameSync(served, before)
  renameSync(next, served)
  rmSync(before, { recursive: true })
}

/** Has a tab ask for a newer worker as it does each minute, only sooner, until it shows what the newest release shows: a look that was under way while the files changed finds neither. */
async function reaches(page: Page, shown: Locator): Promise<void> {
  const look = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect
    .poll(
      async () => {
        // The page may be loading again, or the look may have met the old files.
        await look().catch(() => undefined)
        return shown.isVisible()
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toBe(true)
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
  await busy.locator('.result:not([aria-disabled])').first().waitFor()
  await busy.locator('#query').press('Enter')
  await busy.getByText('Who is on the line?').waitFor()
  await openMenu(idle)
  await idle.getByRole('button', { name: 'Training', exact: true }).click()

  deploy(join(later, 'dist'))
  await reaches(idle, idle.getByText('Release 2: ').first())
  await idle.getByText(front['training-on']).waitFor()

  // The other tab keeps its call, and its own pieces, though the server and the worker have moved on.
  await busy.getByText('New content is ready.').waitFor()
  await busy.getByText('Who is on the line?').waitFor()
  await chooseLanguage(busy, 'Cymraeg')
  await expect.poll(() => busy.evaluate(() => document.documentElement.lang)).toBe('cy')
  await chooseLanguage(busy, 'English')
  await busy.getByText('Who is on the line?').waitFor()

  // Nor do a step back and a third update, while it is not loaded again (C20).
  deploy('dist')
  await reaches(idle, idle.getByText(front['search-question'], { exact: true }))
  deploy(join(later, 'dist'))
  await reaches(idle, idle.getByText('Release 2: ').first())
  await chooseLanguage(busy, 'Cymraeg')
  await expect.poll(() => busy.evaluate(() => document.documentElement.lang)).toBe('cy')
  await chooseLanguage(busy, 'English')
  await busy.getByText('Who is on the line?').waitFor()

  await busy.keyboard.press('F2')
  await busy.clock.runFor(12_000)
  await busy.getByText('Release 2: ').first().waitFor()

  // A step back on the server is the newest release too (C20).
  deploy('dist')
  await reaches(idle, idle.getByText(front['search-question'], { exact: true }))
})
