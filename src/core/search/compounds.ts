import { isStop } from './tokens.ts'

/** Which of two spellings of a compound topics use: "hay fever" and "hayfever" are read alike. */
export interface Compounds {
  /** Two words that are written as one. */
  readonly joined: ReadonlySet<string>
  /** One word that is written as two. */
  readonly parted: ReadonlyMap<string, readonly [string, string]>
}

const SHORTEST = 5
/** "b12" is one word however short it is. */
const LETTER_AND_NUMBER = /^[a-z]\d+$/

/** Learns from all phrases how compounds are mostly written. */
export function learnCompounds(phrases: Iterable<readonly string[]>): Compounds {
  const words = new Map<string, number>()
  const pairs = new Map<string, { readonly pair: readonly [string, string]; count: number }>()
  for (const phrase of phrases)
    for (const [at, word] of phrase.entries()) {
      words.set(word, (words.get(word) ?? 0) + 1)
      const next = phrase[at + 1]
      if (!next || word.length + next.length < SHORTEST || (isStop(word) && isStop(next))) continue
      const known = pairs.get(word + next)
      if (known) known.count++
      else pairs.set(word + next, { pair: [word, next], count: 1 })
    }
  const joined = new Set<string>()
  const parted = new Map<string, readonly [string, string]>()
  for (const [word, { pair, count }] of pairs)
    if ((words.get(word) ?? 0) > count) joined.add(word)
    else parted.set(word, pair)
  for (const word of words.keys())
    if ((word.length >= SHORTEST && !parted.has(word)) || LETTER_AND_NUMBER.test(word)) joined.add(word)
  return { joined, parted }
}

/** The words with each compound as topics mostly write it. */
export function spellAlike({ joined, parted }: Compounds, words: readonly string[]): string[] {
  const spelt: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const next = words[at + 1]
    if (next && joined.has(word + next) && !(isStop(word) && isStop(next))) {
      spelt.push(word + next)
      at++
    } else spelt.push(...(parted.get(word) ?? [word]))
  }
  return spelt
}
