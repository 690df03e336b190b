import type { WeighedPart } from '#core/search/closer/weights.ts'

/** Rounds over all lines, of which the later half is averaged, how far one step goes, and how strongly a weight is drawn to nothing. */
const ROUNDS = 20
const STEP = 0.3
const TO_NOTHING = 3e-4
const FIRST_SIZE = 1e-4
const FIRST_BASE = -1
const SEED = 7
/** In each round so many words of a line are left unheard, with every pair they stand in: the weights then hang less on one telling word, and hear a line that has only some of them. */
const UNHEARD = 0.2

/** Fits a weight to each known part of the lines, so that the sum of a line's weights, over the root of their number, tells whether it is one of those that are due: logistic regression line by line (AdaGrad), in an order that is the same each time. A line counts once, or as much as `counts` says. */
export function fitWeights(
  lines: readonly (readonly WeighedPart[])[],
  due: readonly boolean[],
  known: ReadonlySet<string>,
  counts: readonly number[] = [],
): { readonly base: number; readonly weights: ReadonlyMap<string, number> } {
  const parts = [...known]
  const numbers = new Map(parts.map((part, number) => [part, number]))
  const rows = lines.map((line) =>
    line.flatMap(({ name, at }) => {
      const number = numbers.get(name)
      return number === undefined ? [] : { number, at }
    }),
  )
  const weights = new Float64Array(parts.length)
  const sizes = new Float64Array(parts.length).fill(FIRST_SIZE)
  const kept = new Float64Array(parts.length)
  const order = rows.map((_, at) => at)
  const draw = drawer(SEED)
  let base = FIRST_BASE
  let baseSize = FIRST_SIZE
  let keptBase = 0
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, draw)
    for (const at of order) {
      const row = heardOf(rows[at]!, draw)
      if (row.length === 0) continue
      const share = 1 / Math.sqrt(row.length)
      let sum = 0
      for (const part of row) sum += weights[part]!
      const off = (1 / (1 + Math.exp(-base - sum * share)) - (due[at] ? 1 : 0)) * (counts[at] ?? 1)
      for (const part of row) {
        const slope = off * share + TO_NOTHING * weights[part]!
        sizes[part]! += slope * slope
        weights[part]! -= (STEP * slope) / Math.sqrt(sizes[part]!)
      }
      baseSize += off * off
      base -= (STEP * off) / Math.sqrt(baseSize)
    }
    if (round < ROUNDS / 2) continue
    for (let part = 0; part < parts.length; part++) kept[part]! += weights[part]! / (ROUNDS / 2)
    keptBase += base / (ROUNDS / 2)
  }
  return { base: keptBase, weights: new Map(parts.map((part, number) => [part, kept[number]!])) }
}

/** The numbers of a line's parts but for those with a word that is left unheard this time. */
function heardOf(
  row: readonly { readonly number: number; readonly at: readonly number[] }[],
  draw: () => number,
): number[] {
  const unheard = new Map<number, boolean>()
  const isUnheard = (word: number) => {
    if (!unheard.has(word)) unheard.set(word, draw() < UNHEARD)
    return unheard.get(word)!
  }
  return row.filter(({ at }) => !at.some(isUnheard)).map(({ number }) => number)
}

/** Gives numbers from 0 to 1 by chance, the same ones from the same start. */
function drawer(start: number): () => number {
  let state = start
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000
  }
}

/** Puts a list in another order. */
function shuffle(list: number[], draw: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1))
    const held = list[at]!
    list[at] = list[other]!
    list[other] = held
  }
}
