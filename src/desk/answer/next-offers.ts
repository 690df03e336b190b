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
  /** The one of them that is a GP, or speaks for one. */
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
  const gp = options.find(({ destination }) => {
    const kind = call.release.destinations[destination]!
    return kind.gp || kind.gpWhenShut
  })
  return { options, ...(elsewhere ? { elsewhere } : {}), ...(gp ? { gp } : {}) }
}

/** The services that could not take this caller when they were asked. */
export function saidNo(call: Call): string[] {
  return call.responses.flatMap(({ response, service }) =>
    response === 'no-capacity' && service ? [service] : [],
  )
}
