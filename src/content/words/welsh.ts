/** How the first letter of a Welsh word changes after the words before it: "gen i beswch", "fy mheswch", "ei pheswch". */
const CHANGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^p(?!h)/, ['b', 'mh', 'ph']],
  [/^t(?!h)/, ['d', 'nh', 'th']],
  [/^c(?!h)/, ['g', 'ngh', 'ch']],
  [/^b/, ['f', 'm']],
  [/^d(?!d)/, ['dd', 'n']],
  [/^g/, ['', 'ng']],
  [/^ll/, ['l']],
  [/^m/, ['f']],
  [/^rh/, ['r']],
  [/^(?=[aeiouwy])/, ['h']],
]

/** Smaller words do not change, or into too many others. */
const SHORTEST_CHANGED = 3

/** The forms of a Welsh word after other words, without the word itself and without those that are English words. */
export function mutationsOf(word: string, english: ReadonlySet<string>): string[] {
  if (word.length < SHORTEST_CHANGED) return []
  const change = CHANGES.find(([first]) => first.test(word))
  return (change?.[1] ?? [])
    .map((first) => word.replace(change![0], first))
    .filter((form) => !english.has(form))
}

type Words = Readonly<Record<string, readonly string[]>>

/** What Welsh words mean, each with its other forms; a saying is kept with the English of its words, so that it is heard in every form of them. */
export function heardInWelsh(welsh: Words, same: Words, english: readonly string[]): Map<string, string[]> {
  const never = new Set(english)
  const means = new Map<string, string[]>()
  const put = (meaning: string, words: readonly string[]) =>
    means.set(meaning, [...new Set([...(means.get(meaning) ?? []), ...words])])
  const isOne = (text: string) => !text.includes(' ')
  // An English word may itself be said in another: "hurts" is read as "pain".
  const read = new Map(
    Object.entries(same).flatMap(([word, others]) =>
      isOne(word) ? others.filter(isOne).map((other) => [other, word] as const) : [],
    ),
  )
  const entries = Object.entries(welsh)
  const plainly = new Map(
    entries.flatMap(([meaning, words]) =>
      isOne(meaning) ? words.filter(isOne).map((word) => [word, read.get(meaning) ?? meaning] as const) : [],
    ),
  )
  const alone = new Set(entries.flatMap(([, words]) => words.filter(isOne)))
  for (const [meaning, words] of entries)
    for (const saying of words)
      if (isOne(saying)) put(meaning, [saying, ...mutationsOf(saying, never)])
      else {
        const parts = saying.split(' ')
        put(meaning, [parts.map((word) => plainly.get(word) ?? read.get(word) ?? word).join(' ')])
        for (const word of parts) if (!alone.has(word)) put(word, mutationsOf(word, never))
      }
  return means
}
