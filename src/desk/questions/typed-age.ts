import { readAge } from '#core/clock/age.ts'
import { t } from '#ui/language.ts'

/** What was typed into a box for an age. */
export interface TypedAge {
  readonly age: string
  readonly sex?: 'female' | 'male'
}

/** So many months are an age to some and a man's years to others; more are years. */
const MOST_MONTHS = 36

/** Reads an age as reception types it: "52", "3m", "6w", "10d", and with the sex "52f", "f 52", "52m". Up to 36 one "m" means months and a second one years of a male. Undefined where it is no age. */
export function readTypedAge(typed: string): TypedAge | undefined {
  const text = typed.trim().toLowerCase()
  const parts = /^(?:([fm])\s*)?(\d{1,3})\s*(f|mm?)?$/.exec(text)
  const years = parts?.[2] ?? ''
  const letters = parts?.[1] ?? parts?.[3]
  const months = letters === 'm' && parts?.[3] !== undefined && Number(years) <= MOST_MONTHS
  if (!parts || !letters || months) return readAge(text) ? { age: text.replace(/\s/g, '') } : undefined
  return readAge(years) ? { age: years, sex: letters === 'f' ? 'female' : 'male' } : undefined
}

/** The number of months where what was typed might be years of a male too; undefined elsewhere. */
export function perhapsYears(typed: string): string | undefined {
  const months = /^\s*(\d{1,2})\s*m\s*$/i.exec(typed)?.[1]
  return months && Number(months) <= MOST_MONTHS ? months : undefined
}

/** Nobody of these years rings as a patient of so many months; below it the months are more likely meant. */
const LEAST_YEARS = 13

/** Whether months as typed may well be a man's years. */
export function likelyYears(months: string | undefined): boolean {
  return Number(months) >= LEAST_YEARS
}

/** Reads an age as typed by whoever asks the patient on the line: "30m" is a male of 30, as nobody of 30 months rings. */
export function readCallersAge(typed: string): TypedAge | undefined {
  const years = perhapsYears(typed)
  return years && likelyYears(years) ? { age: years, sex: 'male' } : readTypedAge(typed)
}

/** Says that these are months, and how to make them years. */
export function monthsWords(months: string): string {
  return t('age-months', { months, male: t('sex-male') })
}
