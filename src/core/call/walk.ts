import { factsOf } from '../pathway/expression.ts'
import { AT_ONCE } from '../pathway/need.ts'
import type { Fact, Gate, OpeningRow, Pathway, Sign } from '../pathway/pathway.ts'
import { AnswerFault, type Answers, checkIds } from './answers.ts'
import { applies, glanceToCome, personBeforeSigns, shownAtGlance, wholesAloud } from './before-signs.ts'
import { type Disposition, dispose, flagClock, urgentFlags } from './disposition.ts'
import { beganToday, domainOf } from './domains.ts'
import { type Enquiry, factOf, isFact } from './enquiry.ts'
import { waitsForOpening } from './flags.ts'
import { gateReply, knownCall, problemCall, problemTopic } from './gate.ts'
import { factsToAsk } from './outcome.ts'
import { certain, possible } from './person.ts'
import { followsSign, openingReply, openingRows, unansweredSigns } from './signs.ts'

/** The next thing to put to the caller, or the answer; computed afresh from the answers each time, so that "back" and "change an answer" need no code. */
export type NextScreen =
  | { readonly screen: 'opening'; readonly rows: readonly OpeningRow[] }
  | { readonly screen: 'gate'; readonly gate: Gate }
  | { readonly screen: 'problem' }
  | { readonly screen: 'glance'; readonly facts: readonly Fact[] }
  | { readonly screen: 'signs'; readonly signs: readonly Sign[] }
  | { readonly screen: 'facts'; readonly facts: readonly Fact[] }
  | { readonly screen: 'disposition'; readonly disposition: Disposition }

/** Where an enquiry stands: the screen to show next, and what was asked before it. */
export interface Walked {
  /** The pathway the answers led to: another one when this caller belongs elsewhere (engine rule 3). */
  readonly pathway: Pathway
  readonly step: NextScreen
  /** What was put to the caller on the way, in order. */
  readonly asked: readonly string[]
}

/** Leads an enquiry to its next step. Throws AnswerFault for an id or value that the pathway does not know. */
export function walk(begun: Enquiry): Walked {
  const enquiry = knownCall(begun)
  const asked: string[] = []
  const first = firstScreen(enquiry, asked)
  if (first) return { pathway: enquiry.pathway, step: first, asked }
  const problem = problemTopic(enquiry)
  if (problem) {
    const there = walk(problemCall(enquiry, problem))
    return { ...there, asked: [...asked, ...there.asked.filter((id) => !asked.includes(id))] }
  }
  const handed = handOver(enquiry, asked)
  if ('step' in handed) return { pathway: enquiry.pathway, step: handed.step, asked }
  const here = handed.enquiry
  checkIds(here, enquiry.pathway)
  return { pathway: here.pathway, step: rest(here, handed.floor, asked), asked }
}

/** The opening on symptom topics; on the others one gate question, whose yes leads to the opening and the problem. A caller who is not sure there hears the opening, then goes on with what they asked for. */
function firstScreen(enquiry: Enquiry, asked: string[]): NextScreen | undefined {
  const { pathway, answers } = enquiry
  const rows = openingRows(enquiry).filter((row) => openingReply(enquiry, row) === undefined)
  // After a yes at the gate, a sign that the first request asks too is weighed by the problem's own topic.
  const flags = urgentFlags(enquiry).filter(({ sign }) => 'breath' in sign || !problemTopic(enquiry))
  const ends = flags.some((flag) => rows.length === 0 || !waitsForOpening(enquiry, flag))
  if (ends && (rows.length > 0 || graverSigns(enquiry).length === 0)) {
    asked.push(...Object.keys(answers).filter((id) => answers[id] !== 'no'))
    return { screen: 'disposition', disposition: dispose(enquiry) }
  }
  if (pathway.kind === 'symptom') return opening(enquiry, rows, asked)
  if (pathway.gate === 'none') return undefined
  asked.push('gate')
  const reply = gateReply(enquiry)
  if (reply === undefined) return { screen: 'gate', gate: pathway.gate }
  if (reply === 'unsure') return opening(enquiry, rows, asked)
  return reply === 'yes' ? problem(enquiry, rows, asked) : undefined
}

