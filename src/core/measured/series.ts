import type { ChartChoice, ChartPoint } from '../spc/chart.ts'
import { xmrChart } from '../spc/individuals.ts'
import { gapChart, weeksBetween } from '../spc/rare.ts'
import { rateChart, shareChart } from '../spc/shares.ts'
import { type Signal, signalsOf } from '../spc/signals.ts'
import type { CallCounts } from './call-counts.ts'
import { byWeek, heardWeeks } from './cells.ts'
import type { Measure, Places } from './measures.ts'

/** A week of a measure: x of n, its point on the chart, and what is unusual about it. */
export interface MeasuredWeek {
  /** The week, and of what came twice in one week which of them it is. */
  readonly id: string
  readonly week: string
  readonly n: number
  readonly of: number
  readonly point: ChartPoint
  readonly signal: Signal | undefined
}

/**
 * A measure week by week; undefined where no desk was heard from or there was nothing to count it of. The week that runs is left
 * out: it is not whole. Of what is rare there is a point for each time after the first, and no other. `anew` names the weeks from
 * which new limits hold.
 */
export function seriesOf(
  counts: CallCounts,
  measure: Measure,
  places: Places,
  anew: readonly string[] = [],
): (MeasuredWeek | undefined)[] {
  const heard = heardWeeks(counts)
  const n = byWeek(counts, (parts) => measure.n(parts, places))
  const over = counts.weeks.filter(({ week }) => week < counts.thisWeek)
  if (measure.chart === 'between')
    return betweenSeries(
      over.flatMap(({ week }, at) => (heard[at] ? [{ week, n: n[at]! }] : [])),
      anew,
    )
  const whole =
    measure.chart === 'per-day'
      ? counts.weeks.map(({ days }) => days)
      : byWeek(counts, (parts) => measure.of(parts, places))
  const known = over.map((_, at) => at).filter((at) => heard[at] && whole[at]! > 0)
  const counted = known.map((at) => ({ week: over[at]!.week, n: n[at]!, of: whole[at]! }))
  const points = chartOf(measure, counted, { rebases: startsOf(counted, anew) })
  const measured = new Map(known.map((at, place) => [at, place]))
  const weeks = withSignals(counted, points)
  return over.map((_, at) => weeks[measured.get(at) ?? -1])
}

/** Whole weeks between what is rare, of the weeks that desks were heard from. */
function betweenSeries(
  weeks: readonly { readonly week: string; readonly n: number }[],
  anew: readonly string[],
): MeasuredWeek[] {
  const gaps = weeksBetween(weeks.map(({ n }) => n))
  const counted = gaps.map(({ at, between }) => ({ week: weeks[at]!.week, n: between, of: 1 }))
  return withSignals(
    counted,
    gapChart(
      counted.map(({ n }) => n),
      { rebases: startsOf(counted, anew) },
    ),
  )
}

function withSignals(
  counted: readonly { readonly week: string; readonly n: number; readonly of: number }[],
  points: readonly ChartPoint[],
): MeasuredWeek[] {
  const signals = signalsOf(points)
  return counted.map((one, at) => ({
    ...one,
    id: counted[at - 1]?.week === one.week ? `${one.week}/${at}` : one.week,
    point: points[at]!,
    signal: signals[at],
  }))
}

/** The first points at or after each of these weeks. */
function startsOf(counted: readonly { readonly week: string }[], anew: readonly string[]): number[] {
  return anew.map((from) => counted.findIndex(({ week }) => week >= from)).filter((at) => at > 0)
}

function chartOf(
  { chart, per }: Measure,
  counted: readonly { readonly n: number; readonly of: number }[],
  choice: ChartChoice,
): ChartPoint[] {
  if (chart === 'share') return shareChart(counted, choice)
  if (chart === 'rate') return rateChart(counted, { per, ...choice })
  return xmrChart(
    counted.map(({ n, of }) => n / of),
    choice,
  )
}
