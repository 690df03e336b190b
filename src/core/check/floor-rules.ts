import type { Answers } from '../call/answers.ts'
import { dispose } from '../call/disposition.ts'
import type { Enquiry } from '../call/enquiry.ts'
import { factsOf, holds } from '../pathway/expression.ts'
import { levelOf, needOf } from '../pathway/need.ts'
import { type Level, type Rank, TRAITS, type Trait } from '../pathway/pathway.ts'
import { answersOf, type Partition } from './partitions.ts'
import { describePeople, mayBe, mayBeAged, type People } from './people.ts'
import type { Fault } from './problem.ts'

/** The level of a doctor (engine rule 60). */
const DOCTOR = 3

/**
 * The slowest rank at which each of these people may be answered on any symptom topic, restated apart from the content, so that a floor that was
 * removed there is caught. `exempt` is how a pathway says that the floor does not fit it. What only the record shows counts on topics that are `about`
 * something that makes it matter, and nowhere by itself (engine rule 50).
 */
const FLOORS: readonly {
  readonly who: string
  readonly rank: Rank
  /** Who sees them at least. */
  readonly level?: Level
  /** At rank 4: within so many minutes, if not within the hour. */
  readonly minutes?: number
  readonly exempt: string
  readonly about?: readonly Trait[]
  /** Only on pathways that use this fact (engine rule 1); everywhere when it is left out. */
  readonly uses?: string
  readonly meets: (enquiry: Enquiry, people: People) => boolean
}[] = [
  { who: 'under 1', rank: 3, exempt: 'age < 1', meets: (e, p) => mayBeAged(e, p, 0, 11) },
  onRecord('immune', 'a person with a weak immune system', 3, TRAITS),
  {
    ...onRecord('immune', 'a person with a weak immune system', 3, ['infection', 'vomiting']),
    level: DOCTOR,
  },
  { ...onRecord('steroids', 'on steroid tablets', 3, ['infection']), level: DOCTOR },
  onRecord('frail', 'frail', 3, TRAITS),
  onRecord('alert', 'a person with an alert or a plan', 3, TRAITS),
  onRecord('risky-meds', 'on a medicine that can weaken the blood', 4, ['infection']),
  onRecord('steroids', 'on steroid tablets', 3, ['infection', 'injury', 'confusion']),
  onRecord('steroids', 'on steroid tablets', 4, ['vomiting']),
  { ...onRecord('insulin', 'on insulin', 4, ['vomiting']), minutes: 10 },
  onRecord('kidney-meds', 'on dialysis, lithium or digoxin', 4, ['vomiting']),
  onRecord('thinner', 'on a blood thinner', 3, ['bleeding']),
  {
    who: 'in contact for the third time with no plan',
    rank: 2,
    exempt: 'third',
    uses: 'third',
    meets: (_, p) => mayBe(p, 'third'),
  },
  {
    who: 'not themselves, with a learning disability',
    rank: 3,
    exempt: 'learning-disability',
    uses: 'learning-disability',
    meets: (_, p) => mayBe(p, 'learning-disability'),
  },
]

function onRecord(fact: string, who: string, rank: Rank, about: readonly Trait[]) {
  return { who, rank, exempt: fact, about, meets: (_: Enquiry, people: People) => mayBe(people, fact) }
}

/** A danger sign with one of these is never slower than a rank (D14). */
interface Together {
  readonly sign: 'fever' | 'hot-spread'
  readonly answers: Answers
  readonly who: string
  readonly rank: Rank
  readonly uses?: string
  readonly about?: readonly Trait[]
}
const TOGETHER: readonly Together[] = [
  { sign: 'fever', answers: { age: '1m' }, who: 'under 3 months', rank: 5 },
  { sign: 'fever', answers: { immune: 'yes' }, who: 'a weak immune system', rank: 4, uses: 'immune' },
  { sign: 'fever', answers: { 'hot-spread': 'yes' }, who: 'spreading redness', rank: 4 },
  { sign: 'hot-spread', answers: { immune: 'yes' }, who: 'a weak immune system', ...spreading() },
  { sign: 'hot-spread', answers: { steroids: 'yes' }, who: 'steroid tablets', ...spreading() },
  { sign: 'hot-spread', answers: { frail: 'yes' }, who: 'a frail person', ...spreading() },
]

