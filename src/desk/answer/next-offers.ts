import type { Disposition } from '#core/call/disposition.ts'
import { type NextOption, nextOptions } from '#core/call/next-options.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { withLive } from '../services/live.ts'

/** What can follow the answer that is offered now. */
export interface NextOffers {
  /** Another service of the same kind, when this one cannot take the caller. */
  readonly elsewhere?: NextOption
  /** Other kinds of help that have not been offered in this call. */
  readonly options: readonly NextOption[]
  /** The one of them that is a GP, or speaks for one, no sooner than needed; none where a GP is offered already. */
  readonly gp?: NextOption
}

/** What can follow, for a call on the pathway that decided: the answer itself is frozen with the call, but what comes after it knows what has become full meanwhile. */
export function nextOffers(call: Call, disposition: Disposition): NextOffers {
  const now = disposition.service ? [disposition.service.service] : []
  const enquiry = { ...enquiryOf(call), practice: withLive(call.practice) }
  const next = nextOptions(enquiry, disposition, [...saidNo(call), ...now])
  const same = next.find((option) => option.destination === disposition.destination)
  // In the order of the answer, where what the caller passed over stands last.
  const order = disposition.services.map(({ service }) => service)
  const elsewhere = same && {
    ...same,
    services: same.services.toSorted((a, b) => order.indexOf(a.service) - order.indexOf(b.service)),
  }
  const options = next.filter(
    (option) =>
      option !== same && !call.responses.some(({ destination }) => destination === option.destination),
  )
  // Who only would rather see a GP takes no place of the day's list from who needs it: what may wait goes to the GP who acts as soon as needed.
  const soonest = (one: NextOption) => (disposition.rank < 3 ? one.acts : 0)
  const { destinations } = call.release
  const [gp] = options
    .filter(({ destination }) => {
      const kind = destinations[destination]!
      return !destinations[disposition.destination]!.gp && (kind.gp || kind.gpWhenShut)
    })
    .toSorted((a, b) => soonest(a) - soonest(b))
  return { options, ...(elsewhere ? { elsewhere } : {}), ...(gp ? { gp } : {}) }
}

/** The services that could not take this caller when they were asked. */
export function saidNo(call: Call): string[] {
  return call.responses.flatMap(({ response, service }) =>
    response === 'no-capacity' && service ? [service] : [],
  )
}
