import { readAge } from '#core/clock/age.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'

/** What was typed into a box for an age. */
export interface TypedAge {
  readonly age: string
  readonly sex?: 'female' | 'male'
}

/** Up to this number an age may be in months or in years; a larger number is years. */
const MOST_MONTHS = 36

/** What may follow an age; the beginning of one is read as the whole. */
const UNITS = ['days', 'weeks', 'wks', 'months', 'mths', 'years', 'yrs']
const SEXES = ['female', 'male', 'ff', 'mm']

/** The first letter of the word that begins so. */
function initial(words: readonly string[], begins: string | undefined): string | undefined {
  return begins && words.some((word) => word.startsWith(begins)) ? begins[0] : undefined
}

/** Reads an age as reception types it, also while it is typed: "52", "3m", "6 weeks", "7yrs old", and with the sex "52f", "f 52", "52m", "18 months male". Up to 36 one "m" means months and a second one years of a male. Undefined where it is no age. */
export function readTypedAge(typed: string): TypedAge | undefined {
  const text = typed.trim().toLowerCase()
  const parts = /^(?:([fm])\s*)?(\d{1,4})\s*([a-z]*)(?:\s+ol?d?(?![a-z]))?(?:\s+([a-z]+))?$/.exec(text)
  if (!parts) return undefined
  const [, first, number = '', word, last] = parts
  const bare = last === undefined && word === 'm' && Number(number) > MOST_MONTHS
  const unit = bare ? undefined : initial(UNITS, word)
  const own = unit ? undefined : initial(SEXES, word)
  const other = initial(SEXES, last)
  if ((word && !unit && !own) || (last && (!unit || !other))) return undefined
  const letter = first ?? own ?? other
  const age = `${number}${unit && unit !== 'y' ? unit : ''}`
  // A stray 0 makes no newborn: days and weeks are typed as such.
  if (!readAge(age) || age === '0') return undefined
  return { age, ...(letter ? { sex: letter === 'f' ? 'female' : 'male' } : {}) }
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
  return t('age-months', { months, count: Number(months), male: t('sex-male') })
}

/** What a number was read as because of its one letter, which is a key of the screen too ("W" of someone with them, "M" of male); undefined elsewhere. */
export function readByKey(typed: string): string | undefined {
  const weeks = /^\s*(\d{1,2})\s*w\s*$/i.exec(typed)?.[1]
  const months = perhapsYears(typed)
  return months ? monthsWords(months) : weeks && t('age-weeks', { count: Number(weeks) })
}

/** A call as it goes on with its age: no small child, of months, weeks, days or few years, rings by itself: somebody is with it. */
export function spokenFor(call: Call): Call {
  const small = /^([0-6]|\d+[mwd])$/.test(String(call.answers.age))
  return small && call.about === 'self' ? { ...call, about: 'with', tooSmall: true } : call
}

/** What is said of a child that rings by itself, until the first danger sign is asked: of a small one that somebody is with it, of another that it is alone. */
export function childOnLine({ about, answers, tooSmall, trail }: Call): string | undefined {
  if (trail.length > 1) return undefined
  if (tooSmall && about === 'with') return t('too-small')
  return about === 'self' && /^([7-9]|1[01])$/.test(String(answers.age)) ? t('child-alone') : undefined
}
