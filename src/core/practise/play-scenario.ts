import type { Answers } from '../call/answers.ts'
import type { Enquiry } from '../call/enquiry.ts'
import { type Played, play } from '../matrix/play.ts'
import { type Scenario, saysYes } from './scenario.ts'

/** The desk at which a scenario is played: everything but the topic and the answers. */
export type ScenarioDesk = Omit<Enquiry, 'pathway' | 'answers' | 'caller'>

/** Plays a scenario under one topic just as its caller answers, with the problem that follows a yes at the gate. Throws where the call does not end. */
export function playScenario(
  desk: ScenarioDesk,
  scenario: Scenario,
  topic: string,
  problem = scenario.problem?.topics[0],
): Played {
  const gate = scenario.lines.gate?.means
  const enquiry = { ...desk, pathway: desk.release.pathways[topic]!, answers: {}, caller: scenario.caller }
  return play(enquiry, {
    who: answersOf(scenario),
    yes: saysYes(scenario),
    gate: gate === 'yes' || gate === 'known' ? gate : 'no',
    problem: () => problem,
  })
}

/** All that the caller answers by id, but for the gate and plain yes and no. */
function answersOf({ who, lines }: Scenario): Answers {
  const said = Object.entries(lines).filter(
    ([id, { means }]) => id !== 'gate' && !['yes', 'no'].includes(means),
  )
  return { ...who, ...Object.fromEntries(said.map(([id, { means }]) => [id, means])) }
}

/** The desk on which a scenario is played: where the place to which its caller would be sent first is full, that service is full all day. */
export function deskFor(desk: ScenarioDesk, scenario: Scenario, until: string): ScenarioDesk {
  const topic = scenario.topics.find((id) => desk.release.pathways[id])
  if (!scenario.full || !topic) return desk
  const first = playScenario(desk, scenario, topic).disposition.service?.service
  const services = desk.practice.services.map((service) =>
    service.id === first ? { ...service, fullUntil: until } : service,
  )
  return { ...desk, practice: { ...desk.practice, services } }
}
