import { raisedByStaff } from '#core/call/disposition.ts'
import { type Feedback, feedbackOn } from '#core/practise/feedback.ts'
import type { CallEnd } from '#core/practise/place.ts'
import { playScenario, type ScenarioDesk } from '#core/practise/play-scenario.ts'
import type { Scenario } from '#core/practise/scenario.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf, readStep } from '../call/call-step.ts'

/** How a practise call went, with the places by their ids. */
export interface Went extends Feedback {
  readonly ended: string
  readonly best: string
  /** It ended by telling the duty clinician. */
  readonly raised: boolean
}

/** How a call that has ended went, on the pathways, services and time that it had. */
export function afterCall(scenario: Scenario, call: Call): Went {
  const raised = call.ended === 'raised' || call.raised
  return compare(scenario, call, endOf(call), call.answers, raised)
}

/** How a call went that ended on an emergency card, before anything was asked. */
export function afterCard(scenario: Scenario, desk: ScenarioDesk, card: string): Went {
  const rank = desk.release.destinations[card]!.high
  return compare(scenario, desk, { destination: card, rank, also: [] }, {}, false)
}

function compare(
  scenario: Scenario,
  { release, practice, at }: ScenarioDesk,
  ended: CallEnd,
  answers: Call['answers'],
  raised: boolean,
): Went {
  const topic = scenario.topics.find((id) => release.pathways[id])!
  const best = playScenario({ release, practice, at }, scenario, topic).disposition
  const feedback = feedbackOn(release.destinations, scenario, { place: ended, answers, best })
  return { ...feedback, ended: ended.destination, best: best.destination, raised }
}

/** What was offered last; the duty clinician where they were told, unless the answer was more urgent. */
function endOf(call: Call): CallEnd {
  const step = readStep(call)?.step
  const answer = step?.screen === 'disposition' ? step.disposition : undefined
  const told = call.ended === 'raised' || call.raised ? raisedByStaff(enquiryOf(call)) : undefined
  if (!answer || (told && answer.rank < told.rank)) return told ?? raisedByStaff(enquiryOf(call))
  const offered = call.responses.at(-1)?.destination ?? answer.destination
  return { destination: offered, rank: call.option?.rank ?? answer.rank, also: answer.also }
}
