import type { Rank } from '../pathway/pathway.ts'
import type { HarmlessPerson } from './must-not-miss.ts'
import type { Desk } from './pairs.ts'
import { type Played, play } from './play.ts'

/** Where an ordinary person was sent, and whether that is more than they need: below rank 4 a sooner place may simply have room. */
export interface HarmlessCall {
  readonly person: HarmlessPerson
  readonly played: Played
  readonly tooMuch: boolean
}

/** Plays ordinary people who say yes to something innocent; the gate is no to them, for nothing is new. */
export function playHarmless(desk: Desk, people: readonly HarmlessPerson[]): HarmlessCall[] {
  const { destinations, pathways } = desk.enquiry.release
  return people.map((person) => {
    const played = play(
      { ...desk.enquiry, pathway: pathways[person.topic]!, answers: {} },
      { ...person, gate: 'no', problem: () => desk.find(person.says, person.who) },
    )
    const { rank } = played.disposition
    return { person, played, tooMuch: rank >= 4 && rank > destinations[person.most]!.high }
  })
}

/** The shares of symptom calls that end at 999, and at A&E or with the duty clinician interrupted, weighted by how often people call. */
export function overTriage(
  desk: Desk,
  calls: readonly HarmlessCall[],
): { ambulance: number; urgent: number } {
  const { destinations, pathways } = desk.enquiry.release
  const symptom = calls.filter(({ person }) => pathways[person.topic]!.kind === 'symptom')
  const share = (sent: (call: HarmlessCall) => boolean) =>
    sum(symptom.filter(sent)) / Math.max(1, sum(symptom))
  const rank = ({ played }: HarmlessCall): Rank => played.disposition.rank
  const interrupts = ({ played }: HarmlessCall) =>
    (destinations[played.disposition.destination]!.minutes ?? 10) <= 10
  return {
    ambulance: share((call) => rank(call) === 6),
    urgent: share((call) => rank(call) === 5 || (rank(call) === 4 && interrupts(call))),
  }
}

function sum(calls: readonly HarmlessCall[]): number {
  return calls.reduce((total, { person }) => total + person.weight, 0)
}
