import { cutsFor } from '../call/domains.ts'
import { type Enquiry, factOf } from '../call/enquiry.ts'
import { type Partition, proofDomain } from './partitions.ts'

const AGE_MONTHS = 125 * 12 + 12
const DAYS = 366

/** How much one pathway's proof covers. */
export interface Coverage {
  /** Single combinations of ages in months, days, answers to facts, four replies to each sign, and local services present or not, that the partitions stand for. */
  readonly states: bigint
  readonly partitions: number
  /** Facts answered on the shortest, the median and the longest way to an answer. */
  readonly facts: readonly [least: number, median: number, most: number]
}

/** What the partitions of a pathway stand for (engine rule 40): they are complete, so every state lies in one of them. */
export function coverageOf(enquiry: Enquiry, partitions: readonly Partition[]): Coverage {
  const facts = new Set(partitions.flatMap((partition) => [...partition.people.keys()]))
  let states = 1n
  for (const id of facts) {
    const fact = factOf(enquiry.release, enquiry.pathway, id)
    const values =
      fact.kind === 'age' ? AGE_MONTHS : fact.kind === 'days' ? DAYS : proofDomain(enquiry, id).length
    states *= BigInt(values)
  }
  states *= 4n ** BigInt(enquiry.pathway.signs.length)
  const local = new Set(
    enquiry.pathway.send
      .flatMap((line) => line.steps.flat())
      .filter((id) => !enquiry.release.destinations[id]!.always),
  )
  states *= 2n ** BigInt(local.size)
  const lengths = partitions.map((partition) => partition.people.size).sort((a, b) => a - b)
  return {
    states,
    partitions: partitions.length,
    facts: [lengths[0] ?? 0, lengths[lengths.length >> 1] ?? 0, lengths.at(-1) ?? 0],
  }
}

/** The stretches of age, in months, within which nothing on this pathway changes. */
export function ageBands(enquiry: Enquiry): readonly { readonly from: number; readonly to?: number }[] {
  const starts = [0, ...cutsFor(enquiry, 'age').filter((cut) => cut > 0 && cut < AGE_MONTHS)]
  return starts.map((from, at) => {
    const next = starts[at + 1]
    return next === undefined ? { from } : { from, to: next - 1 }
  })
}
