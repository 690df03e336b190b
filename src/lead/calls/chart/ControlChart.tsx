import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { mondayOf } from '#core/clock/iso-week.ts'
import type { Measure } from '#core/measured/measures.ts'
import type { MeasuredWeek } from '#core/measured/series.ts'
import { shortDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { chartSentence, pointWords, unitWords } from '../measure-words.ts'
import { ChartKey } from './ChartKey.tsx'
import type { EventOnChart } from './chart-events.ts'
import { bandPath, CHART, type ChartScale, chartScale, linePath, pointsPath } from './chart-scale.ts'
import { Plot, ValueAxis } from './Plot.tsx'
import { PointMark } from './PointMark.tsx'
import { PointTable } from './PointTable.tsx'

/** Half the width of a date under the chart. */
const HALF_A_DATE = 30

/** A measure by week with what is usual as a band; unusual points have a shape each. Arrow keys read the points, and a table holds them all. */
export function ControlChart({
  measure,
  weeks,
  events,
  sample,
  children,
}: {
  readonly measure: Measure
  readonly weeks: readonly (MeasuredWeek | undefined)[]
  readonly events: readonly EventOnChart[]
  readonly sample: boolean
  readonly children?: ComponentChildren
}) {
  const [shown, setShown] = useState<number>()
  const known = weeks.flatMap((week, at) => (week ? [at] : []))
  const sentence = chartSentence(measure, weeks)
  if (known.length === 0)
    return (
      <>
        <p>{sentence}</p>
        <Happened events={events} />
      </>
    )
  const scale = chartScale(weeks, events.some(({ at }) => at === weeks.length) ? 1 : 0)
  const small = weeks.length > 60
  const step = (by: number) => {
    const place = shown === undefined ? known.length - (by > 0 ? known.length + 1 : 0) : known.indexOf(shown)
    setShown(known[Math.min(known.length - 1, Math.max(0, place + by))])
  }
  const point = shown === undefined ? undefined : weeks[shown]
  return (
    <figure class="calls-chart">
      <Plot
        keys={t('calls-chart-keys', { name: t(`calls-measure-${measure.id}`) })}
        sentence={sentence}
        said={point ? pointWords(measure, point) : ''}
        sample={sample}
        onStep={step}
      >
        <Axes measure={measure} weeks={weeks} scale={scale} />
        <path d={bandPath(weeks, scale)} class="band" />
        <Means weeks={weeks} scale={scale} />
        {events.map(({ at }, index) => (
          <g key={at} class="event">
            <line x1={scale.x(at)} x2={scale.x(at)} y1={CHART.top} y2={CHART.height - CHART.bottom} />
            <text x={scale.x(at)} y={CHART.top - 5} text-anchor="middle">
              {index + 1}
            </text>
          </g>
        ))}
        <path d={linePath(weeks, scale)} class="line" />
        <path d={pointsPath(weeks, scale, small)} class="point" />
        {weeks.map((week, at) =>
          week && (week.signal || at === shown) ? (
            <PointMark
              key={week.id}
              x={scale.x(at)}
              y={scale.y(week.point.value)}
              signal={week.signal}
              small={small}
              shown={at === shown}
            />
          ) : null,
        )}
      </Plot>
      <figcaption>
        <p>{sentence}</p>
        <ChartKey weeks={weeks} />
        <Happened events={events} />
      </figcaption>
      <PointTable measure={measure} weeks={weeks} />
      {children}
    </figure>
  )
}

/** What happened in words, numbered as on the chart. */
function Happened({ events }: { readonly events: readonly EventOnChart[] }) {
  if (events.length === 0) return null
  return (
    <ol class="calls-happened quiet-text">
      {events.map((event) => (
        <li key={event.at}>{event.said.join(' ')}</li>
      ))}
    </ol>
  )
}

function Axes({
  measure,
  weeks,
  scale,
}: {
  readonly measure: Measure
  readonly weeks: readonly (MeasuredWeek | undefined)[]
  readonly scale: ChartScale
}) {
  return (
    <>
      <ValueAxis
        ticks={scale.ticks}
        y={scale.y}
        unit={unitWords(measure)}
        share={measure.chart === 'share'}
      />
      {weeks.map((week, at) => {
        if (!week || at % scale.every !== 0) return null
        const x = scale.x(at)
        // The last name would run over the edge.
        const atEdge = x > CHART.width - HALF_A_DATE
        return (
          <text
            key={week.id}
            x={atEdge ? CHART.width - 2 : x}
            y={CHART.height - 10}
            text-anchor={atEdge ? 'end' : 'middle'}
            class={(at / scale.every) % 2 === 1 ? 'more' : ''}
          >
            {shortDate(mondayOf(week.week))}
          </text>
        )
      })}
    </>
  )
}

function Means({
  weeks,
  scale,
}: {
  readonly weeks: readonly (MeasuredWeek | undefined)[]
  readonly scale: ChartScale
}) {
  const known = weeks.flatMap((week, at) => (week ? [{ at, mean: week.point.mean }] : []))
  if (known.length < 2) return null
  const d = known.map(({ at, mean }) => `${scale.x(at).toFixed(1)} ${scale.y(mean).toFixed(1)}`).join('L')
  return <path d={`M${d}`} class="mean" />
}
