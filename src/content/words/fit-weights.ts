/** Rounds of fitting, the longest step of one, and how strongly a weight is drawn to nothing. */
const ROUNDS = 300
const STEP = 0.1
const BASE_STEP = 0.002
const TO_NOTHING = 0.1
const KEEP_SLOPE = 0.9
const KEEP_SIZE = 0.99

/** Fits a weight to each known part of the lines, so that the sum of a line's weights, over the root of their number, tells whether it is one of those that are due: logistic regression, the same for the same lines. */
export function fitWeights(
  lines: readonly (readonly string[])[],
  due: readonly boolean[],
  known: ReadonlySet<string>,
): { readonly base: number; readonly weights: ReadonlyMap<string, number> } {
  const parts = [...known]
  const numbers = new Map(parts.map((part, number) => [part, number]))
  const rows = lines.map((line) => Int32Array.from(line.flatMap((part) => numbers.get(part) ?? [])))
  const weights = new Float64Array(parts.length)
  const slope = new Float64Array(parts.length)
  const mean = new Float64Array(parts.length)
  const size = new Float64Array(parts.length)
  let base = 0
  for (let round = 0; round < ROUNDS; round++) {
    for (let part = 0; part < parts.length; part++) slope[part] = TO_NOTHING * weights[part]!
    let all = 0
    for (const [at, row] of rows.entries()) {
      const share = 1 / Math.sqrt(Math.max(1, row.length))
      let sum = 0
      for (const part of row) sum += weights[part]!
      const off = 1 / (1 + Math.exp(-base - sum * share)) - (due[at] ? 1 : 0)
      all += off
      for (const part of row) slope[part]! += off * share
    }
    for (let part = 0; part < parts.length; part++) {
      mean[part] = KEEP_SLOPE * mean[part]! + (1 - KEEP_SLOPE) * slope[part]!
      size[part] = KEEP_SIZE * size[part]! + (1 - KEEP_SIZE) * slope[part]! ** 2
      weights[part]! -= (STEP * mean[part]!) / (Math.sqrt(size[part]!) + 1e-8)
    }
    base -= BASE_STEP * all
  }
  return { base, weights: new Map(parts.map((part, number) => [part, weights[number]!])) }
}
