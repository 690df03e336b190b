import type { Call } from '../call/call.ts'
import { offeredAnew } from './offered-anew.ts'

/** The call after somebody at this desk has said until when a service is full, or that it has room again: what it offers follows at once (engine rule 24). */
export function roomSaid(call: Call, id: string, until: string | null): Call {
  const services = call.practice.services.map((service) => {
    if (service.id !== id) return service
    const { fullUntil: _, ...rest } = service
    return until ? { ...rest, fullUntil: until } : rest
  })
  const marked = [...(call.marked ?? []).filter((one) => one !== id), id]
  return offeredAnew({ ...call, marked, practice: { ...call.practice, services } }, until ? id : undefined)
}
