import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from 'playwright'

/** `npm run shots [-- FOLDER]`: every screen of a sore throat in every size, theme and language, as pictures and one page that shows them all. It needs a build. */
const TEN_FIFTEEN = new Date('2026-11-24T10:15:00Z')
const folder = process.argv[2] ?? join(tmpdir(), 'right-door-shots')
const at = (width: number, height: number, more: BrowserContextOptions = {}): BrowserContextOptions => ({
  viewport: { width, height },
  reducedMotion: 'reduce',
  ...more,
})
const MOST_PRESSES = 60
const touch = { hasTouch: true, isMobile: true }
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  '1366x768 light': at(1366, 768),
  '1366x768 dark': at(1366, 768, { colorScheme: 'dark' }),
  '1366x768 forced': at(1366, 768, { forcedColors: 'active' }),
  '1366x768 cy': at(1366, 768, { locale: 'cy' }),
  '683x768 light': at(683, 768),
  '683x768 dark': at(683, 768, { colorScheme: 'dark' }),
  '683x384 at 200%': at(683, 384, { deviceScaleFactor: 2 }),
  '768x1024 tablet': at(768, 1024, touch),
  '1024x768 tablet': at(1024, 768, touch),
  '1024x768 dark': at(1024, 768, { ...touch, colorScheme: 'dark' }),
  '390x844 phone': at(390, 844, touch),
  '390x844 dark': at(390, 844, { ...touch, colorScheme: 'dark' }),
  '1366x768 rtl': at(1366, 768),
  '390x844 rtl': at(390, 844, touch),
  '320x256 at 400%': at(320, 256),
}

const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
)
const data = mkdtempSync(join(tmpdir(), 'shots-'))
const server = spawn(process.execPath, [fileURLToPath(new URL('../../server/main.ts', import.meta.url))], {
  env: { ...process.env, PORT: '0', DATA_DIR: data },
})
process.on('exit', () => server.kill('SIGKILL'))
const home = await new Promise<string>((ready, refuse) => {
  let said = ''
  server.stdout.on('data', (chunk) => {
    said += chunk
    if (said.includes('Ctrl-C')) ready(/http\S+/.exec(said)![0])
  })
  server.on('exit', () => refuse(new Error(`The server stopped: ${said}`)))
})
const browser = await chromium.launch({
  ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
})
mkdirSync(folder, { recursive: true })
const rows: string[] = []
for (const [look, options] of Object.entries(LOOKS)) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const names: string[] = []
  await eachScreen(page, look, async (screen) => {
    const name = `${look} ${screen}.png`.replace('%', '')
    await page.screenshot({ path: join(folder, name) })
    names.push(name)
  })
  await context.close()
  rows.push(`<h2>${look}</h2><div>${names.map(figure).join('')}</div>`)
  console.log(`${look}: ${names.length} screens`)
}
const sheet = join(folder, 'index.html')
writeFileSync(
  sheet,
  `<!doctype html><meta charset="utf-8"><title>Screens</title><style>div{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}img{block-size:240px;border:1px solid}</style>${rows.join('')}`,
)
await browser.close()
server.removeAllListeners('exit')
server.kill('SIGKILL')
rmSync(data, { recursive: true, force: true })
console.log(sheet)

function figure(name: string): string {
  const url = encodeURIComponent(name)
  return `<figure><a href="${url}"><img src="${url}" alt=""></a><figcaption>${name}</figcaption></figure>`
}

/** Leads one call and stops at each of its screens, then at its slip as it is printed. */
async function eachScreen(page: Page, name: string, look: (screen: string) => Promise<void>): Promise<void> {
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
}
