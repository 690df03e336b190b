import { asSent } from '../pathway/aloud.ts'
import { dutyAt } from '../pathway/ends.ts'
import { AT_ONCE, compareNeeds, fastest, isPharmacy, levelOf, needOf } from '../pathway/need.ts'
import type { Level, Rank, Sign } from '../pathway/pathway.ts'
import { type Times, timesOf } from './deadline.ts'
import { mayAnswer, namedAbove, takes } from './eligibility.ts'
import type { Enquiry } from './enquiry.ts'
import { type Flag, flagsOf, namedBySigns } from './flags.ts'
import { gateReply } from './gate.ts'
import { type Arranged, arrange, type Offer, type Skipped } from './help.ts'
import { certainNeed, type Decision, decideFacts, raisedBeside, type Source } from './outcome.ts'
import { sentVoice, spokenVoice } from './person.ts'
import { afterSign } from './readings.ts'
import { openingRows } from './signs.ts'
import { answerWords, type Words } from './words.ts'

/** Where a pathway ends: who, how soon, and what was passed over. */
export interface End extends Times {
  readonly destination: string
  /** How soon the person must be dealt with (engine rule 11). */
  readonly rank: Rank
  /** How soon this place acts: as soon as needed, or sooner. */
  readonly acts: Rank
  /** Destinations beside the main one. */
  readonly also: readonly string[]
  /** The service that can act first, and the rest to choose from. */
  readonly service?: Offer
  readonly services: readonly Offer[]
  readonly skipped: readonly Skipped[]
  readonly source: Source
  /** What decided how soon, where a danger sign decided only who sees them. */
  readonly soon?: Source
}

/** An end with its words: what is said, and what to do until help is there. */
export interface Disposition extends End, Words {
  /** The same words for the message and the slip: to the patient, or to a child's parent. */
  readonly sent: Words
}

/** What is already certain from flags and declined answers, before any fact. */
export function flagClock(enquiry: Enquiry): Rank {
  return Math.max(0, ...flagsOf(enquiry).map((flag) => flag.clock)) as Rank
}

/** The flags that end the questions, most urgent first. */
export function urgentFlags(enquiry: Enquiry): Flag[] {
  return flagsOf(enquiry).filter(({ clock }) => clock >= AT_ONCE)
}

/** The answer to an enquiry: the more urgent of flags and send, arranged over what is here and open (engine rules 11-19), never below the level that a flag names (engine rule 60). `floor` is a clock the answer may not be below, and why. */
export function dispose(enquiry: Enquiry, floor?: Floor): Disposition {
  const { leads, end } = endOf(enquiry, floor)
  return inWords(enquiry, leads, end)
}

/** Where an enquiry ends, without its words, for callers that look at place and clock alone. */
export function whereItEnds(enquiry: Enquiry): End {
  return endOf(enquiry).end
}

function endOf(enquiry: Enquiry, floor?: Floor): { leads: Decision; end: End } {
  const { leads, also } = decideAll(enquiry, floor)
  const { destinations } = enquiry.release
  const arranged = arrange(enquiry, leads)
  const end = describe(enquiry, leads, arranged, [
    ...also.flatMap((decision) => {
      const { step } = arrange(enquiry, decision)
      // What the duty clinician hears at once need not stand on their list as well.
      const told = destinations[arranged.step[0]!]!.gp && destinations[step[0]!]!.tellsDuty === 'list'
      return told ? [] : step
    }),
    ...(offersCall(enquiry, arranged) ? arrange(enquiry, fromFloor(enquiry, GATE_FLOOR)).step : []),
    ...enquiry.pathway.also.filter((id) => takes(enquiry, id, leads.person)),
  ])
  return { leads, end }
}

interface Floor {
  readonly rank: Rank
  readonly why: string
}

