import { holds } from '../pathway/expression.ts'
import type { Sign } from '../pathway/pathway.ts'
import { type Enquiry, factOf, type Lookup } from './enquiry.ts'
import { signReply } from './signs.ts'

/** Wraps a plain lookup so that signs read as facts and a fact that does not apply to the person is "no" without being asked. */
export function personLookup(enquiry: Enquiry, plain: Lookup): Lookup {
  const signs = new Map(enquiry.pathway.signs.map((sign) => [sign.id, sign]))
  const lookup: Lookup = (id) => {
    const sign = signs.get(id)
    if (sign) return countsAsYes(enquiry, sign)
    const fact = factOf(enquiry.release, enquiry.pathway, id)
    if (fact.when && !holds(fact.when, lookup, enquiry.release.values)) return false
    return plain(id)
  }
  return lookup
}

/** Whether a sign's answer counts as yes: "not sure" and "rather not say" do at rank 3 and below (engine rule 20). */
function countsAsYes(enquiry: Enquiry, sign: Sign): boolean {
  const reply = signReply(enquiry, sign)
  if (reply === 'yes') return true
  const rank = enquiry.release.destinations[sign.to]!.high
  return rank <= 3 && (reply === 'unsure' || reply === 'declined')
}
