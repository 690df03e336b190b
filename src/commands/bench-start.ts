import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium } from 'playwright'
import { weighDesk } from './pages/desk-weight.ts'

/** `npm run bench:start`: the desk's cold start with no server and its worker stopped, beside an empty page kept offline in the same way; and what it weighs. Medians of the same run. `-- FOLDER` measures another built checkout in turn with this one, for before and after. */
const RUNS = 15
const EMPTY_PAGE = `<!doctype html><html lang="en"><title>Empty</title><input id="query" autofocus><script>
navigator.serviceWorker.register('/sw.js')
performance.mark('search-usable')
performance.mark('everything-there')
</script></html>`
const EMPTY_WORKER = `self.addEventListener('install', (e) => e.waitUntil(caches.open('one').then((c) => c.add('/')).then(() => self.skipWaiting())))
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (e) => { if (e.request.mode === 'navigate') e.respondWith(caches.match('/')) })`
const HERE = fileURLToPath(new URL('../..', import.meta.url))
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

const kB = (bytes: number) => (bytes / 1000).toFixed(1)
const folders = [HERE, ...process.argv.slice(2)]
for (const folder of folders) {
  const { first, topics, all } = weighDesk(join(folder, 'dist'))
  console.log(
    `${nameOf(folder)}, gzip: before the search box is usable ${kB(first + topics)} kB, of it JavaScript ${kB(first)} and topics ${kB(topics)}; everything ${kB(all + topics)} kB, of it JavaScript ${kB(all)}`,
  )
}

if (!CHROMIUM) {
  console.log('There is no Chromium, so starts were not measured: install the Debian package "chromium".')
  process.exit(0)
}
const servers = await Promise.all(folders.map(serve))
const empty = createServer((request, response) => {
  const worker = request.url === '/sw.js'
  response.setHeader('content-type', worker ? 'text/javascript' : 'text/html')
  response.end(worker ? EMPTY_WORKER : EMPTY_PAGE)
}).listen(0)
await once(empty, 'listening')
const emptyHome = `http://localhost:${(empty.address() as AddressInfo).port}/`

const browser: Browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu'],
})
const bare = await visited(emptyHome)
const desks: { readonly name: string; readonly home: string; readonly context: BrowserContext }[] = []
for (const [index, { home }] of servers.entries())
  desks.push({ name: nameOf(folders[index]!), home, context: await visited(home) })
for (const { stop } of servers) stop()
empty.close()
empty.closeAllConnections()
type Start = Awaited<ReturnType<typeof start>>
const emptyStarts: Start[] = []
const starts = desks.map((): Start[] => [])
for (let run = 0; run < RUNS; run++) {
  emptyStarts.push(await start(bare, emptyHome))
  for (const [index, { context, home }] of desks.entries()) starts[index]!.push(await start(context, home))
}
await browser.close()
const median = (of: readonly Start[], pick: (time: Start) => number) =>
  of.map(pick).sort((a, b) => a - b)[of.length >> 1]!
const emptyAt = median(emptyStarts, (t) => t.box)
const line = (what: string, at: number) => `${what} ${at.toFixed(0)} ms (${(at / emptyAt).toFixed(2)} times)`
console.log(
  `cold start with no server and no worker running, ${RUNS} runs, medians from the navigation on: the box of an empty page ${emptyAt.toFixed(0)} ms`,
)
for (const [index, { name }] of desks.entries()) {
  const of = starts[index]!
  console.log(
    [
      line(
        `${name}: the search box painted and taking keys`,
        median(of, (t) => t.box),
      ),
      line(
        'it answers',
        median(of, (t) => t.usable),
      ),
      line(
        'everything there',
        median(of, (t) => t.everything),
      ),
      `layout shift at most ${Math.max(...of.map((t) => t.shift)).toFixed(4)}`,
    ].join('; '),
  )
}

/** A checkout as the lines name it. */
function nameOf(folder: string): string {
  return folder === HERE ? 'this desk' : folder
}

/** Starts the server of a checkout with a house of its own. */
async function serve(folder: string): Promise<{ readonly home: string; readonly stop: () => void }> {
  const data = mkdtempSync(join(tmpdir(), 'bench-start-'))
  const server = spawn(process.execPath, [join(folder, 'src/server/main.ts')], {
    env: { ...process.env, PORT: '0', DATA_DIR: data },
  })
  const home = await new Promise<string>((ready) => {
    let said = ''
    server.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('Ctrl-C')) ready(/http\S+/.exec(said)![0])
    })
  })
  const stop = () => {
    server.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  }
  return { home, stop }
}

/** Opens a page once with its server there, closes the tour of the first minute, and waits until the page can do without the server. */
async function visited(url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  await context.addInitScript(watchStart)
  const page = await context.newPage()
  await page.goto(url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForTimeout(2500)
  await page.keyboard.press('Escape')
  await page.close()
  return context
}

/** One start in a new tab with the worker stopped: milliseconds from the navigation to the end of the first frame in which the box has the focus, to the marks that the page sets, and how much moved. */
async function start(context: BrowserContext, url: string) {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.stopAllWorkers')
  await devtools.detach()
  // Looking into the page runs code there: only after it has started.
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('everything-there').length > 0 &&
      performance.getEntriesByName('box-painted').length > 0,
  )
  // What comes after everything may still move what stands.
  await page.waitForTimeout(300)
  const seen = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]!.startTime
    const { shifted } = window as unknown as { shifted: number }
    return {
      box: at('box-painted'),
      usable: at('search-usable'),
      everything: at('everything-there'),
      shift: shifted,
    }
  })
  await page.close()
  return seen
}

/** Runs in each page before its own code. */
function watchStart(): void {
  const all = window as unknown as { shifted: number }
  all.shifted = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) all.shifted += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  const channel = new MessageChannel()
  channel.port1.onmessage = () => performance.mark('box-painted')
  const look = () => {
    // The message comes when the frame has been drawn.
    if (document.activeElement?.id === 'query') channel.port2.postMessage(0)
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
