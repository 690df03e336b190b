import { type Condition, type FactValue, holds } from '../pathway/expression.ts'
import { domainOf } from './domains.ts'
import { type Enquiry, factOf, type Lookup } from './enquiry.ts'

/** Whether any reading of age, sex and pregnancy makes a condition of this topic true. */
export function possible(enquiry: Enquiry, condition: Condition): boolean {
  const ids = ['age', 'sex', 'pregnant']
  const tryFrom = (at: number, values: Record<string, FactValue>): boolean => {
    const id = ids[at]
    if (!id) {
      const lookup = whereItApplies(enquiry, (fact) => values[fact] ?? false)
      return holds(condition, lookup, enquiry.release.values)
    }
    return domainOf(enquiry, id).some((value) => tryFrom(at + 1, { ...values, [id]: value }))
  }
  return tryFrom(0, {})
}

/** Whether every reading of age and sex makes a condition of this topic true. */
export function certain(enquiry: Enquiry, condition: Condition): boolean {
  const every = (at: number, values: Record<string, FactValue>): boolean => {
    const id = ['age', 'sex'][at]
    if (!id) return holds(condition, (fact) => values[fact] ?? false, enquiry.release.values)
    return domainOf(enquiry, id).every((value) => every(at + 1, { ...values, [id]: value }))
  }
  return every(0, {})
}

/** A lookup in which a fact that does not apply to the person is "no" without being asked. */
export function whereItApplies(enquiry: Enquiry, plain: Lookup): Lookup {
  const lookup: Lookup = (id) => {
    const { when } = factOf(enquiry.release, enquiry.pathway, id)
    return when && !holds(when, lookup, enquiry.release.values) ? false : plain(id)
  }
  return lookup
}
