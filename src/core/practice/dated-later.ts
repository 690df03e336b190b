import { addDays } from '../clock/wall-clock.ts'
import type { Practice, SharedUse } from './practice.ts'
import type { Service } from './service.ts'

/** A sample document as if it had been written so many days later: checks, marks of full and special days move along, weekly hours and seasons stay. */
export function datedLater(practice: Practice, days: number): Practice {
  const { shared } = practice
  const services = practice.services.map((service) => serviceLater(service, days))
  if (!shared) return { ...practice, services }
  const later = Object.entries(shared).map(([id, use]): [string, SharedUse] => [
    id,
    use.use === 'taken' ? { ...use, version: serviceLater(use.version, days) } : use,
  ])
  return { ...practice, services, shared: Object.fromEntries(later) }
}

function serviceLater(service: Service, days: number): Service {
  const { checked, fullUntil, specialDays } = service
  return {
    ...service,
    checked: { ...checked, on: addDays(checked.on, days) },
    ...(fullUntil === undefined ? {} : { fullUntil: addDays(fullUntil, days) }),
    ...(specialDays === undefined
      ? {}
      : {
          specialDays: specialDays.map(({ from, to, times }) => ({
            from: addDays(from, days),
            to: addDays(to, days),
            times,
          })),
        }),
  }
}
