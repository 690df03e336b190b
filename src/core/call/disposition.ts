import { inCoreHours } from '../hours/core-hours.ts'
import { dutyAt, gpAt } from '../pathway/ends.ts'
import { compareNeeds, fastest, needOf } from '../pathway/need.ts'
import type { Rank } from '../pathway/pathway.ts'
import { dealtWithBy } from './deadline.ts'
import { takes } from './eligibility.ts'
import type { Enquiry } from './enquiry.ts'
import { AT_ONCE, type Flag, raisedFlags } from './flags.ts'
import { type Arranged, arrange, type Offer, offersOf, type Skipped } from './help.ts'
import { certainNeed, type Decision, decideFacts, type Source } from './outcome.ts'
import { sentVoice, spokenVoice } from './person.ts'
import { afterSign } from './readings.ts'
import { answerWords, type Words } from './words.ts'

/** Where a pathway ends: who, how soon, what is said, and what was passed over. */
export interface Disposition extends Words {
  readonly destination: string
  readonly rank: Rank
  /** Destinations beside the main one. */
  readonly also: readonly string[]
  /** The service that can act first, and the rest to choose from. */
  readonly service?: Offer
  readonly services: readonly Offer[]
  readonly skipped: readonly Skipped[]
  readonly source: Source
  /** London wall clock by which it must have acted; absent when there is no clinical clock. */
  readonly by?: string
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

function flagsOf(enquiry: Enquiry): Flag[] {
  return raisedFlags(enquiry, !inCoreHours(enquiry.practice, enquiry.at))
}

/** The answer to an enquiry: the more urgent of flags and send, arranged over what is here and open (engine rules 11-19). `floor` is a clock the answer may not be below, and why. */
export function dispose(
  enquiry: Enquiry,
  floor?: { readonly rank: Rank; readonly why: string },
): Disposition {
  const flags = flagsOf(enquiry)
  const { destinations } = enquiry.release
  const clinical = flags.filter(({ to }) => !destinations[to]!.beside)
  const facts = factsMatter(enquiry, clinical[0]) ? decideFacts(enquiry) : undefined
  const candidates: Decision[] = [
    ...clinical.slice(0, 1).map((flag) => fromFlag(enquiry, flag)),
    ...(floor ? [fromFloor(enquiry, floor)] : []),
    ...(facts ? [facts] : []),
  ]
  const main = candidates.reduce((best, next) =>
    compareNeeds(needOf(next, destinations), needOf(best, destinations)) > 0 ? next : best,
  )
  const beside = flags.find(({ to }) => destinations[to]!.beside)
  const leads = beside && main.clock < 3 ? fromFlag(enquiry, beside) : main
  const arranged = arrange(enquiry, leads)
  // What the duty clinician hears at once need not stand on their list as well.
  const told = (id: string) => destinations[clinical[0]!.to]!.gp && destinations[id]!.tellsDuty === 'list'
  const ties = clinical
    .slice(1)
    .filter(({ clock, to }) => clock === leads.clock && to !== clinical[0]!.to && !told(to))
  const outled = leads === main ? [] : arrange(enquiry, main).step
  return describe(enquiry, leads, arranged, [
    ...(beside ? [beside.to] : []),
    ...(leads.source.kind === 'flag'
      ? ties.flatMap((flag) => arrange(enquiry, fromFlag(enquiry, flag)).step)
      : []),
    ...outled,
    ...enquiry.pathway.also.filter((id) => takes(enquiry, id, leads.person)),
  ])
}

/** A sign of rank 4 or more ends the questions at once: facts that were never asked may not then raise it further, those that were may. */
function factsMatter(enquiry: Enquiry, flag: Flag | undefined): boolean {
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
  return describe(enquiry, decided, arrange(enquiry, decided), [])
}

function fromFloor(enquiry: Enquiry, { rank, why }: { rank: Rank; why: string }): Decision {
  const steps = [[dutyAt(enquiry.release.destinations, rank)]]
  return { steps, clock: rank, source: { kind: 'floor', why }, person: afterSign(enquiry) }
}

function describe(
  enquiry: Enquiry,
  decided: Decision,
  arranged: Arranged,
  beside: readonly string[],
): Disposition {
  const { release, practice } = enquiry
  const destination = arranged.step[0]!
  const also = [...new Set([...arranged.step.slice(1), ...beside])].filter((id) => id !== destination)
  const services = arranged.offers[destination] ?? []
  const service = services[0]
  const record = practice.services.find(({ id }) => id === service?.service)
  const by = dealtWithBy(enquiry, decided.clock, release.destinations[destination]!, record)
  const answer = { destination, rank: decided.clock, ...(service ? { service } : {}), ...(by ? { by } : {}) }
  return {
    ...answer,
    also,
    services,
    skipped: arranged.skipped.filter(
      (skip) => skip.destination !== destination || skip.service !== undefined,
    ),
    source: decided.source,
    ...answerWords(enquiry, answer, spokenVoice(enquiry)),
    sent: answerWords(enquiry, answer, sentVoice(enquiry)),
  }
}

/** Another choice for the caller: who, how soon, and the services that can act. */
export interface NextOption {
  readonly destination: string
  readonly rank: Rank
  readonly services: readonly Offer[]
}

/** What can be offered instead: where some services could not take the caller (`passed`), the others of the same destination; then the later steps of the same answer's chain, after a danger sign those as fast as it asks for, and a GP at the same clock or faster, for a caller who declines. */
export function nextOptions(
  enquiry: Enquiry,
  given: Disposition,
  passed: readonly string[] = [],
): NextOption[] {
  const { release, practice, at } = enquiry
  const options: NextOption[] = []
  const decision = decisionBehind(enquiry, given)
  const { person } = decision
  const others = given.services.map(({ service }) => service).filter((id) => !passed.includes(id))
  if (passed.length > 0 && others.length > 0) {
    const now = offersOf(enquiry, given.destination, given.rank, person).offers
    const offers = now.filter(({ service }) => others.includes(service))
    if (offers.length > 0)
      options.push({ destination: given.destination, rank: given.rank, services: offers })
  }
  const add = (destination: string, rank: Rank): void => {
    if (destination === given.destination || options.some((option) => option.destination === destination))
      return
    options.push({ destination, rank, services: offersOf(enquiry, destination, rank, person).offers })
  }
  for (const step of decision.steps) {
    // What follows a danger sign may help later than the sign asks for; it serves where nothing else can, not as a choice.
    if (decision.source.kind === 'flag' && step.some((id) => release.destinations[id]!.high < decision.clock))
      continue
    const rest = arrange(enquiry, { ...decision, steps: [step] })
    if (rest.step.join() === step.join()) add(step[0]!, given.rank)
  }
  if (!release.destinations[given.destination]!.gp)
    add(gpAt(release.destinations, given.rank, inCoreHours(practice, at)), given.rank)
  return options
}

/** The decision behind an answer, made again for what can be offered instead. */
function decisionBehind(enquiry: Enquiry, { source, rank }: Disposition): Decision {
  if (source.kind === 'line' || source.kind === 'raise') return decideFacts(enquiry)
  if (source.kind === 'floor') return fromFloor(enquiry, { rank, why: source.why })
  const flags = flagsOf(enquiry)
  return fromFlag(enquiry, flags.find(({ sign }) => sign.id === source.sign)!)
}
