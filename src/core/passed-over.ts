import type { Skipped } from './arrange.ts'
import type { Disposition } from './disposition.ts'
import { servicesOf } from './eligibility.ts'
import { nearestFirst } from './nearest.ts'
import type { Practice } from './practice.ts'

/** What would have come before the answer and was passed over, each once: earlier steps of the chain, and services of the same kind that are nearer. What the practice does not have at all is left out: it never changes during a day. */
export function passedOver(
  practice: Practice,
  { destination, service, skipped }: Pick<Disposition, 'destination' | 'service' | 'skipped'>,
): Skipped[] {
  const order = nearestFirst(servicesOf(practice, destination), practice.place, ({ place }) => place).map(
    ({ id }) => id,
  )
  const given = service ? order.indexOf(service.service) : order.length
  const seen = new Set<string>()
  return skipped.filter((skip) => {
    if (skip.reason === 'absent') return false
    if (skip.destination === destination && order.indexOf(skip.service ?? '') > given) return false
    const name = `${skip.service ?? skip.destination} ${skip.reason}`
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}
