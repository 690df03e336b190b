import type { PackedOdds } from '../../pathway/release-files.ts'
import { gatherOdds } from './gather-odds.ts'
import { inSigns, numbersIn } from './packed-weights.ts'
import type { Held, WordOdds } from './word-odds.ts'

/** How often a kind of call holds a part, up to the last of these, goes with the number of the kind. */
const SMALL = 4
/** How many parts are read between two rests. */
const AT_ONCE = 64
/** Stands for a root that shares no letter with the one before; the next ones for one letter, two and so on. */
const NONE_SHARED = 'A'.charCodeAt(0)
/** The most letters that are counted. */
const MOST_SHARED = 25

/** Packs odds for their way to the desk. */
export function packOdds({ kinds: { held, lengths }, sorted }: WordOdds): PackedOdds {
  const numbers = new Map(sorted.map((root, number) => [root, number]))
  const pairs = [...held.keys()]
    .filter((part) => part.includes(' '))
    .map((part) => part.split(' ').map((root) => numbers.get(root)!))
    .map(([first, second]) => first! * sorted.length + second!)
    .sort((one, other) => one - other)
  const parts = [...sorted, ...pairs.map((pair) => pairOf(sorted, pair))].map((part) => held.get(part)!)
  const order = mostHeldFirst(parts, lengths.length)
  const places = new Map(order.map((kind, place) => [kind, place]))
  return {
    roots: sorted.map((root, at) => packRoot(root, sorted[at - 1] ?? '')).join(''),
    pairs: steps(pairs).map(inSigns).join(''),
    held: [order.length, ...order].map(inSigns).join('') + parts.map((one) => packHeld(one, places)).join(''),
  }
}

/** The kinds of call by how many parts they hold: the numbers of the first ones are short. */
function mostHeldFirst(parts: readonly Held[], kinds: number): number[] {
  const holds = new Float64Array(kinds)
  for (const { by } of parts) for (const kind of by) holds[kind]!++
  return [...holds.keys()].sort((one, other) => holds[other]! - holds[one]! || one - other)
}

/** How many letters a root shares with the one before, and the others. */
function packRoot(root: string, before: string): string {
  let shared = 0
  while (shared < MOST_SHARED && root[shared] !== undefined && root[shared] === before[shared]) shared++
  return String.fromCharCode(NONE_SHARED + shared) + root.slice(shared)
}

/** Reads packed odds, with rests between, in which a key can be answered. */
export function* oddsSteps({ roots, pairs, held }: PackedOdds): Generator<void, WordOdds> {
  let root = ''
  const sorted = roots
    .match(/[A-Z][^A-Z]*/g)!
    .map((one) => (root = root.slice(0, one.charCodeAt(0) - NONE_SHARED) + one.slice(1)))
  const nextPair = numbersIn(pairs)
  const next = numbersIn(held)
  const order = Array.from({ length: next()! }, () => next()!)
  const odds = gatherOdds(order.length)
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
      kinds.push(order[kind]!)
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

function packHeld({ by, times }: Held, places: ReadonlyMap<number, number>): string {
  const byKind = by
    .map((kind, at) => [places.get(kind)!, times[at]!] as const)
    .sort(([one], [other]) => one - other)
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
