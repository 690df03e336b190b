/** How many letters may be wrong in a word of this length. */
export function allowedErrors(length: number): number {
  if (length <= 3) return 0
  return length <= 7 ? 1 : 2
}

/** Edit distance with swapped neighbours (Damerau, optimal string alignment), or undefined beyond a limit; it stops as soon as the limit is passed. */
export function distance(one: string, other: string, limit: number): number | undefined {
  if (Math.abs(one.length - other.length) > limit) return undefined
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit) return undefined
    before = last
    last = row
  }
  const found = last[other.length]!
  return found <= limit ? found : undefined
}
