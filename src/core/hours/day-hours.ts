import type { DayHours } from './core-hours.ts'
import type { WeekSpan } from './week.ts'

/** The times of one day of core hours, in their order; none on a day the surgery is shut. */
export function spansOfDay(hours: DayHours | null): WeekSpan[] {
  return (hours ?? []).flatMap((opens, at, all) => (at % 2 > 0 ? [] : { opens, closes: all[at + 1] ?? '' }))
}

/** Times of one day as core hours keep them; null for none. */
export function dayOfSpans([first, ...later]: readonly WeekSpan[]): DayHours | null {
  return first ? [first.opens, first.closes, ...later.flatMap(({ opens, closes }) => [opens, closes])] : null
}
