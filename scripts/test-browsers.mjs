// Plain JavaScript that Node 20 runs: the desk's journeys in each kind of browser, brought by Debian's package manager where that is allowed. One that is absent is named, and skipped.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { install, nodePath, runStep } from './bootstrap.mjs'

/** A kind of browser: a file that tells that it is there, and Debian's packages that bring it. */
const KINDS = [
  ['Chromium', '/usr/bin/chromium', ['chromium']],
  ['Firefox', '/usr/bin/firefox-esr', ['firefox-esr']],
  ['WebKit', '/usr/bin/WebKitWebDriver', ['webkit2gtk-driver', 'xvfb', 'xauth']],
]

install({ tests: true })
const absent = () => KINDS.filter(([, path]) => !existsSync(path))
const may = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
if (absent().length > 0 && may) bring(absent().flatMap(([, , packages]) => packages))
for (const [name, path, packages] of absent())
  console.log(
    `\n!!! ${name} IS NOT HERE, so its journeys are skipped: there is no ${path}. Debian's packages: ${packages.join(', ')}\n`,
  )
runStep('Building the desk', nodePath(), ['src/commands/build.ts', '--if-changed'])
const folder = mkdtempSync(join(tmpdir(), 'figures-'))
const report = join(folder, 'report.json')
const { status } = spawnSync(
  nodePath(),
  [
    ...['node_modules/vitest/vitest.mjs', 'run', '--project', 'browsers'],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ],
  { stdio: ['ignore', 'inherit', 'inherit'] },
)
const figures = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
rmSync(folder, { recursive: true })
const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests: skipped = 0 } = figures ?? {}
// A run can fail without a failing test: a file that does not load.
const failed = numFailedTests === 0 && status !== 0 ? 1 : numFailedTests
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed > 0 ? 1 : 0)

/** Installs packages; where that does not work, what they bring stays absent. */
function bring(packages) {
  console.log(`Installing ${packages.join(', ')}`)
  spawnSync(
    'sh',
    ['-c', `apt-get update -q && apt-get install -y -q --no-install-recommends ${packages.join(' ')}`],
    {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  )
}
