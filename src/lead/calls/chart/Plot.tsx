import type { ComponentChildren } from 'preact'
import { decimal } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { CHART } from './chart-scale.ts'

/** The picture of a chart, whose points the left and right arrows read one by one. */
export function Plot({
  keys,
  sentence,
  said,
  sample,
  onStep,
  children,
}: {
  /** What its keys do, for a screen reader. */
  readonly keys: string
  /** The whole chart in words. */
  readonly sentence: string
  /** The point that is read. */
  readonly said: string
  readonly sample: boolean
  readonly onStep: (by: 1 | -1) => void
  readonly children: ComponentChildren
}) {
  return (
    <div
      class="calls-plot"
      role="group"
      tabIndex={0}
      aria-label={keys}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        event.preventDefault()
        onStep(event.key === 'ArrowRight' ? 1 : -1)
      }}
    >
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} role="img" aria-label={sentence}>
        {children}
        {sample ? (
          <text class="sample-mark" x={CHART.width - CHART.right} y={12} text-anchor="end">
            {t('sample')}
          </text>
        ) : null}
      </svg>
      <p class="calls-point" aria-live="polite">
        {said}
      </p>
    </div>
  )
}

/** The lines and figures at the side of a chart, with what they are figures of above them; shares are written in per cent. */
export function ValueAxis({
  ticks,
  y,
  unit,
  share,
  per = 1,
}: {
  readonly ticks: readonly number[]
  readonly y: (value: number) => number
  readonly unit: string
  readonly share: boolean
  readonly per?: number
}) {
  const times = share ? 100 : per
  return (
    <>
      <text x={2} y={12}>
        {unit}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={CHART.left} x2={CHART.width - CHART.right} y1={y(tick)} y2={y(tick)} class="grid" />
          <text x={CHART.left - 6} y={y(tick) + 4} text-anchor="end">
            {decimal(tick * times, tick * times < 5 && tick > 0 ? 1 : 0)}
            {share ? '%' : ''}
          </text>
        </g>
      ))}
    </>
  )
}