/** Which decision leads, the danger signs' or the facts', and which decisions go beside it. */
function decideAll(enquiry: Enquiry, floor?: Floor): { leads: Decision; also: readonly Decision[] } {
  const { destinations } = enquiry.release
  const need = (one: Decision) => needOf(one, destinations)
  const flags = flagsOf(enquiry)
  const [first, ...others] = flags.filter(({ to }) => !destinations[to]!.beside)
  const beside = flags.find(({ to }) => destinations[to]!.beside)
  const facts = factsMatter(enquiry, first, floor) ? decideFacts(enquiry) : undefined
  const candidates: Decision[] = [
    ...(first ? [fromFlag(enquiry, first)] : []),
    ...(floor ? [fromFloor(enquiry, floor)] : []),
    ...(facts ? [facts] : []),
  ]
  const most = candidates.reduce((best, next) => (compareNeeds(need(next), need(best)) > 0 ? next : best))
  const main = most.source.kind === 'flag' ? ableFirst(enquiry, most, facts) : most
  const safe = [...(beside ? [fromFlag(enquiry, beside)] : []), ...raisedBeside(enquiry)]
  if (beside && main.clock < 3) return { leads: safe[0]!, also: [main] }
  if (!first) return { leads: main, also: safe }
  if (main.source.kind !== 'flag') {
    const leads = keepLevel(enquiry, main, [first, ...others])
    return { leads, also: [...safe, ...(leads === main ? [] : pharmacyOf(enquiry, main))] }
  }
  const { step } = arrange(enquiry, main)
  const level = levelOf(step, destinations)
  // A service that is able for the signs stands for every place that they name.
  const able = namedAbove(enquiry, step, main.named ?? []).length > 0
  const own = others.filter(
    ({ clock, to }) => !able && to !== first.to && (clock === main.clock || destinations[to]!.level > level),
  )
  return {
    leads: main,
    also: [
      ...safe,
      ...own.map((flag) => fromFlag(enquiry, flag)),
      ...(facts ? besideFlag(enquiry, facts, main, level) : []),
    ],
  }
}

/** A decision by facts, kept at the level that the danger signs name: the first such step of its own, then the places of the signs that act as soon, then the clock's own end. */
function keepLevel(enquiry: Enquiry, decided: Decision, flags: readonly Flag[]): Decision {
  const { destinations } = enquiry.release
  const least = Math.max(...flags.map(({ to }) => destinations[to]!.level)) as Level
  if (levelOf(arrange(enquiry, decided).step, destinations) >= least) return decided
  const doctors = flags.filter(({ to }) => destinations[to]!.level >= least)
  const soon = doctors.filter(({ to }) => destinations[to]!.high >= decided.clock)
  return {
    ...decided,
    source: { kind: 'flag', sign: doctors[0]!.sign.id },
    soon: decided.source,
    steps: [...decided.steps, ...soon.map(({ to }) => [to])],
    named: flags.map(({ to }) => to),
  }
}

/** The places of a danger sign, behind the places that the facts name and whose service the practice marked as able for these signs (engine rule 60). */
function ableFirst(enquiry: Enquiry, sign: Decision, facts: Decision | undefined): Decision {
  const named = namedBySigns(enquiry)
  const able = (facts?.steps ?? []).filter(
    (step) => namedAbove(enquiry, step, named).length > 0 && mayAnswer(enquiry, step, named, sign.person),
  )
  return able.length > 0 ? { ...sign, steps: [...able, ...sign.steps], named } : sign
}

/** What the facts alone would have given, where that belongs beside a danger sign: somebody of a higher level, or a pharmacy that acts sooner. */
function besideFlag(enquiry: Enquiry, facts: Decision, main: Decision, level: Level): Decision[] {
  const { step, clock } = arrange(enquiry, facts)
  if (levelOf(step, enquiry.release.destinations) > level) return [facts]
  return clock > arrange(enquiry, main).clock ? pharmacyOf(enquiry, facts) : []
}

/** The decision, where a pharmacy answers it: a pharmacy may stand beside a danger sign's place, but never replace it. */
function pharmacyOf(enquiry: Enquiry, decision: Decision): Decision[] {
  const [first] = arrange(enquiry, decision).step
  return isPharmacy(enquiry.release.destinations[first!]!) ? [decision] : []
}

