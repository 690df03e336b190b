import { dateOf } from '#core/clock/wall-clock.ts'
import { worksOn } from '#core/hours/core-hours.ts'
import type { Practice } from '#core/practice/practice.ts'
import { type SampleYear, sampleYear } from '#core/tally/sample-year.ts'
import { totalsOf, type WeekSums, type WeekTotal } from '../store/counting/week-sums.ts'
import type { PracticeStore } from '../store/store.ts'

const YEARS_KEPT = 20

/** Counts by cell and week as they are read: what was counted, and of a sample practice an invented year besides. */
export interface CallTotals extends WeekSums {
  readonly sample: boolean
}

/** The counts of a practice from one week to another, at a London wall clock. */
export async function callTotals(
  own: PracticeStore,
  practice: Practice,
  { at, from, to, year }: { at: string; from: string; to: string; year: SampleYear | undefined },
): Promise<CallTotals> {
  const counted = await own.weekSums(from, to)
  const sample = practice.sample && practice.kind !== 'network' && year !== undefined
  if (!sample) return { sample, ...counted }
  const invented = yearOf(year, practice, at).filter(({ week }) => week >= from && week <= to)
  return { sample, ...sumsOf([...totalsOf(counted), ...invented]) }
}

/** Sums by cell of totals in any order. */
function sumsOf(totals: readonly WeekTotal[]): WeekSums {
  const weeks = [...new Set(totals.map(({ week }) => week))].sort()
  const places = new Map(weeks.map((week, at) => [week, at]))
  const byCell = new Map<string, Map<number, number>>()
  for (const { week, cell, n } of totals) {
    const own = byCell.get(cell) ?? new Map<number, number>()
    byCell.set(cell, own)
    const at = places.get(week)!
    own.set(at, (own.get(at) ?? 0) + n)
  }
  const inOrder = (own: ReadonlyMap<number, number>) => [...own].sort(([a], [b]) => a - b).flat()
  return { weeks, cells: new Map([...byCell].map(([cell, own]) => [cell, inOrder(own)])) }
}

/** The year of one sample practice, kept for the day. */
const years = new Map<string, WeekTotal[]>()

function yearOf(year: SampleYear, practice: Practice, at: string): WeekTotal[] {
  const key = `${practice.id} ${practice.revision} ${dateOf(at)}`
  const known = years.get(key)
  if (known) return known
  const worked = (date: string) => worksOn(practice, date)
  const made = sampleYear(year, { seed: practice.id, today: dateOf(at), worked })
  // Yesterday's is never asked for again.
  if (years.size >= YEARS_KEPT) years.clear()
  years.set(key, made)
  return made
}
