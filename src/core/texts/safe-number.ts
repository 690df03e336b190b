import type { End } from '../call/disposition.ts'
import { domainOf } from '../call/domains.ts'
import type { Enquiry } from '../call/enquiry.ts'
import { openingReply, openingRows, signReply } from '../call/signs.ts'

/** Someone of this age, in months, may have a parent who reads what is sent. */
const SIXTEEN = 16 * 12

/** Whether a text or a slip could harm this patient, so that nothing is sent before "Is this number safe?" was asked (rule 71): the topic, a place given or a sign that was not answered no says so, or somebody under 16 asks in private. */
export function asksIfNumberIsSafe(
  enquiry: Enquiry,
  { destination, also }: Pick<End, 'destination' | 'also'>,
): boolean {
  const { pathway, release, answers } = enquiry
  if (pathway.note.includes('safe-number')) return true
  if ([destination, ...also].some((id) => release.destinations[id]!.safeNumber)) return true
  if (toldOfHarm(enquiry)) return true
  if (!pathway.note.includes('private') || answers.age === undefined) return false
  return domainOf(enquiry, 'age').some((months) => Number(months) < SIXTEEN)
}

function toldOfHarm(enquiry: Enquiry): boolean {
  const replies = [
    ...openingRows(enquiry).map((row) => row.safeNumber && openingReply(enquiry, row)),
    ...enquiry.pathway.signs.map((sign) => sign.safeNumber && signReply(enquiry, sign)),
  ]
  return replies.some((reply) => reply && reply !== 'no')
}

/** Whether the note is hidden from whoever may see the patient's record online: of abuse, safeguarding and what is private, and what somebody else told in confidence. */
export function hidesOnline(enquiry: Enquiry, end: Pick<End, 'destination' | 'also'>): boolean {
  const { note, caller } = enquiry.pathway
  return note.includes('private') || caller === 'third-party' || asksIfNumberIsSafe(enquiry, end)
}
