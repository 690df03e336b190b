import type { Answers } from '../call/answers.ts'
import type { Enquiry } from '../call/enquiry.ts'
import type { Rank } from '../pathway/pathway.ts'
import type { MustNotMiss, Presentation } from './must-not-miss.ts'
import { type Played, play } from './play.ts'
import { reaches } from './reaches.ts'

/** A condition under one topic: caught when both its presentations reach the least place. */
export interface Pair {
  readonly condition: string
  readonly topic: string
  /** The highest rank among the least places of its presentations. */
  readonly rank: Rank
  readonly shows: readonly {
    readonly presentation: Presentation
    readonly played: Played
    readonly reached: boolean
  }[]
  readonly caught: boolean
  /** Why a clinician would not look for it here. */
  readonly contested?: string
}

/** The desk on which the pairs are played, and how it finds a topic by words. */
export interface Desk {
  readonly enquiry: Omit<Enquiry, 'pathway' | 'answers'>
  readonly find: (words: string, who: Answers) => string | undefined
}

/** Plays one condition under one of its topics. */
export function playPair(desk: Desk, condition: MustNotMiss, topic: string): Pair {
  const { destinations, pathways } = desk.enquiry.release
  const shows = condition.shows.map((presentation) => {
    const played = play(
      { ...desk.enquiry, pathway: pathways[topic]!, answers: {} },
      { ...presentation, problem: () => desk.find(presentation.says, presentation.who) },
    )
    return { presentation, played, reached: reaches(destinations, played.disposition, presentation.least) }
  })
  const contested = condition.contested[topic]
  return {
    condition: condition.id,
    topic,
    rank: Math.max(...condition.shows.map(({ least }) => destinations[least]!.high)) as Rank,
    shows,
    caught: shows.every(({ reached }) => reached),
    ...(contested ? { contested } : {}),
  }
}

/** The four bands of rank in which pairs are counted. */
export const BANDS = ['5-6', '4', '3', '2'] as const

/** The band of a rank; what is below two days counts with it. */
export function bandOf(rank: Rank): (typeof BANDS)[number] {
  return rank >= 5 ? '5-6' : rank === 4 ? '4' : rank === 3 ? '3' : '2'
}

/** Of some pairs those that are not contested, and how many of them are caught. */
export function countPairs(pairs: readonly Pair[]): { pairs: number; contested: number; caught: number } {
  const open = pairs.filter((pair) => !pair.contested)
  return {
    pairs: pairs.length,
    contested: pairs.length - open.length,
    caught: open.filter(({ caught }) => caught).length,
  }
}
