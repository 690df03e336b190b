import { openingReply, openingRows } from '#core/call/signs.ts'
import { recordToCome, type Walked } from '#core/call/walk.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import type { Call } from './call.ts'
import { enquiryOf } from './call-step.ts'

/** What is looked up on the record with who is calling, where the age is known and no danger sign has been asked yet; of a record that is not open only what is asked aloud in its stead. */
export function lookedUpFirst(call: Call, { screen }: Walked['step']): Fact[] {
  const enquiry = enquiryOf(call)
  const begun = openingRows(enquiry).some((row) => openingReply(enquiry, row) !== undefined)
  if (screen !== 'opening' || begun || call.answers.age === undefined) return []
  return recordToCome(enquiry).filter(({ glance }) => glance || !call.recordClosed)
}
