import type { ChartPoint } from './chart.ts'

/** What is unusual about a point, if anything: beyond a limit, part of a run up or down, near a limit with its neighbours, on one side too long. */
export const SIGNAL_KINDS = ['beyond', 'trend', 'two-of-three', 'shift'] as const
/** A way in which a point is unusual. */
export type SignalKind = (typeof SIGNAL_KINDS)[number]
/** What is unusual about a point, and in which direction. */
export interface Signal {
  readonly kind: SignalKind
  /** Which way it points: above the mean or rising is high. */
  readonly way: 'high' | 'low'
}

/** Points in a row that make a trend or a shift. */
export const RUN = 7

/** The one signal of each point by the rules of NHSRplotthedots; the first in `SIGNAL_KINDS` that holds. Rules start anew in each stretch. */
export function signalsOf(points: readonly ChartPoint[]): (Signal | undefined)[] {
  const found = SIGNAL_KINDS.map((kind) => ({ kind, sides: RULES[kind](points) }))
  return points.map((_, at) => {
    const first = found.find(({ sides }) => sides[at] !== 0)
    return first && { kind: first.kind, way: first.sides[at]! > 0 ? 'high' : 'low' }
  })
}

/** Each rule by itself: for every point 1 (high), -1 (low) or 0. */
export const RULES: Readonly<Record<SignalKind, (points: readonly ChartPoint[]) => number[]>> = {
  beyond: (points) => points.map(beyond),
  trend: (points) =>
    runs(points, ({ value }, before) => (before ? Math.sign(value - before.value) : 0), RUN - 1, 1),
  'two-of-three': twoOfThree,
  shift: (points) => runs(points, ({ value, mean }) => Math.sign(value - mean), RUN, 0),
}

function beyond({ value, lower, upper }: ChartPoint): number {
  if (upper !== undefined && value > upper) return 1
  return lower !== undefined && value < lower ? -1 : 0
}

/** Between two thirds of the way and the limit itself. */
function near(point: ChartPoint): number {
  const { value, nearLower, nearUpper } = point
  if (beyond(point) !== 0) return 0
  if (nearUpper !== undefined && value > nearUpper) return 1
  return nearLower !== undefined && value < nearLower ? -1 : 0
}

/** Marks stretches of at least `least` equal steps, and as many points before them as the first step started from. */
function runs(
  points: readonly ChartPoint[],
  step: (point: ChartPoint, before: ChartPoint | undefined) => number,
  least: number,
  alsoBefore: number,
): number[] {
  const steps = points.map((point, at) => {
    const before = points[at - 1]
    return step(point, before?.segment === point.segment ? before : undefined)
  })
  const marks = points.map(() => 0)
  for (let from = 0; from < points.length; ) {
    const way = steps[from]!
    let to = from + 1
    while (to < points.length && steps[to] === way && points[to]!.segment === points[from]!.segment) to++
    if (way !== 0 && to - from >= least) marks.fill(way, from - alsoBefore, to)
    from = to
  }
  return marks
}

/** Two of three in a row near the same limit, all three on that side of the mean; only the near ones are marked. */
function twoOfThree(points: readonly ChartPoint[]): number[] {
  const marks = points.map(() => 0)
  for (let at = 0; at + 3 <= points.length; at++) {
    const three = points.slice(at, at + 3)
    const way = Math.sign(three[0]!.value - three[0]!.mean)
    const together = three.every(
      (point) => point.segment === three[0]!.segment && Math.sign(point.value - point.mean) === way,
    )
    if (way === 0 || !together || three.filter((point) => near(point) === way).length < 2) continue
    for (const [step, point] of three.entries()) if (near(point) === way) marks[at + step] = way
  }
  return marks
}
