import type { Condition } from './expression.ts'
import type { Lexicon } from './lexicon.ts'
import type { Pathway } from './pathway.ts'
import type { Release } from './release.ts'
import { readTopicLine } from './topic-line.ts'

/** Names the files of the approved content by what they hold. */
export interface ReleaseIndex {
  readonly hash: string
  readonly topics: string
  readonly words: string
  readonly release: string
  readonly lead: string
  /** The practise calls: fetched only when somebody practises. */
  readonly practise: string
  /** What each of the files is checked against before it is used, as a browser's `integrity` takes it. */
  readonly integrity: Readonly<Record<'topics' | 'words' | 'release' | 'lead' | 'practise', string>>
}

/** What the search needs before anything else is loaded, as it travels: topics by their group, each a line of its own (`topic-line.ts`); a group's line ends with its area of the body, where it has one. */
export interface FirstFile {
  readonly topics: Readonly<Record<string, readonly string[]>>
  readonly danger: DangerFile
}

/** What the search knows of the content. */
export interface TopicsFile {
  readonly topics: readonly TopicEntry[]
  readonly groups: readonly { readonly id: string; readonly title: string; readonly area?: string }[]
  readonly danger: DangerFile
  /** What lay words mean; it comes after the first paint. */
  readonly lexicon?: Lexicon
  readonly odds?: PackedOdds
}

/** What the search gets after the first paint: the phrases of each topic and whom it is for, what lay words mean, more words for danger, and the health words that may be counted when a search finds nothing. */
export interface WordsFile {
  readonly topics: Readonly<Record<string, readonly string[]>>
  /** How callers were heard to ask for each topic. */
  readonly heard?: Readonly<Record<string, readonly string[]>>
  /** Whom a topic is for, where it is not for everyone. */
  readonly for: Readonly<Record<string, Condition>>
  readonly lexicon: Lexicon
  /** What words and pairs of words say of topics, from all that was heard. */
  readonly odds?: PackedOdds
  readonly danger?: DangerFile['later']
  readonly health: readonly string[]
}

/** A topic as the search knows it, without its questions. */
export interface TopicEntry {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly words: readonly string[]
  /** How callers were heard to ask for it: it is found by these words, and they are shown nowhere. */
  readonly heard?: readonly string[]
  /** Whom the topic is for, where it is not for everyone. */
  readonly for?: Condition
}

/** What the search needs of a pathway. */
export function topicEntry({ id, title, group, words, for: forWhom }: Pathway): TopicEntry {
  return { id, title, group, words, ...(forWhom ? { for: forWhom } : {}) }
}

/** The topics by their titles, as they came first: groups as they are shown, topics by the ids of their groups. */
export function firstTopics({ topics, danger }: FirstFile): TopicsFile {
  const all = Object.entries(topics).map(([line, lines]) => {
    const group = readTopicLine(line)
    const entries = lines.map((one): TopicEntry => ({ ...readTopicLine(one), group: group.id, words: [] }))
    return { group, entries }
  })
  const byGroup = [...all].sort((one, other) => (one.group.id < other.group.id ? -1 : 1))
  return { topics: byGroup.flatMap(({ entries }) => entries), groups: all.map(({ group }) => group), danger }
}

/** The topics with all their phrases, and the lexicon. */
export function withWords(topics: TopicsFile, more: WordsFile): TopicsFile {
  return {
    ...topics,
    lexicon: more.lexicon,
    ...(more.odds ? { odds: more.odds } : {}),
    danger: { ...topics.danger, ...(more.danger ? { later: more.danger } : {}) },
    topics: topics.topics.map((topic) => ({
      ...topic,
      words: more.topics[topic.id] ?? [],
      ...(more.heard?.[topic.id] ? { heard: more.heard[topic.id]! } : {}),
      ...(more.for[topic.id] ? { for: more.for[topic.id]! } : {}),
    })),
  }
}

/** All that raises emergency cards. Lists are written as one text, parted by "|", since they travel with the first kilobytes. */
export interface DangerFile {
  /** Words that count as one in these phrases, by that one. */
  readonly same: Readonly<Record<string, string>>
  /** What comes after the first paint: more words that count as one, in dialect, misspelt or rarer, and rarer phrases; their lists of `unless` are numbered on from the first ones. */
  readonly later?: Pick<DangerFile, 'same' | 'past' | 'unless' | 'cards'> & {
    readonly meanings?: MeaningsFile
  }
  /** Words that say it is not now, and that it is. */
  readonly past: string
  readonly now: string
  /** Lists of words that take a phrase back; a phrase names its list by number: "gone blue#2". */
  readonly unless: readonly string[]
  /** Phrases by card: those that always raise it, and those that do unless it is past. */
  readonly cards: Readonly<Record<string, { readonly now: string; readonly notPast: string }>>
}

/** What the words of an emergency mean: by meaning the ways of saying it, parted by "|"; by card the meanings that make one together. */
export interface MeaningsFile {
  readonly means: Readonly<Record<string, string>>
  readonly cards: Readonly<Record<string, string>>
  readonly weights?: WordWeights
  readonly asking?: AskingWords
}

/** Words by what they do in a line that asks for something, each list parted by "|": what is asked for, what joins one clause to another, how asking begins, and what follows what is asked for ("for my mum on Thursday"). */
export interface AskingWords {
  readonly requests: string
  readonly joins: string
  readonly begins: string
  readonly follows: string
}

/** What words and pairs of words weigh towards an emergency: by card, packed (`closer/packed-weights.ts`), under "against" what speaks against one; the base is what no word at all weighs. */
export interface WordWeights {
  readonly base: number
  readonly cards: Readonly<Record<string, string>>
}

/** What words and pairs of words say of topics, as it travels (`closer/packed-odds.ts`): roots in order, parted by "|"; pairs as the numbers of their roots, each by how far it is from the one before; and for roots, then pairs, the topics that hold each. */
export interface PackedOdds {
  readonly roots: string
  readonly pairs: string
  readonly held: string
}

/** Every id that a tally may name: the server takes no other. */
export interface KeySet {
  readonly pathways: readonly string[]
  readonly groups: readonly string[]
  readonly destinations: readonly string[]
  readonly signs: readonly string[]
  readonly causes: readonly string[]
  /** The fixed list of health words: no other word of a search is ever counted. */
  readonly words: readonly string[]
  readonly versions: Readonly<Record<string, number>>
}

/** The ids of a release that tallies may name: sensitive ones are left out, so that they can count as "other" only. */
export function keySetOf(release: Release, words: readonly string[]): KeySet {
  const pathways = Object.values(release.pathways).filter(({ group }) => !release.groups[group]!.sensitive)
  const open = <T extends { readonly sensitive: boolean }>(all: Readonly<Record<string, T>>) =>
    Object.entries(all)
      .filter(([, one]) => !one.sensitive)
      .map(([id]) => id)
  const causes = [
    ...pathways.map((pathway) => pathway.cause),
    ...Object.values(release.destinations).map((d) => d.cause),
  ]
  return {
    pathways: pathways.map((pathway) => pathway.id),
    groups: open(release.groups),
    destinations: open(release.destinations),
    signs: [
      ...new Set([
        ...release.opening.breaths.flatMap((breath) => breath.rows.map((row) => row.id)),
        ...pathways.flatMap((pathway) => pathway.signs.map((sign) => sign.id)),
      ]),
    ],
    causes: [...new Set(causes.filter((cause) => cause !== undefined))],
    words,
    versions: Object.fromEntries(pathways.map((pathway) => [pathway.id, pathway.version])),
  }
}
