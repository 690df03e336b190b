import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright'

/** `npm run -s lighthouse`: Lighthouse on the built desk and lead page in Debian's Chromium, as on a practice's computer; the median of five runs for each, and what it finds wrong. Lighthouse is fetched by npx at its first run and is no part of an install. Exit 1 where accessibility or best practices are below 100 or performance below 95. */
const LIGHTHOUSE = 'lighthouse@13.5.0'
const RUNS = 5
const GOALS: Readonly<Record<string, number>> = { performance: 95, accessibility: 100, 'best-practices': 100 }
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number
        readonly auditRefs: readonly { id: string; weight: number; group?: string }[]
      }
    >
  >
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string }>>
}

const data = mkdtempSync(join(tmpdir(), 'lighthouse-'))
const server = spawn(process.execPath, [fileURLToPath(new URL('../../server/main.ts', import.meta.url))], {
  env: { ...process.env, PORT: '0', DATA_DIR: join(data, 'house') },
})
process.on('exit', () => server.kill('SIGKILL'))
const said = await new Promise<string>((ready) => {
  let text = ''
  server.stdout.on('data', (chunk) => {
    text += chunk
    if (text.includes('Ctrl-C')) ready(text)
  })
})
const home = /http\S+/.exec(said)![0]
const port = await freePort()
const browser = await chromium.launchPersistentContext(join(data, 'profile'), {
  ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
})
const page = await browser.newPage()
await page.goto(/http\S+sign-in\/\S+/.exec(said)![0])
await page.getByRole('button', { name: 'Sign in' }).click()
await page.locator('#home-title').waitFor()
await page.close()

let met = true
for (const [name, url] of [
  ['desk', home],
  ['lead page', `${home}lead`],
] as const) {
  const reports: Report[] = []
  for (let run = 0; run < RUNS; run++) reports.push(await look(url))
  const median = (category: string) =>
    reports
      .map(({ categories }) => Math.round(100 * categories[category]!.score))
      .sort((one, other) => one - other)[RUNS >> 1]!
  const scores = Object.keys(GOALS).map((category) => [category, median(category)] as const)
  console.log(`${name}: ${scores.map(([category, score]) => `${category} ${score}`).join(', ')}`)
  for (const [category, score] of scores) {
    if (score >= GOALS[category]!) continue
    met = false
    for (const title of wrong(reports.at(-1)!, category)) console.log(`  ${category}: ${title}`)
  }
}
await browser.close()
server.kill('SIGKILL')
rmSync(data, { recursive: true, force: true })
process.exitCode = met ? 0 : 1

/** One run on a page, in the browser that is signed in. */
async function look(url: string): Promise<Report> {
  const path = join(data, 'report.json')
  const wanted = ['--preset=desktop', '--disable-storage-reset', `--only-categories=${Object.keys(GOALS)}`]
  const out = ['--quiet', '--output=json', `--output-path=${path}`, `--port=${port}`]
  // Each page waits for the other driver of this browser, so nothing here may block.
  const run = () => promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...wanted, ...out])
  // On a crowded machine Lighthouse may lose the start of its own recording, and says to run it again.
  await run().catch(run)
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** What costs a category its points. */
function wrong({ categories, audits }: Report, category: string): string[] {
  return categories[category]!.auditRefs.filter(
    ({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 1,
  ).map(({ id }) => `${audits[id]!.title} (${id}, ${audits[id]!.score})`)
}

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((ready) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => ready(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
