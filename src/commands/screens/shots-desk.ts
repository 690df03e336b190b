import type { Page } from 'playwright'
import { besideTheCall, type Look } from './shots-beside.ts'

const TEN_FIFTEEN = new Date('2026-11-24T10:15:00Z')
const MOST_PRESSES = 60

/** Leads one call and stops at each of its screens, then at its slip as it is printed, then at what stands beside a call. */
export async function deskScreens(page: Page, home: string, name: string, look: Look): Promise<void> {
  await page.addInitScript(
    (code) => {
      localStorage.setItem('language', code)
      // The desk goes by its own clock here, so that every picture is of the same morning.
      const get = Headers.prototype.get
      Headers.prototype.get = function (name) {
        return name === 'server-time' ? null : get.call(this, name)
      }
    },
    name.endsWith('cy') ? 'cy' : 'en',
  )
  await page.clock.setFixedTime(TEN_FIFTEEN)
  await page.goto(home)
  await page.locator('.beside').waitFor({ state: 'attached' })
  await page.locator('.sample').waitFor({ state: 'attached' })
  // No language of the screens is written from right to left yet: this is how they would stand.
  if (name.endsWith('rtl')) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await look('01 search')
  await page.fill('#query', 'xqzv wvkjq')
  await page.locator('.nothing').waitFor()
  await look('02 nothing found')
  await page.fill('#query', 'chest pain now')
  await page.locator('.danger').waitFor()
  await look('03 emergency')
  await page.fill('#query', 'sore throat 7')
  await page.locator('.result:not([aria-disabled])').first().waitFor()
  await look('04 typed')
  await page.locator('#query').press('Enter')
  await page.locator('.screen h1').waitFor()
  let shown = ''
  let at = 5
  // Where not all rows fit, the first press only scrolls.
  for (let press = 0; press < MOST_PRESSES; press++) {
    await page.waitForTimeout(300)
    const words = (await page.locator('#question').first().textContent()) ?? ''
    if (words !== shown) await look(`${String(at++).padStart(2, '0')} call`)
    shown = words
    if ((await page.locator('.place').count()) > 0) break
    const none = page.locator('main [aria-keyshortcuts="N"]:enabled')
    const range = page.locator('main [aria-keyshortcuts="1"]:enabled')
    if ((await page.locator('main [aria-keyshortcuts="W"]:enabled').count()) > 0)
      await page.keyboard.press('w')
    if ((await none.count()) > 0) await none.first().click()
    else if ((await range.count()) > 0) await range.first().click()
  }
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await look('19 slip')
  await page.emulateMedia({ media: null })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.keyboard.press('F8')
  await page.locator('dialog[open]').waitFor()
  await look('20 this worries me')
  await page.keyboard.press('Escape')
  await page.locator('main [aria-keyshortcuts="A"]:enabled').click()
  await page.locator('.closing').waitFor()
  await look('21 accepted')
  await besideTheCall(page, look)
}
