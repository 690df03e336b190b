import type { NextOption } from '#core/call/next-options.ts'
import type { Call } from '../call/call.ts'
import { onItsPathway, readStep } from '../call/call-step.ts'
import { nextOffers, saidNo } from './next-offers.ts'

/** What stands in the first answer's place, worked out anew after time or the services have changed: it stays where it can still be had, else the first answer stands again. Of a service that has just become full, `passed`, neither is at the head: what was declined or could not take the caller does not come back. */
export function offeredAnew({ option, ...call }: Call, passed?: string): Call {
  if (!option) return call
  const walked = readStep(call)
  if (walked?.step.screen !== 'disposition') return call
  const first = walked.step.disposition
  const no = saidNo(call)
  const left = first.services.filter(({ service }) => !no.includes(service))
  const same: NextOption = {
    destination: first.destination,
    rank: first.rank,
    acts: first.acts,
    services: left,
  }
  const { options } = nextOffers(onItsPathway(call, walked), first)
  const wanted = option.services[0]?.service
  const again = [same, ...options].find(({ destination }) => destination === option.destination)
  if (again && !(wanted && again.services.length === 0)) {
    const chosen = again.services.filter(({ service }) => service === wanted && service !== passed)
    const rest = again.services.filter((one) => !chosen.includes(one))
    return { ...call, option: { ...option, ...again, services: [...chosen, ...rest] } }
  }
  const declined =
    passed !== undefined &&
    call.responses.some(
      ({ destination, response }) => destination === first.destination && response !== 'no-capacity',
    )
  const nobodyLeft = first.services.length > 0 && left.length === 0
  const next = declined || nobodyLeft ? options[0] : left.length < first.services.length ? same : undefined
  return next ? { ...call, option: next } : call
}
