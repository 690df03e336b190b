import type { Service } from '../practice/service.ts'
import { spellAlike } from './compounds.ts'
import { hintsIn, readWords } from './lexicon.ts'
import { scoreTopics, type TopicHit } from './score.ts'
import { isStop, tellingWords, wordsOf } from './tokens.ts'
import type { TopicIndex } from './topic-index.ts'
import { lifeWord } from './who/fits-who.ts'
import type { WhoSaid } from './who/who.ts'

/** Above this the query is a phrase of one topic, so that its "and" joins no two topics. */
const SAID_WHOLE = 1.8
/** Below this share of a perfect match a hit is weak. */
const WEAK = 0.55

export type { TopicHit }

/** The topics for what was typed so far, best first; the last word may be unfinished. Nothing that anyone chose before changes the order. */
export function searchTopics(
  index: TopicIndex,
  query: string,
  limit = 10,
  who: Partial<WhoSaid> = {},
): TopicHit[] {
  const spelt = spellAlike(index.compounds, wordsOf(query))
  const typed = withoutDenied(index, index.closer?.mend(spelt) ?? spelt)
  if (typed.length === 0) return []
  const whole = rank(index, typed, limit, who)
  const halves = twoTopics(index, typed, who)
  if (halves.length === 0) return whole
  const ids = new Set(halves.map((hit) => hit.id))
  return [...halves, ...whole.filter((hit) => !ids.has(hit.id))].slice(0, limit)
}

/** Who it is of, before a part of the body. */
const OF = new Set('his her my their the your in on a an'.split(' '))
/** After these a part that was denied is over: "not his ear his eye". */
const OVER = new Set([...OF, ...'but its and just only is this'.split(' ')])

/** "His eye not his ear" seeks the eye: a part of the body that it is not is left out, with its "not". */
function withoutDenied(index: TopicIndex, typed: readonly string[]): readonly string[] {
  const not = typed.indexOf('not')
  if (not < 0) return typed
  let at = not + 1
  while (OF.has(typed[at]!)) at++
  const isPart = (word: string | undefined) =>
    word !== undefined && index.reading.parts.has(readWords(index.reading, [word])[0]!)
  // "Results not back" denies no part: it stands after another one, or it is said whose it is.
  const isMeant =
    isPart(typed[not - 1]) || (at > not + 1 && (at + 1 === typed.length || OVER.has(typed[at + 1]!)))
  if (!isPart(typed[at]) || !isMeant) return typed
  const left = [...typed.slice(0, not), ...typed.slice(at + 1)]
  return left.every(isStop) ? typed : left
}

/** What joins two requests. */
const JOINS = ['also', 'plus', 'and']
/** What is asked for here waits for an ailment that is named along with it. */
const ASKED = new Set(
  'medicines results-letters hospital certificates registration-records appointments prevention complaints'.split(
    ' ',
  ),
)
/** A line that begins with these asks for something that is planned: "book smear and also lump in breast". */
const BOOKS = new Set('book booking rebook order arrange'.split(' '))
/** What follows these is of one request. */
const ABOUT = new Set(['about', 'for', 're', 'from'])
/** From here on a half is surely an ailment. */
const SURE = 1.5
/** What is asked for may be of these too, so that neither is the more urgent. */
const BESIDE = new Set('long-term social death general'.split(' '))

/** "cough and rash" names two topics: the best of each half stands first, unless the whole is said as one phrase. "Repeat prescription and chest pain" names a request and an ailment: the ailment stands first. */
function twoTopics(index: TopicIndex, typed: readonly string[], who: Partial<WhoSaid>): TopicHit[] {
  const at = typed.indexOf(JOINS.find((word) => typed.includes(word)) ?? '')
  if (at < 0) return []
  const halves = [typed.slice(0, at), typed.slice(at + 1)].filter((half) =>
    tellingWords(half).some((word) => !isStop(word)),
  )
  if (halves.length < 2 || !readWords(index.reading, typed).includes(typed[at]!)) return []
  const best = halves.flatMap((half) => rank(index, half, 1, who))
  if (!best.every((hit) => hit.score > WEAK) || new Set(best.map((hit) => hit.id)).size < 2) return []
  const [asked, told] = best.map(({ id }) => index.topics.find((topic) => topic.id === id)!.group)
  // "Letter about mould and damp" asks for one thing; "and it is worse" names no ailment.
  const isApart =
    typed[at] !== 'and' ||
    (tellingWords(halves[1]!).filter((word) => !isStop(word)).length > 1 &&
      best[1]!.score > SURE &&
      !halves[0]!.some((word) => ABOUT.has(word)))
  if (isApart && (ASKED.has(asked!) || BOOKS.has(typed[0]!)) && !ASKED.has(told!) && !BESIDE.has(told!))
    return best.reverse()
  const whole = rank(index, typed, 1, who)[0]
  return whole && whole.score > SAID_WHOLE ? [] : best
}

function rank(index: TopicIndex, typed: readonly string[], limit: number, who: Partial<WhoSaid>): TopicHit[] {
  const read = readWords(index.reading, typed, true).filter((word, at, words) => word !== words[at - 1])
  const telling = new Set([
    ...tellingWords(read),
    ...lifeWord(who).filter((word) => index.postings.has(word)),
  ])
  const hints = new Set(hintsIn(index.reading, typed).filter((word) => !telling.has(word)))
  return scoreTopics(index, telling, hints, read, typed, who).slice(0, limit)
}

/** A topic that was found, with the phrase that it was found by. */
export interface FoundTopic {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly matched: string
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
  /** The first service was meant: its whole name or its number was typed, and it stands above the topics. */
  readonly named?: true
  /** The topics are guesses: three at most. */
  readonly weak?: true
  readonly danger?: string | undefined
  /** The words that raised it, where no list has them. */
  readonly because?: string | undefined
  readonly said: SaidAlong
}
