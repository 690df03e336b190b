import { holidaysOf } from '../clock/bank-holidays.ts'
import { addDays, addMinutes, dateOf } from '../clock/wall-clock.ts'
import { inCoreHours, nextCoreOpening } from '../hours/core-hours.ts'
import { nextOpening, opensBefore } from '../hours/opening.ts'
import { terminal } from '../pathway/ends.ts'
import type { Rank, Step } from '../pathway/pathway.ts'
import type { Release } from '../pathway/release.ts'
import { freshness } from '../practice/freshness.ts'
import { nearestFirst } from '../practice/nearest.ts'
import type { Service } from '../practice/service.ts'
import { deadline, ENOUGH_MINUTES, HALF_HOUR, hasTime, openLongerFirst, opensFirst } from './deadline.ts'
import { helpFor, isAble, mayAnswer, namedAbove, type Person, servicesOf } from './eligibility.ts'
import type { Enquiry } from './enquiry.ts'
import type { Decision } from './outcome.ts'

/** Why a destination or service was passed over. */
export type SkipReason =
  | 'absent'
  | 'refused'
  | 'closed'
  | 'full'
  | 'stale'
  | 'hours-unknown'
  | 'surgery-closed'

/** A kind of help, or one service of it, that was passed over, and why. */
export interface Skipped {
  readonly destination: string
  readonly service?: string
  readonly reason: SkipReason
  /** When it opens next, London wall clock, if that is known. */
  readonly opens?: string
  /** The condition that this person meets, as written. */
  readonly refusal?: string
}

/** A service that can act in time: the stretch of opening it will act in, or "unknown" below rank 3 ("ring first"). */
export interface Offer {
  readonly service: string
  readonly open: { readonly opens: string; readonly closes: string } | 'unknown'
  /** Its details are past their check interval. */
  readonly due?: true
  /** They are so far past it that it is used after all others. */
  readonly last?: true
}

/** The first step of a chain that can act in time, with its services and what was passed over. */
export interface Arranged {
  readonly step: Step
  /** How soon it acts: the clock that was needed, or a sooner one of its own (engine rule 11). */
  readonly clock: Rank
  /** The services that can act, by destination, best first; none for always-on destinations. */
  readonly offers: Readonly<Record<string, readonly Offer[]>>
  readonly skipped: readonly Skipped[]
}

/** Picks the first step of a chain that is here, takes this person, is open before its deadline, has room and is not stale, and says why it passed over the others. There is always an answer (engine rules 12-17, 51). A step acts at its own pace where that is sooner than needed, and otherwise as soon as it can. A step below the level that danger signs name is no answer, unless its service is able for them (engine rule 60). */
export function arrange(enquiry: Enquiry, { steps, clock, person, named = [] }: Decision): Arranged {
  const { destinations } = enquiry.release
  const skipped: Skipped[] = []
  for (const step of steps) {
    const above = namedAbove(enquiry, step, named)
    if (above.length > 0 && !mayAnswer(enquiry, step, named, person)) continue
    for (let pace = paceOf(step, clock, destinations); ; pace--) {
      const tried = tryStep(enquiry, step, pace as Rank, person, above)
      if (tried.offers)
        return {
          step: Object.keys(tried.offers),
          clock: pace as Rank,
          offers: tried.offers,
          skipped: [...skipped, ...tried.skipped],
        }
      if (pace > clock) continue
      skipped.push(...tried.skipped)
      break
    }
  }
  const end = terminal(enquiry, clock, inCoreHours(enquiry.practice, enquiry.at))
  // Who keeps people safe hears of it, though all those beside whom they stood are shut.
  const safe = steps.flat().filter((id, at, all) => destinations[id]!.beside && all.indexOf(id) === at)
  const beside = toldBeside(enquiry, safe, clock, person)
  return {
    step: [end, ...Object.keys(beside.offers ?? {})],
    clock: paceOf([end], clock, destinations),
    offers: { [end]: offersOf(enquiry, end, clock, person).offers, ...beside.offers },
    skipped,
  }
}

/** The clock at which a step acts when nothing holds it up; never later than needed. */
function paceOf(step: Step, clock: Rank, destinations: Release['destinations']): Rank {
  return Math.max(clock, Math.min(...step.map((id) => destinations[id]!.low))) as Rank
}

interface Tried {
  readonly offers?: Arranged['offers']
  readonly skipped: readonly Skipped[]
}

/** The first of a step decides whether it can act; only what is not here beside it, or refuses the person, takes it away. */
function tryStep(
  enquiry: Enquiry,
  [first, ...more]: Step,
  clock: Rank,
  person: Person,
  above: readonly string[],
): Tried {
  const main = tryPlace(enquiry, first!, clock, person, above)
  if (!main.offers) return main
  const beside = toldBeside(enquiry, more, clock, person, above)
  const skipped = [...main.skipped, ...beside.skipped]
  return beside.offers ? { offers: { ...main.offers, ...beside.offers }, skipped } : { skipped }
}

/** What can be told beside an answer: what is shut is left out, or gives way to what follows it where it is only ever told beside. Nothing where one of them is not here or refuses the person. */
function toldBeside(
  enquiry: Enquiry,
  beside: readonly string[],
  clock: Rank,
  person: Person,
  above: readonly string[] = [],
): Tried {
  const { destinations } = enquiry.release
  let offers: Arranged['offers'] = {}
  const skipped: Skipped[] = []
  for (const kind of beside) {
    const chain = [kind, ...(destinations[kind]!.beside ? destinations[kind]!.fallbacks : [])]
    const tries = chain.map((id) => tryPlace(enquiry, id, Math.min(clock, 3) as Rank, person, above))
    const missing = tries[0]!.skipped.some(
      ({ reason, service }) => !service && (reason === 'absent' || reason === 'refused'),
    )
    skipped.push(...tries[0]!.skipped)
    if (missing) return { skipped }
    offers = { ...offers, ...tries.find((tried) => tried.offers)?.offers }
  }
  return { offers, skipped }
}

