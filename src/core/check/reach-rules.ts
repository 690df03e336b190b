import { helpFor } from '../call/eligibility.ts'
import type { Enquiry } from '../call/enquiry.ts'
import { arrange } from '../call/help.ts'
import type { Decision } from '../call/outcome.ts'
import { factsOf } from '../pathway/expression.ts'
import type { Practice } from '../practice/practice.ts'
import { anyoneIn, type Partition } from './partitions.ts'
import { describePeople } from './people.ts'
import type { Fault } from './problem.ts'

/** Every partition ends somewhere that is here, takes the person and acts in time, with each local service off singly and all off, in hours and closed (D23-D25); every send line is total, first-match and reachable (D26). */
export function checkReach(
  enquiry: Enquiry,
  partitions: readonly Partition[],
  times: readonly string[],
): Fault[] {
  return [...checkLines(enquiry, partitions), ...checkChains(enquiry, partitions, times)]
}

function checkLines({ pathway }: Enquiry, partitions: readonly Partition[]): Fault[] {
  const faults: Fault[] = []
  const add = (at: number, message: string) =>
    faults.push({ invariant: 26, pathway: pathway.id, path: ['send', at], message })
  const last = pathway.send.length - 1
  for (const [at, line] of pathway.send.entries()) {
    if (!line.when && at < last)
      add(at, 'The line "else" takes everyone, so the lines after it are never reached; move it to the end.')
    if (line.when && at === last) add(at, 'The last line must be "else", so that everyone is sent somewhere.')
    if (line.when && !partitions.some((partition) => partition.line === at))
      add(
        at,
        `The line "${line.text}" can never be reached: an earlier line always fits first. Reorder or remove it.`,
      )
    const signs = line.when
      ? factsOf(line.when).filter((id) => pathway.signs.some((sign) => sign.id === id))
      : []
    for (const id of signs)
      faults.push({
        invariant: 4,
        pathway: pathway.id,
        path: ['send', at],
        message: `The line "${line.text}" mentions the danger sign "${id}"; send may not, so that a sign can never calm an answer. Use "raise".`,
      })
  }
  return faults
}

function checkChains(enquiry: Enquiry, partitions: readonly Partition[], times: readonly string[]): Fault[] {
  const faults: Fault[] = []
  for (const partition of alike(enquiry, partitions))
    for (const variant of practicesWithout(enquiry.practice, partition.steps.flat()))
      for (const at of times) {
        const fault = tryOne({ ...enquiry, practice: variant.practice, at }, partition, variant.off)
        if (fault) faults.push(fault)
      }
  return faults
}

/** One partition of all those to whom the same services of the same steps are open. */
function alike(enquiry: Enquiry, partitions: readonly Partition[]): Partition[] {
  const seen = new Map<string, Partition>()
  for (const partition of partitions) {
    if (partition.line < 0) continue
    const person = anyoneIn(enquiry, partition.people)
    const open = partition.fitting.map((step) =>
      step.map((id) => [id, ...helpFor(enquiry, id, person).services.map((service) => service.id)]),
    )
    const key = JSON.stringify([partition.line, partition.raised, open])
    if (!seen.has(key)) seen.set(key, partition)
  }
  return [...seen.values()]
}

/** The practice as it is, without each of these destinations in turn, and with no local service at all. */
function practicesWithout(
  practice: Practice,
  destinations: readonly string[],
): { practice: Practice; off: string }[] {
  const local = [...new Set(destinations)].filter((id) =>
    practice.services.some((service) => service.serves.includes(id)),
  )
  const without = (ids: readonly string[]): Practice => ({
    ...practice,
    services: practice.services.map((service) => ({
      ...service,
      serves: service.serves.filter((id) => !ids.includes(id)),
    })),
  })
  return [
    { practice, off: 'nothing' },
    ...local.map((id) => ({ practice: without([id]), off: id })),
    { practice: { ...practice, services: [] }, off: 'every local service' },
  ]
}

function tryOne(enquiry: Enquiry, partition: Partition, off: string): Fault | undefined {
  const { release, pathway } = enquiry
  const decision: Decision = {
    steps: partition.fitting,
    clock: partition.clock,
    source: { kind: 'line', line: partition.line },
    person: anyoneIn(enquiry, partition.people),
  }
  const arranged = arrange(enquiry, decision)
  const main = arranged.step[0]!
  const alone = arrange(enquiry, { ...decision, steps: partition.steps.map((step) => step.slice(0, 1)) })
  const destination = release.destinations[main]
  const where = { pathway: pathway.id, path: ['send', partition.line] }
  const person = describePeople(enquiry, partition.people)
  if (!destination)
    return { ...where, invariant: 24, message: `The chain ends at "${main}", which does not exist.` }
  if (alone.step[0] !== main)
    return {
      ...where,
      invariant: 23,
      message: `With ${off} off, ${person} would lose ${release.destinations[alone.step[0]!]!.label} at ${enquiry.at}, only because of what goes beside it. Name it again without that.`,
    }
  if (destination.high < partition.clock)
    return {
      ...where,
      invariant: 25,
      message: `With ${off} off, ${person} would wait longer (${destination.label} acts at rank ${destination.high}, the line needs ${partition.clock}). End the chain with a faster destination.`,
    }
  if (!destination.always && !arranged.offers[main]?.length)
    return {
      ...where,
      invariant: 23,
      message: `With ${off} off, ${person} would be sent to ${destination.label}, which nobody here offers.`,
    }
  if (helpFor(enquiry, main, anyoneIn(enquiry, partition.people)).refusal !== undefined)
    return {
      ...where,
      invariant: 23,
      message: `With ${off} off, ${person} would be sent to ${destination.label}, which refuses them.`,
    }
  return undefined
}
