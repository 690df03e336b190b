import type { PackedOdds } from '../../pathway/release-files.ts'
import { inSigns, numbersIn } from './packed-weights.ts'
import type { PartHeld, WordOdds } from './word-odds.ts'

/** How often a topic holds a part, up to the last of these, goes with the number of the topic. */
const SMALL = 4
/** How many parts are read between two rests. */
const AT_ONCE = 64

/** Packs odds for their way to the desk. */
export function packOdds({ held, sorted }: WordOdds): PackedOdds {
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
    held: parts.map((part) => packHeld(held.get(part)!)).join(''),
  }
}

/** Reads packed odds, with rests between, in which a key can be answered. */
export function* oddsSteps({ roots, pairs, held }: PackedOdds): Generator<void, WordOdds> {
  const sorted = roots.split('|')
  const nextPair = numbersIn(pairs)
  const next = numbersIn(held)
  const byPart = new Map<string, PartHeld>()
  const lengths: number[] = []
  let all = 0
  let pair = 0
  for (let count = next(), at = 0; count !== undefined; count = next(), at++) {
    if (at % AT_ONCE === 0) yield
    if (at >= sorted.length) pair += nextPair()!
    const topics: number[] = []
    const times: number[] = []
    let topic = 0
    let total = 0
    for (let nth = 0; nth < count; nth++) {
      const both = next()!
      topic += Math.floor(both / SMALL)
      const often = both % SMALL || next()!
      topics.push(topic)
      times.push(often)
      total += often
      lengths[topic] = (lengths[topic] ?? 0) + often
    }
    all += total
    byPart.set(sorted[at] ?? pairOf(sorted, pair), { topics, times, total })
  }
  return { held: byPart, sorted, lengths: Float64Array.from(lengths, (length) => length ?? 0), all }
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

function packHeld({ topics, times }: PartHeld): string {
  const byTopic = topics
    .map((topic, at) => [topic, times[at]!] as const)
    .sort(([one], [other]) => one - other)
  const far = steps(byTopic.map(([topic]) => topic))
  const each = byTopic.map(([, often], at) =>
    often < SMALL ? inSigns(far[at]! * SMALL + often) : inSigns(far[at]! * SMALL) + inSigns(often),
  )
  return inSigns(topics.length) + each.join('')
}

/** How far each number is from the one before. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0))
}
