import { Agent, request } from 'node:http'

/** One request to our own machine. */
export interface LoadRequest {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** An answer, as far as it is looked at. */
export interface LoadAnswer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Asks a server at a base address. */
export function askOnce(base: string, { method, path, headers, body }: LoadRequest): Promise<LoadAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, base),
      {
        method,
        agent,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString(),
          }),
        )
      },
    )
    // A server lets go of a connection that nobody used for a while, maybe just now.
    sent.on('error', (fault) => {
      if (sent.reusedSocket)
        askOnce(base, {
          method,
          path,
          ...(headers ? { headers } : {}),
          ...(body === undefined ? {} : { body }),
        }).then(resolve, reject)
      else reject(fault)
    })
    sent.end(body)
  })
}

/** Requests a second that come through when `lanes` ask one after another for `ms` milliseconds. */
export async function perSecond(ms: number, lanes: number, once: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  let done = 0
  const lane = async () => {
    for (; performance.now() - started < ms; done++) await once()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return (1000 * done) / (performance.now() - started)
}

/** Milliseconds that requests took, from when each was due at a steady pace, whatever the ones before did. */
export async function timesAtPace(rate: number, ms: number, once: () => Promise<unknown>): Promise<number[]> {
  const started = performance.now()
  const times: Promise<number>[] = []
  for (let n = 0; (n * 1000) / rate < ms; n++) {
    const due = started + (n * 1000) / rate
    const early = due - performance.now()
    if (early > 0) await new Promise((goOn) => setTimeout(goOn, early))
    times.push(once().then(() => performance.now() - due))
  }
  return Promise.all(times)
}

/** The value below which a share of values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
