/** Letters from one code point to another, both included. */
export type LetterRange = readonly [from: number, to: number]

/** The ranges that a style's `unicode-range` names. */
export function letterRangesOf(text: string): LetterRange[] {
  return text.split(',').map((one) => {
    const [, from, to = from] = /^\s*U\+([0-9A-F?]+)(?:-([0-9A-F]+))?\s*$/i.exec(one) ?? []
    if (!from) throw new Error(`"${one}" is no range of letters.`)
    // A question mark stands for every digit.
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to!.replaceAll('?', 'F'), 16)]
  })
}

/** The ranges without the letters of the others, written as a style's `unicode-range`. */
export function withoutRanges(ranges: readonly LetterRange[], others: readonly LetterRange[]): string {
  const left = others.reduce<readonly LetterRange[]>(
    (kept, [first, last]) =>
      kept.flatMap(([from, to]): LetterRange[] =>
        last < from || first > to
          ? [[from, to]]
          : [[from, first - 1] as const, [last + 1, to] as const].filter(([low, high]) => low <= high),
      ),
    ranges,
  )
  return left.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',')
}

function hex(code: number): string {
  return code.toString(16).toUpperCase()
}
