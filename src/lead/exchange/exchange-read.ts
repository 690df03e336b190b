import { londonNow } from '#core/clock/wall-clock.ts'
import type { Use } from '#core/exchange/as-kept/uses.ts'
import type { InFormat } from '#core/exchange/guess.ts'
import type { Repairs } from '#core/exchange/imported.ts'
import type { Release } from '#core/pathway/release.ts'
import type { Practice } from '#core/practice/practice.ts'
import { serviceNames } from '#core/practice/service-check.ts'
import { notePiece } from '#ui/piece.ts'
import { leadContent } from '../link/lead-data.ts'
import type { ReadAnswer, ReadRequest } from './lead-read-worker.ts'

/** The largest file that is taken, in bytes. */
export const MOST_BYTES = 20_000_000

/** The longest that a file is read for, in milliseconds: one that takes longer is no list of services, or was made to hold the page up. */
const MOST_TIME = 20_000

/** A file took longer to read than anybody waits. */
export class ReadTooSlow extends Error {}

/** What a lead chose for a file since it was read first: cells put right, and what its columns are used as. */
export interface Chosen {
  readonly repairs?: Repairs
  readonly uses?: readonly Use[]
}

/** Reads a file of services beside the page, which stays alive meanwhile; nothing is written by reading. Undefined when the code that reads is gone, which the page says; a file that takes longer than `most` milliseconds is given up with `ReadTooSlow`. */
export async function readBeside(
  file: Blob,
  wanted: InFormat | undefined,
  practice: Practice,
  release: Release,
  chosen: Chosen = {},
  most = MOST_TIME,
): Promise<ReadAnswer | undefined> {
  const request: ReadRequest = {
    bytes: new Uint8Array(await file.arrayBuffer()),
    ...(wanted && { wanted }),
    today: londonNow(Date.now()).slice(0, 10),
    held: practice.services,
    names: serviceNames(release),
    labels: Object.fromEntries(Object.values(release.destinations).map(({ id, label }) => [label, id])),
    ...(leadContent.value.kindWords && { words: leadContent.value.kindWords }),
    here: { address: practice.address, ...(practice.place && { place: practice.place }) },
    ...chosen,
  }
  const worker = new Worker(new URL('./lead-read-worker.ts', import.meta.url), { type: 'module' })
  let clock: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise((resolve, reject) => {
      clock = setTimeout(() => reject(new ReadTooSlow()), most)
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
        notePiece('file-reader', true)
        resolve(data)
      }
      worker.onerror = (event) => {
        // Code that does not come gives a bare event; code that fails over a file says why.
        if (event instanceof ErrorEvent) return reject(new Error(event.message))
        notePiece('file-reader', false)
        resolve(undefined)
      }
      worker.postMessage(request, [request.bytes.buffer])
    })
  } finally {
    clearTimeout(clock)
    worker.terminate()
  }
}
