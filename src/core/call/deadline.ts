import { holidaysOf } from '../clock/bank-holidays.ts'
import { addDays, addMinutes, compare, dateOf, weekday } from '../clock/wall-clock.ts'
import { addWorkingDays, coreClose, inCoreHours } from '../hours/core-hours.ts'
import { openLast, type Stretch, shutsWithin } from '../hours/opening.ts'
import { isPharmacy } from '../pathway/need.ts'
import type { Destination, Rank } from '../pathway/pathway.ts'
import { type Phrases, phrase } from '../pathway/phrases.ts'
import { milesBetween } from '../practice/nearest.ts'
import type { Practice } from '../practice/practice.ts'

/** The moment by which a rank must have acted, London wall clock; undefined for rank 0 (engine rule 17). Rank 4 has ten minutes, or as many as the kind of help says: a visit has two hours. */
export function deadline(practice: Practice, rank: Rank, at: string, minutes = 10): string | undefined {
  switch (rank) {
    case 6:
    case 5:
      return at
    case 4:
      return addMinutes(at, minutes)
    case 3:
      return `${dateOf(at)}T23:59`
    case 2:
      return addWorkingDays(practice, at, 2)
    case 1:
      return `${addDays(dateOf(at), 14)}T23:59`
    case 0:
      return undefined
  }
}

/** A practice at a time. */
interface Moment {
  readonly practice: Practice
  readonly at: string
}

/** A service and when it can first be used. */
interface Usable {
  readonly service: string
  readonly open: Stretch | 'unknown'
}

/** When an answer is dealt with, London wall clock. */
export interface Times {
  /** By when it must have acted; absent when there is no clinical clock. */
  readonly by?: string
  /** From when a pharmacy that is shut now can be gone to. */
  readonly from?: string
}

/**
 * When an answer is dealt with: by the deadline of its clock or, where that is earlier, the last closing before it of the service that acts, or of the surgery where our own people do.
 * A pharmacy that is shut now is gone to as soon as it opens, so its time ends with that opening (engine rule 53).
 * Minutes (rank 4 and above) are never moved, but an hour that our own people promise ends with the surgery's; what they owe today in its last half hour is done after it shuts (engine rule 92).
 * Hours that are not known leave the clock as it is.
 */
export function timesOf(
  { practice, at }: Moment,
  clock: Rank,
  destination: Destination,
  offer: Usable | undefined,
): Times {
  const { minutes, practice: ownPeople } = destination
  const limit = deadline(practice, clock, at, minutes)
  const later = isPharmacy(destination) ? opensLater(at, offer) : undefined
  if (later) return { from: later.opens, ...(limit === undefined ? {} : { by: later.closes }) }
  if (limit === undefined) return {}
  const close = ownPeople ? coreClose(practice, at) : undefined
  if (clock >= 4) return { by: minutes && close && close < limit ? close : limit }
  const service = practice.services.find(({ id }) => id === offer?.service)
  if (service) return { by: openLast(service, at, limit, holidaysOf(practice)) ?? limit }
  return { by: (close && clock === 3 ? (owedBy(practice, at) ?? close) : undefined) ?? limit }
}

/** By when our own people owe what was asked of them in the last half hour before the surgery shuts; undefined earlier, and while it is shut. */
export function owedBy(practice: Practice, at: string): string | undefined {
  const close = coreClose(practice, at)
  const owed = addMinutes(at, HALF_HOUR)
  return close && inCoreHours(practice, at) && close < owed ? owed : undefined
}

/** Whether our own people can still keep a promise of minutes: it lasts a quarter of an hour at least before the surgery shuts. */
export function hasTime(practice: Practice, { minutes }: Destination, at: string): boolean {
  const close = minutes ? coreClose(practice, at) : undefined
  return close === undefined || addMinutes(at, ENOUGH_MINUTES) <= close
}

/** Minutes of opening that must be left for a service to count as open (engine rule 17). */
export const ENOUGH_MINUTES = 15

/** Minutes of opening that must be left for our own people, who book them in (engine rule 92). */
export const HALF_HOUR = 30

/** The first opening of a place that is shut now, or has no room yet; undefined where it can be used at once, or nobody knows. */
export function opensLater(at: string, offer: Usable | undefined): Stretch | undefined {
  return offer && offer.open !== 'unknown' && offer.open.opens > at ? offer.open : undefined
}

/** Minutes of opening below which a place shuts soon for whoever has yet to go there. */
const SOON = 45

/** When a place shuts that is open now, and soon, by its own hours; undefined elsewhere. */
export function shutsSoon({ practice, at }: Moment, offer: Usable | undefined): string | undefined {
  if (!offer || offer.open === 'unknown' || offer.open.opens > at) return undefined
  const service = practice.services.find(({ id }) => id === offer.service)
  return service && shutsWithin(service, at, SOON, holidaysOf(practice))
}

/** Nobody is sent farther than this, in miles, for a place that is open longer. */
const MUCH_FARTHER = 1

/** A place that shuts soon gives way to the first one that is open longer and as good, unless that is much farther: whoever gets ready and goes there may find it shut. */
export function openLongerFirst<Offer extends Usable>(
  moment: Moment,
  offers: readonly Offer[],
  worth: (offer: Offer) => number,
): Offer[] {
  const { practice, at } = moment
  const [first] = offers
  const miles = ({ service }: Offer) => {
    const place = practice.services.find(({ id }) => id === service)?.place
    return place && practice.place ? milesBetween(practice.place, place) : undefined
  }
  const near = first && miles(first)
  const longer =
    first && shutsSoon(moment, first)
      ? offers.find(
          (one) =>
            one.open !== 'unknown' &&
            one.open.opens <= at &&
            !shutsSoon(moment, one) &&
            worth(one) === worth(first) &&
            (near === undefined || (miles(one) ?? Number.POSITIVE_INFINITY) <= near + MUCH_FARTHER),
        )
      : undefined
  return longer ? [longer, ...offers.filter((one) => one !== longer)] : [...offers]
}

/** Which of two offers can be used first; hours that nobody knows come last. */
export function opensFirst(one: Usable, other: Usable): number {
  const opens = ({ open }: Usable) => (open === 'unknown' ? LAST : open.opens)
  return compare(opens(one), opens(other))
}
const LAST = '9999'

/** The name of a day: "Thursday". */
export function nameOfDay(phrases: Phrases, at: string): string {
  return phrase(phrases, 'days').split(' ')[weekday(at)]!
}
