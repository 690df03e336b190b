import { byWords } from '#core/call/by-when.ts'
import type { Disposition } from '#core/call/disposition.ts'
import { fill, phrase } from '#core/pathway/phrases.ts'
import { voice } from '#core/pathway/voice.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'

/** The answer as it is offered now: the engine's own, or the option that took its place after the caller declined or there was no room. */
export function offered(call: Call, first: Disposition): Disposition {
  const { option } = call
  if (!option) return first
  const { release, practice, at } = enquiryOf(call)
  const { service: _, meanwhile, ...rest } = first
  const service = option.services[0]
  const name = practice.services.find((known) => known.id === service?.service)?.name
  const say =
    release.pathways[call.pathway]!.say[option.destination] ?? release.destinations[option.destination]!.say
  return {
    ...rest,
    destination: option.destination,
    services: option.services,
    say: voice(
      fill(say, {
        service: name ?? phrase(release.phrases, 'no-service'),
        by: byWords(release.phrases, practice, first.rank, at, first.by),
      }),
      call.about === 'self',
    ),
    ...(service ? { service } : {}),
    ...(meanwhile && option.destination === first.destination ? { meanwhile } : {}),
  }
}