/** After a yes at the gate: the opening, then the problem; where none is found, the danger signs of what was asked for, then the duty clinician today (engine rule 27). */
function problem(enquiry: Enquiry, rows: readonly OpeningRow[], asked: string[]): NextScreen | undefined {
  const read = opening(enquiry, rows, asked)
  if (read) return read
  asked.push('problem')
  if (enquiry.answers.problem === undefined) return { screen: 'problem' }
  if (problemTopic(enquiry)) return undefined
  if (enquiry.pathway.signs.length > 0) asked.push('signs')
  const signs = unansweredSigns(enquiry)
  if (signs.length > 0) return { screen: 'signs', signs }
  return { screen: 'disposition', disposition: dispose(enquiry, { rank: 3, why: 'gate' }) }
}

/** The opening rows that are still to be read; rows that follow a yes come first. Age decides who is asked which row, so a missing age is asked before the rows (engine rule 70). */
function opening(
  { release, pathway, answers }: Enquiry,
  rows: readonly OpeningRow[],
  asked: string[],
): NextScreen | undefined {
  const following = rows.filter((row) => row.follows)
  const byAge = rows.some((row) => row.if && factsOf(row.if).includes('age'))
  if (following.length === 0 && byAge && answers.age === undefined) {
    asked.push('age')
    return { screen: 'facts', facts: [factOf(release, pathway, 'age')] }
  }
  asked.push('opening')
  if (rows.length === 0) return undefined
  return { screen: 'opening', rows: following.length > 0 ? following : rows }
}

/** Finds the pathway that takes this person. A person who may or may not belong here is never left below the same day. */
function handOver(
  enquiry: Enquiry,
  asked: string[],
): { step: NextScreen } | { enquiry: Enquiry; floor?: { rank: 3; why: string } } {
  const { pathway, release, answers } = enquiry
  if (!pathway.for || certain(enquiry, pathway.for)) return { enquiry }
  if (!possible(enquiry, pathway.for)) {
    for (const id of pathway.instead) {
      const other = release.pathways[id]
      if (!other) continue
      const there = { ...enquiry, pathway: other }
      if (!other.for || certain(there, other.for)) return { enquiry: there }
    }
    for (const id of pathway.instead) {
      const there = { ...enquiry, pathway: release.pathways[id] ?? pathway }
      if (there.pathway !== pathway && possible(there, there.pathway.for ?? [[]]))
        return handOver(there, asked)
    }
    return { enquiry, floor: { rank: 3, why: 'for' } }
  }
  const missing = factsOf(pathway.for).filter(
    (id) => answers[id] === undefined && domainOf(enquiry, id).length > 1,
  )
  asked.push(...factsOf(pathway.for).filter((id) => !asked.includes(id)))
  if (missing.length > 0)
    return { step: { screen: 'facts', facts: missing.map((id) => factOf(release, pathway, id)) } }
  return { enquiry, floor: { rank: 3, why: 'for' } }
}

function rest(enquiry: Enquiry, floor: { rank: 3; why: string } | undefined, asked: string[]): NextScreen {
  const { pathway, answers } = enquiry
  const clock = flagClock(enquiry)
  if (clock >= AT_ONCE) {
    const graver = graverSigns(enquiry)
    if (graver.length === 0) return { screen: 'disposition', disposition: dispose(enquiry, floor) }
    asked.push('signs')
    return { screen: 'signs', signs: graver }
  }
  const who = personBeforeSigns(enquiry)
  if (who) {
    asked.push(who)
    return { screen: 'facts', facts: [factOf(enquiry.release, pathway, who)] }
  }
  asked.push(...shownAtGlance(enquiry).map(({ id }) => id))
  const unseen = glanceToCome(enquiry)
  if (unseen.length > 0) return { screen: 'glance', facts: unseen }
  const wholes = wholesAloud(enquiry)
  asked.push(...wholes.map(({ id }) => id))
  const open = wholes.filter(({ id }) => answers[id] === undefined)
  if (open.length > 0) return { screen: 'facts', facts: open }
  if (pathway.signs.length > 0) asked.push('signs')
  const signs = unansweredSigns(enquiry)
  if (signs.length > 0) return { screen: 'signs', signs }
  const needed = neededFacts(enquiry, asked)
  if (needed.length > 0) return { screen: 'facts', facts: needed }
  const told = pathway.tell.filter((id) => answers[id] === undefined && applies(enquiry, id))
  asked.push(...pathway.tell.filter((id) => !asked.includes(id)))
  const disposition = dispose(enquiry, floor)
  if (told.length > 0 && disposition.rank < AT_ONCE)
    return { screen: 'facts', facts: told.map((id) => factOf(enquiry.release, pathway, id)) }
  return { screen: 'disposition', disposition }
}