function spreading(): { rank: Rank; about: readonly Trait[] } {
  return { rank: 4, about: ['infection', 'injury'] }
}

/** Whether a pathway lists a shared fact, or sends people to places that refuse them by it. */
function isUsed({ pathway, release }: Enquiry, fact: string): boolean {
  const places = pathway.send.flatMap((line) => line.steps.flat())
  return (
    pathway.uses.includes(fact) ||
    places.some((id) => release.destinations[id]!.refuses.some(({ when }) => factsOf(when).includes(fact)))
  )
}

/** Topics that may say that a floor does not fit them (D13): those about being a baby or that no baby has, and bruises, which ask by themselves whether any is fresh. */
const AGREED: Readonly<Record<string, string>> = {
  'age < 1':
    'baby-not-feeding baby-reflux bedwetting child-development child-tummy nappy-rash newborn-jaundice-eye newborn-worry teething-crying child-eye food-allergy leaking-poo leaking-pee',
  thinner: 'bruising',
  frail: 'bruising',
}

/** No topic steps out of a floor but those agreed (D13). */
export function checkExempt({ pathway }: Enquiry): Fault[] {
  return pathway.exempt
    .filter((floor) => !AGREED[floor]?.split(' ').includes(pathway.id))
    .map((floor) => ({
      invariant: 13,
      pathway: pathway.id,
      path: ['exempt'],
      message: `"${pathway.title}" may not leave out ${floor}; take "exempt" away.`,
    }))
}

/** The floors over all symptom topics hold, whatever floors.yaml says (D13, D14). */
export function checkFloors(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const { pathway, release } = enquiry
  if (pathway.kind !== 'symptom') return []
  const faults: Fault[] = []
  const teeth = release.groups[pathway.group]?.end !== undefined
  for (const { who, rank, level = 0, minutes = 60, exempt, uses, about, meets } of FLOORS) {
    if (pathway.exempt.includes(exempt) || (uses && !isUsed(enquiry, uses))) continue
    if (about && !about.some((trait) => pathway.about.includes(trait))) continue
    const slow = partitions.find(
      (one) =>
        one.line >= 0 &&
        (one.clock < rank ||
          needOf(one, release.destinations).minutes > minutes ||
          (!teeth && one.steps.some((step) => levelOf(step, release.destinations) < level))) &&
        meets(enquiry, one.people),
    )
    if (slow)
      faults.push({
        invariant: 13,
        pathway: pathway.id,
        path: ['send', slow.line],
        message: `${describePeople(enquiry, slow.people)} may be ${who} and would get rank ${slow.clock}, not ${rank}${slow.clock < rank ? '' : level ? ' and a doctor' : ` within ${minutes} minutes`}; see floors.yaml.`,
      })
  }
  return [...faults, ...togetherFloors(enquiry, partitions)]
}

function togetherFloors(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const { pathway, release } = enquiry
  const has = (id: string) => pathway.signs.some((sign) => sign.id === id)
  if (!partitions[0]) return []
  // Whatever else is on the record of the first people would hide what these two do together.
  const calm = Object.fromEntries(
    Object.entries(answersOf(partitions[0].people)).map(([id, value]) => [
      id,
      value === 'yes' ? 'no' : value,
    ]),
  )
  return TOGETHER.flatMap(({ sign, answers, who, rank, uses, about }) => {
    if (!has(sign) || ('hot-spread' in answers && !has('hot-spread'))) return []
    if (uses && !isUsed(enquiry, uses)) return []
    if (about && !about.some((trait) => pathway.about.includes(trait))) return []
    const months = answers.age === '1m' ? 1 : 480
    const person = { ...calm, sex: 'male', age: 40, ...answers, [sign]: 'yes' }
    const lookup = (id: string) => (id === 'age' ? months : id === 'sex' ? 'male' : answers[id] === 'yes')
    if (pathway.for && !holds(pathway.for, lookup, release.values)) return []
    const given = dispose({ ...enquiry, answers: person }).rank
    if (given >= rank) return []
    return [
      {
        invariant: 14,
        pathway: pathway.id,
        path: ['flags'],
        message: `${sign === 'fever' ? 'Fever' : 'Spreading redness'} and ${who} would get rank ${given} on "${pathway.title}", not ${rank}; see floors.yaml.`,
      },
    ]
  })
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
