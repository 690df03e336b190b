/** An age as the whole months it may be: "7" (years) is 84 to 95, "2m" is 2, "3w" and "10d" are 0, "0" is anything under 1. */
export interface AgeRange {
  readonly from: number
  readonly to: number
}

const AGE = /^(\d{1,4})\s*(y|m|w|d)?$/

/** Reads an age as typed: a number of years, or "3m", "6w", "10d"; or a range of two ages, "5..15" or "30m.." without an end. Undefined when it is not an age a person can have. */
export function readAge(text: string | number): AgeRange | undefined {
  const [low = '', high] = String(text).split('..')
  const from = readOne(low)
  if (high === undefined || !from) return from
  const to = high === '' ? { to: OLDEST_MONTHS } : readOne(high)
  return to && to.to >= from.from ? { from: from.from, to: to.to } : undefined
}

function readOne(text: string): AgeRange | undefined {
  const match = AGE.exec(text.trim().toLowerCase())
  if (!match) return undefined
  const n = Number(match[1])
  switch (match[2]) {
    case 'm':
      return n <= OLDEST_MONTHS ? { from: n, to: n } : undefined
    case 'w':
      return monthsOfDays(n * 7)
    case 'd':
      return monthsOfDays(n)
    default:
      return n <= 125 ? { from: n * 12, to: n * 12 + 11 } : undefined
  }
}

function monthsOfDays(days: number): AgeRange {
  const months = Math.floor(days / 30.4375)
  return { from: months, to: months }
}

/** The oldest age in months that any range reaches: the top of the last interval when ages are cut. */
export const OLDEST_MONTHS = 125 * 12 + 11

/** A number of months as an age is typed: 84 is "7", 2 is "2m", 30 is "30m"; `readAge` gives an age that begins there. */
export function writeAge(months: number): string {
  return months % 12 === 0 ? String(months / 12) : `${months}m`
}

/** The last month of an age as it is typed: 95, the end of the 7th year, is "7"; others are months, 29 is "29m", and so is 11, since "0" reads as newborn. */
export function writeLastAge(months: number): string {
  return months > 11 && (months + 1) % 12 === 0 ? String((months + 1) / 12 - 1) : `${months}m`
}
