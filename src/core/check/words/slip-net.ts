import type { Enquiry } from '../../call/enquiry.ts'
import type { Partition } from '../partitions.ts'
import type { Fault } from '../problem.ts'
import { endingsOf } from './spoken-words.ts'

/** Words that order a step, and its rank, most urgent first. */
const STEPS = [
  [/\b999\b/, 6],
  [/\bA&E\b/, 5],
  [/\b(ring|tell) us (at once|within the hour)\b/i, 4],
  [/\bring .*same day\b/i, 3],
] as const

/** A line for the slip that says when to ring or go is no net for who gets no slip: what is said aloud names a step as urgent (D33). */
export function checkSlipNet(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const unsaid = new Set<string>()
  for (const { say, safetyNet, acts } of endingsOf(enquiry, partitions)) {
    const said = Math.max(acts, stepIn(`${say} ${safetyNet.spoken}`))
    for (const line of safetyNet.slip) if (stepIn(line) > said) unsaid.add(line)
  }
  return [...unsaid].map((line) => ({
    invariant: 33,
    pathway: enquiry.pathway.id,
    path: ['slip'],
    message: `"${line}" is on the slip alone, and nothing as urgent is said; make it a sign of the "net".`,
  }))
}

/** The rank of the most urgent step that words order; 0 for none. */
function stepIn(words: string): number {
  return STEPS.find(([step]) => step.test(words))?.[1] ?? 0
}
