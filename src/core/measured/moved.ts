import type { MeasuredWeek } from './series.ts'

/** How the last week of a measure stands beside the weeks before it. */
export interface Movement {
  readonly way: 'up' | 'down'
  /** At least twice as much, or at most half. */
  readonly twice: boolean
}

/** Weeks before the last that it is put beside, and the fewest that tell anything. */
export const WEEKS_BEFORE = 6
const LEAST_WEEKS = 3
/** A change by a smaller factor than this counts as about the same. */
const CLEARLY = 1.2
/** Fewer than so many double by chance. */
export const FEW = 5

/** How the last measured week stands beside the six before it, without a word on whether that is usual; undefined where it stayed about the same or there is too little to say. */
export function movedOf(weeks: readonly (MeasuredWeek | undefined)[]): Movement | undefined {
  const measured = weeks.filter((week) => week !== undefined)
  const last = measured.at(-1)
  const before = measured.slice(-1 - WEEKS_BEFORE, -1)
  if (!last || before.length < LEAST_WEEKS) return undefined
  const all = before.reduce((sum, { of }) => sum + of, 0)
  const usual = before.reduce((sum, { n }) => sum + n, 0) / all
  const now = last.n / last.of
  const [high, low] = now > usual ? [now, usual] : [usual, now]
  if (high < low * CLEARLY || high === 0) return undefined
  return { way: now > usual ? 'up' : 'down', twice: high >= low * 2 && high * last.of >= FEW }
}
