import type { Lexicon } from '../pathway/lexicon.ts'
import { wordsOf } from './tokens.ts'

/** A lexicon without words. */
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
  /** Words that are whole as they stand, so that they begin no longer one. */
  readonly known: ReadonlySet<string>
}

/** Makes the lexicon ready. */
export function openLexicon(lexicon: Lexicon): OpenLexicon {
  const alias = new Map<string, readonly string[]>()
  const sayings = new Map<string, Saying[]>()
  const hints = new Map<string, Saying[]>()
  const near = new Map<string, readonly string[]>()
  const put = (map: Map<string, Saying[]>, said: readonly string[], meant: readonly string[]) =>
    map.set(said[0]!, [...(map.get(said[0]!) ?? []), { said, meant }])
  // A meaning of several words is one thing: "blood pressure" shares little with "blood test".
  const single = new Map<string, string>()
  const meanings = Object.entries(lexicon.same).map(([word, others]) => ({
    meant: wordsOf(word),
    others: others.map(wordsOf),
  }))
  for (const { meant, others } of meanings)
    if (meant.length === 1) for (const said of others) if (said.length === 1) single.set(said[0]!, meant[0]!)
  for (const { meant, others } of meanings) {
    const parts = meant.map((word) => single.get(word) ?? word)
    const one = [parts.join('_')]
    if (parts.length > 1) near.set(one[0]!, parts)
    for (const said of parts.length > 1 ? [meant, ...others] : others)
      if (said.length > 1) put(sayings, said, one)
      else alias.set(said[0]!, one)
  }
  const longest = (map: Map<string, Saying[]>) => {
    for (const list of map.values()) list.sort((a, b) => b.said.length - a.said.length)
  }
  longest(sayings)
  const known = new Set([...alias.keys(), ...meanings.flatMap(({ meant }) => meant)])
  const reading = { sayings, alias, near, hints, known, parts: new Set<string>() }
  for (const [typed, meanings] of Object.entries(lexicon.near)) {
    const said = wordsOf(typed)
    const meant = readWords(reading, meanings.flatMap(wordsOf))
    const key = readWords(reading, said)
    if (key.length === 1) near.set(key[0]!, [...(near.get(key[0]!) ?? []), ...meant])
    else put(hints, said, meant)
  }
  longest(hints)
  return { ...reading, parts: new Set(lexicon.parts.flatMap((part) => readWords(reading, wordsOf(part)))) }
}

/** Words as topics say them: each saying and each lay word by what it means; the last word of a saying may still be unfinished. */
export function readWords(
  lexicon: Pick<OpenLexicon, 'sayings' | 'alias' | 'known'>,
  words: readonly string[],
  unfinished = false,
): string[] {
  const read: string[] = []
  let at = 0
  while (at < words.length) {
    const saying = sayingAt(
      lexicon,
      lexicon.sayings,
      words,
      at,
      unfinished && !lexicon.known.has(words.at(-1)!),
    )
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
  return words.flatMap((_, at) => sayingAt(reading, reading.hints, words, at)?.meant ?? [])
}

/** So much of the last word of a saying must be typed to tell it. */
const TELLING_START = 2

/** The saying that begins here; each word of it may stand in dialect ("mornin efter pill"). */
function sayingAt(
  { alias }: Pick<OpenLexicon, 'alias'>,
  sayings: ReadonlyMap<string, readonly Saying[]>,
  words: readonly string[],
  at: number,
  unfinished = false,
): Saying | undefined {
  const plainly = alias.get(words[at]!)?.[0]
  const begun = [...(sayings.get(words[at]!) ?? []), ...((plainly && sayings.get(plainly)) || [])]
  return begun.find(({ said }) =>
    said.every((word, step) => {
      const typed = words[at + step]
      if (typed === word || (typed !== undefined && alias.get(typed)?.[0] === word)) return true
      const isLast = unfinished && at + step === words.length - 1 && step === said.length - 1
      return isLast && typed !== undefined && typed.length >= TELLING_START && word.startsWith(typed)
    }),
  )
}
