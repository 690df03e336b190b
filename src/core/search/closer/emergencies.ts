import type { MeaningsFile } from '../../pathway/release-files.ts'
import type { DangerHit, HearMeaning } from '../danger.ts'
import type { TopicIndex } from '../topic-index.ts'
import { findBesides } from './besides.ts'
import {
  type HeardAt,
  isSmall,
  meaningsIn,
  openVocabulary,
  spokenWords,
  type Vocabulary,
} from './meanings.ts'
import { openWeights, partsToWeigh, type Weighed, weigh } from './weights.ts'

/** Meanings that make an emergency together. */
interface Emergency {
  readonly card: string
  readonly text: string
  /** Runs of meanings, each in its order; the runs themselves in any. A step is met by any of its meanings. */
  readonly runs: readonly (readonly (readonly string[])[])[]
  readonly unless: readonly string[]
  /** It is said of what is seen now, so that a word of the past does not take it back. */
  readonly vivid: boolean
}

interface Emergencies {
  readonly list: readonly Emergency[]
  /** Their numbers by each meaning that may be the first of theirs. */
  readonly begun: ReadonlyMap<string, readonly number[]>
  readonly vocabulary: Vocabulary
  /** Gives what the words weigh beside the topic that was found first. */
  readonly weigh?: (words: readonly string[], first?: string) => Weighed
}

/** Words between two meanings of one run, small ones apart. */
const BETWEEN = 3
/** No emergency is said over more words than this; a letter is read in pieces. */
const WINDOW = 24
/** How much the odds of an emergency count beside the weights of words, and what a line starts from with them. Learned on lines of writers left out, as all bounds are chosen (docs/second-reader.md). */
const ODDS = 0.4
const WITH_ODDS = 0.57
/** Words that weigh more raise a card though no list has them; fewer words must weigh more. */
const ENOUGH = 0.25
const ENOUGH_OF_FEW = 2
/** More than a few words that weigh less need both lists. */
const NEEDS_BOTH = -1
/** What is told beside a request must weigh more, in as many words as weigh at all. */
const ENOUGH_BESIDES = 3
/** Words that weigh less take a card back though both lists have them. */
const TOO_LITTLE = -2.5
/** Fewer words say too little to take a card back; a line that is still being typed begins with few. */
const FEW_WORDS = 5
/** Fewer than these say too little to raise one. */
const FEWEST_WORDS = 4
const EITHER = '/'
const THEN = '>'

/** Prepares emergencies by what they mean: gives, for what was typed and the topic that was found first, the emergency that it means, whether that is doubtful, and whether the words take one back. */
export function hearEmergencies(
  file: MeaningsFile,
  topics?: Pick<TopicIndex, 'reading' | 'postings'>,
  oddsOf?: (words: readonly string[], first?: string) => number,
): HearMeaning {
  const emergencies = openEmergencies(file, topics, oddsOf)
  const besides = file.asking && findBesides(file.asking)
  return (query, first) => {
    const words = spokenWords(query)
    let takenBack = false
    let doubtful = false
    for (let at = 0; at === 0 || at < words.length - WINDOW / 2; at += WINDOW / 2) {
      const piece = words.slice(at, at + WINDOW)
      const found = meaningsIn(emergencies.vocabulary, piece)
      const isTooShort = piece.length < (words.length < FEW_WORDS ? FEWEST_WORDS : FEW_WORDS)
      const weighed = isTooShort ? undefined : emergencies.weigh?.(piece, first)
      const back = isTakenBack(found)
      const slight = weighsLess(weighed, words.length, TOO_LITTLE)
      doubtful ||= words.length > FEW_WORDS && weighsLess(weighed, words.length, NEEDS_BOTH)
      takenBack ||= slight || (back && words.length <= WINDOW)
      const meant = slight
        ? undefined
        : (meantBy(emergencies, piece, found, back) ?? heardBy(weighed, words.length))
      if (meant) return { meant, takenBack: false, ...(doubtful ? { doubtful } : {}) }
    }
    // A request weighs against an emergency that is told with it, so what is told is weighed by itself.
    for (const clause of besides?.(words.slice(0, WINDOW)) ?? []) {
      const weighed = clause.length < FEWEST_WORDS ? undefined : emergencies.weigh?.(clause)
      if (weighed && weighed.score > ENOUGH_BESIDES)
        return { meant: heardBy(weighed, clause.length)!, takenBack: false }
    }
    // One list alone is not enough for words that weigh so little.
    return { takenBack: takenBack || doubtful }
  }
}

