import { timesOf } from '#core/call/deadline.ts'
import type { Disposition } from '#core/call/disposition.ts'
import { sentVoice, spokenVoice } from '#core/call/person.ts'
import { answerWords } from '#core/call/words.ts'
import { asSent, saidAloud } from '#core/pathway/aloud.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'

/** The answer as it is offered now: the engine's own, or the option that took its place after the caller declined or there was no room. */
export function offered(call: Call, first: Disposition): Disposition {
  const { option } = call
  if (!option) return first
  const enquiry = enquiryOf(call)
  const { service: _, by: __, from: ___, meanwhile: ____, ...rest } = first
  const service = option.services[0]
  const answer = {
    destination: option.destination,
    rank: first.rank,
    acts: option.acts,
    ...(service ? { service } : {}),
    ...timesOf(enquiry, option.acts, enquiry.release.destinations[option.destination]!, service),
  }
  return {
    ...rest,
    ...answer,
    services: option.services,
    ...answerWords(enquiry, answer, spokenVoice(enquiry), option.named ? unasked : undefined),
    sent: answerWords(enquiry, answer, sentVoice(enquiry), asSent),
  }
}

/** Words as they are said once the caller has named the service: nobody is asked again which one they use. */
function unasked(words: string): string {
  return saidAloud(words.replace(/ ?<[^<>|]*\?>/g, ''))
}
