import type { Fact } from '#core/pathway/pathway.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { type Limits, limitsOf } from '#core/practice/limits.ts'
import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'

/** The yes-no facts of the release that a service may refuse by. */
export function refusableFacts(): Fact[] {
  return Object.values(release.value?.facts ?? {}).filter(({ kind }) => kind === 'yes-no')
}

/** A yes-no fact in a few words: "pregnant", "weak immune system". */
export function factLabel(fact: Fact): string {
  const key = `refuses-${fact.id}`
  const words = t(key)
  return words === key ? inVoice(fact.ask, 'they') : words
}

/** Whom a service cannot take, in one sentence: "Cannot take: under 16; pregnant". */
export function limitsSentence(refuses: readonly string[]): string {
  const facts = refusableFacts()
  const { lowest, highest, only, conditions, others } = limitsOf(refuses, new Set(facts.map(({ id }) => id)))
  const parts = [
    ...(lowest === undefined ? [] : [lowestWords(lowest)]),
    ...(highest === undefined ? [] : [t('limit-over', { age: Number(highest) + 1 })]),
    ...(only === undefined ? [] : [t(`limit-not-${only}`)]),
    ...conditions.map((id) => factLabel(facts.find((fact) => fact.id === id)!)),
    ...others,
  ]
  return parts.length === 0 ? t('limit-none') : t('limit-sentence', { who: parts.join('; ') })
}

function lowestWords(lowest: NonNullable<Limits['lowest']>): string {
  return lowest.endsWith('m')
    ? t('limit-under-months', { count: Number(lowest.slice(0, -1)) })
    : t('limit-under', { age: lowest })
}
