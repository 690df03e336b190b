// Plain JavaScript that Node 20 runs: brings what the tests need, then runs all of them in Node 24 and closes with one line of figures.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { install, nodePath, runStep } from './bootstrap.mjs'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const TYPESCRIPT = 'node_modules/typescript/bin/tsc'

install({ tests: true })
const chromium = findChromium()
const STEPS = [
  check('types', 'npm run -s typecheck', TYPESCRIPT, ['-p', 'tsconfig.json']),
  check('types of core alone', 'npm run -s typecheck', TYPESCRIPT, ['-p', 'src/core/tsconfig.json']),
  check('types of the worker', 'npm run -s typecheck', TYPESCRIPT, ['-p', 'src/sw/tsconfig.json']),
  check('style', 'npm run -s lint', 'node_modules/@biomejs/biome/bin/biome', [
    'check',
    '--error-on-warnings',
    '.',
  ]),
  check('what is known against packages', 'npm run -s advisories', 'src/commands/packages/advisories.ts', []),
  check('nothing unused', 'npx knip', 'node_modules/knip/bin/knip.js', []),
  check('content', 'npm run -s check', 'src/commands/check.ts', []),
  check('build', 'npm run -s build', 'src/commands/build.ts', []),
  tests('rules, content and server', 'node'),
  ...(chromium
    ? [
        tests('components in a browser', 'browser'),
        // They wait more than they work.
        tests('journeys in a browser', 'journeys', 3),
        tests('journeys that run alone', 'journeys-alone'),
      ]
    : [noBrowser]),
]

let passed = 0
let failed = 0
/** The first checks are read only and mostly short; the content is checked while the app is built, which writes `dist` alone. */
const AT_ONCE = [6, 2]
/** What to run to see each failure again. */
const again = []
const placed = STEPS.map((step, at) => () => step(`[${at + 1}/${STEPS.length}]`))
for (const many of AT_ONCE) await Promise.all(placed.splice(0, many).map((step) => step()))
for (const step of placed) await step()
if (again.length > 0) console.log(['', 'To see what failed again:', ...new Set(again)].join('\n  '))
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

/** One check that passes or fails as a whole; `command` runs it alone. */
function check(label, command, script, args) {
  return async (place) => {
    const from = Date.now()
    const { status, said } = await heard([script, ...args])
    const ok = status === 0
    // What could not be asked, for lack of a network, is neither.
    if (ok && said.startsWith('Skipped')) return console.log(`${place} ${label} ... ${said.trim()}`)
    ok ? passed++ : failed++
    console.log(
      `${place} ${label} ... ${ok ? 'ok' : 'FAILED'} (${((Date.now() - from) / 1000).toFixed(1)} s)`,
    )
    if (ok) return
    console.log(said)
    again.push(command)
  }
}

/** Runs a command and keeps what it says. */
function heard(args) {
  const child = spawn(nodePath(), args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  return new Promise((done) => child.on('close', (code) => done({ status: code ?? 1, said })))
}

/** One set of test files; every test in it is counted. */
function tests(label, project, workers = 2) {
  return async (place) => {
    console.log(`${place} ${label}`)
    const folder = mkdtempSync(join(tmpdir(), 'figures-'))
    const report = join(folder, 'report.json')
    const status = await run([
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      // Two cores are what the tests are made for; by itself the runner leaves one of them idle.
      `--maxWorkers=${workers}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    const figures = existsSync(report)
      ? JSON.parse(readFileSync(report, 'utf8'))
      : { numPassedTests: 0, numFailedTests: 0, testResults: [] }
    rmSync(folder, { recursive: true })
    passed += figures.numPassedTests
    failed += figures.numFailedTests
    // A run can fail without a failing test: a file that does not load, an unhandled rejection.
    if (status !== 0 && figures.numFailedTests === 0) failed += 1
    if (status !== 0) again.push(...commandsFor(project, figures.testResults))
    console.log(`${place} ${label}: ${status === 0 ? 'ok' : 'FAILED'}`)
  }
}

/** A command for each file that failed, the name of its first failing test with it. */
function commandsFor(project, results) {
  const broken = results.filter(({ status }) => status === 'failed')
  if (broken.length === 0) return [`npx vitest run --project ${project}`]
  return broken.map(({ name, assertionResults }) => {
    const test = assertionResults.find(({ status }) => status === 'failed')
    const only = test ? ` -t ${JSON.stringify(test.title)}` : ''
    return `npx vitest run --project ${project} ${relative(process.cwd(), name)}${only}`
  })
}

function run(args) {
  const child = spawn(nodePath(), args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM: chromium ?? '' },
  })
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)))
}

function noBrowser() {
  failed += 1
  console.log(
    'There is no Chromium, so the browser tests did not run: install the Debian package "chromium".',
  )
}

/** The browser of the tests; brought by Debian's package manager where that is allowed. */
function findChromium() {
  const found = () => CHROMIUM.find((path) => existsSync(path))
  if (found() || process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return found()
  runStep('Installing Chromium', 'sh', [
    '-c',
    'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium',
  ])
  return found()
}
