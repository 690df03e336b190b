import {
  type Condition,
  cutsOf,
  type ExpressionFault,
  type FactValue,
  holds,
  parseCondition,
} from '../pathway/expression.ts'
import type { Fact, Pathway, Sign } from '../pathway/pathway.ts'
import type { ComposedRelease } from '../pathway/release.ts'
import type { Practice } from '../practice/practice.ts'
import { type Answers, everyReading, type Reply, readFact, readReply, valuesOf } from './answers.ts'

/** One call: what was asked of whom, when. Time, capacity and release are frozen when it starts (engine rule 24). */
export interface Enquiry {
  readonly release: ComposedRelease
  readonly practice: Practice
  readonly pathway: Pathway
  readonly answers: Answers
  /** London wall clock, "2026-11-24T10:15". */
  readonly at: string
  /** The patient is the caller. */
  readonly self?: boolean
}

/** Looks a fact up for one reading of the answers. */
export type Lookup = (fact: string) => FactValue

const conditions = new Map<string, Condition | ExpressionFault>()

/** The condition of a service's own words; a condition that cannot be read refuses everybody, so that a slip in a service record is never unsafe. */
export function conditionOf(text: string): Condition {
  const read = conditions.get(text) ?? parseCondition(text)
  conditions.set(text, read)
  return 'fault' in read ? [[]] : read
}

/** A fact by its id: the pathway's own or a shared one. Throws with the id when there is none. */
export function factOf(release: ComposedRelease, pathway: Pathway, id: string): Fact {
  const fact = pathway.facts[id] ?? release.facts[id]
  if (!fact) throw new Error(`There is no fact "${id}" on "${pathway.id}" or among the shared facts.`)
  return fact
}

const cutCache = new WeakMap<ComposedRelease, Map<string, readonly number[]>>()

/** The ages (months) or days at which anything on this pathway changes, in order. */
export function cutsFor(enquiry: Enquiry, fact: string): readonly number[] {
  const { release, practice, pathway } = enquiry
  const cache = cutCache.get(release) ?? new Map<string, readonly number[]>()
  cutCache.set(release, cache)
  const key = `${practice.id} ${practice.revision} ${pathway.id} ${fact}`
  const cached = cache.get(key)
  if (cached) return cached
  const cuts = conditionsOn(enquiry).flatMap((condition) => cutsOf(condition, fact, release.values))
  const sorted = [...new Set(cuts)].sort((a, b) => a - b)
  cache.set(key, sorted)
  return sorted
}

/** Every condition that can change what this pathway shows or answers. */
function conditionsOn({ release, practice, pathway }: Enquiry): Condition[] {
  const destinations = new Set([...pathway.send, ...pathway.raise].flatMap((line) => line.steps.flat()))
  for (const sign of pathway.signs)
    for (const id of [sign.to, ...(release.destinations[sign.to]?.fallbacks ?? [])]) destinations.add(id)
  const refusals = [...destinations].flatMap(
    (id) => release.destinations[id]?.refuses.map((r) => r.when) ?? [],
  )
  const services = practice.services.filter((service) => service.serves.some((id) => destinations.has(id)))
  const facts = [...Object.values(pathway.facts), ...Object.values(release.facts)]
  return [
    ...pathway.send.flatMap((line) => (line.when ? [line.when] : [])),
    ...pathway.raise.map((raise) => raise.when),
    ...(pathway.for ? [pathway.for] : []),
    ...pathway.signs.flatMap((sign) => (sign.if ? [sign.if] : [])),
    ...release.opening.breaths.flatMap((breath) => breath.rows.flatMap((row) => (row.if ? [row.if] : []))),
    ...facts.flatMap((fact) => (fact.when ? [fact.when] : [])),
    ...refusals,
    ...services.flatMap((service) => service.refuses.map(conditionOf)),
  ]
}

/** The values a fact may still take, one for each stretch between the cuts. */
export function domainOf(enquiry: Enquiry, id: string): readonly FactValue[] {
  const fact = factOf(enquiry.release, enquiry.pathway, id)
  const answer = enquiry.answers[id]
  const reading = answer === undefined ? everyReading(fact) : readFact(fact, answer)
  return valuesOf(reading, cutsFor(enquiry, id))
}

