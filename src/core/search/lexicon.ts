import type { Lexicon } from '../pathway/lexicon.ts'
import { wordsOf } from './tokens.ts'

export const NO_LEXICON: Lexicon = { same: {}, near: {}, parts: [] }

interface Saying {
  readonly said: readonly string[]
  readonly meant: readonly string[]
}

/** The lexicon made ready to read what is typed. */
export interface OpenLexicon {
  /** Sayings of several words by their first word, longest first. */
  readonly sayings: ReadonlyMap<string, readonly Saying[]>
  /** Single words by what they mean. */
  readonly alias: ReadonlyMap<string, readonly string[]>
  /** What a word of the topics may also be taken for. */
  readonly near: ReadonlyMap<string, readonly string[]>
  /** What sayings of several words may mean, by their first word. */
  readonly hints: ReadonlyMap<string, readonly Saying[]>
  readonly parts: ReadonlySet<string>
}

/** Makes the lexicon ready. */
export function openLexicon(lexicon: Lexicon): OpenLexicon {
  const alias = new Map<string, readonly string[]>()
  const sayings = new Map<string, Saying[]>()
  const hints = new Map<string, Saying[]>()
  const near = new Map<string, readonly string[]>()
  const put = (map: Map<string, Saying[]>, said: readonly string[], meant: readonly string[]) =>
    map.set(said[0]!, [...(map.get(said[0]!) ?? []), { said, meant }])
  const meanings = Object.entries(lexicon.same).flatMap(([word, others]) =>
    others.map((other) => ({ said: wordsOf(other), meant: wordsOf(word) })),
  )
  for (const { said, meant } of meanings) if (said.length === 1) alias.set(said[0]!, meant)
  // "blood in urine" is read as "blood in wee", wherever it is said, and "blood pressure" as itself though "pressure" alone means it.
  const read = (words: readonly string[]) =>
    words.map((word) => {
      const meant = alias.get(word)
      return meant?.length === 1 ? meant[0]! : word
    })
  for (const word of Object.keys(lexicon.same)) {
    const said = wordsOf(word)
    if (said.length > 1) put(sayings, said, read(said))
  }
  for (const { said, meant } of meanings)
    if (said.length > 1) put(sayings, said, read(meant))
    else if (meant.length > 1) alias.set(said[0]!, read(meant))
  const longest = (map: Map<string, Saying[]>) => {
    for (const list of map.values()) list.sort((a, b) => b.said.length - a.said.length)
  }
  longest(sayings)
  const reading = { sayings, alias, near, hints, parts: new Set<string>() }
  for (const [typed, meanings] of Object.entries(lexicon.near)) {
    const said = wordsOf(typed)
    const meant = readWords(reading, meanings.flatMap(wordsOf))
    if (said.length === 1) near.set(said[0]!, meant)
    else put(hints, said, meant)
  }
  longest(hints)
  return { ...reading, parts: new Set(lexicon.parts.flatMap((part) => readWords(reading, wordsOf(part)))) }
}

/** Words as topics say them: each saying and each lay word by what it means; the last word of a saying may still be unfinished. */
export function readWords(
  lexicon: Pick<OpenLexicon, 'sayings' | 'alias'>,
  words: readonly string[],
  unfinished = false,
): string[] {
  const read: string[] = []
  let at = 0
  while (at < words.length) {
    const saying = sayingAt(lexicon.sayings, words, at, unfinished)
    if (saying) {
      read.push(...saying.meant)
      at += saying.said.length
    } else {
      const word = words[at]!
      read.push(...(lexicon.alias.get(word) ?? [word]))
      at++
    }
  }
  return read
}

/** What sayings among the words may mean besides. */
export function hintsIn(reading: OpenLexicon, words: readonly string[]): string[] {
  return words.flatMap((_, at) => sayingAt(reading.hints, words, at)?.meant ?? [])
}

/** So much of the last word of a saying must be typed to tell it. */
const TELLING_START = 2

function sayingAt(
  sayings: ReadonlyMap<string, readonly Saying[]>,
  words: readonly string[],
  at: number,
  unfinished = false,
): Saying | undefined {
  return sayings.get(words[at]!)?.find(({ said }) =>
    said.every((word, step) => {
      const typed = words[at + step]
      if (typed === word) return true
      const isLast = unfinished && at + step === words.length - 1 && step === said.length - 1
      return isLast && typed !== undefined && typed.length >= TELLING_START && word.startsWith(typed)
    }),
  )
}
