import type { Pathway } from '../pathway/pathway.ts'
import { AnswerFault, type Answers, type Reply, readReply } from './answers.ts'
import type { Enquiry } from './enquiry.ts'

/** How the gate was answered: yes, somebody needs help now; known, a clinician has it in hand and it is no worse. */
export type GateReply = Reply | 'known'

/** The answer to "which problem": no topic was found for it. */
export const NO_PROBLEM = 'none'

/** How the gate of a planned, admin or social topic was answered; undefined when it was not, or there is none. */
export function gateReply({ pathway, answers }: Enquiry): GateReply | undefined {
  if (pathway.kind === 'symptom' || pathway.gate === 'none') return undefined
  return answers.gate === 'known' ? 'known' : readReply('gate', answers.gate)
}

/** Whether the opening is read on this call: on every symptom topic, and wherever the gate was answered yes or not sure (engine rule 27). */
export function readsOpening(enquiry: Enquiry): boolean {
  const gate = gateReply(enquiry)
  return enquiry.pathway.kind === 'symptom' || gate === 'yes' || gate === 'unsure'
}

/** The topic of the problem that a yes at the gate led to; undefined while it is not said or none was found. Throws AnswerFault for one that is no symptom topic. */
export function problemTopic(enquiry: Enquiry): Pathway | undefined {
  const { answers, release } = enquiry
  const id = answers.problem
  if (gateReply(enquiry) !== 'yes' || id === undefined || id === NO_PROBLEM) return undefined
  const topic = release.pathways[String(id)]
  if (topic?.kind === 'symptom') return topic
  throw new AnswerFault(
    `"problem" was answered "${id}"; use the id of a topic with symptoms, or ${NO_PROBLEM}.`,
  )
}

/** The call about the problem itself: what was said of the person and the opening goes with it, what was asked for the first request stays behind. */
export function problemCall(enquiry: Enquiry, topic: Pathway): Enquiry {
  const { pathway: first, release, answers } = enquiry
  const own = new Set([...first.signs.map(({ id }) => id), ...Object.keys(first.facts)])
  const theirs = new Set(
    [topic, ...handedTo(release, topic)].flatMap(({ signs, facts }) => [
      ...signs.map(({ id }) => id),
      ...Object.keys(facts),
    ]),
  )
  const stays = (id: string) =>
    id === 'gate' || id === 'problem' || (own.has(id) && !theirs.has(id) && !Object.hasOwn(release.facts, id))
  const kept: Answers = Object.fromEntries(Object.entries(answers).filter(([id]) => !stays(id)))
  return { ...enquiry, pathway: topic, answers: kept }
}

/** The topics that take those for whom the topic itself is not meant (engine rule 3), one hand-over after another. */
function handedTo(
  release: Enquiry['release'],
  { id, instead }: Pathway,
  seen: readonly string[] = [],
): Pathway[] {
  return instead
    .filter((next) => release.pathways[next] && !seen.includes(next))
    .flatMap((next) => [
      release.pathways[next]!,
      ...handedTo(release, release.pathways[next]!, [...seen, id]),
    ])
}
