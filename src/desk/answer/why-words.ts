import type { Disposition } from '#core/call/disposition.ts'
import { spokenVoice } from '#core/call/person.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { chipsOf } from '../call/chips.ts'

/** Why an answer is not below a clock, where nobody was unsure of anything. */
const FLOORS: Readonly<Record<string, string>> = { gate: 'why-gate', staff: 'ended-raised' }

/** Why this answer: the sign, the rule or the answers that led here. */
export function whyWords(call: Call, { source }: Disposition): string {
  const enquiry = enquiryOf(call)
  const { release, pathway } = enquiry
  switch (source.kind) {
    case 'flag': {
      const signs = [...release.opening.breaths.flatMap((breath) => breath.rows), ...pathway.signs]
      const sign = signs.find((one) => one.id === source.sign)
      const answer = String(call.answers[source.sign] ?? 'yes')
      return t('why-sign', {
        sign: inVoice(sign?.say ?? source.sign, spokenVoice(enquiry)),
        answer: t(answer),
      })
    }
    case 'raise':
      return t('why-raise', { why: source.why })
    case 'floor':
      return t(FLOORS[source.why] ?? 'why-unsure')
    case 'line': {
      const told = chipsOf(call).map((chip) => chip.label)
      return t('why-answers', { answers: told.join(' · ') })
    }
  }
}
