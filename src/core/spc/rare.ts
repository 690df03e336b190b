import { type ChartChoice, type ChartPoint, drawChart, meanOf } from './chart.ts'
import { D2_FACTOR, xmrChart } from './individuals.ts'

/**
 * Weeks between rare events: for each week with an event after the first, how many weeks without one lay before it. Two events
 * in one week have none between them. `weeks` are counts by week, oldest first.
 */
export function weeksBetween(weeks: readonly number[]): { readonly at: number; readonly between: number }[] {
  const gaps: { at: number; between: number }[] = []
  let last: number | undefined
  for (const [at, n] of weeks.entries())
    for (let event = 0; event < n; event++) {
      if (last !== undefined) gaps.push({ at, between: Math.max(0, at - last - 1) })
      last = at
    }
  return gaps
}

/** The middle of a geometric distribution, as a share of its mean. */
const MEDIAN_SHARE = Math.LN2
const SIGMAS = 3

/** A g chart: whole weeks between rare events. Its line is the middle, since most gaps are short and a few are long. */
export function gapChart(gaps: readonly number[], choice: ChartChoice = {}): ChartPoint[] {
  return drawChart(gaps, choice, (baseline) => {
    const mean = meanOf(baseline.map((at) => gaps[at]!))
    const reach = SIGMAS * Math.sqrt(mean * (mean + 1))
    return () => ({ mean: mean * MEDIAN_SHARE, lower: Math.max(0, mean - reach), upper: mean + reach })
  })
}

/** The power that makes times between events lie evenly enough for an XmR chart. */
const EVEN = 3.6

/** A t chart: times between rare events in any unit, each above zero, charted evenly and turned back. */
export function timeChart(times: readonly number[], choice: ChartChoice = {}): ChartPoint[] {
  const even = xmrChart(
    times.map((time) => time ** (1 / EVEN)),
    { ...choice, factor: D2_FACTOR },
  )
  const back = (value: number) => Math.max(0, value) ** EVEN
  return even.map(({ mean, lower, upper, nearLower, nearUpper, segment, trial }, at) => ({
    value: times[at]!,
    mean: back(mean),
    ...(lower === undefined ? {} : { lower: back(lower), nearLower: back(nearLower!) }),
    ...(upper === undefined ? {} : { upper: back(upper), nearUpper: back(nearUpper!) }),
    segment,
    trial,
  }))
}
