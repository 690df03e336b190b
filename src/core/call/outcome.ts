import { holds } from '../pathway/expression.ts'
import { decidingFacts, factsWhereNoMatters, growTree, leavesOf } from '../pathway/fact-tree.ts'
import { compareNeeds, isPharmacy, type Need, needOf, outranks } from '../pathway/need.ts'
import type { Chain, Rank, Step } from '../pathway/pathway.ts'
import type { Release } from '../pathway/release.ts'
import { domainOf } from './domains.ts'
import { helpFor, mayAnswer, type Person, takes } from './eligibility.ts'
import type { Enquiry, Lookup } from './enquiry.ts'
import { namedBySigns, raisedFlags } from './flags.ts'
import { afterSign, inAnyReading, inReading, type Known, personLookup } from './readings.ts'

/** What decided the answer: a danger sign, a send line, or a rule that only raises. */
export type Source =
  | { readonly kind: 'flag'; readonly sign: string }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'raise'; readonly id: string; readonly why: string }
  | { readonly kind: 'floor'; readonly why: string }

/** A chain that was decided, and what decided it. */
export interface Decided extends Chain {
  readonly source: Source
}

/** A chain that was decided, and for whom: what it may offer depends on both. */
export interface Decision extends Decided {
  readonly person: Person
  /** The kinds of help that danger signs name: a step below their level is no answer, unless its service is able for them (engine rule 60). */
  readonly named?: readonly string[]
  /** What decided how soon, where a danger sign decided only who sees them (engine rule 60). */
  readonly soon?: Source
}

/** The first send line that fits, or a raise of a faster clock, or of a higher level where it says who sees them. */
function decide(enquiry: Enquiry, lookup: Lookup): Decided {
  const { send, raise } = enquiry.pathway
  const { values, destinations } = enquiry.release
  const line = send.findIndex((candidate) => !candidate.when || holds(candidate.when, lookup, values))
  let won: Decided = { ...send[line]!, source: { kind: 'line', line } }
  for (const candidate of raise)
    if (outranks(candidate, won, destinations) && holds(candidate.when, lookup, values))
      won = { ...candidate, source: { kind: 'raise', id: candidate.id, why: candidate.why } }
  return won
}

/** A fact still worth asking; `alone` when "no" is the answer that matters, so that it may not stand in a list that "none of these" answers. */
export interface FactToAsk {
  readonly id: string
  readonly alone: boolean
}

/**
 * The facts still worth asking, the most decisive first: those on which the answer depends over the destinations that the practice has, whatever
 * the hour (engine rule 24). `base` is the clock that flags have reached already. Up to that clock only two things are asked: the age or sex that
 * keeps a place for the person, and what decides whether a pharmacy stands beside it. Without a base, lines without a clock are asked about too.
 */
export function factsToAsk(enquiry: Enquiry, base: Rank): FactToAsk[] {
  const place = base > 0 ? placeAfterSign(enquiry) : undefined
  const { destinations } = enquiry.release
  const named = namedBySigns(enquiry)
  const tree = growTree(
    (plain) => {
      const lookup = personLookup(enquiry, plain)
      const won = decide(enquiry, lookup)
      const person = inReading(enquiry, lookup)
      const taken = (signs: readonly string[]) =>
        won.steps.find((candidate) => mayAnswer(enquiry, candidate, signs, person))
      if (place && won.clock <= base)
        return { clock: base, name: `flag ${place(lookup)} ${pharmacyBeside(taken([]), base, destinations)}` }
      const step = taken(named)
      return { clock: won.clock, name: `${won.clock} ${step?.join('+') ?? 'end'}` }
    },
    (fact) => domainOf(enquiry, fact),
  )
  const contrary = factsWhereNoMatters(tree, ({ clock }) => clock)
  return decidingFacts(tree, ({ name }) => name)
    .filter((id) => enquiry.answers[id] === undefined && !factIsOptional(enquiry, id))
    .map((id) => ({ id, alone: contrary.has(id) }))
}

