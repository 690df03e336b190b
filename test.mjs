// Plain JavaScript that Node 20 runs: brings what the tests need, then runs all of them in Node 24 and closes with one line of figures.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { install, nodePath, runStep } from './bootstrap.mjs'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
let passed = 0
let failed = 0

install({ tests: true })
const chromium = findChromium()
step('types', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json'])
step('types of core alone', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.core.json'])
step('types of the worker', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.sw.json'])
step('style', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])
step('nothing unused', 'node_modules/knip/bin/knip.js', [])
step('content', 'src/commands/check.ts', [])
step('build', 'src/commands/build.ts', [])
tests('rules, content and server', ['--project', 'node'])
if (chromium) {
  tests('components in a browser', ['--project', 'browser'])
  tests('journeys in a browser', ['--project', 'journeys'])
} else {
  failed += 1
  console.log(
    'There is no Chromium, so the browser tests did not run: install the Debian package "chromium".',
  )
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

/** One check that passes or fails as a whole. */
function step(label, script, args) {
  const from = Date.now()
  const done = spawnSync(nodePath(), [script, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const ok = done.status === 0
  ok ? passed++ : failed++
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${label} (${((Date.now() - from) / 1000).toFixed(1)} s)`)
  if (!ok) console.log([done.stdout, done.stderr].filter(Boolean).join('\n'))
}

/** One set of test files; every test in it is counted. */
function tests(label, args) {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'))
  const report = join(folder, 'report.json')
  const done = spawnSync(
    nodePath(),
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CHROMIUM: chromium ?? '' } },
  )
  const figures = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 }
  passed += figures.numPassedTests
  failed += figures.numFailedTests
  // A run can fail without a failing test: a file that does not load, an unhandled rejection.
  if (done.status !== 0 && figures.numFailedTests === 0) failed += 1
  console.log(`${done.status === 0 ? 'ok    ' : 'FAILED'} ${label}`)
  rmSync(folder, { recursive: true })
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
