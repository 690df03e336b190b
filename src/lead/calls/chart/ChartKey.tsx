import type { MeasuredWeek } from '#core/measured/series.ts'
import type { Signal } from '#core/spc/signals.ts'
import { t } from '#ui/language.ts'
import { shapeWords } from '../measure-words.ts'
import { PointMark } from './PointMark.tsx'

const SIZE = 18

/** What the shapes of a chart mean, each that is in it once. */
export function ChartKey({ weeks }: { readonly weeks: readonly (MeasuredWeek | undefined)[] }) {
  const signals = new Map<string, Signal>()
  for (const week of weeks)
    if (week?.signal) signals.set(`${week.signal.kind} ${week.signal.way}`, week.signal)
  if (signals.size === 0) return null
  return (
    <ul class="calls-key" aria-label={t('calls-key')}>
      {[...signals].map(([id, signal]) => (
        <li key={id}>
          <svg viewBox={`0 0 ${SIZE} ${SIZE}`} width={SIZE} height={SIZE} aria-hidden="true">
            <PointMark x={SIZE / 2} y={SIZE / 2} signal={signal} small={false} shown={false} />
          </svg>
          {shapeWords(signal)}
        </li>
      ))}
    </ul>
  )
}