/** The pharmacy that would stand beside a danger sign of this clock, since it acts sooner. */
function pharmacyBeside(step: Step | undefined, base: Rank, destinations: Release['destinations']): string {
  const [first] = step ?? []
  return first && isPharmacy(destinations[first]!) && destinations[first]!.low > base ? first : ''
}

function factIsOptional(enquiry: Enquiry, id: string): boolean {
  return (enquiry.pathway.facts[id] ?? enquiry.release.facts[id])?.optional === true
}

/** The answer over every reading that is still open: the highest clock is kept, with the steps that all readings of that clock share, for a person who may be in any of them (engine rule 21). */
export function decideFacts(enquiry: Enquiry): Decision {
  const need = (chain: Chain) => needOf(chain, enquiry.release.destinations)
  const readings = openReadings(enquiry)
  const most = readings
    .map(({ leaf }) => need(leaf))
    .reduce((one, next) => (compareNeeds(next, one) > 0 ? next : one))
  const tied = readings.filter(({ leaf }) => compareNeeds(need(leaf), most) === 0)
  const shared = tied.map(({ leaf }) => leaf).reduce(agree)
  return {
    ...shared,
    person: inAnyReading(
      enquiry,
      tied.map(({ path }) => path),
    ),
  }
}

/** Who hears of it beside any answer, by the lines that name only such places: the safeguarding lead of what was done to a child, whoever else helps. Age and sex may be any while they are not known; what nobody was asked raises nothing (engine rule 96). */
export function raisedBeside(enquiry: Enquiry): Decision[] {
  const person = afterSign(enquiry)
  return enquiry.pathway.raise
    .filter(({ steps }) => steps.flat().every((id) => enquiry.release.destinations[id]!.beside))
    .filter(({ when }) => person.meets(when))
    .map(({ id, why, when: _, ...line }) => ({ ...line, source: { kind: 'raise', id, why }, person }))
}

/** The need that the facts reach whatever the facts that were not asked may be. */
export function certainNeed(enquiry: Enquiry): Need {
  return openReadings(enquiry)
    .map(({ leaf }) => needOf(leaf, enquiry.release.destinations))
    .reduce((one, next) => (compareNeeds(next, one) < 0 ? next : one))
}

function openReadings(enquiry: Enquiry): { leaf: Decided; path: Known }[] {
  return readingsOf(enquiry, (lookup) => decide(enquiry, lookup))
}

function readingsOf<Leaf>(enquiry: Enquiry, of: (lookup: Lookup) => Leaf): { leaf: Leaf; path: Known }[] {
  return leavesOf(
    growTree(
      (plain) => of(personLookup(enquiry, plain)),
      (fact) => domainOf(enquiry, fact),
    ),
  )
}

/** What two readings share: the steps of both, said to come from the earlier line. */
function agree(one: Decided, other: Decided): Decided {
  const steps = one.steps.filter((mine) => other.steps.some((theirs) => theirs.join() === mine.join()))
  return { ...(lineOf(other) < lineOf(one) ? other : one), steps }
}

function lineOf({ source }: Decided): number {
  return source.kind === 'line' ? source.line : -1
}

/** Names the place to which the leading danger sign comes in a reading of age and sex, whatever the hour: one name for all readings in which not knowing them loses nothing (engine rule 52). */
export function placeAfterSign(enquiry: Enquiry): (reading: Lookup) => string {
  const { destinations } = enquiry.release
  const flag = raisedFlags(enquiry, false).find(({ to }) => !destinations[to]!.beside)
  if (!flag) return () => ''
  const stepFor = (person: Person) =>
    flag.steps.find((step) => step.every((id) => takes(enquiry, id, person)))
  const unasked = stepFor(afterSign(enquiry, flag.to))
  return (reading) => {
    const person = afterSign(enquiry, flag.to, reading)
    const step = stepFor(person)
    if (!step || step === unasked) return ''
    const services = step.flatMap((id) => helpFor(enquiry, id, person).services.map((service) => service.id))
    return [...step, ...services].join(' ')
  }
}
