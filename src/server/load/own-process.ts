import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { OwnWork } from './own-work.ts'

const PRELOAD = new URL('./own-work.ts', import.meta.url).href
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** A server of ours as a process of its own; its address is the first that it prints. */
export function startOwn(
  script: readonly string[],
  env: Readonly<Record<string, string>>,
): { readonly child: ChildProcess; readonly base: Promise<string> } {
  const child = spawn(process.execPath, ['--import', PRELOAD, ...script], {
    cwd: ROOT,
    env: { ...process.env, ...env, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const base = new Promise<string>((started, failed) => {
    let said = ''
    child.stdout!.on('data', (part: Buffer) => {
      said += part
      const address = /http:\/\/[\w.]+:\d+\//.exec(said)?.[0]
      if (address) started(address.replace('localhost', '127.0.0.1'))
    })
    child.once('exit', (code) => failed(new Error(`${script.join(' ')} ended with ${code}.`)))
  })
  return { child, base }
}

/** What a process of ours has worked since it was last asked, by its own clock of processor time. */
export async function ownWorkOf(child: ChildProcess): Promise<OwnWork> {
  const said = once(child, 'message')
  child.send('how much')
  const [work] = (await said) as [OwnWork]
  return work
}
