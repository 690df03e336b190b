import type { Enquiry } from '#core/call/enquiry.ts'
import { spokenVoice, staffVoice } from '#core/call/person.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { fill } from '#core/pathway/phrases.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { untilOf } from '#core/texts/fact-words.ts'
import { rangeWords } from '#core/texts/ranges.ts'
import { dayName, longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

/** A fact's question for this caller; a date it speaks of is worked out from the practice's own days. */
export function factWords(enquiry: Enquiry, fact: Fact): string {
  const words = inVoice(fact.ask, fact.look ? staffVoice(enquiry) : spokenVoice(enquiry))
  if (fact.kind !== 'until') return words
  const until = untilOf(enquiry, fact)
  return fill(words, { until: `${dayName(until)} ${longDate(until)}` })
}

/** Under which heading a fact stands that nobody is asked: looked up on the record, or only heard. */
export const notAsked = (id: string) => (/^heard-/.test(id) ? 'heard-only' : 'check-record')

/** A range of ages or days in the language of the screen: "under 5", "8 to 21", "more than 21"; a single one as it was typed. */
export function rangeText(fact: Fact, value: string): string {
  const { kind, from, to } = rangeWords(fact, value)
  return kind === 'is' ? value : t(`range-${kind}`, { from, to })
}

/** A range of days on a button: "Up to 7 days", "8 to 21 days", "More than 21 days". */
export function daysText(fact: Fact, value: string): string {
  const { kind, from, to } = rangeWords(fact, value)
  if (to === '0') return t('days-today')
  return t(from === to ? 'days-is' : `days-${kind}`, { from, to, count: Number(to || from) })
}
