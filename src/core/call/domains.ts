import { type Condition, cutsOf, type FactValue, factsOf } from '../pathway/expression.ts'
import type { Fact } from '../pathway/pathway.ts'
import type { ComposedRelease } from '../pathway/release.ts'
import type { Practice } from '../practice/practice.ts'
import { everyReading, type Reading, readFact, valuesOf } from './answers.ts'
import { type Enquiry, factOf, limitOf } from './enquiry.ts'

/** By release and practice themselves: a practice that is tried with other services keeps its name and revision. */
const cutCache = new WeakMap<ComposedRelease, WeakMap<Practice, Map<string, readonly number[]>>>()

/** The ages (months) or days at which anything on this pathway changes, in order. */
export function cutsFor(enquiry: Enquiry, fact: string): readonly number[] {
  const { release, practice, pathway } = enquiry
  const ofRelease = cutCache.get(release) ?? new WeakMap<Practice, Map<string, readonly number[]>>()
  cutCache.set(release, ofRelease)
  const cache = ofRelease.get(practice) ?? new Map<string, readonly number[]>()
  ofRelease.set(practice, cache)
  const key = `${pathway.id} ${fact}`
  const cached = cache.get(key)
  if (cached) return cached
  const cuts = conditionsOn(enquiry).flatMap((condition) => cutsOf(condition, fact, release.values))
  const sorted = [...new Set(cuts)].sort((a, b) => a - b)
  cache.set(key, sorted)
  return sorted
}

const glanceCache = new WeakMap<ComposedRelease, WeakMap<Practice, Map<string, readonly Fact[]>>>()

/** What is looked up on the record at a glance, in its order: only rows that can change what this topic shows or answers (engine rule 44). */
export function glanceRows(enquiry: Enquiry): readonly Fact[] {
  const { release, practice, pathway } = enquiry
  const ofRelease = glanceCache.get(release) ?? new WeakMap<Practice, Map<string, readonly Fact[]>>()
  glanceCache.set(release, ofRelease)
  const cache = ofRelease.get(practice) ?? new Map<string, readonly Fact[]>()
  ofRelease.set(practice, cache)
  const cached = cache.get(pathway.id)
  if (cached) return cached
  const named = new Set([...conditionsOn(enquiry).flatMap(factsOf), ...pathway.tell])
  const rows = Object.values(release.facts)
    .filter(({ id, glance }) => glance !== undefined && named.has(id))
    .toSorted((one, other) => one.glance! - other.glance!)
  cache.set(pathway.id, rows)
  return rows
}

/** Every condition that can change what this pathway shows or answers. */
function conditionsOn(enquiry: Enquiry): Condition[] {
  const { release, practice, pathway } = enquiry
  const destinations = new Set([
    ...[...pathway.send, ...pathway.raise].flatMap((line) => line.steps.flat()),
    ...pathway.also,
  ])
  for (const sign of pathway.signs)
    for (const id of [sign.to, ...(release.destinations[sign.to]?.fallbacks ?? [])]) destinations.add(id)
  const refusals = [...destinations].flatMap(
    (id) => release.destinations[id]?.refuses.map((r) => r.when) ?? [],
  )
  const services = practice.services.filter((service) =>
    service.serves.some((id) => destinations.has(id) || release.destinations[id]?.always),
  )
  const facts = [...Object.values(pathway.facts), ...Object.values(release.facts)]
  return [
    ...pathway.send.flatMap((line) => (line.when ? [line.when] : [])),
    ...pathway.raise.map((raise) => raise.when),
    ...(pathway.for ? [pathway.for] : []),
    ...pathway.signs.flatMap((sign) => (sign.if ? [sign.if] : [])),
    ...release.opening.breaths.flatMap((breath) => breath.rows.flatMap((row) => (row.if ? [row.if] : []))),
    ...facts.flatMap((fact) => (fact.when ? [fact.when] : [])),
    ...refusals,
    ...services.flatMap((service) => service.refuses.map((text) => limitOf(enquiry, text))),
  ]
}

/** The values a fact may still take, one for each stretch between the cuts of this pathway and between `also`, those of a limit that it does not know. */
export function domainOf(enquiry: Enquiry, id: string, also: readonly number[] = []): readonly FactValue[] {
  const fact = factOf(enquiry.release, enquiry.pathway, id)
  const answer = enquiry.answers[id]
  if (answer === undefined && fact.notToday && beganToday(enquiry)) return [false]
  return valuesBetween(enquiry, id, answer === undefined ? everyReading(fact) : readFact(fact, answer), also)
}

/** Whether what the call is about is known to have begun today. */
function beganToday({ answers }: Enquiry): boolean {
  return answers.days !== undefined && String(answers.days) === '0'
}

/** The values of a reading, one for each stretch between the cuts. */
export function valuesBetween(
  enquiry: Enquiry,
  id: string,
  reading: Reading,
  also: readonly number[] = [],
): readonly FactValue[] {
  const cuts = cutsFor(enquiry, id)
  return valuesOf(reading, also.length > 0 ? [...new Set([...cuts, ...also])].sort((a, b) => a - b) : cuts)
}
