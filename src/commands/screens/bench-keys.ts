import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** `npm run -s bench:keys`: leads every topic to its answer by keys alone, in the browser's own code on one page, and ends with one JSON line: keys for a sore throat and in the median, screens, and what was out of view in a whole and in half a window. */
const root = fileURLToPath(new URL('../../..', import.meta.url))
const vitest = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url))
const run = spawn(
  process.execPath,
  [vitest, 'run', '--project', 'browser', 'test/desk/keys/every-topic.bench.ts'],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, BENCH_KEYS: '1' } },
)
let said = ''
run.stdout.on('data', (chunk) => {
  said += chunk
})
run.on('close', (code) => {
  const line = /\{"sore_throat_keys".*\}/.exec(said)?.[0]
  if (!line || code !== 0) console.log(said)
  if (line) console.log(line)
  process.exitCode = line ? (code ?? 1) : 1
})
