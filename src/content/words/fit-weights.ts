/** Rounds over all lines, of which the later half is averaged, how far one step goes, and how strongly a weight is drawn to nothing. */
const ROUNDS = 12
const STEP = 0.3
const TO_NOTHING = 3e-4
const FIRST_SIZE = 1e-4
const FIRST_BASE = -1
const SEED = 7

/** Fits a weight to each known part of the lines, so that the sum of a line's weights, over the root of their number, tells whether it is one of those that are due: logistic regression line by line (AdaGrad), in an order that is the same each time. A line counts once, or as much as `counts` says. */
export function fitWeights(
  lines: readonly (readonly string[])[],
  due: readonly boolean[],
  known: ReadonlySet<string>,
  counts: readonly number[] = [],
): { readonly base: number; readonly weights: ReadonlyMap<string, number> } {
  const parts = [...known]
  const numbers = new Map(parts.map((part, number) => [part, number]))
  const rows = lines.map((line) => Int32Array.from(line.flatMap((part) => numbers.get(part) ?? [])))
  const weights = new Float64Array(parts.length)
  const sizes = new Float64Array(parts.length).fill(FIRST_SIZE)
  const kept = new Float64Array(parts.length)
  const order = rows.map((_, at) => at)
  const next = shuffler(SEED)
  let base = FIRST_BASE
  let baseSize = FIRST_SIZE
  let keptBase = 0
  for (let round = 0; round < ROUNDS; round++) {
    next(order)
    for (const at of order) {
      const row = rows[at]!
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

/** Puts a list in another order each time it is called, and in the same ones from the same start. */
function shuffler(start: number): (list: number[]) => void {
  let state = start
  const draw = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
  return (list) => {
    for (let at = list.length - 1; at > 0; at--) {
      const other = draw(at + 1)
      const held = list[at]!
      list[at] = list[other]!
      list[other] = held
    }
  }
}
