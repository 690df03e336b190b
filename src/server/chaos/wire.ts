import type { TallyAnswer } from '#core/tally/held-week.ts'
import type { TallyRequest } from '#desk/counting/sync.ts'
import { askOnce } from '../load/client.ts'
import type { Luck } from './calls.ts'
import type { Servers } from './server-process.ts'

/** What came back of one request: what the server said, and what time it was there. */
export interface Heard {
  readonly said: TallyAnswer
  readonly serverMs: number
}

/** How requests fare, the common ways more often. */
const WAYS = [
  ['arrives', 70],
  ['lost', 7],
  ['answer lost', 7],
  ['doubled', 6],
  ['late', 5],
  ['again late', 5],
] as const

/** The network between desks and the server: it drops, doubles, delays and changes the order of requests, until it is told to be kind. */
export class Wire {
  readonly #server: Servers
  readonly #luck: Luck
  #late: (() => Promise<unknown>)[] = []
  #fuse: { left: number; readonly burnt: () => void } | undefined
  kind = false
  /** Requests that reached out for the server. */
  requests = 0
  /** Those of them that the server could not keep. */
  notKept = 0

  constructor(server: Servers, luck: Luck) {
    this.#server = server
    this.#luck = luck
  }

  /** Sends a request of a sync; undefined when nothing of use came back, and a word where the server does not know the desk. */
  async put(token: string, request: TallyRequest): Promise<Heard | 'unknown here' | undefined> {
    const body = JSON.stringify(request)
    const send = () => this.#send(token, body)
    const [way] = this.kind ? WAYS[0] : this.#luck.one(WAYS, ([, weight]) => weight)
    if (way === 'lost') return undefined
    if (way === 'late') {
      this.#late.push(send)
      return undefined
    }
    const [heard] = await Promise.all(way === 'doubled' ? [send(), send()] : [send()])
    if (way === 'again late') this.#late.push(send)
    return way === 'answer lost' ? undefined : heard
  }

  /** Joins a desk by a code; undefined when that was not heard. */
  async join(code: string): Promise<string | undefined> {
    const asked = { method: 'POST', path: '/api/enrol', body: JSON.stringify({ code }) }
    const said = await askOnce(this.#server.base, asked).catch(() => undefined)
    return said?.status === 200 ? (JSON.parse(said.body) as { token: string }).token : undefined
  }

  /** Lets about half of the late requests arrive, in an order of their own. */
  async letLateArrive(share = 0.5): Promise<void> {
    const now = this.#late.filter(() => this.#luck.chance(share))
    this.#late = this.#late.filter((one) => !now.includes(one))
    for (const send of now.toSorted(() => (this.#luck.chance(0.5) ? 1 : -1))) await send()
  }

  /** Requests on their way end with the machine that they were for. */
  forgetLate(): void {
    this.#late = []
  }

  /** Acts once so many more requests have been sent, without waiting for their answers. */
  afterRequests(left: number, burnt: () => void): void {
    this.#fuse = { left, burnt }
  }

  async #send(token: string, body: string): Promise<Heard | 'unknown here' | undefined> {
    this.requests += 1
    const asked = askOnce(this.#server.base, {
      method: 'PUT',
      path: '/api/tallies',
      headers: { authorization: `Bearer ${token}` },
      body,
    }).catch(() => undefined)
    if (this.#fuse && this.#fuse.left-- === 0) {
      this.#fuse.burnt()
      this.#fuse = undefined
    }
    const answer = await asked
    if (answer?.status === 401) return 'unknown here'
    if (answer?.status === 500) this.notKept += 1
    if (answer?.status !== 200) return undefined
    return { said: JSON.parse(answer.body) as TallyAnswer, serverMs: Number(answer.headers['server-time']) }
  }
}
