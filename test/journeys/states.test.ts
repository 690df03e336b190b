import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'

const PORT = 4392
const HOME = `http://localhost:${PORT}/`
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

let folder: string
let server: ChildProcess
let browser: Browser

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'states-'))
  cpSync('dist', join(folder, 'dist'), { recursive: true })
  server = spawn(process.execPath, ['src/server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(PORT),
      DATA_DIR: join(folder, 'data'),
      DIST_DIR: join(folder, 'dist'),
    },
  })
  await new Promise<void>((resolve) =>
    server.stdout!.on('data', (chunk) => String(chunk).includes('Ctrl-C') && resolve()),
  )
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ARGS })
})
afterAll(async () => {
  await browser?.close()
  server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function openTopic(page: Page, words: string): Promise<void> {
  await page.locator('#query').waitFor()
  await page.fill('#query', words)
  await page.locator('.result:enabled').first().waitFor()
  await page.locator('#query').press('Enter')
}

it('says calmly that storage is refused, and the desk works', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await page.goto(HOME)
  await openTopic(page, 'insurance form')
  await page.locator('.answer').waitFor()
  await page.locator('h1').first().focus()
  await page.waitForTimeout(250)
  await page.keyboard.press('a')
  await page.getByText('The count is lost if this page is closed').waitFor()
  await page.getByText('This browser does not keep anything.').waitFor()
})

it('counts nothing in training', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(HOME)
  await page.getByLabel('Training').check()
  await openTopic(page, 'insurance form')
  await page.locator('.answer').waitFor()
  await page.locator('h1').first().focus()
  await page.waitForTimeout(250)
  await page.keyboard.press('a')
  await page.getByText('Training: not counted.').waitFor()
  const kept = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const open = indexedDB.open('counts')
        open.onsuccess = () => {
          if (!open.result.objectStoreNames.contains('weeks')) return resolve(0)
          const all = open.result.transaction('weeks').objectStore('weeks').getAll()
          all.onsuccess = () => resolve(all.result.length)
        }
      }),
  )
  expect(kept).toBe(0)
})

it('offers the GP at once to a caller who wants one', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(HOME)
  await openTopic(page, 'smear test')
  await page.getByText('Is anyone poorly today').waitFor()
  await page.waitForTimeout(250)
  await page.keyboard.press('n')
  await page.getByText('Any of these now?').waitFor()
  await page.waitForTimeout(250)
  await page.keyboard.press('n')
  await page.locator('.answer').waitFor()
  await page.waitForTimeout(250)
  await page.keyboard.press('g')
  await page.locator('h1', { hasText: /GP|Request for the next working day/ }).waitFor()
})
