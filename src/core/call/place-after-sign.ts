import { helpFor, type Person, takes } from './eligibility.ts'
import type { Enquiry, Lookup } from './enquiry.ts'
import { raisedFlags } from './flags.ts'
import { afterSign } from './readings.ts'

/** Names the place to which the leading danger sign comes in a reading of age and sex, whatever the hour: one name for all readings in which not knowing them loses nothing (engine rule 52). */
export function placeAfterSign(enquiry: Enquiry): (reading: Lookup) => string {
  const { destinations } = enquiry.release
  const flag = raisedFlags(enquiry, false).find(({ to }) => !destinations[to]!.beside)
  if (!flag) return () => ''
  const stepFor = (person: Person) =>
    flag.steps.find((step) => step.every((id) => takes(enquiry, id, person)))
  const unasked = stepFor(afterSign(enquiry, flag.to))
  return (reading) => {
    const person = afterSign(enquiry, flag.to, reading)
    const step = stepFor(person)
    if (!step || step === unasked) return ''
    const services = step.flatMap((id) => helpFor(enquiry, id, person).services.map((service) => service.id))
    return [...step, ...services].join(' ')
  }
}
