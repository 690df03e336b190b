import type { Enquiry } from '../call/enquiry.ts'
import { possible } from '../call/person.ts'
import type { Pathway, Sign } from '../pathway/pathway.ts'
import type { Fault } from './problem.ts'

/** What words speak of, and somebody of whom they cannot be true. */
const NEVER_OF: readonly (readonly [words: RegExp, who: Readonly<Record<string, string>>, called: string])[] =
  [
    [/\b(nappy|nappies|soft spot)\b/i, { age: '30' }, 'somebody of 30'],
    [
      /\b(pregnan\w+|giving birth|gave birth|after a birth|on the pill|HRT|periods?|womb|vagina)\b/i,
      { age: '30', sex: 'male' },
      'a man',
    ],
    [/\b(pregnan\w+|giving birth|gave birth|on the pill|HRT)\b/i, { age: '6', sex: 'female' }, 'a girl of 6'],
    [
      /\b(pregnan\w+|giving birth|gave birth|after a birth|since (the|a) birth|on the pill(?! or HRT))\b/i,
      { age: '70', sex: 'female' },
      'a woman of 70',
    ],
    [/\b(testicles?|erection|foreskin|penis|prostate)\b/i, { age: '30', sex: 'female' }, 'a woman'],
  ]
/** Words about somebody near the patient, or about what has nothing to do with who it is. */
const OF_OTHERS = /\b(someone|somebody|at home|partner|a baby)\b/i

/** No danger sign is put to somebody of whom age or sex say that it cannot be true (D48). */
export function checkFitsPerson(enquiry: Enquiry): Fault[] {
  const { pathway, release } = enquiry
  if (pathway.kind !== 'symptom' || release.groups[pathway.group]?.about) return []
  return pathway.signs.flatMap((sign) => {
    const unfit = NEVER_OF.find(
      ([words, who]) =>
        words.test(sign.say) && !OF_OTHERS.test(sign.say) && isPut(enquiry, pathway, sign, who),
    )
    if (!unfit) return []
    return [
      {
        invariant: 48,
        pathway: pathway.id,
        path: ['flags', sign.to, sign.id],
        message: `"${sign.say}" is put to ${unfit[2]} too; say whom it is for ("if").`,
      },
    ]
  })
}

function isPut(
  enquiry: Enquiry,
  { for: meant }: Pathway,
  { if: when }: Sign,
  answers: Readonly<Record<string, string>>,
): boolean {
  const person = { ...enquiry, answers }
  return (!meant || possible(person, meant)) && (!when || possible(person, when))
}
