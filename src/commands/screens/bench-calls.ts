import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium } from 'playwright'

/**
 * `npm run -s bench:calls`: how long Calls takes to open with three years of one practice, and the comparison of 50 practices with a year of counts each; one JSON line for each.
 * The server's part is from the request to its last byte; the page's part from the answer's bytes to its tables and charts painted. Each is said by the clock and by processor time, as medians. The goals are 100 and 200 ms for both parts together.
 */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const ASKED = 15
const OPENED = 9
const OPENS = [
  { as: 'one', what: 'three years of one practice', path: '/api/lead/calls', hash: '#calls', goal: 100 },
  { as: 'network', what: '50 practices compared', path: '/api/lead/compare', hash: '#calls', goal: 200 },
] as const

const data = mkdtempSync(join(tmpdir(), 'bench-calls-'))
const dist = join(ROOT, 'dist')
const tokens = JSON.parse(
  execFileSync(process.execPath, [join(ROOT, 'src/server/load/seed-calls.ts'), data, dist], {
    encoding: 'utf8',
  }),
) as Readonly<Record<string, string>>
const server = spawn(
  process.execPath,
  [
    '--import',
    new URL('../../server/load/own-work.ts', import.meta.url).href,
    join(ROOT, 'src/server/main.ts'),
  ],
  {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: data, DIST_DIR: dist },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  },
)
process.on('exit', () => server.kill('SIGKILL'))
const home = await new Promise<string>((ready) => {
  let said = ''
  server.stdout!.on('data', (chunk) => {
    said += chunk
    if (said.includes('Ctrl-C')) ready(/http\S+/.exec(said)![0])
  })
})
const browser = await chromium.launch({
  ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
})
for (const { as, what, path, hash, goal } of OPENS) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const first = await context.newPage()
  await first.goto(`${home}lead#sign-in/${tokens[as]}`)
  await first.getByRole('button', { name: 'Sign in' }).click()
  await first.locator('#home-title, #week-title, main h2').first().waitFor()
  await first.close()
  const asked = await askServer(context, path)
  const opened = await openPage(context, path, hash)
  console.log(JSON.stringify({ what, goal, server: asked, page: opened }))
  await context.close()
}
await browser.close()
server.kill('SIGKILL')
rmSync(data, { recursive: true, force: true })

/** Asks for the counts as the page does, again and again. */
async function askServer(context: BrowserContext, path: string) {
  const cookies = await context.cookies(home)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const ms: number[] = []
  const worked: number[] = []
  let bytes = 0
  for (let turn = 0; turn <= ASKED; turn++) {
    await workOf(server)
    const start = performance.now()
    const answer = await fetch(new URL(path, home), { headers: { cookie } })
    const body = await answer.arrayBuffer()
    ms.push(performance.now() - start)
    worked.push(await workOf(server))
    if (answer.status !== 200) throw new Error(`${path} gave ${answer.status}.`)
    bytes = body.byteLength
  }
  const [first, ...rest] = ms
  return { first: round(first!), ms: median(rest), worked: median(worked.slice(1)), kb: round(bytes / 1000) }
}

/** Processor time of the server since it was last asked, in milliseconds. */
async function workOf(child: ChildProcess): Promise<number> {
  const said = once(child, 'message')
  child.send('how much')
  const [{ ms }] = (await said) as [{ ms: number }]
  return ms
}

/** Opens the page anew each time, as a lead does in the morning, then Calls: until the first charts are seen, and until all are. */
async function openPage(context: BrowserContext, path: string, hash: string) {
  const turns: Readonly<Record<'first' | 'firstWorked' | 'all' | 'allWorked' | 'charts', number>>[] = []
  for (let turn = 0; turn < OPENED; turn++) {
    const page = await context.newPage()
    await page.addInitScript(holdAnswer, path)
    // A page that asks for no counts of its own.
    await page.goto(`${home}lead#history`)
    await page.locator('main h2').first().waitFor()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    const worked = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics')
      return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value
    }
    await page.waitForTimeout(500)
    const before = await worked()
    const first = await page.evaluate(openCalls, hash)
    const firstWorked = (await worked()) - before
    const { all, charts } = await page.evaluate(drawRest)
    turns.push({ first, firstWorked, all, allWorked: (await worked()) - before, charts })
    await page.close()
  }
  const of = (what: keyof (typeof turns)[number]) => median(turns.map((turn) => turn[what]))
  return {
    first: of('first'),
    firstWorked: of('firstWorked'),
    all: of('all'),
    allWorked: of('allWorked'),
    charts: of('charts'),
  }
}

/** Runs in the page before it: gives an answer to the page only once all its bytes are there, and notes when. */
function holdAnswer(path: string): void {
  const ask = window.fetch
  window.fetch = async (to, init) => {
    const answer = await ask(to, init)
    if (!String(to).endsWith(path)) return answer
    const body = await answer.arrayBuffer()
    performance.mark('answer')
    return new Response(body, { status: answer.status, headers: answer.headers })
  }
}

/** Runs in the page: goes to Calls, and gives the milliseconds from the answer's bytes until the first charts are painted. */
async function openCalls(hash: string): Promise<number> {
  const { port1, port2 } = new MessageChannel()
  const painted = () =>
    new Promise<void>((goOn) => {
      port1.onmessage = () => goOn()
      requestAnimationFrame(() => port2.postMessage(0))
    })
  location.hash = hash
  while (document.querySelector('.calls-plot svg') === null) await painted()
  await painted()
  return performance.now() - performance.getEntriesByName('answer')[0]!.startTime
}

/** Runs in the page after that: gives when the last chart came, and how many there are. */
async function drawRest(): Promise<{ readonly all: number; readonly charts: number }> {
  const QUIET_MS = 1000
  let last = performance.now()
  const watch = new MutationObserver(() => {
    last = performance.now()
  })
  watch.observe(document.body, { childList: true, subtree: true })
  while (performance.now() - last < QUIET_MS) await new Promise((goOn) => setTimeout(goOn, QUIET_MS / 4))
  watch.disconnect()
  const [answer] = performance.getEntriesByName('answer')
  return { all: last - answer!.startTime, charts: document.querySelectorAll('.calls-plot svg').length }
}

function median(numbers: readonly number[]): number {
  return round(numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!)
}

function round(n: number): number {
  return Number(n.toFixed(1))
}
