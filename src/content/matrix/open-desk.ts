import type { Answers } from '#core/call/answers.ts'
import type { MustNotMiss } from '#core/matrix/must-not-miss.ts'
import { type Desk, type Pair, playPair } from '#core/matrix/pairs.ts'
import type { Lexicon } from '#core/pathway/lexicon.ts'
import type { Release } from '#core/pathway/release.ts'
import { compose } from '#core/practice/compose.ts'
import type { Practice } from '#core/practice/practice.ts'
import { buildWholeIndex } from '#core/search/closer/closer.ts'
import { knownOf, searchProblem } from '#core/search/problem.ts'
import { readWho } from '#core/search/who/who.ts'
import { topicsToFind } from '../words/heard.ts'
import { oddsOfHeard } from '../words/odds.ts'

/** As many results as the desk shows. */
const SHOWN = 7
const AT = '2026-11-24T10:15'

/** The desk on which the matrix is played: the sample practice on a Tuesday morning, with the search of the real desk. */
export function openDesk({
  release: base,
  demo,
  lexicon,
  folder,
}: {
  readonly release: Release
  readonly demo: (day: string) => Practice
  readonly lexicon: Lexicon
  readonly folder: string
}): Desk {
  const practice = demo(AT.slice(0, 10))
  const release = compose(base, practice)
  const found = { release: base, lexicon, folder }
  const index = buildWholeIndex(topicsToFind(found), lexicon, oddsOfHeard(found))
  const firstOf = new Map<string, string | undefined>()
  // As on the desk, a problem is sought among the topics of symptoms alone, for the person already known.
  const isSymptom = (id: string) => release.pathways[id]!.kind === 'symptom'
  const find = (words: string, person: Answers): string | undefined => {
    const known = knownOf(person)
    const key = `${words}|${known.age}|${known.sex}`
    if (!firstOf.has(key)) {
      const { rest, ...who } = readWho(words)
      firstOf.set(key, searchProblem(index, rest || words, SHOWN, who, { known, isSymptom })[0]?.id)
    }
    return firstOf.get(key)
  }
  return { enquiry: { release, practice, at: AT }, find }
}

/** Every condition under each of its topics, or under one of them. */
export function playPairs(desk: Desk, conditions: readonly MustNotMiss[], topic?: string): Pair[] {
  return conditions.flatMap((condition) =>
    condition.hidesUnder
      .filter((id) => desk.enquiry.release.pathways[id] && (!topic || id === topic))
      .map((id) => playPair(desk, condition, id)),
  )
}
