import type { Measure } from '#core/measured/measures.ts'
import type { MeasuredWeek } from '#core/measured/series.ts'
import { t } from '#ui/language.ts'
import { chartSentence } from '../measure-words.ts'
import { ChartSave } from './ChartSave.tsx'
import { mayLeave } from './chart-file.ts'

/** Saves the chart of a measure by week; a chart with small counts stays here. */
export function ChartFiles({
  measure,
  weeks,
  sample,
}: {
  readonly measure: Measure
  readonly weeks: readonly (MeasuredWeek | undefined)[]
  readonly sample: boolean
}) {
  if (!weeks.some(Boolean)) return null
  if (!mayLeave(measure, weeks)) return <p class="quiet-text no-print">{t('calls-save-not')}</p>
  return (
    <ChartSave
      name={t(`calls-measure-${measure.id}`)}
      file={`calls-${measure.id}`}
      sentence={chartSentence(measure, weeks)}
      note={t('calls-save-note')}
      sample={sample}
    />
  )
}