function openEmergencies(
  { means, cards, weights }: MeaningsFile,
  topics?: Pick<TopicIndex, 'reading' | 'postings'>,
  oddsOf?: (words: readonly string[], first?: string) => number,
): Emergencies {
  const sayings = new Map(Object.entries(means).map(([meaning, text]) => [meaning, text.split('|')]))
  // A word that names no meaning stands for itself.
  const meaningOf = (word: string) => {
    if (!sayings.has(word)) sayings.set(word, [word.replaceAll('_', ' ')])
    return word
  }
  const list = Object.entries(cards).flatMap(([card, lines]) =>
    lines.split('|').map((text): Emergency => {
      const parts = text.split(' ')
      return {
        card,
        text,
        runs: parts
          .filter((part) => part !== '!' && !part.startsWith('-'))
          .map((run) => run.split(THEN).map((step) => step.split(EITHER).map(meaningOf))),
        unless: parts.filter((part) => part.startsWith('-')).map((part) => meaningOf(part.slice(1))),
        vivid: parts.includes('!'),
      }
    }),
  )
  const open = weights && openWeights(weights)
  const begun = new Map<string, number[]>()
  for (const [number, { runs }] of list.entries())
    for (const meaning of runs[0]![0]!) begun.set(meaning, [...(begun.get(meaning) ?? []), number])
  return {
    list,
    begun,
    vocabulary: openVocabulary(sayings, topics),
    ...(open
      ? {
          weigh: (words, first) => {
            const weighed = weigh(open, words, partsToWeigh(words, topics))
            const more = oddsOf ? ODDS * oddsOf(words, first) + WITH_ODDS : 0
            return { ...weighed, score: weighed.score + more }
          },
        }
      : {}),
  }
}

/** Whether the words weigh less than that, where they say enough to tell. */
function weighsLess(weighed: Weighed | undefined, words: number, bound: number): boolean {
  return weighed !== undefined && weighed.score < bound && words >= FEW_WORDS && words <= WINDOW
}

/** The card that the words weigh towards, where they weigh enough. */
function heardBy(weighed: Weighed | undefined, words: number): DangerHit | undefined {
  if (!weighed || weighed.score <= (words < FEW_WORDS ? ENOUGH_OF_FEW : ENOUGH)) return undefined
  const { card, because } = weighed
  return { card, because, phrase: because }
}

/** Whether the words tell of what is over, of papers, or a joke. */
function isTakenBack(found: ReadonlyMap<string, readonly HeardAt[]>): boolean {
  return found.has('joke') || found.has('paper') || (found.has('past') && !found.has('now'))
}

function meantBy(
  { list, begun }: Emergencies,
  words: readonly string[],
  found: ReadonlyMap<string, readonly HeardAt[]>,
  takenBack: boolean,
): DangerHit | undefined {
  if (found.has('joke')) return undefined
  const numbers = new Set([...found.keys()].flatMap((meaning) => begun.get(meaning) ?? []))
  const meant = [...numbers]
    .sort((one, other) => one - other)
    .map((number) => list[number]!)
    .find(
      ({ runs, unless, vivid }) =>
        (vivid || !takenBack) &&
        runs.every((run) => run.every((step) => step.some((meaning) => found.has(meaning)))) &&
        runs.every((run) => standsIn(words, found, run)) &&
        !unless.some((meaning) => found.has(meaning)),
    )
  return meant && { card: meant.card, phrase: meant.text }
}

/** Whether the meanings of a run follow one another, none of them denied by a word before it, unless the run itself begins with "not". */
function standsIn(
  words: readonly string[],
  found: ReadonlyMap<string, readonly HeardAt[]>,
  run: readonly (readonly string[])[],
): boolean {
  const spansOf = (step: readonly string[]) => step.flatMap((meaning) => found.get(meaning) ?? [])
  const isNot = run[0]!.includes('not')
  const stands = (at: number) => isNot || !isDenied(words, at)
  const follows = (step: number, after: number): boolean =>
    step === run.length ||
    spansOf(run[step]!).some(
      ({ from, to }) =>
        from >= after &&
        words.slice(after, from).filter((word) => !isSmall(word)).length <= BETWEEN &&
        stands(from) &&
        follows(step + 1, to),
    )
  return spansOf(run[0]!).some(({ from, to }) => stands(from) && follows(1, to))
}

const DENY_ALL = new Set(['no', 'without', 'denies', 'nae', 'nee', 'nor'])
const DENY_NEXT = new Set(['not', 'isnt', 'arent', 'wasnt', 'doesnt', 'never', 'aint'])

/** Whether the word is taken back by one before it: "no chest pain", "not drowsy", "no thoughts of suicide". */
function isDenied(words: readonly string[], at: number): boolean {
  const before = words.slice(0, at).filter((word) => !isSmall(word))
  const last = before.at(-1) ?? ''
  // "I can't no more, tablets lined up": the "no" is spent on "more".
  return DENY_ALL.has(last) || DENY_NEXT.has(last) || (last !== 'more' && DENY_ALL.has(before.at(-2) ?? ''))
}
