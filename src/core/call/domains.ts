import { type Condition, cutsOf, type FactValue, factsOf } from '../pathway/expression.ts'
import { compareNeeds, needOf } from '../pathway/need.ts'
import type { Chain, Fact, Pathway } from '../pathway/pathway.ts'
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

/** What a topic reads of facts: those asked aloud that other facts and signs hang on, and those looked up at a glance. */
interface Read {
  readonly aloud: ReadonlySet<string>
  readonly glance: readonly Fact[]
}

const readCache = new WeakMap<ComposedRelease, WeakMap<Practice, Map<string, Read>>>()

function readOn(enquiry: Enquiry): Read {
  const { release, practice, pathway } = enquiry
  const ofRelease = readCache.get(release) ?? new WeakMap<Practice, Map<string, Read>>()
  readCache.set(release, ofRelease)
  const cache = ofRelease.get(practice) ?? new Map<string, Read>()
  ofRelease.set(practice, cache)
  const read = cache.get(pathway.id) ?? readFresh(enquiry)
  cache.set(pathway.id, read)
  return read
}

function readFresh(enquiry: Enquiry): Read {
  const { release, pathway } = enquiry
  const facts = Object.values(release.facts)
  const parts = wholeFacts(pathway)
  const named = new Set([...conditionsOn(enquiry).flatMap(factsOf), ...pathway.tell, ...parts])
  // What a place refuses only together with an age is asked where that age makes it matter, not of everyone.
  const always = refusalsOn(enquiry).flatMap((one) => factsOf(one.filter((group) => group.length === 1)))
  const asked = new Set([...routesOf(enquiry).flatMap(factsOf), ...always, ...pathway.tell])
  const isAloud = ({ id, glance }: Fact) => {
    const signs = parts.filter((part) => part === id).length
    const standsIn = facts.some((fact) => fact.askedAs === id && asked.has(fact.id))
    if (glance !== undefined || pathway.given.includes(id)) return false
    return asked.has(id) || signs > 1 || (signs > 0 && standsIn)
  }
  const aloud = new Set(facts.filter(isAloud).map(({ id }) => id))
  const glance = facts
    .filter(({ id, glance, askedAs = '' }) => {
      const otherwise = aloud.has(askedAs) || pathway.given.includes(askedAs)
      return glance !== undefined && named.has(id) && !otherwise
    })
    .toSorted((one, other) => one.glance! - other.glance!)
  return { aloud, glance }
}

/** The facts of which signs are a part, once for each sign; a sign that is a part of another sign of this topic follows that one instead. */
function wholeFacts({ signs, given }: Pathway): string[] {
  const follows = (partOf: readonly string[]) => signs.some(({ id }) => partOf.includes(id))
  return signs.flatMap(({ partOf = [] }) =>
    follows(partOf) ? [] : partOf.filter((id) => !given.includes(id)),
  )
}

/** What is looked up on the record at a glance, in its order: only rows that can change what this topic shows or answers (engine rule 44). */
export function glanceRows(enquiry: Enquiry): readonly Fact[] {
  return readOn(enquiry).glance
}

/** Whether this topic asks a fact aloud before the signs that are a part of it; a sign that stands alone asks it itself (engine rule 89). */
export function asksAloud(enquiry: Enquiry, id: string): boolean {
  return readOn(enquiry).aloud.has(id)
}

/** The fact that this topic asks aloud in place of another, such as being pregnant for what the record knows of it. */
export function standsFor(enquiry: Enquiry, id: string): string {
  const { askedAs } = factOf(enquiry.release, enquiry.pathway, id)
  if (!askedAs || enquiry.answers[id] !== undefined) return id
  return asksAloud(enquiry, askedAs) || enquiry.pathway.given.includes(askedAs) ? askedAs : id
}

/** Every condition that can change what this pathway shows or answers. */
function conditionsOn(enquiry: Enquiry): Condition[] {
  const { release, pathway } = enquiry
  const facts = [...Object.values(pathway.facts), ...Object.values(release.facts)]
  return [
    ...routesOf(enquiry),
    ...pathway.signs.flatMap((sign) => (sign.if ? [sign.if] : [])),
    ...release.opening.breaths.flatMap((breath) => breath.rows.flatMap((row) => (row.if ? [row.if] : []))),
    ...facts.flatMap((fact) => (fact.when ? [fact.when] : [])),
    ...refusalsOn(enquiry),
  ]
}

function routesOf({ pathway, release }: Enquiry): Condition[] {
  const need = (chain: Chain) => needOf(chain, release.destinations)
  // A line that raises to what every send line reaches anyway changes nothing.
  const raise = pathway.raise.filter((one) =>
    pathway.send.some((line) => compareNeeds(need(one), need(line)) > 0),
  )
  return [
    ...pathway.send.flatMap((line) => (line.when ? [line.when] : [])),
    ...raise.map(({ when }) => when),
    ...(pathway.for ? [pathway.for] : []),
  ]
}

/** Whom the places of this pathway refuse. */
function refusalsOn(enquiry: Enquiry): Condition[] {
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
  return [
    ...refusals,
    ...services.flatMap((service) => service.refuses.map((text) => limitOf(enquiry, text))),
  ]
}

/** The values a fact may still take, one for each stretch between the cuts of this pathway and between `also`, those of a limit that it does not know. */
export function domainOf(enquiry: Enquiry, id: string, also: readonly number[] = []): readonly FactValue[] {
  const fact = factOf(enquiry.release, enquiry.pathway, id)
  const answer = enquiry.answers[id]
  if (answer === undefined && enquiry.pathway.given.includes(id)) return [true]
  if (answer === undefined && fact.notToday && beganToday(enquiry)) return [false]
  return valuesBetween(enquiry, id, answer === undefined ? everyReading(fact) : readFact(fact, answer), also)
}

/** Whether what the call is about is known to have begun today. */
export function beganToday({ answers }: Enquiry): boolean {
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