/** Wraps a plain lookup so that signs read as facts and a fact that does not apply to the person is "no" without being asked. */
export function personLookup(enquiry: Enquiry, plain: Lookup): Lookup {
  const signs = new Map(enquiry.pathway.signs.map((sign) => [sign.id, sign]))
  const lookup: Lookup = (id) => {
    const sign = signs.get(id)
    if (sign) return countsAsYes(enquiry, sign)
    const fact = factOf(enquiry.release, enquiry.pathway, id)
    if (fact.when && !holds(fact.when, lookup, enquiry.release.values)) return false
    return plain(id)
  }
  return lookup
}

/** Whether a sign's answer counts as yes: "not sure" and "rather not say" do at rank 3 and below (engine rule 20). */
function countsAsYes(enquiry: Enquiry, sign: Sign): boolean {
  const reply = signReply(enquiry, sign)
  if (reply === 'yes') return true
  const rank = enquiry.release.destinations[sign.to]!.high
  return rank <= 3 && (reply === 'unsure' || reply === 'declined')
}

/** How a sign of the pathway was answered, the shorthand "signs" and covering opening rows included; undefined when it was not asked. */
export function signReply(enquiry: Enquiry, sign: Sign): Reply | undefined {
  const own = readReply(sign.id, enquiry.answers[sign.id])
  if (own) return own
  if (covered(enquiry, sign)) return 'no'
  return readAll(enquiry.answers.signs, 'signs')
}

/** How an opening row was answered, the shorthand "opening" included; undefined when it was not asked. */
export function openingReply(enquiry: Enquiry, row: Sign): Reply | undefined {
  return readReply(row.id, enquiry.answers[row.id]) ?? readAll(enquiry.answers.opening, 'opening')
}

function readAll(value: Answers[string] | undefined, id: string): Reply | undefined {
  return value === 'none' ? 'no' : readReply(id, value)
}

/** A sign is left out only if an opening row that asks the whole of it was shown and answered no (engine rule 23). */
function covered(enquiry: Enquiry, sign: Sign): boolean {
  if (enquiry.pathway.kind !== 'symptom') return false
  const rows = enquiry.release.opening.breaths.flatMap((breath) => breath.rows)
  return rows.some(
    (row) => row.covers.includes(sign.id) && rowShown(enquiry, row) && openingReply(enquiry, row) === 'no',
  )
}

/** Whether an opening row is read: age, sex and a patient who is the caller can rule it out; unknown means shown. */
export function rowShown(enquiry: Enquiry, row: Sign & { readonly notSelf?: true }): boolean {
  return !(row.notSelf && enquiry.self) && signShown(enquiry, row)
}

/** Whether a sign could apply to this person. */
export function signShown(enquiry: Enquiry, sign: Sign): boolean {
  return !sign.if || possible(enquiry, sign.if)
}

/** Whether any reading of age, sex and pregnancy makes the condition true. */
export function possible(enquiry: Enquiry, condition: Condition): boolean {
  const ids = ['age', 'sex', 'pregnant']
  const tryFrom = (at: number, values: Record<string, FactValue>): boolean => {
    const id = ids[at]
    if (!id) {
      const lookup = personLookup(enquiry, (fact) => values[fact] ?? false)
      return holds(condition, lookup, enquiry.release.values)
    }
    return domainOf(enquiry, id).some((value) => tryFrom(at + 1, { ...values, [id]: value }))
  }
  return tryFrom(0, {})
}

/** Whether every reading of age and sex makes the condition true. */
export function certain(enquiry: Enquiry, condition: Condition): boolean {
  const every = (at: number, values: Record<string, FactValue>): boolean => {
    const id = ['age', 'sex'][at]
    if (!id) return holds(condition, (fact) => values[fact] ?? false, enquiry.release.values)
    return domainOf(enquiry, id).every((value) => every(at + 1, { ...values, [id]: value }))
  }
  return every(0, {})
}
