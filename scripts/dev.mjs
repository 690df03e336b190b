// Plain JavaScript that Node 20 runs: brings what the tests need, then goes on in Node 24 with pages and content that follow every save.
import { spawn } from 'node:child_process'
import { endTogether, install, nodePath, refuse, runStep } from './bootstrap.mjs'

install({ tests: true })
runStep('Building once', nodePath(), ['src/commands/build.ts', '--if-changed'])
const dev = spawn(nodePath(), ['src/commands/dev.ts'], { stdio: 'inherit' })
endTogether(dev)
dev.on('error', (fault) => refuse(`It could not be started: ${fault.message}`))
dev.on('exit', (code) => process.exit(code ?? 0))
