import type { Enquiry } from '../call/enquiry.ts'
import { type FactValue, factsOf } from '../pathway/expression.ts'
import { type Rank, TRAITS, type Trait } from '../pathway/pathway.ts'
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

/** What the record says of the person, and what a topic must be about for it to raise an answer by itself, restated apart from the content (engine rule 50). Which medicine or test a request is about, and what was heard on the call, are no such facts. */
const MATTERS: Readonly<Record<string, readonly Trait[]>> = {
  immune: TRAITS,
  frail: TRAITS,
  alert: TRAITS,
  steroids: ['infection', 'vomiting', 'injury', 'confusion'],
  'risky-meds': ['infection'],
  insulin: ['vomiting'],
  'kidney-meds': ['vomiting'],
  thinner: ['bleeding', 'injury'],
  'mat-record': ['infection', 'vomiting', 'bleeding'],
  diabetes: ['infection', 'vomiting'],
  'cancer-ever': [],
  catheter: ['infection'],
}

/** What each of these topics is about at the least, restated apart from the content: else what the record shows counts there no more (engine rule 50). */
const ABOUT: Readonly<Record<Trait, string>> = {
  infection:
    'after-birth animal-human-bite boil-abscess breastfeeding cancer-unwell catheter-problem chickenpox child-breathing child-not-right child-tummy child-vomit-diarrhoea cold-flu-covid copd-flare cough-short croup cut-wound diabetes-unwell diabetic-foot ear-discharge earache-adult earache-child fever-adult fever-baby-u3m fever-child hand-foot-mouth hot-red-skin impetigo infection-contact insect-bite joint-hot-swollen leg-ulcer-wound measles mouth-ulcer night-sweats oral-thrush-cold-sore post-op rash-new scarlet-fever sepsis-meningitis-worry shingles sickle-adrenal sinus-pain sore-throat stoma-ibd-known swollen-glands toothache tummy-pain-adult unwell-after-travel uti-child uti-man uti-older-catheter uti-woman vomit-diarrhoea-adult whooping-cough',
  vomiting:
    'child-vomit-diarrhoea diabetes-unwell pregnancy-sickness vomit-diarrhoea-adult vomiting-blood weight-injection',
  bleeding:
    'bleeding-after-dental bleeding-pregnant bleeding-unexpected blood-in-pee blood-in-poo bruising coughing-blood cut-wound nosebleed period-heavy-painful piles-bottom-pain vomiting-blood',
  injury:
    'animal-human-bite broken-bone burn-scald cut-wound eye-injury falls-unsteady head-injury rib-injury',
  confusion: 'falls-unsteady frailty-decline memory-confusion',
}

/** The record's glance, in the order of its rows, restated apart from the content (engine rule 44). */
const GLANCE = [
  'thinner',
  'immune',
  'risky-meds',
  'steroids',
  'insulin',
  'kidney-meds',
  'mat-record',
  'frail',
  'alert',
]

/** What a topic is about stays said, and what the record shows keeps its place on the glance (D46; engine rules 44 and 50). */
export function checkRecordSeen({ pathway, release }: Enquiry): Fault[] {
  const fault = (path: Fault['path'], message: string): Fault => ({
    invariant: 46,
    pathway: pathway.id,
    path,
    message,
  })
  const silent = TRAITS.filter(
    (trait) => ABOUT[trait].split(' ').includes(pathway.id) && !pathway.about.includes(trait),
  )
  return [
    ...silent.map((trait) =>
      fault(['about'], `"${pathway.title}" is about ${trait}; say so, so that what the record shows counts.`),
    ),
    ...GLANCE.filter((id, at) => release.facts[id]?.glance !== at + 1).map((id) =>
      fault([], `facts.yaml: "${id}" is row ${GLANCE.indexOf(id) + 1} of the record's glance; write glance.`),
    ),
  ]
}

/** No send or raise line lets a fact of the record raise an answer by itself, unless the topic is about something that makes it matter; else a sign, or something that the caller says, must stand beside it (D46; engine rule 50). */
export function checkRecordAlone(enquiry: Enquiry): Fault[] {
  const { pathway, release } = enquiry
  const named = new Set(
    [...pathway.send, ...pathway.raise].flatMap(({ when }) => (when ? factsOf(when) : [])),
  )
  const others = Object.keys({ ...release.facts, ...pathway.facts }).filter(
    (id) => !['age', 'sex', 'days'].includes(id),
  )
  const nothing = Object.fromEntries(others.map((id) => [id, false]))
  // Whoever makes a choice that none of these lines names may be answered as slowly as the slowest line.
  const clock = Math.min(...pathway.send.map((line) => line.clock)) as Rank
  const send = [...pathway.send.slice(0, -1), { ...pathway.send.at(-1)!, clock }]
  const slowest = { ...enquiry, pathway: { ...pathway, send } }
  return Object.entries(MATTERS).flatMap(([fact, traits]) => {
    if (!named.has(fact) || traits.some((trait) => pathway.about.includes(trait))) return []
    const raised = partitionsOf(slowest, { ...nothing, [fact]: true }).find((partition) =>
      partitionsOf(slowest, { ...Object.fromEntries(partition.people), [fact]: false }).some(
        (without) => without.clock < partition.clock,
      ),
    )
    if (!raised) return []
    const [block, at] = raised.raised === undefined ? ['send', raised.line] : ['raise', raised.raised]
    const about = traits.length > 0 ? `say "about" one of ${traits.join(', ')}, or ` : ''
    return [
      {
        invariant: 46,
        pathway: pathway.id,
        path: [block, at],
        message: `"${fact}" on the record alone raises "${pathway.title}" to rank ${raised.clock}; ${about}name a sign beside it.`,
      },
    ]
  })
}

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
