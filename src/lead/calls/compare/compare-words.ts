import type { ComparedMeasure } from '#core/disclosure/compared.ts'
import { measureOf } from '#core/measured/measures.ts'
import { t } from '#ui/language.ts'
import { valueWords } from '../measure-words.ts'
import type { ComparedPoint } from './compare-data.ts'
import type { Funnel, FunnelPoint } from './funnel.ts'

/** Whose point it is: ours, a practice by its name where it chose that, or a letter. */
export function practiceWords({ id, own, name }: ComparedPoint): string {
  if (own) return t('compare-ours')
  return name ?? t('compare-practice', { letter: id })
}

/** A value as it is said: "70%", "4.1 in 100". */
export function comparedValue({ id, per, chart }: ComparedMeasure, value: number): string {
  return valueWords(measureOf(id), chart === 'rate' ? value * per : value)
}

/** One practice in words: how many of how many, and whether that is worth a conversation. */
export function comparedWords(
  measure: ComparedMeasure,
  { practice, n, of, value, apart }: FunnelPoint,
): string {
  const said = `${practiceWords(practice)}: ${t('lead-of', { n, all: of })}, ${comparedValue(measure, value)}`
  const where = t(apart ? 'compare-apart' : 'compare-within')
  const story = practice.stories[measure.id]
  return story ? `${said}. ${where}. “${story}”` : `${said}. ${where}.`
}

/** The sentence beside a funnel: what all have together, how many lie apart, and our own point. */
export function funnelSentence(measure: ComparedMeasure, funnel: Funnel): string {
  const { mean, points } = funnel
  const apart = points.filter((point) => point.apart).length
  const own = points.find(({ practice }) => practice.own)
  return [
    t('compare-together', { count: points.length, mean: comparedValue(measure, mean) }),
    apart === 0 ? t('compare-none-apart') : t('compare-some-apart', { count: apart }),
    ...(own ? [comparedWords(measure, { ...own, practice: { ...own.practice, stories: {} } })] : []),
  ].join(' ')
}
