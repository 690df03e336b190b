import { holidaysOf } from '../clock/bank-holidays.ts'
import { addDays, addMinutes, compare, dateOf } from '../clock/wall-clock.ts'
import { inCoreHours, nextCoreOpening } from '../hours/core-hours.ts'
import { nextOpening, opensBefore } from '../hours/opening.ts'
import { endAt } from '../pathway/ends.ts'
import type { Pathway, Rank, Step } from '../pathway/pathway.ts'
import type { Release } from '../pathway/release.ts'
import { freshness } from '../practice/freshness.ts'
import { milesBetween, nearestFirst } from '../practice/nearest.ts'
import type { Service } from '../practice/service.ts'
import { deadline, ENOUGH_MINUTES, HALF_HOUR, hasTime, shutsSoon } from './deadline.ts'
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
  const surgeryOpen = inCoreHours(enquiry.practice, enquiry.at)
  for (const step of steps) {
    const above = namedAbove(enquiry, step, named)
    if (above.length > 0 && !mayAnswer(enquiry, step, named, person)) continue
    for (let pace = paceOf(step, clock, destinations); ; pace--) {
      const tried = tryStep(enquiry, step, pace as Rank, person, surgeryOpen, above)
      if (tried.offers)
        return { step, clock: pace as Rank, offers: tried.offers, skipped: [...skipped, ...tried.skipped] }
      if (pace > clock) continue
      skipped.push(...tried.skipped)
      break
    }
  }
  const end = terminal(enquiry, clock, surgeryOpen)
  return {
    step: [end],
    clock: paceOf([end], clock, destinations),
    offers: { [end]: offersOf(enquiry, end, clock, person).offers },
    skipped,
  }
}

/** The clock at which a step acts when nothing holds it up; never later than needed. */
function paceOf(step: Step, clock: Rank, destinations: Release['destinations']): Rank {
  return Math.max(clock, Math.min(...step.map((id) => destinations[id]!.low))) as Rank
}

function tryStep(
  enquiry: Enquiry,
  step: Step,
  clock: Rank,
  person: Person,
  surgeryOpen: boolean,
  above: readonly string[],
): { offers?: Record<string, readonly Offer[]>; skipped: Skipped[] } {
  const offers: Record<string, readonly Offer[]> = {}
  const skipped: Skipped[] = []
  for (const destination of step) {
    const kind = enquiry.release.destinations[destination]!
    const { always, practice, onlyShut } = kind
    if (onlyShut && surgeryOpen) return { skipped }
    if (practice && !surgeryOpen) {
      const opens = nextCoreOpening(enquiry.practice, enquiry.at)
      return { skipped: [{ destination, reason: 'surgery-closed', ...(opens ? { opens } : {}) }] }
    }
    if (practice && clock >= 4 && !hasTime(enquiry.practice, kind, enquiry.at)) return { skipped }
    const tried = offersOf(enquiry, destination, clock, person, above)
    skipped.push(...tried.skipped)
    if (tried.refused || (tried.offers.length === 0 && (!always || above.length > 0))) return { skipped }
    offers[destination] = tried.offers
  }
  return { offers, skipped }
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

/** Nobody is sent farther than this, in miles, for a place that is open longer. */
const MUCH_FARTHER = 1

/** A place that shuts soon gives way to the first one that is open longer and as good, unless that is much farther: whoever gets ready and goes there may find it shut. */
function openLongerFirst(
  enquiry: Enquiry,
  offers: readonly Offer[],
  worth: (offer: Offer) => number,
): Offer[] {
  const { practice, at } = enquiry
  const [first] = offers
  const miles = ({ service }: Offer) => {
    const place = practice.services.find(({ id }) => id === service)?.place
    return place && practice.place ? milesBetween(practice.place, place) : undefined
  }
  const near = first && miles(first)
  const longer =
    first && shutsSoon(enquiry, first)
      ? offers.find(
          (one) =>
            one.open !== 'unknown' &&
            one.open.opens <= at &&
            !shutsSoon(enquiry, one) &&
            worth(one) === worth(first) &&
            (near === undefined || (miles(one) ?? Number.POSITIVE_INFINITY) <= near + MUCH_FARTHER),
        )
      : undefined
  return longer ? [longer, ...offers.filter((one) => one !== longer)] : [...offers]
}

/** Which of two offers can be used first; hours that nobody knows come last. */
function opensFirst(one: Offer, other: Offer): number {
  const opens = ({ open }: Offer) => (open === 'unknown' ? LAST : open.opens)
  return compare(opens(one), opens(other))
}
const LAST = '9999'

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

interface EndOf {
  readonly release: Pick<Release, 'groups' | 'destinations'>
  readonly pathway: Pick<Pathway, 'group'>
}

/** The always-on end of a clock: our own clinicians and desk in core hours; NHS 111 or a request for the next working day when closed. Below hospital rank a group may have its own. */
export function terminal({ release, pathway }: EndOf, clock: Rank, surgeryOpen: boolean): string {
  const own = clock < 5 ? release.groups[pathway.group]?.end : undefined
  return own ?? endAt(release.destinations, clock, surgeryOpen)
}
