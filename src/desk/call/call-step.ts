import type { Enquiry } from '#core/call/enquiry.ts'
import { type Walked, walk } from '#core/call/walk.ts'
import { dutyAt } from '#core/pathway/ends.ts'
import type { Call } from './call.ts'

/** The call as the engine reads it. */
export function enquiryOf(call: Call): Enquiry {
  const pathway = call.release.pathways[call.pathway]
  if (!pathway) throw new Error(`There is no pathway "${call.pathway}" in this release.`)
  return {
    release: call.release,
    practice: call.practice,
    pathway,
    answers: call.answers,
    at: call.at,
    self: call.about === 'self',
  }
}

/** The step the call is at. */
export function stepOf(call: Call): Walked {
  return walk(enquiryOf(call))
}

/** The destination of a call that ends by telling the duty clinician now. */
export function dutyFor(call: Call): string {
  return dutyAt(call.release.destinations, 4)
}
