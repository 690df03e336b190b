// Plain JavaScript that Node 20 runs: brings what is missing, then goes on in Node 24.
import { spawn } from 'node:child_process'
import { endTogether, install, nodePath, refuse, runStep } from './bootstrap.mjs'

const started = Date.now()
install({ tests: false })
runStep('Building the desk, the lead page and the content', nodePath(), [
  'src/commands/build.ts',
  '--if-changed',
])
console.log(`Starting (${((Date.now() - started) / 1000).toFixed(0)} s so far)`)
const server = spawn(nodePath(), ['src/server/main.ts'], { stdio: 'inherit' })
endTogether(server)
server.on('error', (fault) => refuse(`The server could not be started: ${fault.message}`))
server.on('exit', (code) => process.exit(code ?? 0))
