import type { Luck } from './calls.ts'
import { RoundRobin } from './round-robin.ts'
import { ServerProcess, type Servers } from './server-process.ts'

/** Two processes of the server on one database, behind one address. */
export class ServerPair implements Servers {
  readonly #both: readonly ServerProcess[]
  readonly #luck: Luck
  readonly #proxy = new RoundRobin()
  base = ''

  constructor(env: Readonly<Record<string, string>>, ms: number, luck: Luck) {
    const behind = { ...env, TRUST_PROXY: '127.0.0.1' }
    this.#both = [new ServerProcess(behind, ms), new ServerProcess(behind, ms)]
    this.#luck = luck
  }

  get kills(): number {
    return this.#both.reduce((sum, { kills }) => sum + kills, 0)
  }

  /** Starts those that do not run, at once. */
  async start(): Promise<void> {
    await Promise.all(this.#both.map((one) => (one.runs ? undefined : one.start())))
    this.base ||= await this.#proxy.listen()
    this.#proxy.passTo(this.#both.map(({ base }) => base))
  }

  kill(): Promise<void> {
    return this.#luck.one(this.#both, () => 1).kill()
  }

  async fail(): Promise<void> {
    await Promise.all(this.#both.map((one) => one.fail()))
  }

  async stop(): Promise<void> {
    await Promise.all(this.#both.map((one) => one.stop()))
    if (this.base) await this.#proxy.close()
  }

  async fillDisk(full: boolean): Promise<void> {
    await Promise.all(this.#both.map((one) => one.fillDisk(full)))
  }

  async setTime(ms: number): Promise<void> {
    await Promise.all(this.#both.map((one) => one.setTime(ms)))
  }
}
