import { holidaysOf } from '../clock/bank-holidays.ts'
import { addDays, dateOf, timeOf } from '../clock/wall-clock.ts'
import { openingsOn } from '../hours/opening.ts'
import type { SpecialDays } from '../hours/schedule.ts'
import type { Practice } from './practice.ts'
import type { Service } from './service.ts'

/** Days ahead for which the surgery's own special days are laid over its services. */
const AHEAD = 28

/**
 * The practice with what it runs itself shut when the surgery is: on a training afternoon or another special day of the surgery, a clinic of its own is open only while the surgery is.
 * A clinic with special days of its own keeps those. Days from the one of `at` to four weeks on are looked at.
 */
export function withOwnHours(practice: Practice, at: string): Practice {
  const from = dateOf(at)
  const until = addDays(from, AHEAD)
  const days = (practice.specialDays ?? []).filter((special) => special.to >= from && special.from <= until)
  if (days.length === 0 || !practice.services.some(({ inHouse }) => inHouse)) return practice
  const services = practice.services.map((service) =>
    service.inHouse ? narrowed(service, days, practice, from, until) : service,
  )
  return { ...practice, services }
}

function narrowed(
  service: Service,
  days: readonly SpecialDays[],
  practice: Practice,
  first: string,
  last: string,
): Service {
  const own = service.specialDays ?? []
  const extra: SpecialDays[] = []
  for (const { from, to, times } of days)
    for (let date = from < first ? first : from; date <= to && date <= last; date = addDays(date, 1)) {
      if (own.some((special) => special.from <= date && date <= special.to)) continue
      const open = openingsOn(service, date, holidaysOf(practice))
      const within = open.flatMap(({ opens, closes }) =>
        times.flatMap((surgery) => {
          const opens_at = later(timeOf(opens), surgery.opens_at)
          const closes_at = earlier(dateOf(closes) > date ? '23:59' : timeOf(closes), surgery.closes_at)
          return opens_at < closes_at ? [{ opens_at, closes_at }] : []
        }),
      )
      extra.push({ from: date, to: date, times: within })
    }
  return extra.length > 0 ? { ...service, specialDays: [...own, ...extra] } : service
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
