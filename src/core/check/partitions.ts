import type { Answers } from '../call/answers.ts'
import { everyReading } from '../call/answers.ts'
import { valuesBetween } from '../call/domains.ts'
import { type Person, takes } from '../call/eligibility.ts'
import { type Enquiry, factOf, type Lookup } from '../call/enquiry.ts'
import { inAnyReading, inReading, personLookup } from '../call/readings.ts'
import { type FactValue, holds } from '../pathway/expression.ts'
import { growTree, leavesOf } from '../pathway/fact-tree.ts'
import { outranks } from '../pathway/need.ts'
import type { Rank, Step } from '../pathway/pathway.ts'
import type { People } from './people.ts'

/** What happens to one partition of people when no danger sign is ticked. */
export interface Partition {
  readonly people: People
  /** The send line that fits. */
  readonly line: number
  /** A rule that put the answer above that line, sooner or with somebody of a higher level as soon (engine rule 94), by its place among the pathway's raises. */
  readonly raised?: number
  readonly clock: Rank
  /** The whole chain, and the steps of it that take these people here. */
  readonly steps: readonly Step[]
  readonly fitting: readonly Step[]
}

/** The line of people whom the pathway is not for: they go on to another. */
const ELSEWHERE = -2

/** All values of a fact for the proof: record alerts that nobody answered may be yes as well as no. */
export function proofDomain(
  enquiry: Enquiry,
  id: string,
  also: readonly number[] = [],
): readonly FactValue[] {
  const fact = factOf(enquiry.release, enquiry.pathway, id)
  const { optional: _, ...asked } = fact
  return valuesBetween(enquiry, id, everyReading(asked), also)
}

/** Cuts everyone who may come to a pathway into partitions that are all treated alike: complete, not sampled (engine rule 40). `fixed` narrows it to people with those facts. */
export function partitionsOf(enquiry: Enquiry, fixed: Readonly<Record<string, FactValue>> = {}): Partition[] {
  const tree = growTree(
    (plain) => partitionAt(enquiry, personLookup(enquiry, plain)),
    (id) => (id in fixed ? [fixed[id]!] : proofDomain(enquiry, id)),
  )
  return leavesOf(tree)
    .filter(({ leaf }) => leaf.line !== ELSEWHERE)
    .map(({ leaf, path }) => ({
      ...leaf,
      people: new Map([...Object.entries(fixed), ...path]),
    }))
}

function partitionAt(enquiry: Enquiry, lookup: Lookup): Omit<Partition, 'people'> {
  const { send, raise, for: forWhom } = enquiry.pathway
  const { values, destinations } = enquiry.release
  if (forWhom && !holds(forWhom, lookup, values)) return { line: ELSEWHERE, clock: 0, steps: [], fitting: [] }
  const line = send.findIndex((candidate) => !candidate.when || holds(candidate.when, lookup, values))
  if (line < 0) return { line, clock: 0, steps: [], fitting: [] }
  let clock = send[line]!.clock
  let steps = send[line]!.steps
  let raised: number | undefined
  for (const [at, candidate] of raise.entries()) {
    if (!outranks(candidate, { clock, steps }, destinations) || !holds(candidate.when, lookup, values))
      continue
    ;({ clock, steps } = candidate)
    raised = at
  }
  const person = inReading(enquiry, lookup)
  const fitting = steps.filter((step) => step.every((id) => takes(enquiry, id, person)))
  return { line, clock, steps, fitting, ...(raised === undefined ? {} : { raised }) }
}

/** Anyone of a partition: what was not looked at may be either way. */
export function anyoneIn(enquiry: Enquiry, people: People): Person {
  return inAnyReading(enquiry, [people], (id, also) => proofDomain(enquiry, id, also))
}

/** Answers that put one person of a partition through the whole call with no danger sign. */
export function answersOf(people: People): Answers {
  const answers: Record<string, string | number> = { opening: 'none', signs: 'none', gate: 'no' }
  for (const [id, value] of people) {
    if (id === 'age') answers[id] = `${value}m`
    else answers[id] = value === true ? 'yes' : value === false ? 'no' : (value as string | number)
  }
  return answers
}
