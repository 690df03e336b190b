import type { AskingWords } from '../../pathway/release-files.ts'

/**
 * Prepares to find what is told beside a request: gives the runs of words of a line that asks for something, without those that ask; none
 * where nothing is asked for.
 *
 * @example findBesides(asking)(['sick', 'note', 'please', 'cos', 'he', 'coughed', 'blood']) // ['he', 'coughed', 'blood'] among them
 */
export function findBesides(asking: AskingWords): (words: readonly string[]) => (readonly string[])[] {
  const wordsOf = (list: keyof AskingWords) => new Set(asking[list].split('|'))
  const requests = wordsOf('requests')
  const joins = wordsOf('joins')
  const begins = wordsOf('begins')
  const follows = wordsOf('follows')
  const asks = (word: string) => requests.has(word)
  const trimmed = (run: readonly string[]) => {
    const from = run.findIndex((word) => !follows.has(word) && !joins.has(word))
    return from < 0 ? [] : run.slice(from, run.findLastIndex((word) => !joins.has(word)) + 1)
  }
  const told = (clause: readonly string[]) => {
    const first = clause.findIndex(asks)
    if (first < 0) return [clause]
    const before = clause.slice(0, first)
    const begun = before.findIndex((word, at) => at > 0 && begins.has(word))
    return [clause.slice(clause.findLastIndex(asks) + 1), begun < 0 ? before : before.slice(0, begun)].map(
      trimmed,
    )
  }
  return (words) => (words.some(asks) ? [words, ...clausesOf(words, joins)].flatMap(told) : [])
}

/** The runs of words between those that join. */
function clausesOf(words: readonly string[], joins: ReadonlySet<string>): string[][] {
  const clauses: string[][] = [[]]
  for (const word of words) {
    if (joins.has(word)) clauses.push([])
    else clauses.at(-1)!.push(word)
  }
  return clauses
}
