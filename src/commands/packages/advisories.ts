import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { knownFaults } from './known-faults.ts'
import { shippedPackages } from './locked.ts'

/** `npm run -s advisories`: asks the registry what is known against the packages that are shipped; exit 1 where anything is. Without an answer it says that nothing was asked, which is no fault. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const LONGEST_MS = 30_000

const shipped = shippedPackages(ROOT)
const faults = knownFaults(await asked(), shipped)
if (!faults)
  console.log(
    'Skipped: no registry said what is known against the packages. Run "npm run -s advisories" where there is a network.',
  )
else if (faults.length === 0)
  console.log(`Nothing is known against the ${shipped.length - 1} packages that are shipped.`)
else {
  console.error(
    ['Something is known against these packages that are shipped. "npm audit" says what.', ...faults].join(
      '\n  ',
    ),
  )
  process.exitCode = 1
}

/** What npm prints of the lock file's packages; nothing where it takes too long or cannot be run. */
async function asked(): Promise<string> {
  const child = spawn(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['audit', '--json', '--package-lock-only', '--fetch-retries=0'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: LONGEST_MS,
      shell: process.platform === 'win32',
    },
  )
  const failed = new Promise<string>((done) => child.on('error', () => done('')))
  return Promise.race([text(child.stdout), failed])
}
