import { keep, readKept } from '#ui/kept.ts'
import { list, mapOf, optional, record, type Shape, text } from '#ui/shape.ts'
import type { Chosen } from './exchange-read.ts'

const KEY = 'lead-files'
/** Files whose choices are remembered, the newest first. */
const MOST = 8

/** What was put right and chosen in a file when it was taken, by the digest of its bytes. */
interface KeptFile {
  readonly file: string
  readonly chosen: Chosen
}

const isKept = list(
  record<KeptFile>({
    file: text,
    chosen: record<Chosen>({
      repairs: optional(mapOf(text)),
      uses: optional(list(text)) as Shape<Chosen['uses']>,
    }),
  }),
)

/** What tells one file from any other, by its bytes; undefined where the browser makes no digest. */
export async function fileMark(file: Blob): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What was put right and chosen in the very same file when it was last taken in this browser; undefined where nothing was. */
export function chosenBefore(mark: string | undefined): Chosen | undefined {
  return mark === undefined ? undefined : readKept(KEY, isKept)?.find(({ file }) => file === mark)?.chosen
}

/** Remembers in this browser what was put right and chosen in a file that was taken. */
export function keepChosen(mark: string | undefined, chosen: Chosen): void {
  if (mark === undefined) return
  const others = (readKept(KEY, isKept) ?? []).filter(({ file }) => file !== mark)
  const some = chosen.uses !== undefined || Object.keys(chosen.repairs ?? {}).length > 0
  keep(KEY, [...(some ? [{ file: mark, chosen }] : []), ...others].slice(0, MOST))
}
