import { isoWeek } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import { type DataSet, dataSetOf } from '#core/disclosure/data-set.ts'
import { type Period, quartersOver } from '#core/disclosure/periods.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { WeekSums } from '../store/counting/week-sums.ts'
import type { PracticeStore } from '../store/store.ts'
import type { CallTotals } from './call-totals.ts'

/** Days after the end of a quarter before it is published, in which desks that were away send their last counts. */
const SETTLING_DAYS = 7
/** Two quarters and what settles lie in so many weeks. */
const WEEKS_BACK = 28

/** The quarters that may be published at a London wall clock, the newest first, of those that the weeks lie in. */
export function quartersToPublish(weeks: readonly string[], at: string): Period[] {
  return quartersOver(weeks, isoWeek(addDays(at, -SETTLING_DAYS)))
}

/** The last quarter that is published at a London wall clock: what still runs never leaves a practice. */
export function lastQuarter(at: string): Period | undefined {
  const weeks = Array.from({ length: WEEKS_BACK }, (_, back) => isoWeek(addDays(at, -7 * back)))
  return quartersToPublish(weeks, at)[0]
}

/**
 * What leaves a practice of a quarter that is over; undefined where it has too few calls. It is kept the first time that somebody
 * asks, and given ever after, unless a lead takes it back. Two answers with known counts added between them would tell a hidden number.
 * `may` is false while the clock is not believed: a quarter that still runs is never kept.
 */
export async function publishedQuarter(
  own: PracticeStore,
  { name }: Pick<Practice, 'name'>,
  period: Period,
  totals: () => Promise<CallTotals>,
  may: boolean,
): Promise<DataSet | undefined> {
  const before = await own.publishedFigures(period.id)
  if (before !== undefined) return named(before, name)
  if (!may) return undefined
  const { sample, ...sums } = await totals()
  const cells = sumsWithin(sums, period)
  // Where nothing was counted, nothing could be told.
  if (cells.length === 0) return undefined
  const set = dataSetOf(cells, { practice: name, sample, period }) ?? null
  // Somebody else may have asked at the same moment: what was kept first is given.
  return named(await own.publishFigures(period.id, set), name)
}

/** Each cell with what it comes to in a quarter. */
function sumsWithin(
  { weeks, cells }: WeekSums,
  { from, to }: Period,
): (readonly [cell: string, n: number])[] {
  const within = weeks.map((week) => week >= from && week <= to)
  return [...cells].flatMap(([cell, pairs]) => {
    let sum = 0
    for (let at = 0; at < pairs.length; at += 2) if (within[pairs[at]!]) sum += pairs[at + 1]!
    return sum > 0 ? [[cell, sum] as const] : []
  })
}

function named(set: DataSet | null, practice: string): DataSet | undefined {
  return set ? { ...set, practice } : undefined
}
