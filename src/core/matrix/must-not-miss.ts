import type { Answers } from '../call/answers.ts'

/** One way in which a dangerous condition comes to reception: the caller's own words, who it is, and what this person says yes to wherever it is asked. */
export interface Presentation {
  readonly says: string
  /** Age, sex and any other fact by its id; all others are no. */
  readonly who: Answers
  /** Ids of opening rows, signs and yes/no facts. */
  readonly yes: readonly string[]
  /** How they answer the gate question of planned, admin and social topics. */
  readonly gate: 'yes' | 'known' | 'no'
  /** The least urgent destination that is acceptable. */
  readonly least: string
}

/** A dangerous condition and the topics under which a caller may bring it. */
export interface MustNotMiss {
  readonly id: string
  readonly title: string
  readonly who: string
  readonly source: string
  readonly note?: string
  readonly hidesUnder: readonly string[]
  readonly shows: readonly Presentation[]
  /** Topics in which it need not be found, each with a reason that a clinician would accept. */
  readonly contested: Readonly<Record<string, string>>
}

/** An ordinary person who says yes to something innocent. */
export interface HarmlessPerson {
  readonly id: string
  readonly topic: string
  readonly says: string
  /** What about them may sound alarming, or is asked after, and why it is not. */
  readonly innocent: string
  readonly who: Answers
  readonly yes: readonly string[]
  /** The most urgent destination that is acceptable. */
  readonly most: string
  /** How often people call with it: 1 seldom, 10 daily. */
  readonly weight: number
}
