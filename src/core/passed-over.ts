import { isFull, type Skipped } from './arrange.ts'
import type { Disposition } from './disposition.ts'
import { servicesOf } from './eligibility.ts'
import type { Enquiry } from './enquiry.ts'
import { nearestFirst } from './nearest.ts'

/** What would have come before the answer and was passed over, each once: earlier steps of the chain, and nearer services of the same kind, those among them that can still act later. What the practice does not have at all is left out: it never changes during a day. */
export function passedOver(
  { practice, at }: Pick<Enquiry, 'practice' | 'at'>,
  { destination, service, services, skipped }: Disposition,
): Skipped[] {
  const near = nearestFirst(servicesOf(practice, destination), practice.place, ({ place }) => place)
  const order = near.map(({ id }) => id)
  const given = service ? order.indexOf(service.service) : order.length
  const behind = services.slice(1).flatMap((offer): Skipped[] => {
    const full = isFull(near[order.indexOf(offer.service)]!, at)
    return full || offer.last
      ? [{ destination, service: offer.service, reason: full ? 'full' : 'stale' }]
      : []
  })
  const seen = new Set<string>()
  return [...skipped, ...behind].filter((skip) => {
    if (skip.reason === 'absent') return false
    if (skip.destination === destination && order.indexOf(skip.service ?? '') > given) return false
    const name = `${skip.service ?? skip.destination} ${skip.reason}`
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}
