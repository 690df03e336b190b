import { spokenVoice } from '#core/call/person.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { type RefusalPart, refusalParts } from '#core/practice/refusal-parts.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'

/** Whom a refusal means, in words: "under 16 and pregnant", "65 and over", "not a woman on our record". */
export function refusalWords(call: Call, refusal: string): string {
  const groups = refusalParts(refusal, call.release.values)
  if (!groups) return refusal
  const join = (key: string, words: readonly string[]) => words.reduce((one, other) => t(key, { one, other }))
  return join(
    'refuses-or',
    groups.map((group) =>
      join(
        'refuses-and',
        group.map((part) => partWords(call, part)),
      ),
    ),
  )
}

function partWords(call: Call, { kind, fact, value, to, unit }: RefusalPart): string {
  if (unit) return t(`refuses-${kind}-${unit}`, { n: value ?? '', to: to ?? '', count: Number(to || value) })
  const voice = spokenVoice(enquiryOf(call))
  const asked = value === undefined ? factOf(call, fact) : undefined
  const known = own(value === undefined ? `refuses-${fact}` : `${fact}-${value}`)
  // A fact that has no words of its own here is named by its question.
  if (!known && asked && !asked.look)
    return t(kind === 'is' ? 'refuses-yes-to' : 'refuses-no-to', { question: inVoice(asked.ask, voice) })
  const option =
    value === undefined ? asked && inVoice(asked.ask, voice) : factOf(call, fact)?.options?.[value]
  const what = lower(known ?? option ?? String(value ?? fact))
  if (kind === 'is') return what
  return own(`refuses-not-${fact}${value === undefined ? '' : `-${value}`}`) ?? t('refuses-not', { what })
}

function factOf(call: Call, id: string): Fact | undefined {
  return call.release.pathways[call.pathway]?.facts[id] ?? call.release.facts[id]
}

/** The words for a key, if there are any. */
function own(key: string): string | undefined {
  const words = t(key)
  return words === key ? undefined : words
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
