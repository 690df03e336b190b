/** One point of a control chart with the limits that it is judged by. Limits are absent where the variation cannot be reckoned. */
export interface ChartPoint {
  readonly value: number
  readonly mean: number
  readonly lower?: number
  readonly upper?: number
  /** Two thirds of the way from the mean to a limit. */
  readonly nearLower?: number
  readonly nearUpper?: number
  /** Which stretch between decisions to draw new limits it lies in, from 0. Rules never run across two. */
  readonly segment: number
  /** The stretch has fewer than 13 points: its limits may still move. */
  readonly trial: boolean
}

/** How a chart's limits are drawn. */
export interface ChartChoice {
  /** Where new limits start after a decision to draw them anew, as indices of points, each the first of its stretch. */
  readonly rebases?: readonly number[]
  /** Only the first so many points of each stretch set its limits. */
  readonly baseline?: number
  /** Points that are drawn but do not set limits, as indices. */
  readonly leftOut?: readonly number[]
}

/** Fewer points than this make trial limits. */
const FIRM_POINTS = 13

/** The stretches of a series between decisions, as first and last index (the last not included). */
export function segmentsOf(length: number, rebases: readonly number[] = []): [from: number, to: number][] {
  const starts = [...new Set([0, ...rebases])].filter((at) => at >= 0 && at < length).sort((a, b) => a - b)
  return starts.map((from, at) => [from, starts[at + 1] ?? length])
}

/** The indices of one stretch that set its limits. */
export function baselineOf(
  [from, to]: readonly [number, number],
  { baseline, leftOut = [] }: ChartChoice,
): number[] {
  const end = Math.min(to, from + (baseline ?? Number.POSITIVE_INFINITY))
  return Array.from({ length: end - from }, (_, at) => from + at).filter((at) => !leftOut.includes(at))
}

/** Draws each stretch by itself: `limits` says from its baseline where its mean and limits lie, point by point. */
export function drawChart(
  values: readonly number[],
  choice: ChartChoice,
  limits: (baseline: readonly number[]) => (at: number) => Pick<ChartPoint, 'mean' | 'lower' | 'upper'>,
): ChartPoint[] {
  return segmentsOf(values.length, choice.rebases).flatMap(([from, to], segment) => {
    const limitsAt = limits(baselineOf([from, to], choice))
    const trial = to - from < FIRM_POINTS
    return values
      .slice(from, to)
      .map((value, at) => ({ value, ...withNear(limitsAt(from + at)), segment, trial }))
  })
}

/** The mean of numbers; not a number where there are none. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function withNear({ mean, lower, upper }: Pick<ChartPoint, 'mean' | 'lower' | 'upper'>) {
  return {
    mean,
    ...(lower === undefined ? {} : { lower, nearLower: mean + ((lower - mean) * 2) / 3 }),
    ...(upper === undefined ? {} : { upper, nearUpper: mean + ((upper - mean) * 2) / 3 }),
  }
}
