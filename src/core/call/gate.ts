import { AT_ONCE } from '../pathway/need.ts'
import type { Pathway, Sign } from '../pathway/pathway.ts'
import type { ComposedRelease } from '../pathway/release.ts'
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

/**
 * The call of somebody who says at the gate that a clinician has it in hand: the topic then asks what would make it new (engine rule 93). Any other call
 * stays as it is, so that nothing is asked twice after a problem or an opening.
 */
export function knownCall(enquiry: Enquiry): Enquiry {
  const { pathway, release, answers } = enquiry
  if (gateReply(enquiry) !== 'known') return enquiry
  const rows = release.opening.breaths.flatMap((breath) => breath.rows.map(({ id }) => id))
  if (['problem', 'opening', ...rows].some((id) => answers[id] !== undefined)) return enquiry
  const there = withSignsOf(release, { id: KNOWN, signs: release.known, note: [] }, [pathway])
  return { ...enquiry, release: there, pathway: there.pathways[pathway.id]! }
}

/** Stands for no topic: the signs of a known illness. */
const KNOWN = 'known'

/** The call about the problem itself: what was said of the person and the opening goes with it, and so do the danger signs of the first request, so that an illness never hides them. Its other questions wait until the request is finished. */
export function problemCall(enquiry: Enquiry, topic: Pathway): Enquiry {
  const { pathway: first, release, answers } = enquiry
  const topics = [topic, ...handedTo(release, topic)]
  const theirs = new Set(topics.flatMap(({ facts }) => Object.keys(facts)))
  const stays = (id: string) =>
    id === 'gate' ||
    id === 'problem' ||
    (Object.hasOwn(first.facts, id) && !theirs.has(id) && !Object.hasOwn(release.facts, id))
  const kept: Answers = Object.fromEntries(Object.entries(answers).filter(([id]) => !stays(id)))
  const there = withSignsOf(release, { ...first, signs: signsBehind(enquiry) }, topics)
  return { ...enquiry, release: there, pathway: there.pathways[topic.id]!, answers: kept }
}

/** The danger signs of a request that are asked behind its problem: what the record of another illness makes a matter of today waits for the request, unless it was said. */
function signsBehind({ pathway, release, answers }: Enquiry): Sign[] {
  const waits = ({ id, record, to }: Sign) =>
    record && answers[id] === undefined && release.destinations[to]!.high < AT_ONCE
  return pathway.signs.filter((sign) => !waits(sign))
}

/**
 * The first request, once the problem was dealt with (engine rule 27). Its gate is not asked again. Kept are which problem it was (for the note), age and sex,
 * what the record showed, and what was said to the request's own signs and questions.
 */
export function firstCall(enquiry: Enquiry): Answers {
  const { pathway, answers, release } = enquiry
  const record = Object.values(release.facts).filter(({ look }) => look)
  const own = new Set([
    ...[...pathway.signs, ...record].map(({ id }) => id),
    ...Object.keys(pathway.facts),
    'age',
    'sex',
    'problem',
  ])
  const said = Object.entries(answers).filter(([id]) => own.has(id))
  const asked = problemTopic(enquiry) ? signsBehind(enquiry) : pathway.signs
  const none = answers.signs === 'none' ? asked.map(({ id }) => [id, 'no'] as const) : []
  return { ...Object.fromEntries(none), ...Object.fromEntries(said), gate: 'known' }
}

const alongside = new WeakMap<ComposedRelease, Map<string, ComposedRelease>>()

/** The same release in which some topics ask the danger signs of another too, most urgent first; made once for each pair, since much is remembered by release. */
function withSignsOf(
  release: ComposedRelease,
  first: Pick<Pathway, 'id' | 'signs' | 'note'>,
  topics: readonly Pathway[],
): ComposedRelease {
  const made = alongside.get(release) ?? new Map<string, ComposedRelease>()
  alongside.set(release, made)
  const key = `${first.id} ${topics[0]!.id} ${first.signs.map(({ id }) => id)}`
  const known = made.get(key)
  if (known) return known
  const rank = ({ to }: Sign) => release.destinations[to]!.high
  const both = topics.map((topic) => {
    const asked = new Set(topic.signs.flatMap(({ id, covers }) => [id, ...covers]))
    const signs = [...topic.signs, ...first.signs.filter(({ id }) => !asked.has(id))]
    // What is private or catching stays so on the way through a problem.
    const note = [...new Set([...topic.note, ...first.note])]
    return { ...topic, note, signs: signs.toSorted((one, other) => rank(other) - rank(one)) }
  })
  const pathways = Object.fromEntries(both.map((topic) => [topic.id, topic]))
  const there = { ...release, pathways: { ...release.pathways, ...pathways } }
  made.set(key, there)
  return there
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

/** The caller's own words where they were more than the name of a request, as illness may be among them; nothing otherwise. */
export function saidMore(words = ''): string {
  const said = words.trim()
  return said.split(/\s+/).length > 2 ? said : ''
}
