import type { ChartPoint } from '#core/spc/chart.ts'
import { xmrChart } from '#core/spc/individuals.ts'
import { rateChart, shareChart } from '#core/spc/shares.ts'
import { type Signal, signalsOf } from '#core/spc/signals.ts'
import type { CallCounts } from './calls-data.ts'
import { byWeek, heardWeeks } from './cells.ts'
import type { Measure, Places } from './measures.ts'

/** A week of a measure: x of n, its point on the chart, and what is unusual about it. */
export interface MeasuredWeek {
  readonly week: string
  readonly n: number
  readonly of: number
  readonly point: ChartPoint
  readonly signal: Signal | undefined
}

/** A measure week by week; undefined where no desk was heard from or there was nothing to count it of. The week that runs is left out: it is not whole. */
export function seriesOf(counts: CallCounts, measure: Measure, places: Places): (MeasuredWeek | undefined)[] {
  const heard = heardWeeks(counts)
  const n = byWeek(counts, (parts) => measure.n(parts, places))
  const whole =
    measure.chart === 'per-day'
      ? counts.weeks.map(({ days }) => days)
      : byWeek(counts, (parts) => measure.of(parts, places))
  const over = counts.weeks.filter(({ week }) => week < counts.thisWeek)
  const known = over.map((_, at) => at).filter((at) => heard[at] && whole[at]! > 0)
  const counted = known.map((at) => ({ n: n[at]!, of: whole[at]! }))
  const points = chartOf(measure, counted)
  const signals = signalsOf(points)
  const measured = new Map(
    known.map((at, place) => [
      at,
      { week: over[at]!.week, ...counted[place]!, point: points[place]!, signal: signals[place] },
    ]),
  )
  return over.map((_, at) => measured.get(at))
}

function chartOf(
  { chart, per }: Measure,
  counted: readonly { readonly n: number; readonly of: number }[],
): ChartPoint[] {
  if (chart === 'share') return shareChart(counted)
  if (chart === 'rate') return rateChart(counted, { per })
  return xmrChart(counted.map(({ n, of }) => n / of))
}
