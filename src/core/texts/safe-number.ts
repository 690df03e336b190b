import type { End } from '../call/disposition.ts'
import { domainOf } from '../call/domains.ts'
import type { Enquiry } from '../call/enquiry.ts'

/** Someone of this age, in months, may have a parent who reads what is sent. */
const SIXTEEN = 16 * 12

/** Whether a text or a slip could harm this patient, so that nothing is sent before "Is this number safe?" was asked (rule 71): the topic or a place given says so, or somebody under 16 asks in private. */
export function asksIfNumberIsSafe(
  enquiry: Enquiry,
  { destination, also }: Pick<End, 'destination' | 'also'>,
): boolean {
  const { pathway, release, answers } = enquiry
  if (pathway.note.includes('safe-number')) return true
  if ([destination, ...also].some((id) => release.destinations[id]!.safeNumber)) return true
  if (!pathway.note.includes('private') || answers.age === undefined) return false
  return domainOf(enquiry, 'age').some((months) => Number(months) < SIXTEEN)
}
