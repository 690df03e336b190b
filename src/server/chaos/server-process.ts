import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { FromParent } from './from-parent.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PRELOAD = new URL('from-parent.ts', import.meta.url).href

/** What desks reach under one address: one process of the server, or several. */
export interface Servers {
  /** The address; another one may come with each start. */
  readonly base: string
  /** How often one was killed in the middle of its work. */
  readonly kills: number
  /** Starts what does not run and waits until it answers. */
  start(): Promise<void>
  /** Ends one process at once, whatever it is doing, as a power cut would. */
  kill(): Promise<void>
  /** Ends all of them so. */
  fail(): Promise<void>
  /** Asks all to finish, and waits. */
  stop(): Promise<void>
  /** Sets their clocks, in milliseconds since 1970, and waits until they have heard. */
  setTime(ms: number): Promise<void>
  /** Fills the disk of the embedded database, or makes room. */
  fillDisk(full: boolean): Promise<void>
}

/** The real server as a process of its own, whose clock shows what it is told. */
export class ServerProcess implements Servers {
  readonly #env: Readonly<Record<string, string>>
  #child: ChildProcess | undefined
  #ms: number
  #full = false
  base = ''
  kills = 0

  /** `env` says where it finds its database and the built app. */
  constructor(env: Readonly<Record<string, string>>, ms: number) {
    this.#env = env
    this.#ms = ms
  }

  /** Throws with what it said when it does not start. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--import', PRELOAD, 'src/server/main.ts'], {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...this.#env, TOLD_TIME: String(this.#ms) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#child = child
    let said = ''
    child.stderr!.on('data', (part: Buffer) => {
      said = (said + part).slice(-2000)
    })
    this.base = await new Promise((found, failed) => {
      let printed = ''
      child.stdout!.on('data', (part: Buffer) => {
        printed += part
        const at = /https?:\/\/localhost:(\d+)\//.exec(printed)
        if (at) found(`http://127.0.0.1:${at[1]}/`)
      })
      child.once('exit', () => failed(new Error(`The server did not start: ${said}`)))
    })
  }

  /** Whether it was started and not ended since. */
  get runs(): boolean {
    return this.#child !== undefined
  }

  async kill(): Promise<void> {
    this.kills += 1
    await this.#end('SIGKILL')
  }

  fail(): Promise<void> {
    return this.kill()
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  async setTime(ms: number): Promise<void> {
    this.#ms = ms
    await this.#tell()
  }

  async fillDisk(full: boolean): Promise<void> {
    this.#full = full
    await this.#tell()
  }

  async #tell(): Promise<void> {
    const child = this.#child
    if (!child?.connected) return
    const heard = once(child, 'message')
    child.send({ ms: this.#ms, full: this.#full } satisfies FromParent)
    await heard
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
}
