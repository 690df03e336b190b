import { faultOfKind } from './file-kind.ts'

/** The text of a file, and what had to be assumed to read it; or why it is no text. */
export type Decoded = { readonly text: string; readonly assumed?: string } | { readonly refused: string }

const EMPTY = 'The file is empty. Save it again where it came from, and choose it anew.'
const ONLY_NULS =
  'The file holds nothing but empty bytes, so it was not saved whole. Save it again where it came from.'
const NO_BOM =
  'The file does not say how its letters are kept; it was read as UTF-16. Look at a few names before you take them.'
const WINDOWS =
  'The file is not UTF-8, so it was read as Windows-1252, as older spreadsheets save it. Look at names with accents, at £ and at dashes before you take them; save as "CSV UTF-8" to be sure.'
/** What Windows-1252 shows for the bytes 0x80 to 0x9F; a mark of what cannot be read where it has nothing. */
const WINDOWS_LETTERS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'
const CHUNK = 8192

/** Reads the bytes of a file as text: UTF-8, UTF-16 with its mark or plainly so, else Windows-1252, which is said. What is no text is refused with what to do instead. */
export function decodeFile(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { refused: EMPTY }
  const refused = faultOfKind(bytes)
  if (refused) return { refused }
  if (bytes.every((byte) => byte === 0)) return { refused: ONLY_NULS }
  const marked = markedText(bytes)
  if (marked !== undefined) return marked.trim() ? { text: marked } : { refused: EMPTY }
  const little = looksLikeUtf16(bytes)
  if (little !== undefined) return { text: fromUtf16(bytes, little), assumed: NO_BOM }
  const text = fromUtf8(bytes)
  if (text !== undefined) return text.trim() ? { text } : { refused: EMPTY }
  return { text: fromWindows(bytes), assumed: WINDOWS }
}

function markedText(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes.subarray(2), true)
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes.subarray(2), false)
  if (first === 0xef && second === 0xbb && third === 0xbf) return fromUtf8(bytes.subarray(3))
  return undefined
}

/** Whether every second byte of the beginning is nearly always empty, as in English UTF-16: true when the second of each pair is. */
function looksLikeUtf16(bytes: Uint8Array): boolean | undefined {
  const start = bytes.subarray(0, 2000)
  const pairs = Math.floor(start.length / 2)
  if (pairs < 2) return undefined
  const empty = [0, 0]
  for (let at = 0; at < pairs * 2; at += 1) if (start[at] === 0) empty[at % 2]! += 1
  if (empty[1]! > pairs * 0.7 && empty[0] === 0) return true
  return empty[0]! > pairs * 0.7 && empty[1] === 0 ? false : undefined
}

/** Bytes as UTF-8; undefined when they are not. A last letter that was cut off is marked, so that its line is reported. */
function fromUtf8(bytes: Uint8Array): string | undefined {
  const units = new Uint16Array(bytes.length + 1)
  let size = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!
    if (lead < 0x80) {
      units[size++] = lead
      at += 1
      continue
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
    if (length === 0) return undefined
    let code = lead & (0xff >> (length + 1))
    let read = 1
    while (read < length && ((bytes[at + read] ?? 0) & 0xc0) === 0x80) {
      code = (code << 6) | (bytes[at + read]! & 0x3f)
      read += 1
    }
    if (read < length) {
      // Only the very end of a longer file can be a letter cut off; elsewhere it is another way to keep letters.
      if (at + read < bytes.length || size === at) return undefined
      units[size++] = 0xfffd
      break
    }
    if (
      (length === 3 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) ||
      (length === 4 && code < 0x10000)
    )
      return undefined
    if (code > 0x10ffff) return undefined
    if (code > 0xffff) {
      units[size++] = 0xd800 + ((code - 0x10000) >> 10)
      units[size++] = 0xdc00 + ((code - 0x10000) & 0x3ff)
    } else units[size++] = code
    at += length
  }
  return textOf(units.subarray(0, size))
}

function fromUtf16(bytes: Uint8Array, little: boolean): string {
  const units = new Uint16Array(Math.ceil(bytes.length / 2))
  for (let at = 0; at < units.length; at += 1) {
    const [one, other] = [bytes[at * 2]!, bytes[at * 2 + 1]]
    units[at] = other === undefined ? 0xfffd : little ? one | (other << 8) : (one << 8) | other
  }
  return textOf(units).toWellFormed()
}

function fromWindows(bytes: Uint8Array): string {
  const units = Uint16Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? WINDOWS_LETTERS.charCodeAt(byte - 0x80) : byte,
  )
  return textOf(units)
}

function textOf(units: Uint16Array): string {
  const parts: string[] = []
  for (let at = 0; at < units.length; at += CHUNK)
    parts.push(String.fromCharCode(...units.subarray(at, at + CHUNK)))
  return parts.join('')
}
