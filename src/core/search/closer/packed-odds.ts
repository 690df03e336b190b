import type { PackedOdds } from '../../pathway/release-files.ts'
import { gatherOdds } from './gather-odds.ts'
import { inSigns, numbersIn } from './packed-weights.ts'
import type { Held, WordOdds } from './word-odds.ts'

/** How often a kind of call holds a part, up to the last of these, goes with the number of the kind. */
const SMALL = 4
/** How many parts are read between two rests. */
const AT_ONCE = 64

/** Packs odds for their way to the desk. */
export function packOdds({ kinds: { held, lengths }, sorted }: WordOdds): PackedOdds {
  const numbers = new Map(sorted.map((root, number) => [root, number]))
  const pairs = [...held.keys()]
    .filter((part) => part.includes(' '))
    .map((part) => part.split(' ').map((root) => numbers.get(root)!))
    .map(([first, second]) => first! * sorted.length + second!)
    .sort((one, other) => one - other)
  const parts = [...sorted, ...pairs.map((pair) => pairOf(sorted, pair))]
  return {
    roots: sorted.join('|'),
    pairs: steps(pairs).map(inSigns).join(''),
    held: inSigns(lengths.length) + parts.map((part) => packHeld(held.get(part)!)).join(''),
  }
}

/** Reads packed odds, with rests between, in which a key can be answered. */
export function* oddsSteps({ roots, pairs, held }: PackedOdds): Generator<void, WordOdds> {
  const sorted = roots.split('|')
  const nextPair = numbersIn(pairs)
  const next = numbersIn(held)
  const odds = gatherOdds(next()!)
  let pair = 0
  for (let count = next(), at = 0; count !== undefined; count = next(), at++) {
    if (at % AT_ONCE === 0) yield
    if (at >= sorted.length) pair += nextPair()!
    const kinds: number[] = []
    const times: number[] = []
    let kind = 0
    let total = 0
    for (let nth = 0; nth < count; nth++) {
      const both = next()!
      kind += Math.floor(both / SMALL)
      const often = both % SMALL || next()!
      kinds.push(kind)
      times.push(often)
      total += often
    }
    odds.put(sorted[at] ?? pairOf(sorted, pair), { by: kinds, times, total })
  }
  return odds.done()
}

/** The odds as they were packed, read at once. */
export function unpackOdds(packed: PackedOdds): WordOdds {
  const reading = oddsSteps(packed)
  for (;;) {
    const { done, value } = reading.next()
    if (done) return value
  }
}

function pairOf(sorted: readonly string[], pair: number): string {
  return `${sorted[Math.floor(pair / sorted.length)]} ${sorted[pair % sorted.length]}`
}

function packHeld({ by, times }: Held): string {
  const byKind = by.map((kind, at) => [kind, times[at]!] as const).sort(([one], [other]) => one - other)
  const far = steps(byKind.map(([kind]) => kind))
  const each = byKind.map(([, often], at) =>
    often < SMALL ? inSigns(far[at]! * SMALL + often) : inSigns(far[at]! * SMALL) + inSigns(often),
  )
  return inSigns(by.length) + each.join('')
}

/** How far each number is from the one before. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0))
}
