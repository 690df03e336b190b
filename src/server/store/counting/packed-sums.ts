import type { Sheet } from '#core/tally/sheet.ts'

/** What a packed sheet comes to: its names and, at the same places, their counts less what was undone. */
export interface PackedSums {
  readonly names: readonly string[]
  readonly sums: readonly number[]
}

/** Letters of packed sheets that are kept taken apart: three years of ten practices. */
const MOST_LETTERS = 20_000_000

/** Sheets that were taken apart, by their very text: what a text comes to never changes, so nothing kept here can be old. */
const known = new Map<string, PackedSums>()
let letters = 0

/** Takes a packed sheet apart; weeks that are over are read again and again, and are taken apart once. */
export function packedSums(packed: string): PackedSums {
  const before = known.get(packed)
  if (before) return before
  const counted = JSON.parse(packed) as Sheet
  const names = Object.keys(counted)
  const made = { names, sums: names.map((name) => counted[name]![0] - counted[name]![1]) }
  letters += packed.length
  if (letters > MOST_LETTERS) {
    known.clear()
    letters = packed.length
  }
  known.set(packed, made)
  return made
}
