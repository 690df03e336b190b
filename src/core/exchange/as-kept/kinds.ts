import { meantName } from '../../pathway/nearest-name.ts'

/** Kinds of help: the id of each by what it is called. */
export type KindLabels = Readonly<Record<string, string>>

/** Finds kinds of help by what people call them. */
export interface Kinds {
  /** The id of the kind that is called so, or has this id; capitals do not count. */
  readonly named: (text: string) => string | undefined
  /** The id of the one kind in whose name the text stands. */
  readonly within: (text: string) => string | undefined
  /** What kinds are called that share a word with the text or are spelt nearly alike, the likest first; none where none is alike. */
  readonly like: (text: string) => readonly string[]
}

const MOST_LIKE = 3
/** A word of fewer letters begins too many others. */
const FEWEST_LETTERS = 4

/** The kinds of help of a release by what they are called; `ids` alone where that is not known. */
export function kindsOf(labels: KindLabels, ids: Iterable<string>): Kinds {
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
    // A table of thousands of lines has few kinds, each looked up once.
    like: (text) => {
      const known = found.get(text) ?? like(text)
      found.set(text, known)
      return known
    },
  }
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