/** What the record can answer before anything is asked, with who is calling: the glance, then what else this topic would look up there, as far as it is known now (engine rule 44). */
export function recordToCome(enquiry: Enquiry): Fact[] {
  const wanted = factsToAsk(enquiry, 0).filter(({ alone }) => !alone)
  const looked = wanted
    .map(({ id }) => factOf(enquiry.release, enquiry.pathway, id))
    .filter(({ look, kind }) => look && kind === 'yes-no')
  return [...glanceToCome(enquiry), ...looked]
}

/** The topic's signs for hospital that are still asked after a yes for the clinician now: all of them after an opening row, so that the row never hides one (engine rule 70); after one of the topic's own those that are a part of what was said (engine rule 89). */
function graverSigns(enquiry: Enquiry): Sign[] {
  const { pathway, release } = enquiry
  const rank = ({ to }: Sign) => release.destinations[to]!.high
  const flags = urgentFlags(enquiry)
  if (pathway.kind !== 'symptom' || flags.some(({ sign }) => rank(sign) > AT_ONCE)) return []
  const afterRow = flags.every(({ sign }) => 'breath' in sign)
  return unansweredSigns(enquiry).filter(
    (sign) => rank(sign) > AT_ONCE && (afterRow || followsSign(enquiry, sign)),
  )
}

/** The facts of the next screen: a number or a choice by itself, most decisive first, then the yes/no facts whose "yes" matters in one list, then each whose "no" matters by itself. Replays the order in which answered facts were asked, so that `asked` tells the whole call. */
function neededFacts(enquiry: Enquiry, asked: string[]): Fact[] {
  const { release, pathway, answers } = enquiry
  const base = flagClock(enquiry)
  const known: Record<string, Answers[string]> = {}
  // What the record showed at a glance was known before any question.
  for (const id of Object.keys(answers))
    if (!isFact(enquiry, id) || release.facts[id]?.glance) known[id] = answers[id]!
  // Each round learns at least one fact, so that it ends; a round that learnt none would be a fault, never a silent stop.
  for (;;) {
    const wanted = factsToAsk({ ...enquiry, answers: known }, base).filter(({ id }) => mayBeSo(enquiry, id))
    if (wanted.length === 0) return []
    const screen = nextTogether(
      wanted.map(({ id, alone }) => ({ fact: factOf(release, pathway, id), alone })),
    )
    const missing = screen.filter((fact) => answers[fact.id] === undefined)
    asked.push(...screen.map((fact) => fact.id).filter((id) => !asked.includes(id)))
    if (missing.length > 0) return missing
    const learnt = screen.filter((fact) => known[fact.id] === undefined)
    if (learnt.length === 0)
      throw new AnswerFault(`"${pathway.id}" asks for ${wanted[0]!.id} again after it was answered.`)
    for (const fact of learnt) known[fact.id] = answers[fact.id]!
  }
}

/** Whether a fact can be true at all: something that takes days cannot belong to what began today, also on topics that do not ask since when. */
function mayBeSo(enquiry: Enquiry, id: string): boolean {
  return !factOf(enquiry.release, enquiry.pathway, id).notToday || !beganToday(enquiry)
}

/** The facts that share a screen, out of all that are still worth asking. */
function nextTogether(wanted: readonly { readonly fact: Fact; readonly alone: boolean }[]): Fact[] {
  const facts = wanted.map(({ fact }) => fact)
  const number =
    facts.find(({ kind }) => kind === 'age') ??
    facts.find(({ kind }) => kind !== 'yes-no' && kind !== 'until')
  if (number) return [number]
  const list = wanted.filter(({ alone }) => !alone).map(({ fact }) => fact)
  return list.length > 0 ? list : facts.slice(0, 1)
}
