import type { Enquiry } from '../call/enquiry.ts'
import type { FactValue } from '../pathway/expression.ts'
import { type Partition, partitionsOf } from './partitions.ts'
import { describePeople } from './people.ts'
import type { Fault } from './problem.ts'

/** Facts that mark a person at more risk: turning one from no to yes may never calm the answer (D5). */
const RISKS = [
  'pregnant',
  'immune',
  'thinner',
  'frail',
  'steroids',
  'diabetes',
  'cancer-ever',
  'clot-risk',
  'third',
  'learning-disability',
  'fertile',
  'risky-meds',
  'insulin',
  'kidney-meds',
  'mat-record',
  'alert',
]

/** Each risk fact, for every partition that looks at it: the same person with the risk is never answered more slowly (D5). */
export function checkRisks(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const faults: Fault[] = []
  for (const risk of RISKS) {
    const fact = enquiry.pathway.facts[risk] ?? enquiry.release.facts[risk]
    // The record shows whether it is the third contact; of every other risk, not sure may be yes.
    if (fact?.unsure === 'no' && risk !== 'third' && partitions.some(({ people }) => people.has(risk)))
      faults.push({
        invariant: 6,
        pathway: enquiry.pathway.id,
        path: ['ask', risk],
        message: `"Not sure" of "${risk}" may not count as no: somebody who carries that risk may not know it.`,
      })
    if (!partitions.some((partition) => partition.people.has(risk))) continue
    const safe = partitions.filter((partition) => partition.people.get(risk) === false)
    for (const partition of safe) {
      const others: Record<string, FactValue> = Object.fromEntries(
        [...partition.people].filter(([id]) => id !== risk),
      )
      for (const other of partitionsOf(enquiry, { ...others, [risk]: true })) {
        if (other.clock >= partition.clock) continue
        faults.push({
          invariant: 5,
          pathway: enquiry.pathway.id,
          path: ['send', other.line],
          message: `${describePeople(enquiry, other.people)} gets rank ${other.clock}; without "${risk}" it would be ${partition.clock}. A risk may never slow the answer.`,
        })
        return faults
      }
    }
  }
  return faults
}

/** Babies under 3 months with fever reach hospital, or a clinician now after jabs (D14; NICE NG143). */
export function checkBabyFever(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  if (!['fever-child', 'fever-baby-u3m'].includes(enquiry.pathway.id)) return []
  return partitions.flatMap((partition) => {
    const age = partition.people.get('age')
    if (typeof age === 'number' && age >= 3) return []
    const jabs = partition.people.get('jabs') === true
    if (partition.clock >= (jabs ? 4 : 5)) return []
    return [
      {
        invariant: 14,
        pathway: enquiry.pathway.id,
        path: ['send', partition.line],
        message: `${describePeople(enquiry, partition.people)} would get rank ${partition.clock}; under 3 months with fever is hospital now, or the duty clinician after jabs.`,
      },
    ]
  })
}