const GATE_FLOOR = { rank: 3, why: 'gate' } as const
/** The level of a doctor, or a line that speaks for one (engine rule 60). */
const DOCTOR = 3

/** Whether the duty team's call today is offered where no doctor would act today: not sure, or would not say, whether somebody is ill (engine rule 27). */
function offersCall(enquiry: Enquiry, { step, clock }: { step: readonly string[]; clock: Rank }): boolean {
  const gate = gateReply(enquiry)
  const today = clock >= GATE_FLOOR.rank && levelOf(step, enquiry.release.destinations) >= DOCTOR
  return (gate === 'unsure' || gate === 'declined') && !today
}

/** Whether facts can still change the answer. A sign of rank 4 or more ends the questions at once, and so does a problem for which no topic was found. After such a problem no fact counts; after such a sign, where it is below hospital rank, only what was answered already may raise it further. */
function factsMatter(enquiry: Enquiry, flag: Flag | undefined, floor: Floor | undefined): boolean {
  if (floor?.why === 'gate') return false
  if (!flag || flag.clock < AT_ONCE) return true
  const { destinations } = enquiry.release
  return flag.clock < 5 && compareNeeds(certainNeed(enquiry), fastest(destinations[flag.to]!)) > 0
}

function fromFlag(enquiry: Enquiry, { steps, clock, sign, to }: Flag): Decision {
  return { steps, clock, source: { kind: 'flag', sign: sign.id }, person: afterSign(enquiry, to) }
}

/** The answer when staff told the duty clinician before the questions came to one. */
export function raisedByStaff(enquiry: Enquiry): Disposition {
  const decided = fromFloor(enquiry, { rank: 4, why: 'staff' })
  return inWords(enquiry, decided, describe(enquiry, decided, arrange(enquiry, decided), []))
}

function fromFloor(enquiry: Enquiry, { rank, why }: Floor): Decision {
  const steps = [[dutyAt(enquiry.release.destinations, rank)]]
  return { steps, clock: rank, source: { kind: 'floor', why }, person: afterSign(enquiry) }
}

function describe(enquiry: Enquiry, decided: Decision, arranged: Arranged, beside: readonly string[]): End {
  const destination = arranged.step[0]!
  const also = [...new Set([...arranged.step.slice(1), ...beside])].filter((id) => id !== destination)
  const services = arranged.offers[destination] ?? []
  const service = services[0]
  return {
    destination,
    rank: decided.clock,
    acts: arranged.clock,
    ...(service ? { service } : {}),
    ...timesOf(enquiry, arranged.clock, enquiry.release.destinations[destination]!, service),
    also,
    services,
    skipped: arranged.skipped.filter(
      (skip) => skip.destination !== destination || skip.service !== undefined,
    ),
    source: decided.source,
    ...(decided.soon ? { soon: decided.soon } : {}),
  }
}

function inWords(enquiry: Enquiry, decided: Decision, end: End): Disposition {
  const sign = signBehind(enquiry, decided)
  const ending = { ...end, ...(sign ? { sign } : {}) }
  return {
    ...end,
    ...answerWords(enquiry, ending, spokenVoice(enquiry)),
    sent: answerWords(enquiry, ending, sentVoice(enquiry), asSent),
  }
}

/** The danger sign that an answer comes from, if it is one. */
function signBehind(enquiry: Enquiry, { source }: Decision): Sign | undefined {
  if (source.kind !== 'flag') return undefined
  return [...openingRows(enquiry), ...enquiry.pathway.signs].find(({ id }) => id === source.sign)
}

/** The decision behind an answer, made again for what can be offered instead. */
export function decisionBehind(enquiry: Enquiry, { source, rank }: Disposition): Decision {
  // What staff raised, or a floor, was not decided by answers.
  return source.kind === 'floor' ? fromFloor(enquiry, { rank, why: source.why }) : decideAll(enquiry).leads
}
