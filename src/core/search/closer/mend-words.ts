import { allowedErrors, distance } from '../../pathway/distance.ts'
import type { OpenLexicon } from '../lexicon.ts'

/** Words of sayings by the word that they stand beside. */
export interface Neighbours {
  readonly after: ReadonlyMap<string, ReadonlySet<string>>
  readonly before: ReadonlyMap<string, ReadonlySet<string>>
}

/** Learns which words stand beside one another in the lexicon's sayings. */
export function learnNeighbours({ sayings }: Pick<OpenLexicon, 'sayings'>): Neighbours {
  const after = new Map<string, Set<string>>()
  const before = new Map<string, Set<string>>()
  const put = (map: Map<string, Set<string>>, key: string, word: string) => {
    const held = map.get(key)
    if (held) held.add(word)
    else map.set(key, new Set([word]))
  }
  for (const list of sayings.values())
    for (const { said } of list)
      for (const [at, word] of said.entries())
        if (at > 0) {
          put(after, said[at - 1]!, word)
          put(before, word, said[at - 1]!)
        }
  return { after, before }
}

/** The words with each slip in a saying mended by the word beside it ("blue bagde", "morning afer pill"); words that are known stay, and so does the last, which may be unfinished. */
export function mendWords(
  { after, before }: Neighbours,
  words: readonly string[],
  isKnown: (word: string) => boolean,
): string[] {
  return words.map((word, at) => {
    const slips = Math.min(1, allowedErrors(word.length))
    if (slips === 0 || after.has(word) || before.has(word) || isKnown(word)) return word
    const beside = [...(after.get(words[at - 1] ?? '') ?? []), ...(before.get(words[at + 1] ?? '') ?? [])]
    return beside.find((other) => distance(word, other, slips) !== undefined) ?? word
  })
}
