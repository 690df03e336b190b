import type { Pathway } from '../pathway/pathway.ts'
import type { Release } from '../pathway/release.ts'
import type { TopicEntry, TopicsFile } from '../pathway/release-files.ts'
import { PHRASE_LIMITS } from '../practice/ours/own-text.ts'
import { toldWithoutWebFault } from '../practice/ours/told-safely.ts'
import { textFault } from '../practice/words/plain-text.ts'
import { buildWholeDanger, buildWholeIndex, readCloser } from '../search/closer/closer.ts'
import { addPhrases, type OwnPhrases } from '../search/closer/own-phrases.ts'
import { unpackOdds } from '../search/closer/packed-odds.ts'
import type { WordOdds } from '../search/closer/word-odds.ts'
import { type DangerIndex, findDanger } from '../search/danger.ts'
import { readWords } from '../search/lexicon.ts'
import type { Phrase } from '../search/phrases.ts'
import { isStop, wordsOf } from '../search/tokens.ts'
import type { TopicIndex } from '../search/topic-index.ts'
import { searchTopics, type TopicHit } from '../search/topics.ts'
import { isWeak } from '../search/weak.ts'
import { readWho } from '../search/who/who.ts'

/** Phrases of other topics that are tried again with the new one, those that share most words first. */
const TRIED = 150
const SHOWN = 3
/** A phrase all of whose words so many topics say is no topic's own. */
const COMMON = 40

/** The search of a release, as the desk has it when all of it has come. */
export interface PhraseSearch {
  readonly release: Release
  readonly topics: readonly TopicEntry[]
  readonly index: TopicIndex
  readonly odds: WordOdds | undefined
  readonly danger: DangerIndex
}

/** Makes a release's search ready; `topics` is what the desk has, with its phrases and its lexicon. */
export function phraseSearch(release: Release, file: TopicsFile): PhraseSearch {
  const odds = file.odds && unpackOdds(file.odds)
  const index = buildWholeIndex(file.topics, file.lexicon, odds)
  return { release, topics: file.topics, index, odds, danger: buildWholeDanger(file.danger, index) }
}

/** Words that find another topic first once a phrase is added. */
export interface Moved {
  readonly words: string
  readonly from: string
  /** That topic is the more urgent one. */
  readonly urgent: boolean
}

/** What came of trying a phrase. */
export interface PhraseTried {
  /** Why it cannot be added; undefined where it can. */
  readonly fault?: string
  /** What would find this topic first, and finds another first today. */
  readonly moves: readonly Moved[]
  /** The topics that the phrase itself would find, as the desk lists them. */
  readonly finds: readonly string[]
  /** It finds this topic first today, so that there is nothing to add. */
  readonly already: boolean
  /** Topics of which callers say all its words today. */
  readonly saidOf: number
}

/**
 * Tries a new phrase of a topic beside the phrases that the practice has already. It is refused where it is an emergency, where it
 * belongs clearly first to a more urgent topic, or where it would take words from one; what it takes from others is told. `others` is called between steps, so that others are answered.
 */
export async function tryPhrase(
  search: PhraseSearch,
  own: OwnPhrases,
  topic: string,
  phrase: string,
  others: () => Promise<void> | undefined = () => undefined,
): Promise<PhraseTried> {
  const none = { moves: [], finds: [], already: false, saidOf: 0 }
  if (!Object.hasOwn(search.release.pathways, topic))
    return { ...none, fault: 'There is no such topic any more. Load this page again.' }
  const title = (id: string) => search.release.pathways[id]?.title ?? id
  if (findDanger(search.danger, phrase))
    return {
      ...none,
      fault: `"${phrase}" raises an emergency card, which stands above every topic. It cannot be a topic's phrase.`,
    }
  const shape = phraseFault(search, own[topic] ?? [], topic, phrase)
  if (shape) return { ...none, fault: shape }
  const first = firstOf(search.index, phrase)
  if (first && first !== topic && isMoreUrgent(search.release, first, topic))
    return {
      ...none,
      fault: `"${phrase}" belongs to "${title(first)}", which is the more urgent topic. Callers who say it must reach that one first.`,
    }
  const withOwn = (phrases: OwnPhrases) => readCloser(addPhrases(search.index, phrases), search.odds)
  const before = withOwn(own)
  const after = withOwn({ ...own, [topic]: [...(own[topic] ?? []), phrase] })
  const moves: Moved[] = []
  for (const words of new Set([phrase, ...nearPhrases(before, topic, phrase)])) {
    const [from, to] = [firstOf(before, words), firstOf(after, words)]
    if (from && from !== to && to === topic)
      moves.push({ words, from, urgent: isMoreUrgent(search.release, from, topic) })
    await others()
  }
  const taken = moves.find(({ urgent }) => urgent)
  const finds = hitsOf(after, phrase)
    .slice(0, SHOWN)
    .map(({ id }) => id)
  const known = {
    already: firstOf(before, phrase) === topic,
    saidOf: topicsSaying(search.index, phrase).length,
  }
  if (!taken) return { moves, finds, ...known }
  return {
    moves,
    finds,
    ...known,
    fault: `With it "${taken.words}" would no longer find "${title(taken.from)}" first, which is the more urgent topic. Write more words that only this topic has.`,
  }
}

