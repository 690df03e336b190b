import { holds } from '../pathway/expression.ts'
import type { Chain, Rank, Step } from '../pathway/pathway.ts'
import { domainOf } from './domains.ts'
import {
  destinationRefuses,
  present,
  type RefusingCondition,
  serviceRefuses,
  servicesOf,
  takes,
} from './eligibility.ts'
import type { Enquiry, Lookup } from './enquiry.ts'
import { decidingFacts, factsWhereNoMatters, growTree, leavesOf } from './fact-tree.ts'
import { personLookup } from './person-lookup.ts'

/** What decided the answer: a danger sign, a send line, or a rule that only raises. */
export type Source =
  | { readonly kind: 'flag'; readonly sign: string }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'raise'; readonly id: string; readonly why: string }
  | { readonly kind: 'floor'; readonly why: string }

export interface Decided extends Chain {
  readonly source: Source
}

/** A step of the winning chain that takes this person, with the services of each destination that do. */
export interface FittingStep {
  readonly step: Step
  readonly services: Readonly<Record<string, readonly string[]>>
}

export interface Fitting extends Decided {
  readonly fitting: readonly FittingStep[]
  readonly refused: readonly {
    readonly destination: string
    readonly service?: string
    readonly refusal: RefusingCondition
  }[]
}

/** The first send line that fits, or a raise of a faster clock: the more urgent of the two (brief, G1). */
function decide(enquiry: Enquiry, lookup: Lookup): Decided {
  const { send, raise } = enquiry.pathway
  const { values } = enquiry.release
  const line = send.findIndex((candidate) => !candidate.when || holds(candidate.when, lookup, values))
  let won: Decided = { ...send[line]!, source: { kind: 'line', line } }
  for (const candidate of raise)
    if (candidate.clock > won.clock && holds(candidate.when, lookup, values))
      won = { ...candidate, source: { kind: 'raise', id: candidate.id, why: candidate.why } }
  return won
}

/** A fact still worth asking; `alone` when "no" is the answer that matters, so that it may not stand in a list that "none of these" answers. */
export interface FactToAsk {
  readonly id: string
  readonly alone: boolean
}

/** The facts still worth asking: those on which the answer depends over the destinations that the practice has, whatever the hour (engine rule 24); the most decisive first. `base` is the clock already reached by flags. */
export function factsToAsk(enquiry: Enquiry, base: Rank): FactToAsk[] {
  const tree = growTree(
    (plain) => {
      const lookup = personLookup(enquiry, plain)
      const won = decide(enquiry, lookup)
      if (won.clock <= base) return { clock: base, name: 'flag' }
      const step = won.steps.find((candidate) => candidate.every((id) => takes(enquiry, id, lookup)))
      return { clock: won.clock, name: `${won.clock} ${step?.join('+') ?? 'end'}` }
    },
    (fact) => domainOf(enquiry, fact),
  )
  const contrary = factsWhereNoMatters(tree, ({ clock }) => clock)
  return decidingFacts(tree, ({ name }) => name)
    .filter((id) => enquiry.answers[id] === undefined && !factIsOptional(enquiry, id))
    .map((id) => ({ id, alone: contrary.has(id) }))
}

function factIsOptional(enquiry: Enquiry, id: string): boolean {
  return (enquiry.pathway.facts[id] ?? enquiry.release.facts[id])?.optional === true
}

/** The answer over every reading that is still open: the highest clock is kept, and a destination is allowed only if every reading that ties allows it (engine rule 21). */
export function decideFacts(enquiry: Enquiry): Fitting {
  const leaves = fittingLeaves(enquiry)
  const clock = Math.max(...leaves.map((leaf) => leaf.clock))
  return leaves.filter((leaf) => leaf.clock === clock).reduce((one, other) => agree(one, other))
}

/** The clock that the facts reach whatever the facts that were not asked may be. */
export function certainClock(enquiry: Enquiry): Rank {
  return Math.min(...fittingLeaves(enquiry).map((leaf) => leaf.clock)) as Rank
}

function fittingLeaves(enquiry: Enquiry): Fitting[] {
  const tree = growTree(
    (plain): Fitting => {
      const lookup = personLookup(enquiry, plain)
      return fitChain(enquiry, decide(enquiry, lookup), lookup)
    },
    (fact) => domainOf(enquiry, fact),
  )
  return leavesOf(tree).map(({ leaf }) => leaf)
}

/** Which steps of a chain take this person, and why the others do not. */
export function fitChain(enquiry: Enquiry, decided: Decided, lookup: Lookup): Fitting {
  const refused: Fitting['refused'][number][] = []
  const fitting = decided.steps.flatMap((step): FittingStep[] => {
    const services: Record<string, readonly string[]> = {}
    for (const destination of step) {
      const refusal = destinationRefuses(enquiry, destination, lookup)
      if (refusal !== undefined) {
        refused.push({ destination, refusal })
        return []
      }
      if (!present(enquiry, destination)) continue
      services[destination] = servicesOf(enquiry.practice, destination).flatMap((service) => {
        const own = serviceRefuses(enquiry, service, lookup)
        if (own === undefined) return [service.id]
        refused.push({ destination, service: service.id, refusal: own })
        return []
      })
    }
    return [{ step, services }]
  })
  return { ...decided, fitting, refused }
}

function agree(one: Fitting, other: Fitting): Fitting {
  const fitting = one.fitting.flatMap((mine): FittingStep[] => {
    const theirs = other.fitting.find((candidate) => candidate.step.join() === mine.step.join())
    if (!theirs) return []
    const services = Object.fromEntries(
      Object.entries(mine.services).map(([id, list]) => [
        id,
        list.filter((service) => theirs.services[id]?.includes(service)),
      ]),
    )
    return [{ step: mine.step, services }]
  })
  const known = new Set(one.refused.map((r) => `${r.destination} ${r.service ?? ''} ${r.refusal}`))
  const more = other.refused.filter((r) => !known.has(`${r.destination} ${r.service ?? ''} ${r.refusal}`))
  const source = lineOf(other) < lineOf(one) ? other : one
  return { ...source, fitting, refused: [...one.refused, ...more] }
}

function lineOf(fitting: Fitting): number {
  return fitting.source.kind === 'line' ? fitting.source.line : -1
}
