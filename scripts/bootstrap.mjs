import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const NODE_NEEDED = 24
process.chdir(ROOT)

/** Says one sentence and stops. */
export function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Installs the packages of the lock file unless they are there already: those that running needs, or all of them for the tests. */
export function install({ tests }) {
  if (Number(process.versions.node.split('.')[0]) < 20)
    refuse(`Node ${process.versions.node} is too old: install Node 20 or later and start again.`)
  try {
    accessSync(ROOT, constants.W_OK)
  } catch {
    refuse(`There is no permission to write in ${ROOT}: start as a user who may, or move the folder.`)
  }
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const stamp = join('node_modules', '.installed')
  const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (have === `${lock} all` || (!tests && have === `${lock} run`)) return
  const omit = tests ? [] : ['--omit=dev']
  runStep('Installing packages', process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...omit,
  ])
  writeFileSync(stamp, `${lock} ${tests ? 'all' : 'run'}`)
}

/** The Node that runs everything else: this one when it is new enough, otherwise the one brought with the packages. */
export function nodePath() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_NEEDED) return process.execPath
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    return join(
      dirname(require.resolve(`${name}/package.json`)),
      'bin',
      process.platform === 'win32' ? 'node.exe' : 'node',
    )
  } catch {
    return refuse(
      `Node ${NODE_NEEDED} is needed and there is none for ${process.platform} ${process.arch}: install Node ${NODE_NEEDED} and start again.`,
    )
  }
}

/**
 * Ends a process that we started when we are told to end, and when npm, which started us, is gone:
 * a signal that only npm hears would leave the server behind, with its port taken.
 */
export function endTogether(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 500).unref()
}

/** Runs one step with a line that says what it is and how long it took. */
export function runStep(label, command, args, options = {}) {
  const from = Date.now()
  process.stdout.write(`${label} ... `)
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  })
  const seconds = ((Date.now() - from) / 1000).toFixed(1)
  if (done.status === 0) {
    console.log(`${seconds} s`)
    return done.stdout
  }
  console.log('failed')
  console.error([done.stdout, done.stderr, done.error?.message].filter(Boolean).join('\n'))
  return refuse(`"${label}" did not work; the lines above say why.`)
}
