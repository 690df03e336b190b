import {
  type Condition,
  type ExpressionFault,
  type FactValue,
  factsOf,
  parseCondition,
} from '../pathway/expression.ts'
import type { Fact, Pathway } from '../pathway/pathway.ts'
import type { ComposedRelease } from '../pathway/release.ts'
import type { Caller } from '../pathway/voice.ts'
import type { Practice } from '../practice/practice.ts'
import type { Answers } from './answers.ts'

/** One call: what was asked of whom, when. Time, capacity and release are frozen when it starts (engine rule 24). */
export interface Enquiry {
  readonly release: ComposedRelease
  readonly practice: Practice
  readonly pathway: Pathway
  readonly answers: Answers
  /** London wall clock, "2026-11-24T10:15". */
  readonly at: string
  /** Who is on the line; not known on calls that nobody asked. */
  readonly caller?: Caller
  /** Opening rows of several breaths that one key answered: they were on screen, but no breath of them was asked by itself. */
  readonly shown?: readonly string[]
  /** Facts of the record that one key answered among what was asked aloud: nobody looked. */
  readonly unlooked?: readonly string[]
  /** The record was not open: of its glance something was asked aloud. */
  readonly recordClosed?: boolean
  /** What the caller said as the call was opened. */
  readonly words?: string
  /** An emergency that was said in the middle of the call, in the caller's words; for the note alone. */
  readonly saidBesides?: string
  /** Who was told as the answer was acted on, and at which clock time; for the note alone. */
  readonly acted?: WhoTold
}

/** Who was told of a danger: the clinician of today's board, the nearest where it has none, or nobody; with the clock time. */
export interface WhoTold {
  readonly told: 'duty' | 'nearest' | 'nobody'
  readonly time: string
}

/** Looks a fact up for one reading of the answers. */
export type Lookup = (fact: string) => FactValue

const conditions = new Map<string, Condition | ExpressionFault>()
const NOBODY: Condition = [[]]

/** A service's limit, read from its own words. One that cannot be read, or that names a fact nobody knows here, refuses everybody, so that a slip in a service record is never unsafe. */
export function limitOf({ release, pathway }: Pick<Enquiry, 'release' | 'pathway'>, text: string): Condition {
  const read = conditions.get(text) ?? parseCondition(text)
  conditions.set(text, read)
  if ('fault' in read) return NOBODY
  const known = (id: string) =>
    Object.hasOwn(pathway.facts, id) ||
    Object.hasOwn(release.facts, id) ||
    pathway.signs.some((sign) => sign.id === id)
  return factsOf(read).every(known) ? read : NOBODY
}

/** A fact by its id: the pathway's own or a shared one. Throws with the id when there is none. */
export function factOf(release: ComposedRelease, pathway: Pathway, id: string): Fact {
  const fact = pathway.facts[id] ?? release.facts[id]
  if (!fact) throw new Error(`There is no fact "${id}" on "${pathway.id}" or among the shared facts.`)
  return fact
}

/** Whether an id is that of a fact: the pathway's own or a shared one. */
export function isFact({ pathway, release }: Enquiry, id: string): boolean {
  return Object.hasOwn(pathway.facts, id) || Object.hasOwn(release.facts, id)
}
