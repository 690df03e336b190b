import type { Sheet } from '#core/tally/sheet.ts'

/** What a packed sheet comes to: the places of its cells and, beside them, their counts less what was undone. */
export interface PackedSums {
  readonly places: readonly number[]
  readonly sums: readonly number[]
}

/** Letters of packed sheets that are kept taken apart: three years of ten practices. */
const MOST_LETTERS = 20_000_000

/** Sheets that were taken apart, by their name and very text: what a text comes to never changes, so nothing kept here can be old. */
const known = new Map<string, Map<string, PackedSums>>()
let letters = 0

/** Every cell that was read has a place of its own, so that a name is put together once; there are no more than releases have names. */
const cells: string[] = []
const placesIn = new Map<string, Map<string, number>>()

/** The cell that has a place. */
export function cellAt(place: number): string {
  return cells[place]!
}

/** Takes a packed sheet apart; weeks that are over are read again and again, and are taken apart once. */
export function packedSums(sheet: string, packed: string): PackedSums {
  const before = known.get(sheet)?.get(packed)
  if (before) return before
  const counted = JSON.parse(packed) as Sheet
  const own = within(placesIn, sheet)
  const places: number[] = []
  const sums: number[] = []
  for (const name in counted) {
    let place = own.get(name)
    if (place === undefined) {
      place = cells.push(`${sheet}/${name}`) - 1
      own.set(name, place)
    }
    const [n, undone] = counted[name]!
    places.push(place)
    sums.push(n - undone)
  }
  const made = { places, sums }
  letters += packed.length
  if (letters > MOST_LETTERS) {
    known.clear()
    letters = packed.length
  }
  within(known, sheet).set(packed, made)
  return made
}

function within<Kept>(maps: Map<string, Map<string, Kept>>, name: string): Map<string, Kept> {
  const own = maps.get(name) ?? new Map<string, Kept>()
  maps.set(name, own)
  return own
}
