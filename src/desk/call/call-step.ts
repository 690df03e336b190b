import { answersOn } from '#core/call/answers.ts'
import { flagClock } from '#core/call/disposition.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { knownCall, problemCall, problemTopic } from '#core/call/gate.ts'
import { openingReply, openingRows } from '#core/call/signs.ts'
import { recordToCome, type Walked, walk } from '#core/call/walk.ts'
import { dutyAt } from '#core/pathway/ends.ts'
import { AT_ONCE } from '#core/pathway/need.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import type { Call } from './call.ts'

/** The call as the engine reads it. */
export function enquiryOf(call: Call): Enquiry {
  const pathway = call.release.pathways[call.pathway]
  if (!pathway) throw new Error(`There is no pathway "${call.pathway}" in this release.`)
  return knownCall({
    release: call.release,
    practice: call.practice,
    pathway,
    answers: call.answers,
    at: call.at,
    ...(call.about ? { caller: call.about } : {}),
  })
}

/** The step the call is at. */
export function stepOf(call: Call): Walked {
  return walk(enquiryOf(call))
}

/** The destination of a call that ends by telling the duty clinician now. */
export function dutyFor(call: Call): string {
  return dutyAt(call.release.destinations, 4)
}

/** The step the call is at; undefined where its answers cannot be read by its content. */
export function readStep(call: Call): Walked | undefined {
  try {
    return stepOf(call)
  } catch {
    return undefined
  }
}

/** Whether help has to come at once by what was answered so far, and the call has not ended. */
export function inDanger(call: Call): boolean {
  const walked = call.ended ? undefined : readStep(call)
  if (!walked) return false
  if (walked.step.screen === 'disposition') return walked.step.disposition.rank >= AT_ONCE
  return flagClock(enquiryOf(onItsPathway(call, walked))) >= AT_ONCE
}

/** The call on the pathway that its answers led to, which decides, with the answers that mean something there; a problem behind the gate keeps the danger signs of the first request. */
export function onItsPathway(call: Call, { pathway }: Pick<Walked, 'pathway'>): Call {
  if (pathway.id === call.pathway) return call
  const first = enquiryOf(call)
  const problem = problemTopic(first)
  const release = problem ? problemCall(first, problem).release : call.release
  return { ...call, release, pathway: pathway.id, answers: answersOn(call, pathway) }
}

/** What is looked up on the record with who is calling, where the age is known and no danger sign has been asked yet; of a record that is not open only what is asked aloud in its stead. */
export function lookedUpFirst(call: Call, { screen }: Walked['step']): Fact[] {
  const enquiry = enquiryOf(call)
  const begun = openingRows(enquiry).some((row) => openingReply(enquiry, row) !== undefined)
  if (screen !== 'opening' || begun || call.answers.age === undefined) return []
  return recordToCome(enquiry).filter(({ glance }) => glance || !call.recordClosed)
}