function tryPlace(
  enquiry: Enquiry,
  destination: string,
  clock: Rank,
  person: Person,
  above: readonly string[],
): Tried {
  const kind = enquiry.release.destinations[destination]!
  const { always, practice, onlyShut } = kind
  const surgeryOpen = inCoreHours(enquiry.practice, enquiry.at)
  if (onlyShut && surgeryOpen) return { skipped: [] }
  if (practice && !surgeryOpen) {
    const opens = nextCoreOpening(enquiry.practice, enquiry.at)
    return { skipped: [{ destination, reason: 'surgery-closed', ...(opens ? { opens } : {}) }] }
  }
  if (practice && clock >= 4 && !hasTime(enquiry.practice, kind, enquiry.at)) return { skipped: [] }
  const { offers, skipped, refused } = offersOf(enquiry, destination, clock, person, above)
  return !refused && (offers.length > 0 || (always && above.length === 0))
    ? { offers: { [destination]: offers }, skipped }
    : { skipped }
}

/** The services of a destination that take this person and can act before the deadline of a clock, best first. `refused` is said where the kind of help itself does not take them; `above` are kinds of help for whose danger signs a service must be able. */
export function offersOf(
  enquiry: Enquiry,
  destination: string,
  clock: Rank,
  person: Person,
  above: readonly string[] = [],
): { offers: Offer[]; skipped: Skipped[]; refused?: true } {
  const { always } = enquiry.release.destinations[destination]!
  const { refusal, services: all, refused } = helpFor(enquiry, destination, person)
  const services = all.filter((service) => isAble(enquiry, service, above))
  if (refusal !== undefined)
    return { offers: [], skipped: [{ destination, reason: 'refused', refusal }], refused: true }
  const skipped: Skipped[] = refused.map((one) => ({ destination, ...one, reason: 'refused' as const }))
  if (all.length + refused.length === 0)
    return { offers: [], skipped: always ? [] : [{ destination, reason: 'absent' }] }
  const offers: Offer[] = []
  for (const service of ordered(enquiry, destination, services)) {
    const tried = tryService(enquiry, service, destination, clock)
    if ('reason' in tried) skipped.push({ destination, service: service.id, ...tried })
    else offers.push(tried)
  }
  // Services that are full for now come after those with room, and those that were not checked for too long come last. Among equals the one that can be used first leads, unless they do different things.
  const full = new Set(services.filter((service) => isFull(service, enquiry.at)).map(({ id }) => id))
  const worth = ({ service, last }: Offer) => (last ? 2 : 0) + (full.has(service) ? 1 : 0)
  const { unlike } = enquiry.release.destinations[destination]!
  const sooner = (one: Offer, other: Offer) => (unlike ? 0 : opensFirst(one, other))
  const best = offers.toSorted((one, other) => worth(one) - worth(other) || sooner(one, other))
  return { offers: unlike ? best : openLongerFirst(enquiry, best, worth), skipped }
}

type Where = Pick<Enquiry, 'release' | 'practice'>

/** All services of a destination in the order in which they are tried, also those that do not take this person: the words about services that were passed over need them. */
export function inOrder(where: Where, destination: string): readonly Service[] {
  return ordered(where, destination, servicesOf(where.practice, destination))
}

/** Nearest first where places are known, or in the practice's own order where services do different things. */
function ordered(
  { release, practice }: Where,
  destination: string,
  services: readonly Service[],
): readonly Service[] {
  const from = release.destinations[destination]!.unlike ? undefined : practice.place
  return nearestFirst(services, from, ({ place }) => place)
}

/** Whether a service takes nobody at a time. */
export function isFull({ fullUntil }: Pick<Service, 'fullUntil'>, at: string): boolean {
  return fullUntil !== undefined && fullUntil > at
}

function tryService(
  { release, practice, at }: Enquiry,
  service: Service,
  destination: string,
  clock: Rank,
): Offer | { reason: SkipReason; opens?: string } {
  const fresh = freshness(service, dateOf(at), practice.freshness)
  if (fresh === 'stale') return { reason: 'stale' }
  const full = isFull(service, at)
  const from = full ? service.fullUntil! : at
  const kind = release.destinations[destination]!
  const limit = deadline(practice, clock, at, kind.minutes)
  const enough = kind.practice ? HALF_HOUR : ENOUGH_MINUTES
  const due =
    fresh === 'fresh' ? {} : { due: true as const, ...(fresh === 'last' ? { last: true as const } : {}) }
  const holidays = holidaysOf(practice)
  const open = opensBefore(service, from, latest(limit, at, from), enough, holidays)
  if (open === 'unknown') {
    if (clock >= 3) return { reason: 'hours-unknown' }
    return full ? { reason: 'full' } : { service: service.id, open, ...due }
  }
  if (open === 'closed') {
    if (full) return { reason: 'full' }
    const opens = nextOpening(service, at, holidays)
    return { reason: 'closed', ...(opens ? { opens } : {}) }
  }
  return { service: service.id, open, ...due }
}

/** Without a clinical clock anything in the next four weeks will do; a deadline of minutes still leaves time for a call. */
function latest(limit: string | undefined, at: string, from: string): string {
  if (limit === undefined) return `${addDays(dateOf(from), 28)}T23:59`
  const call = addMinutes(at, ENOUGH_MINUTES)
  return limit < call ? call : limit
}
