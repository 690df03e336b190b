import { type RefusalPart, refusalParts } from '#core/refusal-parts.ts'
import { t } from '#ui/language.ts'
import type { Call } from './call.ts'

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
  if (unit) return t(`refuses-${kind}-${unit}`, { n: value ?? '', to: to ?? '' })
  const what = factWords(call, fact, value)
  if (kind !== 'is-not') return what
  const own = `refuses-not-${fact}${value === undefined ? '' : `-${value}`}`
  const words = t(own)
  return words === own ? t('refuses-not', { what }) : words
}

/** A fact in the words we have for it; else those it is asked with. */
function factWords(call: Call, fact: string, value: RefusalPart['value']): string {
  const key = value === undefined ? `refuses-${fact}` : `${fact}-${value}`
  const words = t(key)
  if (words !== key) return lower(words)
  const known = call.release.pathways[call.pathway]?.facts[fact] ?? call.release.facts[fact]
  return lower((value === undefined ? known?.ask : known?.options?.[value]) ?? String(value ?? fact))
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
