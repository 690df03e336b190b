import type { Answers } from '../call/answers.ts'
import type { Caller } from '../pathway/voice.ts'

/** What is hard to hear: marked in the list, skippable, never among the first calls. */
export const HARD = ['suicide', 'baby', 'abuse'] as const
/** The sets in which practise calls are offered. */
export const SETS = ['first-day', 'spare-minute', 'other'] as const

/** What a caller says to one row, sign or fact, and what it means there: yes, no, unsure, declined, or the value of a fact. */
export interface CallerLine {
  readonly say: string
  readonly means: string
}

/** Topics that are right to open, and the few words that find them. */
export interface RightTopics {
  readonly finds: string
  readonly topics: readonly string[]
}

/** A practise call: who rings, what they say, and where it should end. */
export interface Scenario extends RightTopics {
  readonly id: string
  /** For the list; it never gives away the end. */
  readonly title: string
  readonly kind: (typeof SETS)[number]
  readonly hard?: (typeof HARD)[number]
  readonly caller: Caller
  /** Age, sex and facts of the record by their id; all others are no. */
  readonly who: Answers
  readonly opens: string
  /** By the id of a row, sign or fact, or `gate`; all others are no. */
  readonly lines: Readonly<Record<string, CallerLine>>
  /** How this caller says no; a plain one where it is left out. */
  readonly no?: string
  /** What follows a yes at the gate. */
  readonly problem?: RightTopics & { readonly say: string }
  /** What the caller says to the answer. */
  readonly told?: string
  /** A day and a time of day, "Sun 03:00": the call is at the next of them. */
  readonly at?: string
  /** The place to which they would be sent first is full today. */
  readonly full?: true
  /** The least and the most urgent destination at which the call may end. */
  readonly least: string
  readonly most: string
  readonly why: string
}

/** The ids that a caller says yes to. */
export function saysYes({ lines }: Pick<Scenario, 'lines'>): string[] {
  return Object.keys(lines).filter((id) => id !== 'gate' && lines[id]!.means === 'yes')
}

/** What comes when somebody practises: the calls, and the words of their screens by language. */
export interface PractiseFile {
  readonly scenarios: readonly Scenario[]
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
}
