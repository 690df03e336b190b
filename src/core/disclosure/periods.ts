import { isoWeek } from '../clock/iso-week.ts'

/** Weeks of a quarter; the last of a year of 53 weeks has one more. */
const QUARTER_WEEKS = 13

/** A fixed stretch of weeks by which counts leave the practice. */
export interface Period {
  /** "2026-Q2" */
  readonly id: string
  readonly from: string
  readonly to: string
}

/** The quarter that a week lies in: weeks 1 to 13, 14 to 26, 27 to 39, and 40 to the end of the year. */
export function quarterOf(week: string): Period {
  const [year, number] = week.split('-W') as [string, string]
  const quarter = Math.min(3, Math.floor((Number(number) - 1) / QUARTER_WEEKS))
  const name = (at: number) => `${year}-W${String(at).padStart(2, '0')}`
  const from = name(quarter * QUARTER_WEEKS + 1)
  const to = quarter === 3 ? lastWeek(year) : name((quarter + 1) * QUARTER_WEEKS)
  return { id: `${year}-Q${quarter + 1}`, from, to }
}

/** The quarters that were over before this week, of those that any of the weeks lies in; the newest first. What still runs never leaves, so that two files of it cannot be compared. */
export function quartersOver(weeks: readonly string[], thisWeek: string): Period[] {
  const all = new Map(weeks.map((week) => [quarterOf(week).id, quarterOf(week)]))
  return [...all.values()].filter(({ to }) => to < thisWeek).sort((a, b) => (a.id < b.id ? 1 : -1))
}

function lastWeek(year: string): string {
  const last = isoWeek(`${year}-12-31`)
  return last.startsWith(year) ? last : `${year}-W52`
}
