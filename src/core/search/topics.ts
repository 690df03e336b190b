import type { Service } from '../practice/service.ts'
import { spellAlike } from './compounds.ts'
import { hintsIn, readWords } from './lexicon.ts'
import type { TopicHit } from './phrases.ts'
import { scoreTopics } from './score.ts'
import { tellingWords, wordsOf } from './tokens.ts'
import type { TopicIndex } from './topic-index.ts'
import { lifeWord } from './who/fits-who.ts'
import type { WhoSaid } from './who/who.ts'

export type { TopicHit }

/** The topics for what was typed so far, best first; the last word may be unfinished. Nothing that anyone chose before changes the order. */
export function searchTopics(
  index: TopicIndex,
  query: string,
  limit = 10,
  who: Partial<WhoSaid> = {},
): TopicHit[] {
  const spelt = spellAlike(index.compounds, wordsOf(query))
  const typed = index.closer?.mend(spelt) ?? spelt
  if (typed.length === 0) return []
  const whole = rank(index, typed, limit, who)
  const halves = index.closer?.twoTopics(typed, (half) => rank(index, half, 1, who)) ?? []
  const ids = new Set(halves.map((hit) => hit.id))
  return [...halves, ...whole.filter((hit) => !ids.has(hit.id))].slice(0, limit)
}

function rank(index: TopicIndex, typed: readonly string[], limit: number, who: Partial<WhoSaid>): TopicHit[] {
  const read = readWords(index.reading, typed, true).filter((word, at, words) => word !== words[at - 1])
  const telling = new Set([
    ...tellingWords(read),
    ...lifeWord(who).filter((word) => index.postings.has(word)),
  ])
  const hints = new Set(hintsIn(index.reading, typed).filter((word) => !telling.has(word)))
  return scoreTopics(index, telling, hints, read, typed, who, limit)
}

/** A topic that was found, with the phrase that it was found by. */
export interface FoundTopic {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly matched: string
  /** The request that was named in one breath with this ailment. */
  readonly first?: string
}

/** Whom the words are about, where they say it. */
export interface SaidAlong {
  readonly age?: string
  readonly sex?: 'female' | 'male'
  readonly about?: 'self' | 'other'
  readonly unclear?: string
}

/** Everything that the words typed so far lead to. */
export interface Found {
  readonly topics: readonly FoundTopic[]
  readonly services: readonly Service[]
  /** So many of the first services were meant, and stand above the topics. */
  readonly named?: number
  /** The topics are guesses: three at most. */
  readonly weak?: true
  /** They are in another language: the interpreter alone was sought. */
  readonly foreign?: true
  readonly danger?: string | undefined
  /** The words that raised it, where no list has them. */
  readonly because?: string | undefined
  readonly said: SaidAlong
  /** What was said of a second patient in the same sentence: all else is of the first. */
  readonly next?: string
}
