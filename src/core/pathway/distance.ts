/** How many letters may be wrong in a word of this length. */
export function allowedErrors(length: number): number {
  if (length <= 3) return 0
  return length <= 7 ? 1 : 2
}

/** Rows to reckon in; nothing of them is read again. */
let rows = [0, 0, 0].map(() => new Uint16Array(64))

/** Edit distance with swapped neighbours (Damerau, optimal string alignment), or undefined beyond a limit; it stops as soon as the limit is passed. */
export function distance(one: string, other: string, limit: number): number | undefined {
  const [long, wide] = [one.length, other.length]
  if (Math.abs(long - wide) > limit) return undefined
  if (wide >= rows[0]!.length) rows = rows.map(() => new Uint16Array(2 * wide))
  let [before, last, row] = rows as [Uint16Array, Uint16Array, Uint16Array]
  for (let j = 0; j <= wide; j++) last[j] = j
  let left = -1
  for (let i = 1; i <= long; i++) {
    const letter = one.charCodeAt(i - 1)
    let best = i
    let cost = i
    let right = -1
    row[0] = i
    for (let j = 1; j <= wide; j++) {
      const beside = other.charCodeAt(j - 1)
      const crossed = last[j - 1]! + (letter === beside ? 0 : 1)
      cost = Math.min(cost, last[j]!) + 1
      if (crossed < cost) cost = crossed
      if (letter === right && left === beside && before[j - 2]! < cost) cost = before[j - 2]! + 1
      row[j] = cost
      if (cost < best) best = cost
      right = beside
    }
    if (best > limit) return undefined
    left = letter
    const spare = before
    before = last
    last = row
    row = spare
  }
  const found = last[wide]!
  return found <= limit ? found : undefined
}
