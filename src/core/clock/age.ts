/** An age as the whole months it may be: "7" (years) is 84 to 95, "2m" is 2, "3w" and "10d" are 0, "0" is anything under 1. */
export interface AgeRange {
  readonly from: number
  readonly to: number
}

const AGE = /^(\d{1,4})\s*(y|m|w|d)?$/

/** Reads an age as typed: a number of years, or "3m", "6w", "10d"; undefined when it is not an age a person can have. */
export function readAge(text: string | number): AgeRange | undefined {
  const match = AGE.exec(String(text).trim().toLowerCase())
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

/** An age in the words of the screens: 84 to 95 is "7", 2 is "2m". */
export function writeAge(months: number): string {
  return months < 24 && months % 12 !== 0 ? `${months}m` : String(Math.floor(months / 12))
}
