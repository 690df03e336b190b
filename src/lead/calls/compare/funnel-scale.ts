import { CHART, niceTop } from '../chart/chart-scale.ts'
import type { Funnel } from './funnel.ts'

const STEPS = 40
/** Limits widen without end towards nothing: a chart begins at this share of the smallest practice. */
const FROM = 0.6
const TO = 1.15

/** Where sizes and values lie on a funnel. */
export interface FunnelScale {
  readonly x: (of: number) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
  /** Sizes that are named along the foot. */
  readonly sizes: readonly number[]
  readonly from: number
  readonly to: number
}

/** Lays a funnel out: from just under the smallest practice to just over the largest, from nothing up to the highest value or limit of a point. */
export function funnelScale({ points, limitsAt }: Funnel): FunnelScale {
  const all = points.map(({ of }) => of)
  const [from, to] = [Math.min(...all) * FROM, Math.max(...all) * TO]
  const top = niceTop(
    Math.max(...points.map(({ value, of }) => Math.max(value, limitsAt(of)?.upper998 ?? 0))),
  )
  const across = CHART.width - CHART.left - CHART.right
  const up = CHART.height - CHART.top - CHART.bottom
  const step = niceTop((to - from) / 5)
  return {
    x: (of) => CHART.left + ((of - from) / (to - from)) * across,
    y: (value) => CHART.height - CHART.bottom - (Math.min(top, Math.max(0, value)) / top) * up,
    ticks: [0, top / 2, top],
    sizes: Array.from({ length: Math.floor(to / step) }, (_, at) => (at + 1) * step).filter(
      (of) => of >= from && of <= to,
    ),
    from,
    to,
  }
}

/** The band between the limits from the smallest size to the largest. */
export function limitPath(
  { limitsAt }: Funnel,
  { x, y, from, to }: FunnelScale,
  level: '95' | '998',
): string {
  const sizes = Array.from({ length: STEPS + 1 }, (_, at) => from + ((to - from) * at) / STEPS)
  const limits = sizes.flatMap((of) => {
    const found = limitsAt(of)
    return found ? [{ of, lower: found[`lower${level}`], upper: found[`upper${level}`] }] : []
  })
  if (limits.length < 2) return ''
  const go = (of: number, value: number) => `${x(of).toFixed(1)} ${y(value).toFixed(1)}`
  const over = limits.map(({ of, upper }) => go(of, upper))
  const under = limits.toReversed().map(({ of, lower }) => go(of, lower))
  return `M${[...over, ...under].join('L')}Z`
}
