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
const NOT_PLAIN = /[\u0080-\uffff]/
const NO_LETTER = /[\u0080-\u009f]/g

/** The platform's own decoder, in browsers and Node alike. */
declare const TextDecoder: new (
  label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252',
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string }

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
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let text: string
  try {
    text = decoder.decode(bytes, { stream: true })
  } catch {
    return undefined
  }
  try {
    return text + decoder.decode()
  } catch {
    // After plain letters alone it is rather another way to keep letters than a letter cut off.
    return NOT_PLAIN.test(text) ? `${text}\uFFFD` : undefined
  }
}

function fromUtf16(bytes: Uint8Array, little: boolean): string {
  return new TextDecoder(little ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(bytes)
}

/** Every byte is something in Windows-1252; the five it has no letter for are marked as what cannot be read. */
function fromWindows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replace(NO_LETTER, '\uFFFD')
}
