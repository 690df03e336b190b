import type { Answers } from '../call/answers.ts'
import type { ComposedRelease } from '../pathway/release.ts'
import type { Desk } from './pairs.ts'
import { play } from './play.ts'

/** Somebody who says no to every danger sign. */
export interface CalmPerson {
  readonly topic: string
  readonly who: Answers
}

const AGES = ['5m', '3', '9', '15', '23', '31', '38', '46', '54', '63', '71', '84']
/** How many in a hundred callers have each flag on their record; the rest of the shared record facts count as one in fifty. */
const IN_A_HUNDRED: Readonly<Record<string, number>> = {
  thinner: 6,
  diabetes: 9,
  third: 8,
  frail: 6,
  immune: 3,
  steroids: 3,
}
const SELDOM = 2

/** Calm people spread over every topic, ages, sexes and record flags mixed; the same ones each time for the same content. */
export function calmPeople(release: ComposedRelease, count: number): CalmPerson[] {
  const topics = Object.keys(release.pathways).toSorted()
  const flags = Object.values(release.facts).filter((fact) => fact.look && fact.kind === 'yes-no')
  return Array.from({ length: count }, (_, at) => {
    const draw = drawer(at)
    const who: Record<string, string> = { age: AGES[draw(AGES.length)]!, sex: draw(2) ? 'female' : 'male' }
    for (const { id } of flags) if (draw(100) < (IN_A_HUNDRED[id] ?? SELDOM)) who[id] = 'yes'
    return { topic: topics[at % topics.length]!, who }
  })
}

/** The share of calm people whose answer is for minutes, the hour or the hospital, by topic and in all. */
export function urgentShare(
  desk: Desk,
  people: readonly CalmPerson[],
): { all: number; topics: ReadonlyMap<string, number> } {
  const { pathways } = desk.enquiry.release
  const urgent = new Map<string, { n: number; of: number }>()
  for (const { topic, who } of people) {
    const { disposition } = play(
      { ...desk.enquiry, pathway: pathways[topic]!, answers: {} },
      { who, yes: [], gate: 'no', problem: () => undefined },
    )
    const cell = urgent.get(topic) ?? { n: 0, of: 0 }
    urgent.set(topic, { n: cell.n + (disposition.rank >= 4 ? 1 : 0), of: cell.of + 1 })
  }
  const total = [...urgent.values()].reduce((sum, { n }) => sum + n, 0)
  return {
    all: total / people.length,
    topics: new Map([...urgent].map(([topic, { n, of }]) => [topic, n / of])),
  }
}

/** Whole numbers below a bound, drawn from a seed alone (a linear congruential generator, multiplier of Numerical Recipes). */
function drawer(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
