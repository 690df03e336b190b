import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ComparedMeasure } from '#core/disclosure/compared.ts'
import { measureOf } from '#core/measured/measures.ts'
import { t } from '#ui/language.ts'
import { CHART } from '../chart/chart-scale.ts'
import { Plot, ValueAxis } from '../chart/Plot.tsx'
import { unitWords } from '../measure-words.ts'
import { comparedWords, funnelSentence } from './compare-words.ts'
import { FunnelTable } from './FunnelTable.tsx'
import type { Funnel, FunnelPoint } from './funnel.ts'
import { funnelScale, limitPath } from './funnel-scale.ts'

const SIZE = 6
const RING = 9

/** Practices beside each other by how many calls each has, with what chance leaves room for as a band. Arrow keys read the points, and a table holds them all; neither is in an order of values. */
export function FunnelChart({
  measure,
  funnel,
  sample,
  children,
}: {
  readonly measure: ComparedMeasure
  readonly funnel: Funnel
  readonly sample: boolean
  readonly children?: ComponentChildren
}) {
  const [shown, setShown] = useState<number>()
  const { points } = funnel
  const scale = funnelScale(funnel)
  const step = (by: number) => {
    const next = shown === undefined ? (by > 0 ? 0 : points.length - 1) : shown + by
    setShown(Math.min(points.length - 1, Math.max(0, next)))
  }
  const name = t(`calls-measure-${measure.id}`)
  const sentence = funnelSentence(measure, funnel)
  return (
    <figure class="calls-chart">
      <Plot
        keys={t('compare-chart-keys', { name })}
        sentence={sentence}
        said={shown === undefined ? '' : comparedWords(measure, points[shown]!)}
        sample={sample}
        onStep={step}
      >
        <ValueAxis
          ticks={scale.ticks}
          y={scale.y}
          unit={unitWords(measureOf(measure.id))}
          share={measure.chart === 'share'}
          {...(measure.chart === 'share' ? {} : { per: measure.per })}
        />
        {scale.sizes.map((of) => (
          <text key={of} x={scale.x(of)} y={CHART.height - 10} text-anchor="middle">
            {of}
          </text>
        ))}
        <path d={limitPath(funnel, scale, '998')} class="band" />
        <path d={limitPath(funnel, scale, '95')} class="limits" />
        <path
          d={`M${CHART.left} ${scale.y(funnel.mean)}L${CHART.width - CHART.right} ${scale.y(funnel.mean)}`}
          class="mean"
        />
        {points.map((point, at) => (
          <Mark
            key={point.practice.id}
            point={point}
            x={scale.x(point.of)}
            y={scale.y(point.value)}
            shown={at === shown}
          />
        ))}
      </Plot>
      <figcaption>
        <p>{sentence}</p>
        <p class="quiet-text">{t('compare-shapes')}</p>
      </figcaption>
      <FunnelTable measure={measure} funnel={funnel} />
      {children}
    </figure>
  )
}

/** A point: a square where it is worth a conversation. Ours has a ring, and its word above or below. */
function Mark({
  point: { apart, practice },
  x,
  y,
  shown,
}: {
  readonly point: FunnelPoint
  readonly x: number
  readonly y: number
  readonly shown: boolean
}) {
  const under = y < CHART.top + 2 * RING
  return (
    <>
      {shown ? <circle cx={x} cy={y} r={RING + 3} class="shown" /> : null}
      {practice.own ? <circle cx={x} cy={y} r={RING} class="ring" /> : null}
      <g class={apart ? 'signal' : 'point'}>
        {apart ? (
          <rect x={x - SIZE} y={y - SIZE} width={2 * SIZE} height={2 * SIZE} />
        ) : (
          <circle cx={x} cy={y} r={SIZE - 2} />
        )}
      </g>
      {practice.own ? (
        <text x={x} y={under ? y + 2 * RING + 6 : y - RING - 5} text-anchor="middle" class="ours">
          {t('compare-ours')}
        </text>
      ) : null}
    </>
  )
}
