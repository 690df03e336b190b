import type { Condition } from '../pathway/expression.ts'
import { levelOf } from '../pathway/need.ts'
import type { Step } from '../pathway/pathway.ts'
import type { Practice } from '../practice/practice.ts'
import { ableFor, type Service } from '../practice/service.ts'
import { type Enquiry, limitOf } from './enquiry.ts'

/** The person on the line, as far as known; who has no person has no help to offer. */
export interface Person {
  /** Whether a limit may hold of them, so that nobody who sets it may be offered to them. */
  readonly meets: (limit: Condition) => boolean
}

/** Why a destination or service cannot take this person: the condition that holds, as written. */
export type RefusingCondition = string

/** What a kind of help can do for one person, whatever the hour. */
export interface Help {
  /** The clinical floor: the condition of the kind of help itself that they meet. Nobody of that kind is offered then. */
  readonly refusal?: RefusingCondition
  /** The services that take them, in the practice's own order. */
  readonly services: readonly Service[]
  readonly refused: readonly { readonly service: string; readonly refusal: RefusingCondition }[]
}

/** The one way to the services of a destination: those that take this person, and why the others do not (engine rules 15 and 51). */
export function helpFor(enquiry: Enquiry, destination: string, person: Person): Help {
  const refusal = floorOf(enquiry, destination, person)
  if (refusal !== undefined) return { refusal, services: [], refused: [] }
  const services: Service[] = []
  const refused: Help['refused'][number][] = []
  for (const service of servicesOf(enquiry.practice, destination)) {
    const own = serviceLimit(enquiry, service, person)
    if (own === undefined) services.push(service)
    else refused.push({ service: service.id, refusal: own })
  }
  return { services, refused }
}

/** Whether a destination exists here and takes this person, whatever the hour. Of the always-on kinds only the clinical floor counts: they need no local service (the one exception of engine rule 51). */
export function takes(enquiry: Enquiry, destination: string, person: Person): boolean {
  if (floorOf(enquiry, destination, person) !== undefined) return false
  if (enquiry.release.destinations[destination]!.always) return true
  return servicesOf(enquiry.practice, destination).some(
    (service) => serviceLimit(enquiry, service, person) === undefined,
  )
}

/** The kinds of help that danger signs name and whose level a step does not have: only a service that the practice marked as able for each of them may answer there (engine rule 60). */
export function namedAbove(
  { release: { destinations } }: Pick<Enquiry, 'release'>,
  step: Step,
  named: readonly string[],
): readonly string[] {
  return named.filter((to) => destinations[to]!.level > levelOf(step, destinations))
}

/** Whether the practice marked a service as able for all of these; nobody is for what is dealt with in minutes. */
export function isAble(
  { release }: Pick<Enquiry, 'release'>,
  service: Service,
  above: readonly string[],
): boolean {
  const able = ableFor(service)
  return above.every((to) => able.includes(to) && release.destinations[to]!.high < 4)
}

/** Whether a step takes this person, and is of the level that danger signs name or has a service that is able for them. */
export function mayAnswer(enquiry: Enquiry, step: Step, named: readonly string[], person: Person): boolean {
  if (!step.every((id) => takes(enquiry, id, person))) return false
  const above = namedAbove(enquiry, step, named)
  if (above.length === 0) return true
  const [only, ...more] = step
  return (
    more.length === 0 && helpFor(enquiry, only!, person).services.some((one) => isAble(enquiry, one, above))
  )
}

/** The practice's services that answer for a destination, in the practice's own order: a directory, not an offer. */
export function servicesOf(practice: Practice, destination: string): readonly Service[] {
  return practice.services.filter((service) => service.serves.includes(destination))
}

function floorOf(enquiry: Enquiry, id: string, person: Person): RefusingCondition | undefined {
  const { release, pathway, answers } = enquiry
  const destination = release.destinations[id]
  if (!destination) throw new Error(`There is no destination "${id}".`)
  const { youngest } = destination
  // Where the age was not asked for anything else, it is not asked for this.
  const limits =
    youngest && answers.age !== undefined ? [...destination.refuses, youngest] : destination.refuses
  return limits.find((refusal) => !pathway.exempt.includes(refusal.text) && person.meets(refusal.when))?.text
}

/** The service's own limits, which may only tighten. */
function serviceLimit(enquiry: Enquiry, service: Service, person: Person): RefusingCondition | undefined {
  return service.refuses.find((text) => person.meets(limitOf(enquiry, text)))
}
