import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy as a balancer is: each request goes to the next server in turn, whether that is well or not. */
export class RoundRobin {
  readonly #server: Server
  #behind: readonly string[] = []
  #turn = 0

  constructor() {
    this.#server = createServer((asked, answer) => {
      const base = this.#behind[this.#turn++ % this.#behind.length]
      if (!base) return void answer.writeHead(503).end()
      const { method, headers, url } = asked
      const from = [headers['x-forwarded-for'], asked.socket.remoteAddress].flat().filter(Boolean).join(', ')
      const passed = request(
        new URL(url ?? '/', base),
        { ...(method ? { method } : {}), headers: { ...headers, 'x-forwarded-for': from }, agent: false },
        (said) => {
          answer.writeHead(said.statusCode ?? 502, said.headers)
          said.pipe(answer)
          said.once('aborted', () => answer.destroy())
        },
      )
      passed.once('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
      asked.pipe(passed)
    })
  }

  /** Begins to listen, and gives back its own address. */
  listen(): Promise<string> {
    return new Promise((found) => {
      this.#server.listen(0, '127.0.0.1', () =>
        found(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`),
      )
    })
  }

  /** The addresses of the servers behind it. */
  passTo(behind: readonly string[]): void {
    this.#behind = behind
  }

  close(): Promise<void> {
    return new Promise((closed) => {
      this.#server.close(() => closed())
      this.#server.closeAllConnections()
    })
  }
}
