/** A time of day as records hold it, "09:00"; the middle of a pattern that names more than one. */
export const TIME_OF_DAY = '(?:[01]\\d|2[0-3]):[0-5]\\d'

const WHOLE = new RegExp(`^${TIME_OF_DAY}$`)

/** Whether a text is a time of day, "00:00" to "23:59". */
export function isTimeOfDay(text: string): boolean {
  return WHOLE.test(text)
}

const WORDS: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' }
const TYPED = /^(\d{1,2})[:.h]?(\d\d)?(am|pm|a|p|a\.m\.|p\.m\.|yb|yh)?$/

/** Reads a time of day as people type it, "9", "930", "9.30", "9am", "18:30", "12 noon", "midnight", as "09:30"; undefined when it is no time. */
export function readTime(text: string): string | undefined {
  const plain = text.toLowerCase().replaceAll(/\s/g, '')
  const word = WORDS[plain.replace(/^12(?=[nm])/, '')]
  if (word) return word
  const match = TYPED.exec(plain)
  if (!match) return undefined
  const hour = hourOf(Number(match[1]), match[3])
  const minute = Number(match[2] ?? 0)
  if (hour === undefined || minute > 59 || (Number(match[1]) === 24 && minute > 0)) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** "yb" and "yh" are morning and afternoon in Welsh; 24:00 is the midnight that ends the day. */
function hourOf(typed: number, half: string | undefined): number | undefined {
  if (half === undefined) return typed === 24 ? 0 : typed < 24 ? typed : undefined
  if (typed < 1 || typed > 12) return undefined
  const late = half.startsWith('p') || half === 'yh'
  return (typed % 12) + (late ? 12 : 0)
}
