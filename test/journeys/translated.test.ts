import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, startApp } from './app.ts'

let app: App

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

/** Has a browser's translator at work on every page from its first paint, in passes a while after each change, as one that was told to translate always. */
function translateAlways(): void {
  const wrapped = (text: Text) => {
    const font = document.createElement('font')
    font.append(text.data.toUpperCase())
    return font
  }
  const pass = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
    for (const text of texts)
      if (text.data.trim() && !text.parentElement!.closest('font, script, style'))
        text.replaceWith(wrapped(text))
  }
  let due = false
  new MutationObserver(() => {
    if (due) return
    due = true
    setTimeout(() => {
      due = false
      pass()
    }, 50)
  }).observe(document, { childList: true, subtree: true })
}

it('a translator that is at work from the first paint leaves nothing stale: the board on top is the one that was set (C15)', async () => {
  const page = await app.open()
  await page.addInitScript(translateAlways)
  await page.addInitScript(() => localStorage.setItem('tour', 'seen'))
  // The page's code comes late, so that the translator is there before it.
  await page.route('**/assets/index-*.js', async (route) => {
    await new Promise((goOn) => setTimeout(goOn, 600))
    await route.continue()
  })
  await page.goto(app.home)
  await page.waitForFunction(() => performance.getEntriesByName('everything-there').length > 0)
  await page.keyboard.press('F7')
  await page.keyboard.press('1')
  await page.getByLabel('Duty clinician').fill('Dr Ada Sample')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.board').first().innerText()).toContain('Dr Ada Sample')
  // Nothing is left of the translator.
  await expect.poll(() => page.locator('font').allTextContents()).toEqual([])
})
