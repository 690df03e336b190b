import { type Disposition, raisedByStaff } from '#core/call/disposition.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { compareNeeds } from '#core/pathway/need.ts'
import { asOneNote } from '#core/texts/one-note.ts'
import { patientMessage } from '#core/texts/patient-message.ts'
import { recordNote } from '#core/texts/record-note.ts'
import { type Call, someOf } from '../call/call.ts'
import { enquiryOf, onItsPathway, readStep } from '../call/call-step.ts'
import { unlookedOf } from '../call/unlooked.ts'
import { offered } from './offered.ts'

/** One answer of a plan, with the call that led to it. */
export interface Part {
  readonly call: Call
  readonly disposition: Disposition
}

/** The answers to one patient's problems of this caller, the most urgent first; mostly one. */
export function planFor(call: Call, disposition: Disposition): readonly Part[] {
  const earlier = (call.earlier ?? []).map(partOf)
  return [{ call, disposition }, ...earlier].sort((one, other) => compareNeeds(clockOf(other), clockOf(one)))
}

function partOf(call: Call): Part {
  const walked = readStep(call)
  const here = walked ? onItsPathway(call, walked) : call
  const first =
    walked?.step.screen === 'disposition' ? walked.step.disposition : raisedByStaff(enquiryOf(here))
  return { call: here, disposition: offered(here, first) }
}

function clockOf({ call, disposition: { destination, acts } }: Part) {
  return { clock: acts, minutes: call.release.destinations[destination]!.minutes ?? 10 }
}

/** The one note of a plan. */
export function notesOf(plan: readonly Part[], hash: string): string {
  const notes = plan.map(({ call, disposition }) => recordNote(notedOf(call), disposition, call.ended, hash))
  return asOneNote(notes, plan[0]!.call.release.phrases)
}

/** A call as the note tells of it: with what was said, and what was shown or looked at of what it asked. */
export function notedOf(call: Call): Enquiry {
  return {
    ...enquiryOf(call),
    shown: shownTogether(call),
    unlooked: unlookedOf(call),
    recordClosed: call.recordClosed === true,
    words: call.words ?? '',
    saidBesides: call.alsoSaid?.words ?? '',
    ...someOf(call, 'acted'),
  }
}

/** Opening rows without a mark of their own that one key answered for several breaths, in this call or in one before it about the same patient. */
function shownTogether(call: Call): string[] {
  const { breaths } = call.release.opening
  const one = breaths.map(({ rows }) => rows.map(({ id }) => id))
  const rest = call.trail
    .filter((ids) => one.filter((rows) => ids.some((id) => rows.includes(id))).length > 1)
    .flatMap((ids) => ids.filter((id) => call.answers[id] === 'no'))
  return [...rest, ...(call.earlier ?? []).flatMap(shownTogether)]
}

/** The one message of a plan. */
export function messagesOf(plan: readonly Part[]): string {
  return plan.map(({ call, disposition }) => patientMessage(enquiryOf(call), disposition)).join('\n\n')
}
