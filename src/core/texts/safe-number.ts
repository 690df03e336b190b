import type { End } from '../call/disposition.ts'
import type { Enquiry } from '../call/enquiry.ts'
import { problemTopic } from '../call/gate.ts'
import { openingReply, openingRows, signReply } from '../call/signs.ts'
import type { Pathway } from '../pathway/pathway.ts'

/** Whether what is said about a topic is for nobody but the patient and the practice: it is private, could harm, or somebody else tells it in confidence. */
export function staysPrivate({ note, caller }: Pick<Pathway, 'note' | 'caller'>): boolean {
  return caller === 'third-party' || note.includes('private') || note.includes('safe-number')
}

/** Whether the note is hidden from whoever may see the record online, and nothing is sent or printed before "Is this number safe?" was asked (rule 71): the topic, the problem behind it, a place given or a sign that was not answered no says so. */
export function keepsPrivate(
  enquiry: Enquiry,
  { destination, also }: Pick<End, 'destination' | 'also'>,
): boolean {
  const { pathway, release } = enquiry
  const problem = problemTopic(enquiry)
  if (staysPrivate(pathway) || (problem && staysPrivate(problem))) return true
  return [destination, ...also].some((id) => release.destinations[id]!.safeNumber) || toldOfHarm(enquiry)
}

function toldOfHarm(enquiry: Enquiry): boolean {
  const replies = [
    ...openingRows(enquiry).map((row) => row.safeNumber && openingReply(enquiry, row)),
    ...enquiry.pathway.signs.map((sign) => sign.safeNumber && signReply(enquiry, sign)),
  ]
  return replies.some((reply) => reply && reply !== 'no')
}
