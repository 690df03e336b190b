import { factsOf } from '../pathway/expression.ts'
import type { Fact } from '../pathway/pathway.ts'
import { asksAloud, glanceRows } from './domains.ts'
import { type Enquiry, factOf } from './enquiry.ts'
import { possible } from './person.ts'
import { followsSign, mayConcern, signShown, unansweredSigns } from './signs.ts'

const GROWN_UP = '18..'

/** What is still to be known of the person before the signs, so that nobody hears what cannot be theirs: the age, where a sign is for the young alone, and the sex, where one is for one sex alone (engine rule 72). */
export function personBeforeSigns(enquiry: Enquiry): 'age' | 'sex' | undefined {
  const { answers, pathway, release } = enquiry
  if (answers.signs !== undefined) return undefined
  const signs = unansweredSigns(enquiry)
  const grownUp = { ...enquiry, answers: { ...answers, age: GROWN_UP } }
  if (answers.age === undefined && signs.some((sign) => !signShown(grownUp, sign))) return 'age'
  const bySex = signs.some((sign) => sign.if && factsOf(sign.if).includes('sex'))
  if (bySex && answers.sex === undefined && !release.groups[pathway.group]?.about) return 'sex'
  return undefined
}

/** What is asked aloud before the signs that are a part of it, such as being pregnant or a fever, answered or not (engine rule 89). */
export function wholesAloud(enquiry: Enquiry): Fact[] {
  const { answers, pathway, release } = enquiry
  // Signs that were answered as a whole end what comes before them.
  if (answers.signs !== undefined) return []
  const ids = pathway.signs
    .filter((sign) => mayConcern(enquiry, sign) && !followsSign(enquiry, sign))
    .flatMap(({ partOf = [] }) => partOf)
  return [...new Set(ids)]
    .filter((id) => asksAloud(enquiry, id) && applies(enquiry, id))
    .map((id) => factOf(release, pathway, id))
}

/** What is still to be looked up on the record at a glance. */
export function glanceToCome(enquiry: Enquiry): Fact[] {
  // Signs that were answered as a whole end what comes before them.
  if (enquiry.answers.signs !== undefined) return []
  return shownAtGlance(enquiry).filter(({ id }) => enquiry.answers[id] === undefined)
}

/** The rows of the record's glance that can be true of this person. */
export function shownAtGlance(enquiry: Enquiry): Fact[] {
  return glanceRows(enquiry).filter(({ id }) => applies(enquiry, id))
}

/** Whether a fact can apply to this person at all. */
export function applies(enquiry: Enquiry, id: string): boolean {
  const { when } = factOf(enquiry.release, enquiry.pathway, id)
  return !when || possible(enquiry, when)
}
