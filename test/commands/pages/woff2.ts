import { brotliDecompressSync } from 'node:zlib'

/** Numbers of the tables that we read, in the list of known tables of WOFF2 (W3C, section 5.2); others are skipped. */
const KNOWN: Readonly<Record<number, string>> = { 0: 'cmap', 1: 'head', 10: 'glyf', 11: 'loca', 47: 'fvar' }
const NAMED = 63
const FIRST_TABLE = 48

/** What a file of letters has: its release, the letters, and the least and greatest weight. */
export interface Letters {
  readonly revision: number
  readonly codes: readonly number[]
  readonly weights: readonly [least: number, greatest: number]
}

/** Reads a file of letters in the format WOFF2. */
export function readLetters(file: Buffer): Letters {
  const tables = tablesOf(file)
  const weight = tables.fvar!.subarray(tables.fvar!.readUInt16BE(4))
  return {
    revision: tables.head!.readInt32BE(4) / 0x10000,
    codes: codesIn(tables.cmap!),
    weights: [weight.readInt32BE(4) / 0x10000, weight.readInt32BE(12) / 0x10000],
  }
}

function tablesOf(file: Buffer): Record<string, Buffer> {
  let at = FIRST_TABLE
  const number = () => {
    let value = 0
    for (;;) {
      const byte = file[at++]!
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  const lengths = Array.from({ length: file.readUInt16BE(12) }, () => {
    const flags = file[at++]!
    const known = flags & 63
    if (known === NAMED) at += 4
    const name = KNOWN[known] ?? ''
    // Outlines are kept in another form unless the flags say 3, all else unless they say 0.
    const changed = name === 'glyf' || name === 'loca' ? flags >> 6 !== 3 : flags >> 6 !== 0
    const whole = number()
    return [name, changed ? number() : whole] as const
  })
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)))
  let from = 0
  return Object.fromEntries(
    lengths.map(([name, length]) => {
      const table = data.subarray(from, from + length)
      from += length
      return [name, table]
    }),
  )
}

/** The letters that have a shape, by the table of ranges (format 4), which holds all below U+10000. */
function codesIn(cmap: Buffer): number[] {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(8 + 8 * at))
  const ranges = starts.map((at) => cmap.subarray(at)).find((table) => table.readUInt16BE(0) === 4)
  if (!ranges) throw new Error('The letters have no table of ranges.')
  const size = ranges.readUInt16BE(6)
  return Array.from({ length: size / 2 }, (_, at) => {
    const last = ranges.readUInt16BE(14 + 2 * at)
    const first = ranges.readUInt16BE(16 + size + 2 * at)
    return Array.from({ length: last - first + 1 }, (_, n) => first + n)
  })
    .flat()
    .filter((code) => code !== 0xffff)
}
