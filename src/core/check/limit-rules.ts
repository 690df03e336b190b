import type { Answers } from '../call/answers.ts'
import { type Disposition, dispose } from '../call/disposition.ts'
import { type Enquiry, factOf, limitOf } from '../call/enquiry.ts'
import { nextOptions } from '../call/next-options.ts'
import { personLookup } from '../call/readings.ts'
import { type FactValue, holds } from '../pathway/expression.ts'
import { growTree, leavesOf } from '../pathway/fact-tree.ts'
import type { Sign } from '../pathway/pathway.ts'
import type { Practice } from '../practice/practice.ts'
import { answersOf, type Partition, proofDomain } from './partitions.ts'
import type { People } from './people.ts'
import type { Fault } from './problem.ts'

/** Limits that every other service gets for the proof, besides its own, and the rest get on the second turn. */
const TRIED = [
  ['age < 16', 'not sex = female'],
  ['age >= 65', 'pregnant'],
]

/** Whom a danger sign is tried for: a boy, a woman and an old man. */
const RINGING: readonly People[] = [
  new Map<string, FactValue>([
    ['age', 7 * 12],
    ['sex', 'male'],
  ]),
  new Map<string, FactValue>([
    ['age', 30 * 12],
    ['sex', 'female'],
  ]),
  new Map<string, FactValue>([
    ['age', 80 * 12],
    ['sex', 'male'],
  ]),
]

/** No service is offered to somebody whom it refuses: not first, not to choose from, not as something else; whether facts or a danger sign decide (engine rules 51 and 52). Read here apart from the engine's own reading of limits. */
export function checkLimits(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const faults: Fault[] = []
  for (const turn of TRIED.keys()) {
    const tried = { ...enquiry, practice: limited(enquiry.practice, turn) }
    for (const partition of firstOfEachLine(partitions))
      faults.push(
        ...offersTo(tried, partition.people, answersOf(partition.people), ['send', partition.line], 'any'),
      )
    for (const sign of signsByPlace(enquiry))
      for (const people of RINGING)
        faults.push(
          ...offersTo(
            tried,
            people,
            { ...answersOf(people), [sign.id]: 'yes' },
            ['flags', sign.to, sign.id],
            'every',
          ),
        )
  }
  return faults
}

function limited(practice: Practice, turn: number): Practice {
  const services = practice.services.map((service, at) => ({
    ...service,
    refuses: [...service.refuses, ...TRIED[(at + turn) % TRIED.length]!],
  }))
  return { ...practice, services }
}

function firstOfEachLine(partitions: readonly Partition[]): Partition[] {
  const first = new Map(partitions.map((partition) => [`${partition.line} ${partition.raised}`, partition]))
  return [...first.values()].filter(({ line }) => line >= 0)
}

function signsByPlace({ pathway }: Enquiry): Sign[] {
  return [...new Map(pathway.signs.map((sign) => [sign.to, sign])).values()]
}

/** What is offered to people who meet a limit of the service: in any of the readings that are left of what the facts fixed, or in every one after a danger sign. */
function offersTo(
  enquiry: Enquiry,
  people: People,
  answers: Answers,
  path: Fault['path'],
  unasked: 'any' | 'every',
): Fault[] {
  const here = { ...enquiry, answers }
  const given = dispose(here)
  const { practice, pathway } = enquiry
  return offered(here, given).flatMap((id) => {
    const service = practice.services.find((one) => one.id === id)!
    const limit = service.refuses.find((text) => refuses(enquiry, text, people, unasked))
    if (limit === undefined) return []
    return [
      {
        invariant: 23,
        pathway: pathway.id,
        path,
        message: `"${service.name}" is offered to people whom it refuses (${limit}).`,
      },
    ]
  })
}

function offered(enquiry: Enquiry, given: Disposition): string[] {
  const first = given.service ? [given.service.service] : []
  const options = nextOptions(enquiry, given, first)
  const all = [...given.services, ...options.flatMap(({ services }) => services)]
  return [...new Set(all.map(({ service }) => service))]
}

function refuses(enquiry: Enquiry, text: string, people: People, unasked: 'any' | 'every'): boolean {
  const limit = limitOf(enquiry, text)
  const domain = (id: string): readonly FactValue[] => {
    const known = people.get(id)
    if (known !== undefined) return [known]
    const asked = unasked === 'any' || !factOf(enquiry.release, enquiry.pathway, id).optional
    return asked ? proofDomain(enquiry, id) : [false]
  }
  const tree = growTree((plain) => holds(limit, personLookup(enquiry, plain), enquiry.release.values), domain)
  const readings = leavesOf(tree).map(({ leaf }) => leaf)
  return unasked === 'any' ? readings.some(Boolean) : readings.every(Boolean)
}
