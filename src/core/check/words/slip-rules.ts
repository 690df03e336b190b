import type { Enquiry } from '../../call/enquiry.ts'
import { possible, surely } from '../../call/person.ts'
import type { Fault } from '../problem.ts'

/** What a line of advice speaks of, and an age, in years, at which it fits nobody. */
const UNFIT: readonly (readonly [RegExp, string])[] = [
  [/\b(driv(e|es|ing)|lens(es)?|make-up|alcohol|coffee|energy drinks|gym|condoms?|the pill)\b/i, '3'],
  [/\b(off|to|at) work\b|\bwork until\b/i, '84'],
  [/\b(school|nursery)\b/i, '84'],
]

/** Advice for home speaks of work, driving, lenses and the like only to an age that has them (D49). */
export function checkSlips(enquiry: Enquiry): Fault[] {
  const { pathway } = enquiry
  if (pathway.kind !== 'symptom') return []
  return pathway.slip.flatMap(({ say, if: when }, at) => {
    const unfit = UNFIT.find(([words, age]) => {
      const person = { ...enquiry, answers: { age } }
      if (!words.test(say) || (pathway.for && !possible(person, pathway.for))) return false
      return !when || surely(person, when)
    })
    if (!unfit) return []
    return [
      {
        invariant: 49,
        pathway: pathway.id,
        path: ['slip', at],
        message: `"${say}" is said at ${unfit[1]} years too; say whom it is for: {say: …, if: age >= 16}.`,
      },
    ]
  })
}
