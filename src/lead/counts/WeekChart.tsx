import { t } from '#ui/language.ts'
import type { WeekHeard } from '../link/lead-data.ts'

const WIDTH = 520
const HEIGHT = 240
const EDGE = { left: 44, right: 12, top: 16, bottom: 28 }

/** Calls by week as a thin line; a week that no desk was heard from is a gap in it. */
export function WeekChart({
  weeks,
  values,
}: {
  readonly weeks: readonly WeekHeard[]
  readonly values: readonly (number | undefined)[]
}) {
  const known = values.filter((value) => value !== undefined)
  const top = niceTop(Math.max(1, ...known))
  const x = (at: number) =>
    EDGE.left + (at / Math.max(1, weeks.length - 1)) * (WIDTH - EDGE.left - EDGE.right)
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom)
  let path = ''
  for (const [at, value] of values.entries())
    if (value !== undefined)
      path += `${values[at - 1] === undefined ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`
  const gaps = values.length - known.length
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('chart-label', { weeks: weeks.length, gaps })}
      >
        {[0, top / 2, top].map((tick) => (
          <g key={tick}>
            <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} class="grid" />
            <text x={EDGE.left - 6} y={y(tick) + 4} text-anchor="end">
              {tick}
            </text>
          </g>
        ))}
        <path d={path} class="line" />
        {values.map((value, at) =>
          value === undefined ? (
            <text
              key={weeks[at]!.week}
              x={x(at)}
              y={HEIGHT - EDGE.bottom - 6}
              text-anchor="middle"
              class="gap"
            >
              –
            </text>
          ) : (
            <circle key={weeks[at]!.week} cx={x(at)} cy={y(value)} r="3.5" class="point" />
          ),
        )}
        {weeks.map(({ week }, at) =>
          at % Math.ceil(weeks.length / 7) === 0 ? (
            <text key={week} x={x(at)} y={HEIGHT - 8} text-anchor="middle">
              {week.slice(5)}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption>{t('chart-caption', { gaps })}</figcaption>
    </figure>
  )
}

function niceTop(largest: number): number {
  const step = 10 ** Math.floor(Math.log10(largest))
  return Math.max(2, Math.ceil(largest / step) * step + (Math.ceil(largest / step) % 2 ? step : 0))
}
