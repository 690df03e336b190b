import type { Disposition } from '#core/call/disposition.ts'
import { spokenVoice } from '#core/call/person.ts'
import { openingRows } from '#core/call/signs.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { chipsOf } from '../call/chips.ts'

/** Why an answer is not below a clock, where nobody was unsure of anything. */
const FLOORS: Readonly<Record<string, string>> = { gate: 'why-gate', staff: 'ended-raised' }

/** Why this answer, a sentence each: the sign, the rule or the answers that led here, then what decided how soon where that is another; what of them is the content's own English is added to `english`. */
export function whyWords(call: Call, { source, soon }: Disposition, english: string[]): string[] {
  return [sentence(call, source, english), ...(soon ? [soonSentence(call, soon, english)] : [])]
}

function soonSentence(call: Call, soon: Disposition['source'], english: string[]): string {
  return soon.kind === 'line' ? t('why-soon', { answers: answersOf(call) }) : sentence(call, soon, english)
}

function sentence(call: Call, source: Disposition['source'], english: string[]): string {
  const enquiry = enquiryOf(call)
  const { pathway } = enquiry
  switch (source.kind) {
    case 'flag': {
      const signs = [...openingRows(enquiry), ...pathway.signs]
      const sign = signs.find((one) => one.id === source.sign)
      const answer = String(call.answers[source.sign] ?? 'yes')
      const words = inVoice(sign?.say ?? source.sign, spokenVoice(enquiry))
      english.unshift(words)
      return t('why-sign', { sign: words, answer: t(answer) })
    }
    case 'raise':
      english.unshift(source.why)
      return t('why-raise', { why: source.why })
    case 'floor':
      return t(FLOORS[source.why] ?? 'why-unsure')
    case 'line':
      return t('why-answers', { answers: answersOf(call) })
  }
}

function answersOf(call: Call): string {
  return chipsOf(call)
    .map((chip) => chip.label)
    .join(' · ')
}
