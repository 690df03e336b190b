import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from 'playwright'
import type { Look } from './shots-beside.ts'
import { deskScreens } from './shots-desk.ts'
import { leadScreens, prints, signIn } from './shots-lead.ts'

/** `npm run shots [-- FOLDER [LOOK]]`: the screens of the desk and of the lead page in every size, theme and language, and what they print, as pictures and one page that shows them all; of looks whose names hold LOOK alone. It needs a build. */
const folder = process.argv[2] ?? join(tmpdir(), 'right-door-shots')
const at = (width: number, height: number, more: BrowserContextOptions = {}): BrowserContextOptions => ({
  viewport: { width, height },
  reducedMotion: 'reduce',
  ...more,
})
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
const [home = '', , lead = ''] = await new Promise<string[]>((ready, refuse) => {
  let said = ''
  server.stdout.on('data', (chunk) => {
    said += chunk
    if (said.includes('Ctrl-C')) ready(said.match(/http\S+/g)!)
  })
  server.on('exit', () => refuse(new Error(`The server stopped: ${said}`)))
})
const browser = await chromium.launch({
  ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
})
mkdirSync(folder, { recursive: true })
const rows: string[] = []
const only = process.argv[3]
/** Walks screens in one look after another, each in a browser of its own. */
async function walk(
  looks: Readonly<Record<string, BrowserContextOptions>>,
  screens: (page: Page, look: string, take: Look) => Promise<void>,
): Promise<void> {
  for (const [look, options] of Object.entries(looks)) {
    if (only && !look.includes(only)) continue
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const names: string[] = []
    await screens(page, look, async (screen) => {
      const name = `${look} ${screen}.png`.replace('%', '')
      await page.screenshot({ path: join(folder, name) })
      names.push(name)
    })
    await context.close()
    rows.push(`<h2>${look}</h2><div>${names.map(figure).join('')}</div>`)
    console.log(`${look}: ${names.length} screens`)
  }
}
await walk(LOOKS, (page, look, take) => deskScreens(page, home, look, take))
const first = await browser.newContext()
await signIn(await first.newPage(), lead)
const storageState = await first.storageState()
await walk(
  {
    'lead 1366x768': at(1366, 768, { storageState }),
    'lead 1366x768 dark': at(1366, 768, { storageState, colorScheme: 'dark' }),
    'lead 1366x768 forced': at(1366, 768, { storageState, forcedColors: 'active' }),
    'lead 768x1024': at(768, 1024, { storageState, ...touch }),
    'lead 390x844': at(390, 844, { storageState, ...touch }),
  },
  (page, _, take) => leadScreens(page, home, take),
)
if (!only || only === 'print') for (const file of await prints(first, home, folder)) console.log(file)
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
