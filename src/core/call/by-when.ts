import { timeOf, weekday } from '../clock/wall-clock.ts'
import type { Destination, Rank } from '../pathway/pathway.ts'
import { type Phrases, phrase } from '../pathway/phrases.ts'

/** From here on "today" is said as "this evening". */
const EVENING = '18:00'

/** The clock of an answer in the words of the script, for `{by}`: "now", "within the hour", "today", "by the end of Thursday", "within 2 weeks". */
export function byWords(
  phrases: Phrases,
  rank: Rank,
  at: string,
  limit: string | undefined,
  { minutes }: Pick<Destination, 'minutes'> = {},
): string {
  if (rank === 4 && minutes) return phrase(phrases, minutes > 60 ? 'by-two-hours' : 'by-hour')
  if (rank >= 4) return phrase(phrases, 'by-now')
  if (rank === 3) return phrase(phrases, timeOf(at) < EVENING ? 'by-today' : 'by-tonight')
  if (rank === 2 && limit) return phrase(phrases, 'by-day', { day: dayName(phrases, limit) })
  return phrase(phrases, rank === 0 ? 'by-none' : 'by-two-weeks')
}

/** A date as it is said: "Thursday 26 November". */
export function dayWords(phrases: Phrases, at: string): string {
  const month = phrase(phrases, 'months-of-year').split(' ')[Number(at.slice(5, 7)) - 1]!
  return `${dayName(phrases, at)} ${Number(at.slice(8, 10))} ${month}`
}

function dayName(phrases: Phrases, at: string): string {
  return phrase(phrases, 'days').split(' ')[weekday(at)]!
}
