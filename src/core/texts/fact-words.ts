import type { Answers } from '../call/answers.ts'
import type { Enquiry } from '../call/enquiry.ts'
import { staffVoice } from '../call/person.ts'
import { dayWords } from '../call/words.ts'
import { addWorkingDays } from '../hours/core-hours.ts'
import type { Fact } from '../pathway/pathway.ts'
import { fill, type Phrases, phrase } from '../pathway/phrases.ts'
import { spanWords } from '../pathway/span-words.ts'
import { inVoice } from '../pathway/voice.ts'
import { rangeWords } from './ranges.ts'

/** The day that an "until" fact speaks of: the next working day and, where the fact says so, a named number of days more (engine format, 6). */
export function untilOf({ practice, release, at }: Enquiry, fact: Fact): string {
  return addWorkingDays(practice, at, 1 + (fact.plus ? (release.values[fact.plus] ?? 0) : 0))
}

/** A fact's question in the words of the record, its date worked out. */
export function factQuestion(enquiry: Enquiry, fact: Fact): string {
  const ask = inVoice(fact.ask, staffVoice(enquiry))
  if (fact.kind !== 'until') return ask
  return fill(ask, { until: dayWords(enquiry.release.phrases, untilOf(enquiry, fact)) })
}

/** What a fact was answered with, as it was said: "more than 21 days", "under 5", "not sure", the words of an option. */
export function factAnswer(phrases: Phrases, fact: Fact, value: Answers[string]): string {
  const text = value === true ? 'yes' : value === false ? 'no' : String(value)
  if (['yes', 'no', 'unsure', 'declined'].includes(text)) return phrase(phrases, `note-reply-${text}`)
  if (fact.options) return fact.options[text] ?? text
  const { kind, ...ends } = rangeWords(fact, text)
  const from = ageWords(phrases, ends.from)
  const to = ageWords(phrases, ends.to)
  const said = kind === 'is' ? from : phrase(phrases, `note-${kind}`, { from, to })
  return fact.kind === 'days'
    ? `${said} ${phrase(phrases, (to || from) === '1' ? 'days-1' : 'days-n')}`
    : said
}

/** An age as it is typed, "30m", in words: "30 months"; a number alone stays as it is. */
export function ageWords(phrases: Phrases, typed: string): string {
  const [, n, letter] = /^(\d+)([dwm])$/.exec(typed) ?? []
  const unit = (['days', 'weeks', 'months'] as const).find((one) => one[0] === letter)
  return unit ? spanWords(phrases, { n: Number(n), unit }) : typed
}
