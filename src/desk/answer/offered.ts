import { byWords } from '#core/call/by-when.ts'
import { dealtWithBy } from '#core/call/deadline.ts'
import type { Disposition } from '#core/call/disposition.ts'
import { fill, phrase } from '#core/pathway/phrases.ts'
import { voice } from '#core/pathway/voice.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'

/** The answer as it is offered now: the engine's own, or the option that took its place after the caller declined or there was no room. */
export function offered(call: Call, first: Disposition): Disposition {
  const { option } = call
  if (!option) return first
  const enquiry = enquiryOf(call)
  const { release, practice, at } = enquiry
  const { service: _, by: __, meanwhile, ...rest } = first
  const service = option.services[0]
  const record = practice.services.find(({ id }) => id === service?.service)
  const by = dealtWithBy(enquiry, first.rank, release.destinations[option.destination]!, record)
  const say =
    release.pathways[call.pathway]!.say[option.destination] ?? release.destinations[option.destination]!.say
  return {
    ...rest,
    destination: option.destination,
    services: option.services,
    say: voice(
      fill(say, {
        service: record?.name ?? phrase(release.phrases, 'no-service'),
        by: byWords(release.phrases, first.rank, at, by, release.destinations[option.destination]!),
      }),
      call.about === 'self',
    ),
    ...(service ? { service } : {}),
    ...(by ? { by } : {}),
    ...(meanwhile && option.destination === first.destination ? { meanwhile } : {}),
  }
}
