import { holds } from '../pathway/expression.ts'
import type { Practice } from '../practice/practice.ts'
import type { Service } from '../practice/service.ts'
import { conditionOf, type Enquiry, type Lookup } from './enquiry.ts'

/** Why a destination or service cannot take this person: the condition that holds, as written. */
export type RefusingCondition = string

/** The clinical floor: the first condition on the destination itself that this person meets, if any. */
export function destinationRefuses(
  enquiry: Enquiry,
  id: string,
  lookup: Lookup,
): RefusingCondition | undefined {
  const destination = enquiry.release.destinations[id]
  if (!destination) throw new Error(`There is no destination "${id}".`)
  return destination.refuses.find(
    (refusal) =>
      !enquiry.pathway.exempt.includes(refusal.text) && holds(refusal.when, lookup, enquiry.release.values),
  )?.text
}

/** The service's own limits, which may only tighten (engine rule 15). */
export function serviceRefuses(
  enquiry: Enquiry,
  service: Service,
  lookup: Lookup,
): RefusingCondition | undefined {
  return service.refuses.find((text) => holds(conditionOf(text), lookup, enquiry.release.values))
}

/** The practice's services that answer for a destination, in the practice's own order. */
export function servicesOf(practice: Practice, destination: string): readonly Service[] {
  return practice.services.filter((service) => service.serves.includes(destination))
}

/** Whether a destination exists here at all: always on, or served by someone. */
export function present(enquiry: Enquiry, destination: string): boolean {
  return (
    enquiry.release.destinations[destination]!.always || servicesOf(enquiry.practice, destination).length > 0
  )
}

/** Whether a destination exists here and takes this person, whatever the hour. */
export function takes(enquiry: Enquiry, destination: string, lookup: Lookup): boolean {
  if (destinationRefuses(enquiry, destination, lookup) !== undefined) return false
  if (enquiry.release.destinations[destination]!.always) return true
  return servicesOf(enquiry.practice, destination).some(
    (service) => serviceRefuses(enquiry, service, lookup) === undefined,
  )
}
