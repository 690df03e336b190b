import type { Call, ParkedCall } from '../call/call.ts'
import { stepOf } from '../call/call-step.ts'
import { composed } from '../call/desk-state.ts'
import { practice } from '../link/content-store.ts'
import { nowMs, timeAt } from '../parts/clock.ts'
import { withLive } from '../services/live.ts'
import { nextOffers } from './next-offers.ts'

/** A parked call as it goes on now: the hour of now, the practice and the content of now where its answers can be read by them, and without the time it stood aside. */
export function freshened({ call, sinceMs }: ParkedCall): Call {
  const ms = nowMs()
  const at = { at: timeAt(ms), startedMs: call.startedMs + (ms - sinceMs) }
  const older = { ...call, ...at, practice: withLive(call.practice) }
  if (!composed.value || !practice.value) return withOption(older)
  const newer = { ...older, release: composed.value, practice: withLive(practice.value) }
  return withOption(readable(newer) ? newer : older)
}

/** The title of the topic that a call is at, which may be another than it began with. */
export function titleOf(call: Call): string {
  try {
    return stepOf(call).pathway.title
  } catch {
    return call.release.pathways[call.pathway]?.title ?? ''
  }
}

function readable(call: Call): boolean {
  try {
    stepOf(call)
    return true
  } catch {
    return false
  }
}

/** What was offered instead of the first answer, as it can be had now; when it cannot, the first answer stands again. */
function withOption({ option, ...call }: Call): Call {
  if (!option || !readable(call)) return call
  const { step } = stepOf(call)
  if (step.screen !== 'disposition') return call
  const noRoom = call.responses.flatMap(({ response, service }) =>
    response === 'no-capacity' && service ? [service] : [],
  )
  const first = step.disposition
  const same = { ...first, services: first.services.filter(({ service }) => !noRoom.includes(service)) }
  const again = [same, ...nextOffers(call, first).options].find(
    ({ destination }) => destination === option.destination,
  )
  const wanted = option.services[0]?.service
  if (!again || (wanted && again.services.length === 0)) return call
  const { destination, rank, services } = again
  const chosen = services.filter(({ service }) => service === wanted)
  return {
    ...call,
    option: { destination, rank, services: [...chosen, ...services.filter((one) => !chosen.includes(one))] },
  }
}
