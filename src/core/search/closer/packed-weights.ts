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

function inSigns(number: number): string {
  let signs = SIGNS[(number % HALF) + HALF]!
  for (let rest = Math.floor(number / HALF); rest > 0; rest = Math.floor(rest / HALF))
    signs = SIGNS[rest % HALF]! + signs
  return signs
}

/** Each number with its weight in tenths, as they were packed. */
export function unpackWeights(packed: string): [number: number, tenths: number][] {
  const values = new Map([...SIGNS].map((sign, value) => [sign, value]))
  const [far = '', weights = ''] = packed.split(' ')
  const list: [number, number][] = []
  let number = 0
  let step = 0
  for (const sign of far) {
    const value = values.get(sign)!
    step = step * HALF + (value % HALF)
    if (value < HALF) continue
    number += step
    step = 0
    list.push([number, values.get(weights[list.length]!)!])
  }
  return list
}
