import { isoWeek } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import type { CallCounts } from '#core/measured/call-counts.ts'

/** What a quiet week holds. */
export const cells = {
  't1/sore-throat/pf-sore-throat/accepted': 60,
  't1/sore-throat/pf-sore-throat/declined-gp': 10,
  't1/headache/gp-routine/accepted': 20,
  't1/headache/duty-now/raised': 10,
  't4/physio/absent/gp-soon': 7,
  't4/podiatry/full/gp-soon': 2,
  't4/physio/refused/gp-soon': 40,
  't12/gate/yes': 3,
  't12/gate/no': 30,
}

/** Counts of so many whole weeks before the week of 24 November 2026, which runs and has one call: `cells` says what each week holds. */
export function callsOver(
  weeks: number,
  cells: (at: number) => Readonly<Record<string, number>>,
): CallCounts {
  const all: Record<string, number[]> = {}
  for (let at = 0; at <= weeks; at++)
    for (const [cell, n] of Object.entries(
      at < weeks ? cells(at) : { 't1/sore-throat/pf-sore-throat/accepted': 1 },
    )) {
      const list = all[cell] ?? []
      all[cell] = list
      if (n > 0) list.push(at, n)
    }
  return {
    sample: false,
    thisWeek: '2026-W48',
    weeks: Array.from({ length: weeks + 1 }, (_, at) => ({
      week: isoWeek(addDays('2026-11-24', 7 * (at - weeks))),
      known: 1,
      heard: 1,
      days: 5,
    })),
    cells: all,
    events: [],
  }
}
