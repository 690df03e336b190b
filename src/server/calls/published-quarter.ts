import { isoWeek } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import { type DataSet, dataSetOf } from '#core/disclosure/data-set.ts'
import { type Period, quartersOver } from '#core/disclosure/periods.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { PracticeStore } from '../store/store.ts'
import type { CallTotals } from './call-totals.ts'

/** Desks that were away send their last counts of a quarter after its end: nothing is published before so many days more are over. */
const SETTLING_DAYS = 7

/** The quarters that may be published at a London wall clock, of those that any of the weeks lies in; the newest first. */
export function quartersToPublish(weeks: readonly string[], at: string): Period[] {
  return quartersOver(weeks, isoWeek(addDays(at, -SETTLING_DAYS)))
}

/**
 * What leaves a practice of a quarter that is over; undefined where it has too few calls. The first time that somebody asks it is
 * kept, and given ever after: from two answers with known counts added between them a hidden number could be told.
 */
export async function publishedQuarter(
  own: PracticeStore,
  { name }: Pick<Practice, 'name'>,
  period: Period,
  totals: () => Promise<CallTotals>,
): Promise<DataSet | undefined> {
  const before = await own.publishedFigures(period.id)
  if (before !== undefined) return named(before, name)
  const { totals: all, sample } = await totals()
  const cells = all
    .filter(({ week }) => week >= period.from && week <= period.to)
    .map(({ cell, n }) => [cell, n] as const)
  // Of no counts at all there is nothing that could be told.
  if (cells.length === 0) return undefined
  await own.publishFigures(period.id, dataSetOf(cells, { practice: name, sample, period }) ?? null)
  // Somebody else may have asked at the same moment: what was kept first is given.
  return named((await own.publishedFigures(period.id)) ?? null, name)
}

function named(set: DataSet | null, practice: string): DataSet | undefined {
  return set ? { ...set, practice } : undefined
}
