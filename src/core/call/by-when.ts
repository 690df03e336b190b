import { weekday } from '../clock/wall-clock.ts'
import { inCoreHours } from '../hours/core-hours.ts'
import type { Rank } from '../pathway/pathway.ts'
import { type Phrases, phrase } from '../pathway/phrases.ts'
import type { Practice } from '../practice/practice.ts'

/** The clock of an answer in the words of the script, for `{by}`: "today", "by the end of Thursday", "within 2 weeks". */
export function byWords(
  phrases: Phrases,
  practice: Practice,
  rank: Rank,
  at: string,
  limit: string | undefined,
): string {
  if (rank >= 4) return phrase(phrases, 'by-now')
  if (rank === 3) return phrase(phrases, inCoreHours(practice, at) ? 'by-today' : 'by-tonight')
  if (rank === 2 && limit)
    return phrase(phrases, 'by-day', { day: phrase(phrases, 'days').split(' ')[weekday(limit)]! })
  return phrase(phrases, rank === 0 ? 'by-none' : 'by-two-weeks')
}
