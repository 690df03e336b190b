import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium } from 'playwright'
import { weighDesk } from './pages/desk-weight.ts'

/** `npm run bench:start`: the desk's cold start with no server, beside an empty page kept offline and beside the same desk when everything had to come first; and what it weighs. Medians of the same run. */
const PORT = 4397
const EMPTY_PORT = 4398
const RUNS = 15
const EMPTY_PAGE = `<!doctype html><html lang="en"><title>Empty</title><input id="query" autofocus><script>
navigator.serviceWorker.register('/sw.js')
requestAnimationFrame(() => { performance.mark('search-usable'); performance.mark('everything-there') })
</script></html>`
const EMPTY_WORKER = `self.addEventListener('install', (e) => e.waitUntil(caches.open('one').then((c) => c.add('/')).then(() => self.skipWaiting())))
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (e) => { if (e.request.mode === 'navigate') e.respondWith(caches.match('/')) })`
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

const kB = (bytes: number) => (bytes / 1000).toFixed(1)
const { first, topics, all } = weighDesk(DIST)
console.log(
  `gzip: before the search box is usable ${kB(first + topics)} kB, of it JavaScript ${kB(first)} and topics ${kB(topics)}; everything ${kB(all + topics)} kB, of it JavaScript ${kB(all)}`,
)

if (!CHROMIUM) {
  console.log('There is no Chromium, so starts were not measured: install the Debian package "chromium".')
  process.exit(0)
}
const data = mkdtempSync(join(tmpdir(), 'bench-start-'))
const server = spawn(process.execPath, [fileURLToPath(new URL('../server/main.ts', import.meta.url))], {
  env: { ...process.env, PORT: String(PORT), DATA_DIR: data },
})
await new Promise<void>((ready) =>
  server.stdout.on('data', (chunk) => String(chunk).includes('Ctrl-C') && ready()),
)
const empty = createServer((request, response) => {
  const worker = request.url === '/sw.js'
  response.setHeader('content-type', worker ? 'text/javascript' : 'text/html')
  response.end(worker ? EMPTY_WORKER : EMPTY_PAGE)
}).listen(EMPTY_PORT)

const browser: Browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu'],
})
const desk = await visited(`http://localhost:${PORT}/`)
const bare = await visited(`http://localhost:${EMPTY_PORT}/`)
server.kill('SIGKILL')
empty.close()
empty.closeAllConnections()
const times: { empty: number; usable: number; everything: number }[] = []
for (let run = 0; run < RUNS; run++) {
  const { usable: emptyAt } = await start(bare, `http://localhost:${EMPTY_PORT}/`)
  const { usable, everything } = await start(desk, `http://localhost:${PORT}/`)
  times.push({ empty: emptyAt, usable, everything })
}
await browser.close()
rmSync(data, { recursive: true, force: true })
const median = (pick: (time: (typeof times)[number]) => number) =>
  times.map(pick).sort((a, b) => a - b)[times.length >> 1]!
const at = {
  empty: median((t) => t.empty),
  usable: median((t) => t.usable),
  everything: median((t) => t.everything),
}
console.log(
  `cold start with no server, ${RUNS} runs, medians: empty page ${at.empty.toFixed(0)} ms, search box usable ${at.usable.toFixed(0)} ms (${(at.usable / at.empty).toFixed(2)} times the empty page), everything there ${at.everything.toFixed(0)} ms (the search box comes in ${(at.usable / at.everything).toFixed(2)} of that)`,
)

/** Opens a page once with its server there and waits until it can do without. */
async function visited(url: string): Promise<BrowserContext> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForTimeout(2500)
  await page.close()
  return context
}

/** One start in a new tab: milliseconds from the navigation to the marks that the page sets. */
async function start(context: BrowserContext, url: string): Promise<{ usable: number; everything: number }> {
  const page = await context.newPage()
  // Looking into the page runs code there: only after it has started.
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction(() => performance.getEntriesByName('everything-there').length > 0)
  const marks = await page.evaluate(() => ({
    usable: performance.getEntriesByName('search-usable')[0]!.startTime,
    everything: performance.getEntriesByName('everything-there')[0]!.startTime,
  }))
  await page.close()
  return marks
}
