import { existsSync } from 'node:fs'
import { chromium as playwright } from 'playwright'
import type { Kind } from './pilot.ts'

const PATH = process.env.CHROMIUM || '/usr/bin/chromium'

/** Debian's Chromium, by Playwright. */
export const chromium: Kind = {
  name: 'Chromium',
  packages: ['chromium'],
  isThere: () => existsSync(PATH),
  open: async () => {
    const browser = await playwright.launch({
      executablePath: PATH,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    })
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    return {
      name: 'Chromium',
      go: async (url) => void (await page.goto(url)),
      run: (expression) => page.evaluate(expression),
      press: async (...keys) => {
        for (const key of keys) await page.keyboard.press(key === ' ' ? 'Space' : key)
      },
      print: () => page.pdf(),
      close: () => browser.close(),
    }
  },
}
