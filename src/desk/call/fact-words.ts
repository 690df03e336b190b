import type { Enquiry } from '#core/call/enquiry.ts'
import { addWorkingDays } from '#core/hours/core-hours.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { fill } from '#core/pathway/phrases.ts'
import { voice } from '#core/pathway/voice.ts'
import { dayName, longDate } from '#ui/dates.ts'

/** A fact's question for this caller; a date it speaks of is worked out from the practice's own days. */
export function factWords(enquiry: Enquiry, fact: Fact): string {
  const words = voice(fact.ask, enquiry.self === true && !fact.look)
  if (fact.kind !== 'until') return words
  const days = 1 + (fact.plus ? (enquiry.release.values[fact.plus] ?? 0) : 0)
  const until = addWorkingDays(enquiry.practice, enquiry.at, days)
  return fill(words, { until: `${dayName(until)} ${longDate(until)}` })
}
