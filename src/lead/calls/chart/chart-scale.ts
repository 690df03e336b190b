import type { MeasuredWeek } from '#core/measured/series.ts'

/** The size of a chart and the room around what it draws, in units of its picture. */
export const CHART = { width: 560, height: 252, left: 52, right: 14, top: 32, bottom: 30 } as const

/** Where weeks and values lie on a chart. */
export interface ChartScale {
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
  /** Every how many weeks a week is named. */
  readonly every: number
}

/** Lays a chart out: all weeks across, `after` more places for what has no point yet, from nothing up to the highest value or limit. */
export function chartScale(weeks: readonly (MeasuredWeek | undefined)[], after = 0): ChartScale {
  const known = weeks.filter((week) => week !== undefined)
  const highest = Math.max(0, ...known.flatMap(({ point }) => [point.value, point.upper ?? 0]))
  const top = niceTop(highest)
  const across = CHART.width - CHART.left - CHART.right
  const up = CHART.height - CHART.top - CHART.bottom
  const places = weeks.length + after
  return {
    x: (at) => CHART.left + (places > 1 ? (at / (places - 1)) * across : across / 2),
    y: (value) => CHART.height - CHART.bottom - (Math.max(0, value) / top) * up,
    ticks: [0, top / 2, top],
    every: Math.max(1, Math.ceil(weeks.length / 6)),
  }
}

/** The round number at or above a value, for the end of an axis. */
export function niceTop(highest: number): number {
  if (highest <= 0) return 1
  const step = 10 ** Math.floor(Math.log10(highest))
  return ([1, 2, 4, 6, 8, 10].find((times) => times * step >= highest) ?? 10) * step
}

/** The line through the points; a week without data breaks it. */
export function linePath(weeks: readonly (MeasuredWeek | undefined)[], { x, y }: ChartScale): string {
  return weeks
    .map((week, at) =>
      week ? `${weeks[at - 1] ? 'L' : 'M'}${x(at).toFixed(1)} ${y(week.point.value).toFixed(1)}` : '',
    )
    .join('')
}

/** The points at which nothing is unusual, as one drawing of dots: three years are many. */
export function pointsPath(
  weeks: readonly (MeasuredWeek | undefined)[],
  { x, y }: ChartScale,
  small: boolean,
): string {
  const r = small ? 2 : 3
  return weeks
    .map((week, at) =>
      week && !week.signal
        ? `M${(x(at) - r).toFixed(1)} ${y(week.point.value).toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
        : '',
    )
    .join('')
}

/** The band between the limits, stretch by stretch of weeks with data. */
export function bandPath(weeks: readonly (MeasuredWeek | undefined)[], { x, y }: ChartScale): string {
  const limits = weeks.flatMap((week, at) =>
    week?.point.upper === undefined || week.point.lower === undefined ? [] : [{ at, ...week.point }],
  )
  if (limits.length < 2) return ''
  const go = (at: number, value: number) => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`
  const over = limits.map(({ at, upper }) => go(at, upper!))
  const under = limits.toReversed().map(({ at, lower }) => go(at, lower!))
  return `M${[...over, ...under].join('L')}Z`
}
