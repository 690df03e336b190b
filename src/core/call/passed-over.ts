import type { Disposition } from './disposition.ts'
import type { Enquiry } from './enquiry.ts'
import { inOrder, isFull, type Skipped } from './help.ts'

/** What would have come before the answer and was passed over, each once: earlier steps of the chain, and services of the same kind that are tried first, those among them that can still act later. What the practice does not have at all is left out: it never changes during a day. */
export function passedOver(
  enquiry: Pick<Enquiry, 'release' | 'practice' | 'at'>,
  { destination, service, services, skipped }: Disposition,
): Skipped[] {
  const tried = inOrder(enquiry, destination)
  const order = tried.map(({ id }) => id)
  const given = service ? order.indexOf(service.service) : order.length
  const behind = services.slice(1).flatMap((offer): Skipped[] => {
    const full = isFull(tried[order.indexOf(offer.service)]!, enquiry.at)
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
