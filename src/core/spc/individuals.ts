import { type ChartChoice, type ChartPoint, drawChart, meanOf } from './chart.ts'

/** NHS England's charts draw limits at 2.66 mean moving ranges; others divide by 1.128 (d2 of two points), which is 2.6596. */
export const NHS_FACTOR = 2.66
/** The factor of charts that divide by d2 of two points. */
export const D2_FACTOR = 3 / 1.128
/** D4 of two points: a moving range above this many mean moving ranges is unusual. */
const RANGE_LIMIT = 3.267

/** How an XmR chart is drawn. */
export interface XmrChoice extends ChartChoice {
  /** Moving ranges that are unusual do not set the limits. Off by default, so that the limits are those anyone can reckon by hand. */
  readonly screen?: boolean
  readonly factor?: number
}

/**
 * An XmR chart: single values, whose limits come from how far each lies from the one before. For weekly counts, after they were
 * divided by the working days of their week. Equal to NHSRplotthedots with its factor, to qicharts2's "i" with `D2_FACTOR`.
 */
export function xmrChart(values: readonly number[], choice: XmrChoice = {}): ChartPoint[] {
  return drawChart(values, choice, (baseline) => {
    const mean = meanOf(baseline.map((at) => values[at]!))
    const range = meanRange(movingRanges(baseline.map((at) => values[at]!)), choice.screen ?? false)
    const reach = (choice.factor ?? NHS_FACTOR) * range
    return () => (Number.isNaN(reach) ? { mean } : { mean, lower: mean - reach, upper: mean + reach })
  })
}

/** The chart of the moving ranges themselves: how much a series jumps about. Its first value has none before it, so there is one point fewer. */
export function rangeChart(values: readonly number[], choice: ChartChoice = {}): ChartPoint[] {
  const ranges = movingRanges(values)
  const baseline = choice.baseline === undefined ? {} : { baseline: choice.baseline - 1 }
  return drawChart(ranges, { ...choice, ...baseline }, (set) => {
    const mean = meanOf(set.map((at) => ranges[at]!))
    return () => ({ mean, lower: 0, upper: RANGE_LIMIT * mean })
  })
}

function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, at) => Math.abs(value - values[at]!))
}

function meanRange(ranges: readonly number[], screen: boolean): number {
  const all = meanOf(ranges)
  return screen ? meanOf(ranges.filter((range) => range < RANGE_LIMIT * all)) : all
}
