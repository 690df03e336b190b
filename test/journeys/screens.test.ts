import type { BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type App,
  axe,
  chooseLanguage,
  comeIn,
  goByItsOwnClock,
  none,
  noToAll,
  overflows,
  press,
  settled,
  signInLinks,
  startApp,
} from './app.ts'

let app: App
let lead: Page

beforeAll(async () => {
  app = await startApp()
  // The link signs in once, so every test of the lead page shares this one.
  lead = await app.open({ viewport: { width: 1024, height: 768 } })
  await comeIn(lead, signInLinks(app.said)[0]!)
  await lead.locator('main h2').waitFor()
})
afterAll(() => app?.stop())

async function desk(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await app.open({ viewport: { width: 1280, height: 720 }, ...options })
  await page.goto(app.home)
  await page.locator('#query').waitFor()
  return page
}

/** What the clock on the wall says: "23:48". */
function londonTime(): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' }).format(
    new Date(),
  )
}

async function open(page: Page, words: string): Promise<void> {
  await page.fill('#query', words)
  await page.locator('.result:not([aria-disabled])').first().waitFor()
  await page.locator('#query').press('Enter')
}

/** Leads one symptom call and stops at each screen. */
async function eachScreen(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await look('search')
  await page.fill('#query', 'xqzv wvkjq')
  await page.getByText('Suggest this word').or(page.locator('.nothing')).first().waitFor()
  await look('nothing found')
  await open(page, 'sore throat 7')
  await page.locator('.screen h1').waitFor()
  await look('who')
  await press(page, 'w')
  await look('glance')
  await none(page)
  await settled(page)
  await look('opening')
  for (let breath = 0; breath < 4; breath++) await none(page)
  await settled(page)
  await look('signs')
  await none(page)
  await settled(page)
  await look('days')
  await press(page, '1')
  await page.locator('.answer').waitFor()
  await look('answer')
  await press(page, 'F8')
  await page.locator('dialog').waitFor()
  await look('this worries me')
}

/** The buttons that are lower than they may be, in CSS pixels. */
async function lowButtons(page: Page, least: 24 | 36 | 56): Promise<string[]> {
  return page.evaluate(
    (least) =>
      [...document.querySelectorAll('main button, footer button, dialog button')]
        .map((node) => ({ node, box: node.getBoundingClientRect(), words: node.textContent }))
        // What is known already is small text at a desk.
        .filter(({ node, box }) => {
          const enough = node.closest('.chips, .groups') && least === 36 ? 24 : least
          return box.width > 0 && box.height < enough - 0.5
        })
        .map(({ box, words }) => `${words} ${box.height}`),
    least,
  )
}

describe('every screen', () => {
  it.each([
    ['light, at a desk', 36, { viewport: { width: 1366, height: 768 } }],
    ['dark, half a screen', 24, { viewport: { width: 683, height: 768 }, colorScheme: 'dark' }],
    ['at 200%', 24, { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }],
    [
      'on a tablet held upright',
      56,
      { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true },
    ],
  ] as const)(
    '%s: nothing for axe to find, nothing off the side, buttons of %i px',
    async (_, least, options) => {
      const page = await desk(options)
      await eachScreen(page, async (screen) => {
        expect(await axe(page), screen).toEqual([])
        expect(await overflows(page), `${screen} runs off the side`).toBe(false)
        expect(await lowButtons(page, least), screen).toEqual([])
      })
    },
  )

  it('in Welsh, and in a layout from right to left', async () => {
    const page = await desk({ viewport: { width: 1024, height: 768 } })
    await chooseLanguage(page, 'Cymraeg')
    await page.locator('html[lang=cy]').waitFor()
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    await eachScreen(page, async (screen) => {
      expect(await overflows(page), `${screen} runs off the side`).toBe(false)
    })
    const corner = await page.locator('.top button').last().boundingBox()
    expect(corner!.x, 'the worry key moves to the other corner').toBeLessThan(512)
  })
})

describe('the lead page', () => {
  it('has nothing for axe to find on any of its pages, and fits on each', async () => {
    const links = (of: string) =>
      lead.locator(`${of} a`).evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
    const pages = new Set<string>()
    for (const place of await links('.lead-nav')) {
      await lead.locator(`.lead-nav a[href="${place}"]`).click()
      await lead.locator(`.lead-nav a[href="${place}"][aria-current=true]`).waitFor()
      await lead.locator('main h2').first().waitFor()
      for (const name of [place, ...(await links('.lead-pages'))]) pages.add(name)
    }
    pages.add('#guidance/sore-throat')
    expect(pages.size).toBeGreaterThan(11)
    for (const name of pages) {
      await lead.goto(`${app.home}lead${name}`)
      await lead.locator('main h2').first().waitFor()
      for (const [width, height] of [
        [390, 844],
        [683, 384],
        [820, 1180],
        [1366, 768],
      ] as const) {
        await lead.setViewportSize({ width, height })
        expect(await overflows(lead), `${name} at ${width}`).toBe(false)
      }
      expect(await axe(lead), name).toEqual([])
    }
  })
})

