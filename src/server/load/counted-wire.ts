import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'

/** What travelled between two machines. */
export interface Travelled {
  readonly requests: number
  readonly up: number
  readonly down: number
}

/** A wire to a server on this machine that counts what goes over it, headers and all. */
export class CountedWire {
  readonly #wire: Server
  readonly base: string
  #travelled: Travelled = { requests: 0, up: 0, down: 0 }

  private constructor(wire: Server) {
    this.#wire = wire
    this.base = `http://127.0.0.1:${(wire.address() as AddressInfo).port}/`
  }

  /** Lays a wire to a server at an address. */
  static async to(address: string): Promise<CountedWire> {
    const port = Number(new URL(address).port)
    const wire = createServer((near) => {
      const far = connect(port, '127.0.0.1')
      near.on('data', (piece: Buffer) => counted.#add(isBegun(piece), piece.length, 0))
      far.on('data', (piece: Buffer) => counted.#add(0, 0, piece.length))
      near.pipe(far).pipe(near)
      for (const [end, other] of [
        [near, far],
        [far, near],
      ] as const)
        end.on('error', () => other.destroy()).on('close', () => other.destroy())
    })
    wire.listen(0, '127.0.0.1')
    await once(wire, 'listening')
    const counted: CountedWire = new CountedWire(wire)
    return counted
  }

  /** What travelled since this was last asked. */
  take(): Travelled {
    const travelled = this.#travelled
    this.#travelled = { requests: 0, up: 0, down: 0 }
    return travelled
  }

  close(): void {
    this.#wire.close()
  }

  #add(requests: number, up: number, down: number): void {
    const { requests: before, up: sent, down: came } = this.#travelled
    this.#travelled = { requests: before + requests, up: sent + up, down: came + down }
  }
}

/** Requests on one connection wait for each other, so each begins a piece. */
function isBegun(piece: Buffer): number {
  return /^(GET|HEAD|PUT|POST|DELETE) \S+ HTTP\/1\.1\r\n/.test(piece.subarray(0, 2000).toString('latin1'))
    ? 1
    : 0
}
