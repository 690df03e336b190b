import type { CallCounts } from '#core/measured/call-counts.ts'
import { heardWeeks, sumBy, weeksBack } from '#core/measured/cells.ts'
import { WEEKDAY_KEYS } from '#core/tally/keys.ts'

/** Calls by weekday and hour over some weeks, on average for each such week. */
export interface BusyHours {
  readonly weeks: number
  readonly hours: readonly string[]
  /** A row for each weekday on which anything was counted, Monday 0. */
  readonly days: readonly { readonly day: number; readonly calls: readonly number[] }[]
  readonly busiest: { readonly day: number; readonly hour: string; readonly calls: number } | undefined
}

/** When callers ring, over the last `size` weeks that are over. */
export function busyHours(counts: CallCounts, size: number): BusyHours {
  const span = weeksBack(counts, size)
  const weeks = heardWeeks(counts).slice(span.from, span.to).filter(Boolean).length
  const sums = sumBy(counts, span, ([table, day, hour]) => (table === 't3' ? `${day}/${hour}` : undefined))
  const seen = [...sums.keys()].map((key) => key.split('/')[1]!).sort()
  const [first, last] = [Number(seen[0] ?? 0), Number(seen.at(-1) ?? -1)]
  const hours = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    String(first + at).padStart(2, '0'),
  )
  const days = WEEKDAY_KEYS.map((key, day) => ({
    day,
    calls: hours.map((hour) => (sums.get(`${key}/${hour}`) ?? 0) / Math.max(1, weeks)),
  })).filter(({ calls }) => calls.some((n) => n > 0))
  const all = days.flatMap(({ day, calls }) => calls.map((n, at) => ({ day, hour: hours[at]!, calls: n })))
  return { weeks, hours, days, busiest: all.toSorted((a, b) => b.calls - a.calls)[0] }
}
