import { meantName } from '../../pathway/nearest-name.ts'
import type { KindWords } from '../../practice/guide.ts'
import { clip } from '../csv.ts'

/** Kinds of help: the id of each by what it is called. */
export type KindLabels = Readonly<Record<string, string>>

/** The kinds that people mean by a text in ordinary words, "chemist", "community physio team": by all of it, else by the longest words in it; none where it names none. */
export interface KindsMeant {
  readonly ids: readonly string[]
  /** Nothing of the text is left over. */
  readonly whole: boolean
}

/** Finds kinds of help by what people call them. */
export interface Kinds {
  /** The id of the kind that is called so, or has this id; capitals do not count. */
  readonly named: (text: string) => string | undefined
  /** The id of the one kind in whose name the text stands. */
  readonly within: (text: string) => string | undefined
  readonly meant: (text: string) => KindsMeant
  /** Says which kinds words were taken for, by what those are called. */
  readonly said: (words: readonly string[], ids: readonly string[]) => string
  /** What kinds are called that share a word with the text or are spelt nearly alike, the likest first; none where none is alike. */
  readonly like: (text: string) => readonly string[]
}

const MOST_LIKE = 3
/** A word of fewer letters begins too many others. */
const FEWEST_LETTERS = 4
/** "not a pharmacy", "no longer a dentist". */
const LEFT_OUT = / (?:no|not|never|without|except|excluding) /

/** The kinds of help of a release by what they are called, and `words` that people say of them; `ids` alone where that is not known. */
export function kindsOf(labels: KindLabels, ids: ReadonlySet<string>, words: KindWords = {}): Kinds {
  const byWord = wordsMeant(words, ids)
  const byId = [...ids].map((id): [string, string] => [id, id])
  const byName = new Map(
    [...byId, ...Object.entries(labels)].map(([name, id]) => [name.toLowerCase(), id] as const),
  )
  const called = Object.keys(labels).map((label) => ({ label, words: wordsOf(label) }))
  const found = new Map<string, readonly string[]>()
  const like = (text: string) => {
    const asked = wordsOf(text)
    const alike = called
      .map(({ label, words }) => {
        const shared = asked.filter((one) => words.some((other) => areAlike(one, other))).length
        return { label, shared, over: words.length - shared }
      })
      .filter(({ shared }) => shared > 0)
      .sort((one, other) => other.shared - one.shared || one.over - other.over)
    if (alike.length > 0) return alike.slice(0, MOST_LIKE).map(({ label }) => label)
    const meant = meantName(text.toLowerCase(), byName.keys())
    return meant === undefined
      ? []
      : [called.find(({ label }) => label.toLowerCase() === meant)?.label ?? meant]
  }
  return {
    named: (text) => byName.get(text.toLowerCase()),
    within: (text) => {
      const holding = called.filter(({ label }) =>
        ` ${label.toLowerCase()} `.includes(` ${text.toLowerCase()} `),
      )
      return holding.length === 1 ? labels[holding[0]!.label] : undefined
    },
    meant: (text) => meantBy(byWord, text),
    said: (words, all) =>
      `${words.map((word) => `"${clip(word)}"`).join(', ')} is taken as ${all.map((id) => `"${called.find(({ label }) => labels[label] === id)?.label ?? id}"`).join(', ')}; look whether that is right.`,
    // A table of thousands of lines has few kinds, each looked up once.
    like: (text) => {
      const known = found.get(text) ?? like(text)
      found.set(text, known)
      return known
    },
  }
}

/** Kinds by ordinary words, the longest words first. */
function wordsMeant(words: KindWords, ids: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const pairs = Object.entries(words)
    .filter(([id]) => ids.has(id))
    .flatMap(([id, said]) => said.map((word): [string, string] => [spaced(word), id]))
  const byWord = Map.groupBy(pairs, ([word]) => word)
  return new Map(
    [...byWord]
      .map(([word, all]): [string, string[]] => [word, all.map(([, id]) => id)])
      .sort(([one], [other]) => other.length - one.length),
  )
}

function meantBy(byWord: ReadonlyMap<string, readonly string[]>, text: string): KindsMeant {
  const whole = byWord.get(spaced(text))
  if (whole) return { ids: whole, whole: true }
  let left = spaced(text)
  if (LEFT_OUT.test(left)) return { ids: [], whole: false }
  const found = new Set<string>()
  for (const [word, ids] of byWord) {
    if (word.trim().length < FEWEST_LETTERS || !left.includes(word)) continue
    for (const id of ids) found.add(id)
    // What "emergency dentist" has said, "dentist" does not say again.
    left = left.replaceAll(word, ' | ')
  }
  return { ids: [...found], whole: false }
}

/** A text as whole words in small letters, with a space around each. */
function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}\p{N}&']+/gu, ' ')
    .trim()} `
}

/** "physio" is alike to "physiotherapy", "pharmacies" to "pharmacy". */
function areAlike(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const stem = short.replace(/(ies|s|y)$/, '')
  return stem.length >= FEWEST_LETTERS && long.startsWith(stem)
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}&]+/gu)
      ?.filter((word) => word.length > 1) ?? []
  )
}
