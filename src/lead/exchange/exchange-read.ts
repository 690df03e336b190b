import { londonNow } from '#core/clock/wall-clock.ts'
import type { InFormat } from '#core/exchange/guess.ts'
import type { Release } from '#core/pathway/release.ts'
import type { Practice } from '#core/practice/practice.ts'
import { serviceNames } from '#core/practice/service-check.ts'
import type { ReadAnswer, ReadRequest } from './lead-read-worker.ts'

/** The largest file that is taken, in bytes. */
export const MOST_BYTES = 20_000_000

/** Reads a file of services beside the page, which stays alive meanwhile; nothing is written by reading. */
export async function readBeside(
  file: Blob,
  wanted: InFormat | undefined,
  practice: Practice,
  release: Release,
): Promise<ReadAnswer> {
  const request: ReadRequest = {
    bytes: new Uint8Array(await file.arrayBuffer()),
    ...(wanted && { wanted }),
    today: londonNow(Date.now()).slice(0, 10),
    held: practice.services,
    names: serviceNames(release),
  }
  const worker = new Worker(new URL('./lead-read-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => resolve(data)
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage(request, [request.bytes.buffer])
    })
  } finally {
    worker.terminate()
  }
}