it('on a tablet whatever folds the lead page out, and each link that stands alone there, is as high as a key', async () => {
  const storageState = await lead.context().storageState()
  const page = await app.open({
    viewport: { width: 820, height: 1180 },
    hasTouch: true,
    isMobile: true,
    storageState,
  })
  await page.goto(`${app.home}lead#guidance/sore-throat`)
  const folds = page.locator('.own summary, .own p > a:only-child')
  await folds.first().waitFor()
  const low = await folds.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().height).filter((high) => high > 0 && high < 55.5),
  )
  expect(low).toEqual([])
})

describe('told, not answered', () => {
  it('is never lost, also where "this worries me" was pressed before the desk was drawn', async () => {
    const page = await (await app.open()).context().newPage()
    // The first frame that is asked for comes late: until then the box of the page stands alone.
    await page.addInitScript(() => {
      const frame = window.requestAnimationFrame
      window.requestAnimationFrame = (act) => {
        window.requestAnimationFrame = frame
        document.documentElement.dataset.waits = ''
        return setTimeout(() => frame(act), 400) as unknown as number
      }
    })
    await page.goto(app.home)
    await page.locator('[data-waits] #query').waitFor()
    await page.keyboard.press('F8')
    await page.getByRole('button', { name: /Go on with the call/ }).waitFor()
    await page.context().close()
  })
  // What is told is of its day: eleven minutes before midnight there is no "after ten minutes".
  it.skipIf(londonTime() >= '23:47')('shows after ten minutes until someone marks it answered', async () => {
    const context = (await app.open()).context()
    const page = await context.newPage()
    // The server stamps what it is told with its own time, so the desk starts from the same.
    await goByItsOwnClock(page, new Date())
    await page.goto(app.home)
    await page.locator('#query:focus').waitFor()
    await page.keyboard.press('F8')
    await page.getByRole('button', { name: /Go on with the call/ }).click()
    // Nobody is on the board, so nobody was told.
    await page.getByText(/Noted at/).waitFor()
    expect(await page.locator('.overdue').count()).toBe(0)
    await page.clock.fastForward('11:00')
    await page.locator('.overdue').waitFor()
    await page.getByRole('button', { name: 'Answered' }).click()
    await page.locator('.overdue').waitFor({ state: 'detached' })
  })
})

describe('counting', () => {
  /** One call that ends on its answer and is accepted. */
  async function finish(page: Page): Promise<void> {
    await open(page, 'interpreter')
    await noToAll(page)
    await page.locator('h1').first().focus()
    await press(page, 'a')
    await page.getByText('Accepted and counted.').waitFor()
    await press(page, 'F2')
    await page.locator('#query').waitFor()
  }
  const read = () =>
    lead.evaluate(async () => {
      const { totals } = await (await fetch('/api/lead/counts')).json()
      return (totals as { cell: string; n: number }[])
        .filter(({ cell }) => cell.startsWith('t1/interpreter/'))
        .reduce((sum, { n }) => sum + n, 0)
    })

  it('is exact with two tabs at once, offline for weeks, and a clock a day off', async () => {
    const start = await read()
    const context = (await app.open()).context()
    const one = await context.newPage()
    await one.goto(app.home)
    await one.evaluate(() => navigator.serviceWorker.ready)
    const two = await context.newPage()
    await two.goto(app.home)
    await Promise.all([finish(one), finish(two)])
    await context.setOffline(true)
    // A tab behind another one is painted seldom, and each key waits for that.
    await one.bringToFront()
    await finish(one)
    await two.close()
    await context.setOffline(false)
    const late = await context.newPage()
    await late.clock.install({ time: new Date(Date.now() + 21 * 86_400_000) })
    await late.goto(app.home)
    const ahead = (await app.open()).context()
    const fast = await ahead.newPage()
    await fast.clock.install({ time: new Date(Date.now() + 86_400_000) })
    await fast.goto(app.home)
    await finish(fast)
    await fast.reload()
    await expect.poll(read, { timeout: 15_000 }).toBe(start + 4)
  })
})
