import { distance } from '../../pathway/distance.ts'
import { plain } from '../tokens.ts'
import type { TopicIndex } from '../topic-index.ts'

/** A saying of a meaning: roots of its words, or a range of numbers ("20-41 weeks"). */
type Saying = readonly (string | readonly [number, number])[]

/** Meanings, each with its ways of saying it: by the root of their first word. */
export interface Vocabulary {
  readonly begun: ReadonlyMap<string, readonly { readonly meaning: string; readonly saying: Saying }[]>
  readonly numbers: readonly { readonly meaning: string; readonly saying: Saying }[]
  /** Every word of every saying as it is written: slips are mended towards these. */
  readonly words: ReadonlySet<string>
  readonly topics?: Pick<TopicIndex, 'reading' | 'postings'>
  readonly heard: Map<string, readonly string[]>
}

/** Where a meaning stands among the words: its first word and the one after its last. */
export interface HeardAt {
  readonly from: number
  readonly to: number
}

/** Small words: they may stand inside a saying, and count for nothing between two meanings. */
const SMALL = new Set(
  'a an the is are am was were be been being im ive hes shes its theyre he she it they we you i my me mi ma his her hers him their them our your wor has have had having got get getting gets gone going really very so just to of in on at and that this there from by for with up as do does did will would been some bit proper pure dead right all his'.split(
    ' ',
  ),
)

/** Whether a word counts for nothing between two others. */
export function isSmall(word: string): boolean {
  return SMALL.has(word)
}

const SHORTEST_ENDED = 5
/** The root of a word as it is bent in speech: "choking", "chokin", "choked" and "choke" share one. */
export function rootOf(word: string): string {
  if (word.length < SHORTEST_ENDED) return word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word
  return word
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=[a-z]{3})(ing|in|ed)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/(?<=..)e$/, '')
}

const RANGE = /^(\d+)-(\d+)$/

/** Makes ready what each meaning may be said with. */
export function openVocabulary(
  means: ReadonlyMap<string, readonly string[]>,
  topics?: Pick<TopicIndex, 'reading' | 'postings'>,
): Vocabulary {
  const begun = new Map<string, { meaning: string; saying: Saying }[]>()
  const numbers: { meaning: string; saying: Saying }[] = []
  const words = new Set<string>()
  for (const [meaning, sayings] of means)
    for (const text of sayings) {
      const saying: Saying = text.split(' ').flatMap((word): Saying => {
        const range = RANGE.exec(word)
        if (range) return [[Number(range[1]), Number(range[2])]]
        const parts = plain(word).split(' ')
        for (const part of parts) words.add(part)
        return parts.map(word.endsWith('=') ? (part) => `=${part}` : rootOf)
      })
      const first = saying[0]!
      if (typeof first !== 'string') numbers.push({ meaning, saying })
      else if (begun.has(first)) begun.get(first)!.push({ meaning, saying })
      else begun.set(first, [{ meaning, saying }])
    }
  return { begun, numbers, words, heard: new Map(), ...(topics ? { topics } : {}) }
}

/** "4yo", "34wks": a number and its word. */
const JOINED = /\b(\d+)(yo|yrs?|mths?|wks?|weeks?|mins?|kg|st)\b/g

/** "Blood's pouring", "the boy's stuck": the word without what hangs on it. */
const OF = /['’]s\b/gi

/** The words of what was typed, letters apart from numbers. */
export function spokenWords(text: string): string[] {
  const said = plain(text.replace(OF, '')).replace(JOINED, '$1 $2')
  return said ? said.split(' ') : []
}

const MOST_HEARD = 500
const SHORTEST_SLIP = 7

/** The roots that a typed word may stand for: its own, that of the word it is in dialect, or that of the one it is a slip from. */
function hear(vocabulary: Vocabulary, word: string): readonly string[] {
  const known = vocabulary.heard.get(word)
  if (known) return known
  const { words, topics } = vocabulary
  const roots = new Set([rootOf(word), `=${word}`])
  const meant = topics?.reading.alias.get(word)?.[0]
  if (meant !== undefined) {
    if (!words.has(word)) roots.add(rootOf(meant))
  } else if (
    topics &&
    !words.has(word) &&
    !vocabulary.begun.has(rootOf(word)) &&
    !topics.postings.has(word) &&
    word.length >= SHORTEST_SLIP
  )
    for (const other of words)
      if (other.length >= SHORTEST_SLIP && other[0] === word[0] && distance(word, other, 1) !== undefined) {
        roots.add(rootOf(other))
        break
      }
  if (vocabulary.heard.size >= MOST_HEARD) vocabulary.heard.clear()
  const heard = [...roots]
  vocabulary.heard.set(word, heard)
  return heard
}

/** Each meaning that is among the words, with every place where it stands. */
export function meaningsIn(vocabulary: Vocabulary, words: readonly string[]): Map<string, HeardAt[]> {
  const found = new Map<string, HeardAt[]>()
  const heard = words.map((word) => hear(vocabulary, word))
  const isNumber = words.map((word) => /^\d+$/.test(word))
  const is = (at: number, part: Saying[number]) =>
    typeof part === 'string'
      ? heard[at]?.includes(part) === true
      : isNumber[at] === true && Number(words[at]) >= part[0] && Number(words[at]) <= part[1]
  for (const at of words.keys()) {
    const begun = [
      ...heard[at]!.flatMap((root) => vocabulary.begun.get(root) ?? []),
      ...(isNumber[at] ? vocabulary.numbers : []),
    ]
    for (const { meaning, saying } of begun) {
      let to = at
      const fits = saying.every((part, step) => {
        if (step > 0) while (!is(to, part) && to < words.length && isSmall(words[to]!)) to++
        return is(to++, part)
      })
      if (!fits) continue
      const spans = found.get(meaning) ?? []
      spans.push({ from: at, to })
      found.set(meaning, spans)
    }
  }
  return found
}
