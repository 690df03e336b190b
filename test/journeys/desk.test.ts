import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type App,
  axe,
  chooseLanguage,
  comeIn,
  noToAll,
  press as pressOn,
  signInLinks,
  startApp,
} from './app.ts'

let app: App
let context: BrowserContext
let page: Page
const faults: string[] = []

const press = (key: string) => pressOn(page, key)
const heading = () => page.locator('h1').first().textContent()
const until = (text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 8000 })

/** A sore throat of a child of 7, by the keyboard alone, to its answer. */
async function soreThroat(): Promise<void> {
  await page.locator('#query:focus').waitFor()
  await page.keyboard.type('sore throat 7')
  await page.locator('.result:not([aria-disabled])').first().waitFor()
  await press('Enter')
  await until('Who is on the line?')
  await press('w')
  await until('On the record')
  await press('n')
  for (const breath of ['Right now', 'This week, even if gone']) {
    await until(new RegExp(`${breath}, any of these`))
    await press('n')
  }
  await press('n')
  await press('n')
  await until('dribbling or cannot swallow')
  await press('n')
  await until('How long')
  await press('1')
  await page.locator('.answer').waitFor()
}

beforeAll(async () => {
  app = await startApp()
  page = await app.open()
  context = page.context()
  page.on('pageerror', (fault) => faults.push(fault.message))
  await page.goto(app.home)
  await page.evaluate(() => navigator.serviceWorker.ready)
  // A desk leads calls without its practice where that does not come in time: these calls are the practice's.
  await page.getByText('Riverside Surgery').first().waitFor()
  expect(await page.title()).toContain('Riverside Surgery')
})
afterAll(() => app?.stop())

describe('a day at the desk', () => {
  it('has the focus in the search box and nothing for axe to find', async () => {
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query')
    expect(await axe(page)).toEqual([])
  })
  it('finishes a sore throat by the keyboard, and never asks the age again', async () => {
    await soreThroat()
    expect(await page.locator('.chips').textContent()).toContain('Age: 7')
    expect(await heading()).toMatch(/Pharmacy First for sore throat|Duty|111|Minor/)
    expect(await axe(page)).toEqual([])
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
    expect(await axe(page)).toEqual([])
    await press('Escape')
    // No list has this, and it weighs enough only beside the topic that is found first.
    await page.keyboard.type('sweats, jaw ache, dread')
    await until('Emergency ambulance (999)')
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
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: /Go on with the call/ }).click()
    await until(/Told at/)
    await page.getByRole('button', { name: 'Answered' }).click()
  })
  it('changes language without losing the call', async () => {
    await page.fill('#query', 'smear')
    await page.locator('.result:not([aria-disabled])').first().waitFor()
    await press('Enter')
    await until('Is anyone ill')
    await chooseLanguage(page, 'Cymraeg')
    await until('Ymholiad newydd')
    expect(await page.locator('h1').first().textContent()).toContain('Is anyone ill')
    await chooseLanguage(page, 'English')
    await until('New enquiry')
    await press('F2')
  })
  it('parks a call and takes it up again', async () => {
    await page.fill('#query', 'insurance form')
    await page.locator('.result:not([aria-disabled])').first().waitFor()
    await page.locator('#query').focus()
    await press('Enter')
    await noToAll(page)
    await press('F9')
    await page.locator('#query').waitFor()
    await press('F9')
    await until('Has anything changed?')
    await press('n')
    await page.locator('.answer').waitFor()
    await page.locator('h1').first().focus()
    await press('a')
    await page.locator('h1').first().focus()
    await press('Enter')
  })
})

describe('with the server dead', () => {
  it('starts cold, searches, finishes and counts', async () => {
    await app.kill()
    await page.reload()
    await soreThroat()
    await press('a')
    await until('Accepted and counted.')
    await page.close()
    page = await context.newPage()
    page.on('pageerror', (fault) => faults.push(fault.message))
    await page.goto(app.home)
    await soreThroat()
    await press('a')
    await until('Accepted and counted.')
  })
  it('comes to exact totals when the server is back, sent again and again', async () => {
    await app.startAgain()
    const other = await context.newPage()
    await comeIn(other, signInLinks(app.said)[0]!)
    await other.locator('#home-title').waitFor()
    const totals = () =>
      other.evaluate(async () => {
        const { totals } = await (await fetch('/api/lead/counts')).json()
        const sum: Record<string, number> = {}
        for (const row of totals as { cell: string; n: number }[])
          if (row.cell.startsWith('t1/'))
            sum[row.cell.split('/')[1]!] = (sum[row.cell.split('/')[1]!] ?? 0) + row.n
        return sum
      })
    for (let n = 0; n < 3; n++) {
      const sent = page.waitForResponse(`${app.home}api/tallies`)
      await page.goto(app.home)
      expect((await sent).status()).toBe(200)
      await expect.poll(totals).toMatchObject({ 'sore-throat': 3, 'insurance-report': 1 })
    }
    page = other
    expect(await axe(page)).toEqual([])
  })
  it('lets no text become code or markup, and starts no worker from elsewhere', async () => {
    for (const path of ['', 'lead']) {
      await page.goto(app.home + path)
      const refused = await page.evaluate(() => {
        const refuses = (act: () => unknown) => {
          try {
            act()
            return false
          } catch (fault) {
            return fault instanceof TypeError
          }
        }
        return [
          refuses(() => {
            document.createElement('p').innerHTML = '<b>bold</b>'
          }),
          refuses(() => new Worker('https://example.org/worker.js')),
        ]
      })
      expect(refused, path).toEqual([true, true])
    }
  })
  it('met no fault in any page', () => {
    expect(faults).toEqual([])
  })
})
