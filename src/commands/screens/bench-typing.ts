import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'

/** `npm run -s bench:typing`: types callers' words letter by letter into the built desk, at the processor's own speed and at a quarter of it, and prints one JSON line for each with milliseconds of a keystroke at the fastest of three passes: `drawn`, the search and the changes of the page; `laidOut`, styles and layout besides, of which the goal is one frame, 16.7 ms, for 95 of a hundred at a quarter of the speed; `shown`, the painting and all else of its frame besides. `-- FOLDER` measures another built checkout in turn with this one. */
const HERE = fileURLToPath(new URL('../../..', import.meta.url))
const folders = [HERE, ...process.argv.slice(2)]
/** Every so many-th of the labelled queries: some seven hundred keystrokes. */
const EVERY = 60
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
/** The fastest of these counts: what is above it is other work of the machine. */
const PASSES = 3
const STEPS = ['drawn', 'laidOut', 'shown'] as const
type Keystroke = Readonly<Record<(typeof STEPS)[number], number>>
const words = readFileSync(join(HERE, 'test/queries/queries.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line, at) => line !== '' && at % EVERY === 0)
  .map((line) => line.split('\t')[0]!)

const browser = await chromium.launch({
  ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
})
const desks = await Promise.all(folders.map(open))
for (const slower of [1, 4]) {
  for (const { page, devtools } of desks) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.bringToFront()
    await page.evaluate(typeAll, words.slice(0, 10))
  }
  const passes = desks.map((): Keystroke[][] => [])
  for (let pass = 0; pass < PASSES; pass++)
    for (const [index, { page }] of desks.entries()) {
      await page.bringToFront()
      passes[index]!.push(await page.evaluate(typeAll, words))
    }
  for (const [index, folder] of folders.entries()) {
    const figures = STEPS.map((step) => [step, figuresOf(passes[index]!, step)] as const)
    const desk = folder === HERE ? 'this desk' : folder
    console.log(
      JSON.stringify({
        desk,
        slower,
        keystrokes: passes[index]![0]!.length,
        ...Object.fromEntries(figures),
      }),
    )
  }
}
await browser.close()
for (const { stop } of desks) stop()

/** Milliseconds of a step: of half of all keystrokes, of 95 in a hundred, of the slowest in a thousand. */
function figuresOf(passes: readonly (readonly Keystroke[])[], step: (typeof STEPS)[number]) {
  const ms = passes[0]!
    .map((_, at) => Math.min(...passes.map((pass) => pass[at]![step])))
    .sort((one, other) => one - other)
  const at = (share: number) => Number(ms[Math.floor(ms.length * share)]!.toFixed(1))
  return { median: at(0.5), p95: at(0.95), slowest: at(0.999) }
}

/** Starts the server of a checkout with a house of its own, and opens its desk. */
async function open(folder: string) {
  const data = mkdtempSync(join(tmpdir(), 'bench-typing-'))
  const server = spawn(process.execPath, [join(folder, 'src/server/main.ts')], {
    env: { ...process.env, PORT: '0', DATA_DIR: data },
  })
  const stop = () => {
    server.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  }
  process.on('exit', stop)
  const home = await new Promise<string>((ready) => {
    let said = ''
    server.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('Ctrl-C')) ready(/http\S+/.exec(said)![0])
    })
  })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(home)
  await page.waitForFunction(() => performance.getEntriesByName('everything-there').length > 0)
  return { page, devtools: await context.newCDPSession(page), stop }
}

/** Runs in the page: milliseconds of each keystroke, from the letter on. */
async function typeAll(texts: readonly string[]): Promise<Keystroke[]> {
  const box = document.querySelector<HTMLInputElement>('#query')!
  const { port1, port2 } = new MessageChannel()
  const nextTask = () =>
    new Promise<void>((goOn) => {
      port1.onmessage = () => goOn()
      port2.postMessage(0)
    })
  const frame = () => new Promise(requestAnimationFrame)
  const taken: Keystroke[] = []
  for (const text of texts)
    for (let length = 1; length <= text.length; length++) {
      await frame()
      await nextTask()
      const start = performance.now()
      box.value = text.slice(0, length)
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      // What a letter sets off is drawn before these are done, and no frame comes among them.
      for (let turn = 0; turn < 20; turn++) await undefined
      const drawn = performance.now() - start
      document.body.getBoundingClientRect()
      const laidOut = performance.now() - start
      await frame()
      const framed = performance.now()
      // The message comes when the frame has been painted.
      await nextTask()
      taken.push({ drawn, laidOut, shown: laidOut + performance.now() - framed })
    }
  return taken
}
