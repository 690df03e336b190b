import { addDays } from '../clock/wall-clock.ts'
import type { SpecialDays } from '../hours/schedule.ts'
import type { Practice, SharedUse } from './practice.ts'
import type { Service } from './service.ts'

/** A sample document as if it had been written so many days later: checks, marks of full and special days move along, weekly hours and seasons stay. */
export function datedLater(practice: Practice, days: number): Practice {
  const { shared, specialDays } = practice
  const moved = {
    ...practice,
    services: practice.services.map((service) => serviceLater(service, days)),
    ...(specialDays === undefined ? {} : { specialDays: daysLater(specialDays, days) }),
  }
  if (!shared) return moved
  const later = Object.entries(shared).map(([id, use]): [string, SharedUse] => [
    id,
    use.use === 'taken' ? { ...use, version: serviceLater(use.version, days) } : use,
  ])
  return { ...moved, shared: Object.fromEntries(later) }
}

function serviceLater(service: Service, days: number): Service {
  const { checked, fullUntil, specialDays } = service
  return {
    ...service,
    checked: { ...checked, on: addDays(checked.on, days) },
    ...(fullUntil === undefined ? {} : { fullUntil: addDays(fullUntil, days) }),
    ...(specialDays === undefined ? {} : { specialDays: daysLater(specialDays, days) }),
  }
}

function daysLater(list: readonly SpecialDays[], days: number): SpecialDays[] {
  return list.map(({ from, to, times }) => ({ from: addDays(from, days), to: addDays(to, days), times }))
}
