import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const PORT = 4391
const HOME = `http://localhost:${PORT}/`
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let data: string
let server: ChildProcess | undefined
let signIn = ''
let browser: Browser
let context: BrowserContext
let page: Page
const faults: string[] = []

async function startServer(): Promise<void> {
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    env: { ...process.env, PORT: String(PORT), DATA_DIR: data },
  })
  server = child
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      signIn = /http\S+sign-in\/\S+/.exec(said)?.[0] ?? signIn
      if (said.includes('Ctrl-C')) resolve()
    })
    child.stderr.on('data', (chunk) => reject(new Error(String(chunk))))
  })
}
async function killServer(): Promise<void> {
  const child = server
  if (!child) return
  server = undefined
  await new Promise((resolve) => {
    child.on('exit', resolve)
    child.kill('SIGKILL')
  })
}
/** Waits out the moment in which keys of the last screen are ignored. */
async function press(key: string): Promise<void> {
  await page.waitForTimeout(220)
  await page.keyboard.press(key)
}
const heading = () => page.locator('h1').first().textContent()
const until = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 8000 })

/** A sore throat of a child of 7, by the keyboard alone, to its answer. */
async function soreThroat(): Promise<void> {
  await page.locator('#query').waitFor()
  await page.waitForTimeout(200)
  await page.keyboard.type('sore throat 7')
  await page.locator('.result:enabled').first().waitFor()
  await press('Enter')
  await until('Who is on the line?')
  await press('w')
  for (const breath of ['Right now', 'Even if gone now']) {
    await until(new RegExp(`${breath}, any of these`))
    await press('n')
  }
  await press('n')
  await press('n')
  await until('dribbling or cannot swallow their own spit')
  await press('n')
  await until('How many days')
  await press('2')
  await press('Enter')
  await until('Check the record')
  await press('n')
  await page.locator('.answer').waitFor()
}
async function axe(): Promise<unknown[]> {
  await page.evaluate(AXE)
  const result = await page.evaluate(async () => {
    const run = (
      window as unknown as {
        axe: {
          run: (
            where: Document,
            options: unknown,
          ) => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>
        }
      }
    ).axe.run
    return (await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
      .violations
  })
  return result.map(
    (violation) => `${violation.id}: ${JSON.stringify(violation.nodes.map((node) => node.target))}`,
  )
}

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'journey-'))
  await startServer()
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ARGS })
  context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1366, height: 768 } })
  page = await context.newPage()
  page.on('pageerror', (fault) => faults.push(fault.message))
  await page.goto(HOME)
  await page.evaluate(() => navigator.serviceWorker.ready)
})
afterAll(async () => {
  await browser?.close()
  await killServer()
  rmSync(data, { recursive: true, force: true })
})

describe('a day at the desk', () => {
  it('has the focus in the search box and nothing for axe to find', async () => {
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query')
    expect(await axe()).toEqual([])
  })
  it('finishes a sore throat by the keyboard, and never asks the age again', async () => {
    await soreThroat()
    expect(await page.locator('.chips').textContent()).toContain('Age: 7')
    expect(await heading()).toMatch(/Pharmacy First for sore throat|Duty|111|Minor/)
    expect(await axe()).toEqual([])
  })
  it('counts on one key, undoes, and is clean for the next caller', async () => {
    await press('a')
    await until('Accepted and counted.')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Accepted' }).waitFor()
    await press('Tab')
    await page.locator('h1').first().focus()
    await press('a')
    await until('Accepted and counted.')
    await page.locator('h1').first().focus()
    await press('Enter')
    await page.locator('#query').waitFor()
    expect(await page.inputValue('#query')).toBe('')
  })
  it('raises an emergency above all results', async () => {
    await page.keyboard.type('hes gone grey')
    await until('Emergency ambulance (999)')
    expect(await axe()).toEqual([])
    await press('Escape')
  })
  it('finds a service by name with its number', async () => {
    await page.fill('#query', 'podiatry')
    await until('Community podiatry')
    expect(await page.locator('.directory').textContent()).toContain('01632 960313')
    await page.fill('#query', '')
  })
  it('puts a board for today on every desk and notes who was told', async () => {
    await page.getByRole('button', { name: /Set today/ }).click()
    await page.fill('input[name=clinician]', 'Dr Ada Sample')
    await page.fill('input[name=extension]', '201')
    await page.getByRole('button', { name: 'Save' }).click()
    await until('Dr Ada Sample')
    await press('F8')
    await until('Tell Dr Ada Sample now')
    expect(await axe()).toEqual([])
    await page.getByRole('button', { name: /Go on with the call/ }).click()
    await until(/Told at/)
    await page.getByRole('button', { name: 'Answered' }).click()
  })
  it('changes language without losing the call', async () => {
    await page.fill('#query', 'smear')
    await page.locator('.result:enabled').first().waitFor()
    await press('Enter')
    await until('Is anyone poorly today')
    await page.locator('.language select').selectOption('cy')
    await until('Ymholiad newydd')
    expect(await page.locator('h1').first().textContent()).toContain('Is anyone poorly today')
    await page.locator('.language select').selectOption('en')
    await until('New enquiry')
    await press('F2')
  })
  it('parks a call and takes it up again', async () => {
    await page.fill('#query', 'insurance form')
    await page.locator('.result:enabled').first().waitFor()
    await page.locator('#query').focus()
    await press('Enter')
    await page.locator('.answer').waitFor()
    await press('F9')
    await page.locator('#query').waitFor()
    await press('F9')
    await page.locator('.answer').waitFor()
    await page.locator('h1').first().focus()
    await press('a')
    await page.locator('h1').first().focus()
    await press('Enter')
  })
})

describe('with the server dead', () => {
  it('starts cold, searches, finishes and counts', async () => {
    await killServer()
    await page.reload()
    await soreThroat()
    await press('a')
    await until('Accepted and counted.')
    await page.close()
    page = await context.newPage()
    page.on('pageerror', (fault) => faults.push(fault.message))
    await page.goto(HOME)
    await soreThroat()
    await press('a')
    await until('Accepted and counted.')
  })
  it('comes to exact totals when the server is back, sent again and again', async () => {
    await startServer()
    for (let n = 0; n < 3; n++) {
      await page.goto(HOME)
      await page.waitForTimeout(900)
    }
    const other = await context.newPage()
    await other.goto(signIn)
    await other.locator('#home').waitFor()
    const totals = await other.evaluate(async () => {
      const { totals } = await (await fetch('/api/lead/counts')).json()
      const sum: Record<string, number> = {}
      for (const row of totals as { cell: string; n: number }[])
        if (row.cell.startsWith('t1/'))
          sum[row.cell.split('/')[1]!] = (sum[row.cell.split('/')[1]!] ?? 0) + row.n
      return sum
    })
    expect(totals).toMatchObject({ 'sore-throat': 3, 'insurance-report': 1 })
    page = other
    expect(await axe()).toEqual([])
  })
  it('met no fault in any page', () => {
    expect(faults).toEqual([])
  })
})
