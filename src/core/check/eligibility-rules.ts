import type { Enquiry } from '../call/enquiry.ts'
import type { Partition } from './partitions.ts'
import { describePeople, mayBe, mayBeAged, stretch } from './people.ts'
import type { Fault } from './problem.ts'

type Barred = readonly [why: string, meets: (enquiry: Enquiry, people: Partition['people']) => boolean]

const YEARS = 12
const under = (months: number): Barred => [
  `under ${months < 12 ? `${months} months` : `${months / 12}`}`,
  (enquiry, people) => mayBeAged(enquiry, people, 0, months - 1),
]
const from = (months: number): Barred => [
  `${months / 12} or over`,
  (enquiry, people) => mayBeAged(enquiry, people, months, 125 * 12),
]
const fact = (id: string): Barred => [id, (_, people) => mayBe(people, id)]
const pregnant: Barred = [
  'pregnant',
  (enquiry, people) => mayBePregnant(enquiry, people, 11 * YEARS, 55 * YEARS + 11),
]
const pregnantUnder16: Barred = [
  'pregnant and under 16',
  (enquiry, people) => mayBePregnant(enquiry, people, 11 * YEARS, 16 * YEARS - 1),
]
const notFemale: Barred = [
  'not female',
  (_, people) => mayBe(people, 'sex', 'male') || mayBe(people, 'sex', 'other'),
]
const longer = (days: number): Barred => [
  `over ${days} days`,
  (enquiry, people) => stretch(enquiry, people, 'days').to > days,
]

function mayBePregnant(
  enquiry: Enquiry,
  people: Partition['people'],
  youngest: number,
  oldest: number,
): boolean {
  return (
    mayBe(people, 'pregnant') && people.get('sex') !== 'male' && mayBeAged(enquiry, people, youngest, oldest)
  )
}

const PHARMACY_FIRST = [fact('immune'), fact('third'), pregnantUnder16]

interface Bar {
  readonly invariant: number
  readonly barred: readonly Barred[]
}

/** Who may never be sent where, restated here apart from the content so that a gate removed there is caught (D11-D13, D16, D17; Pharmacy First clinical pathways v2.5). */
const BARS: Readonly<Record<string, Bar>> = {
  'pf-sore-throat': { invariant: 11, barred: [under(5 * YEARS), ...PHARMACY_FIRST] },
  'pf-earache': {
    invariant: 11,
    barred: [under(YEARS), from(18 * YEARS), fact('repeat-ear'), ...PHARMACY_FIRST],
  },
  'pf-sinusitis': { invariant: 11, barred: [under(12 * YEARS), longer(84), ...PHARMACY_FIRST] },
  'pf-bite': { invariant: 11, barred: [under(YEARS), ...PHARMACY_FIRST] },
  'pf-impetigo': {
    invariant: 11,
    barred: [under(YEARS), fact('bullous'), fact('repeat-impetigo'), ...PHARMACY_FIRST],
  },
  'pf-shingles': {
    invariant: 11,
    barred: [under(18 * YEARS), pregnant, longer(7), fact('immune'), fact('third')],
  },
  'pf-uti': {
    invariant: 12,
    barred: [
      under(16 * YEARS),
      from(65 * YEARS),
      notFemale,
      pregnant,
      fact('catheter'),
      fact('repeat-uti'),
      fact('diabetes'),
      fact('immune'),
      fact('third'),
    ],
  },
  'pharm-mi': { invariant: 13, barred: [under(YEARS), fact('immune'), fact('third')] },
  'pharm-otc': { invariant: 13, barred: [under(YEARS), fact('immune'), fact('third')] },
  'self-care': { invariant: 13, barred: [under(YEARS), fact('immune'), fact('third')] },
}

/** Eligibility: nobody reaches a destination that may not take them, whichever other services are switched off (D11-D13, D16, D17). */
export function checkEligibility(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const { pathway, release } = enquiry
  const faults: Fault[] = []
  const mental = { invariant: 17, barred: [under(release.values['mh-age'] ?? 18 * YEARS)] }
  const physio = { invariant: 16, barred: [under(release.values['physio-age'] ?? 16 * YEARS), pregnant] }
  const own: Readonly<Record<string, Bar>> = {
    'mh-prac': mental,
    'talking-therapies': mental,
    fcp: physio,
    'msk-self': physio,
  }
  for (const partition of partitions) {
    for (const destination of partition.fitting.flat()) {
      const rule = own[destination] ?? BARS[destination]
      if (!rule || (rule.invariant === 13 && pathway.kind !== 'symptom')) continue
      for (const [why, meets] of rule.barred) {
        if (rule.invariant === 13 && why === 'under 1' && pathway.exempt.includes('age < 1')) continue
        if (!meets(enquiry, partition.people)) continue
        faults.push({
          invariant: rule.invariant,
          pathway: pathway.id,
          path: ['send', partition.line],
          message: `${describePeople(enquiry, partition.people)} may be ${why} and would reach ${release.destinations[destination]!.label}. Put the limit back on the destination or send them elsewhere first.`,
        })
      }
    }
  }
  return firstOfEach(faults)
}

/** One example of each fault is enough to mend it. */
export function firstOfEach(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>()
  return faults.filter((fault) => {
    const key = `${fault.invariant} ${fault.path.join('.')} ${fault.message.split(' would reach ')[1] ?? fault.message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
