import { compareServices, type ServiceChange } from '#core/exchange/compare.ts'
import type { InFormat } from '#core/exchange/guess.ts'
import { type FileOptions, type FileRead, readServicesFile } from '#core/exchange/read-file.ts'

/** A file to read, and what it is held against. */
export interface ReadRequest extends FileOptions {
  readonly bytes: Uint8Array
  readonly wanted?: InFormat
}

/** What a file holds, and what taking each of its services would do. */
export interface ReadAnswer extends FileRead {
  readonly changes: readonly ServiceChange[]
}

// A file of 20 MB takes seconds to read, in which the page must stay alive.
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const read = readServicesFile(data.bytes, data.wanted, data)
  const answer: ReadAnswer = { ...read, changes: compareServices(read.services, data.held) }
  postMessage(answer)
})
