import { type ChartChoice, type ChartPoint, drawChart } from './chart.ts'

/** A count and what it was counted of: 31 of 402. */
export interface CountedOf {
  readonly n: number
  readonly of: number
}

const SIGMAS = 3

/** A p chart: shares of a whole, each week with the limits of its own size, within 0 and 1. A whole of nothing has no share and must be left out before. */
export function shareChart(counted: readonly CountedOf[], choice: ChartChoice = {}): ChartPoint[] {
  return drawChart(counted.map(ratio), choice, (baseline) => {
    const mean = together(counted, baseline)
    return (at) => {
      const reach = SIGMAS * Math.sqrt((mean * (1 - mean)) / counted[at]!.of)
      return { mean, lower: Math.max(0, mean - reach), upper: Math.min(1, mean + reach) }
    }
  })
}

/** A u chart: how many for each of something (each thousand calls, with `per` 1000), where one of them may have several. */
export function rateChart(
  counted: readonly CountedOf[],
  { per = 1, ...choice }: ChartChoice & { readonly per?: number } = {},
): ChartPoint[] {
  return drawChart(
    counted.map((one) => ratio(one) * per),
    choice,
    (baseline) => {
      const mean = together(counted, baseline)
      return (at) => {
        const reach = SIGMAS * Math.sqrt(mean / counted[at]!.of)
        return { mean: mean * per, lower: Math.max(0, mean - reach) * per, upper: (mean + reach) * per }
      }
    },
  )
}

/** A c chart: plain counts in stretches of equal length. */
export function countChart(counts: readonly number[], choice: ChartChoice = {}): ChartPoint[] {
  return drawChart(counts, choice, (baseline) => {
    const mean = baseline.reduce((sum, at) => sum + counts[at]!, 0) / baseline.length
    const reach = SIGMAS * Math.sqrt(mean)
    return () => ({ mean, lower: Math.max(0, mean - reach), upper: mean + reach })
  })
}

function ratio({ n, of }: CountedOf): number {
  return n / of
}

function together(counted: readonly CountedOf[], baseline: readonly number[]): number {
  const sum = (part: keyof CountedOf) => baseline.reduce((all, at) => all + counted[at]![part], 0)
  return sum('n') / sum('of')
}
