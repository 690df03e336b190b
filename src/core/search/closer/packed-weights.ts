/** The parts of a card file that speak against an emergency belong to no card. */
export const AGAINST = 'against'

const BITS = 24
const START = 0x811c9dc5
const PRIME = 0x01000193

/** The number by which a part is known where its weight is kept: of a few hundred parts that were never learned one shares the number of one that was. */
export function partNumber(part: string): number {
  let hash = START
  for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), PRIME)
  hash ^= hash >>> 15
  return (Math.imul(hash, PRIME) >>> 0) >>> (32 - BITS)
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** What each sign is worth, by its code. */
const VALUES = new Uint8Array(128)
for (let value = 0; value < SIGNS.length; value++) VALUES[SIGNS.charCodeAt(value)] = value
/** Half of the signs say that more of the number follows. */
const HALF = 32
/** The heaviest weight that one sign holds, in tenths. */
export const HEAVIEST = SIGNS.length - 1

/** Packs parts and their weights in tenths, all above nothing: how far each number is from the one before, in fives of bits, and after a space a sign for each weight. */
export function packWeights(parts: readonly (readonly [part: string, tenths: number])[]): string {
  const byNumber = new Map(parts.map(([part, tenths]) => [partNumber(part), tenths]))
  let before = 0
  let far = ''
  let weights = ''
  for (const [number, tenths] of [...byNumber].sort(([one], [other]) => one - other)) {
    far += inSigns(number - before)
    weights += SIGNS[Math.min(HEAVIEST, tenths)]!
    before = number
  }
  return `${far} ${weights}`
}

/** A number in fives of bits, a sign for each. */
export function inSigns(number: number): string {
  let signs = SIGNS[(number % HALF) + HALF]!
  for (let rest = Math.floor(number / HALF); rest > 0; rest = Math.floor(rest / HALF))
    signs = SIGNS[rest % HALF]! + signs
  return signs
}

/** Reads the numbers that were written in signs one after the other; nothing after the last. */
export function numbersIn(signs: string): () => number | undefined {
  let at = 0
  return () => {
    let number = 0
    while (at < signs.length) {
      const value = VALUES[signs.charCodeAt(at++)]!
      number = number * HALF + (value % HALF)
      if (value >= HALF) return number
    }
    return undefined
  }
}

/** Each number with its weight in tenths, as they were packed. */
export function unpackWeights(packed: string): [number: number, tenths: number][] {
  const [far = '', weights = ''] = packed.split(' ')
  const next = numbersIn(far)
  const list: [number, number][] = []
  let number = 0
  for (let step = next(); step !== undefined; step = next()) {
    number += step
    list.push([number, VALUES[weights.charCodeAt(list.length)]!])
  }
  return list
}