function phraseFault(
  { index, topics }: PhraseSearch,
  held: readonly string[],
  topic: string,
  phrase: string,
): string | undefined {
  const words = wordsOf(phrase)
  if (phrase.length > PHRASE_LIMITS.characters || words.length > PHRASE_LIMITS.words)
    return `A phrase has ${PHRASE_LIMITS.words} words at most. Write what a caller says in short.`
  const plain = textFault(phrase, 'one line') ?? toldWithoutWebFault(phrase)
  if (plain) return plain
  if (/\d{5}/.test(phrase.replace(/\D/g, ''))) return 'Leave long numbers out: no patient is named here.'
  if (words.every(isStop)) return 'These words say too little. Write what the caller asks for.'
  if (held.length >= PHRASE_LIMITS.phrases)
    return `A topic has ${PHRASE_LIMITS.phrases} phrases of your own at most. Take one away first.`
  const same = wordsOf(phrase).join(' ')
  const known = [...held, ...(topics.find(({ id }) => id === topic)?.words ?? [])]
  if (known.some((one) => wordsOf(one).join(' ') === same)) return 'This topic has that phrase already.'
  const all = topicsSaying(index, phrase)
  return all.length >= COMMON
    ? `Callers say "${phrase}" of ${all.length} topics. Write more words, so that it is clear which is meant.`
    : undefined
}

/** The places of the topics that have every word of a phrase in their own phrases; what was heard besides holds nearly every word. */
function topicsSaying(index: TopicIndex, phrase: string): number[] {
  const sharing = telling(index, phrase).map((word) => {
    const holding = (index.postings.get(word) ?? []).map((n) => index.phrases[n]!)
    return new Set(holding.filter((one) => isOwn(index, one)).map(({ topic }) => topic))
  })
  return sharing[0] ? [...sharing[0]].filter((one) => sharing.every((set) => set.has(one))) : []
}

/** Whether a phrase is one of its topic's own; what was heard goes by the title. */
function isOwn({ topics }: TopicIndex, { topic, title, text }: Phrase): boolean {
  return title || text !== topics[topic]!.title.toLowerCase()
}

/** The topic that is clearly first for some words; undefined where the first is a guess. */
function firstOf(index: TopicIndex, words: string): string | undefined {
  const hits = hitsOf(index, words)
  return hits[0] && !isWeak(hits) ? hits[0].id : undefined
}

function hitsOf(index: TopicIndex, words: string): TopicHit[] {
  const { rest, ...who } = readWho(words)
  return searchTopics(index, rest || words, 5, who)
}

/** The words of a phrase that tell something, as the index reads them. */
function telling(index: TopicIndex, phrase: string): string[] {
  return [...new Set(readWords(index.reading, wordsOf(phrase)))].filter((word) => !isStop(word))
}

/** Phrases of other topics that share words with a new one, those that share most first. */
function nearPhrases(index: TopicIndex, topic: string, phrase: string): string[] {
  const shared = new Map<number, number>()
  for (const word of telling(index, phrase))
    for (const number of index.postings.get(word) ?? [])
      if (index.topics[index.phrases[number]!.topic]!.id !== topic)
        shared.set(number, (shared.get(number) ?? 0) + (index.weights.get(word) ?? 0))
  return [...shared]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, TRIED)
    .map(([number]) => index.phrases[number]!.text)
}

/** Whether one topic is the more urgent: about how somebody feels, or by the clock of whoever has none of its signs. */
export function isMoreUrgent({ pathways }: Pick<Release, 'pathways'>, one: string, other: string): boolean {
  const [first, second] = [urgency(pathways[one]), urgency(pathways[other])]
  return first > second
}

function urgency(pathway: Pathway | undefined): number {
  if (!pathway) return 0
  return (pathway.kind === 'symptom' ? 10 : 0) + (pathway.send.at(-1)?.clock ?? 0)
}
