import type { Measure } from '#core/measured/measures.ts'
import { seriesOf } from '#core/measured/series.ts'
import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'
import { callCounts } from './calls-data.ts'
import { newLimitsOf, trialsHere } from './calls-kept.ts'
import { ChartFiles } from './chart/ChartFiles.tsx'
import { ControlChart } from './chart/ControlChart.tsx'
import { decisionsOn, eventsOn } from './chart/chart-events.ts'
import { NewLimitsCard } from './watch/NewLimitsCard.tsx'

/** One measure as a card: its chart with what happened in those weeks, and what is counted of what. */
export function MeasureCard({
  measure,
  watched = false,
  beside,
}: {
  readonly measure: Measure
  readonly watched?: boolean
  /** The measure that this one stands beside, as what might get worse. */
  readonly beside?: Measure
}) {
  const counts = callCounts.value
  const places = release.value?.destinations
  if (!counts || !places) return null
  const decided = newLimitsOf(measure.id)
  const tried = trialsHere.value.filter((one) => one.measure === measure.id)
  const weeks = seriesOf(
    counts,
    measure,
    places,
    decided.map(({ from }) => from),
  )
  const id = `measure-${measure.id}`
  return (
    <section class="card calls-measure" aria-labelledby={id}>
      {beside ? (
        <p class="quiet-text">{t('calls-beside', { name: t(`calls-measure-${beside.id}`) })}</p>
      ) : watched ? (
        <p class="quiet-text">{t('calls-watched')}</p>
      ) : null}
      <h3 id={id} tabIndex={-1}>
        {t(`calls-measure-${measure.id}`)}
      </h3>
      <ControlChart
        measure={measure}
        weeks={weeks}
        events={eventsOn(counts, weeks, decisionsOn(decided, tried))}
        sample={counts.sample}
      >
        <ChartFiles measure={measure} weeks={weeks} sample={counts.sample} />
        <NewLimitsCard measure={measure.id} decided={decided} weeks={weeks} />
      </ControlChart>
      <p class="quiet-text">{t(`calls-means-${measure.id}`)}</p>
    </section>
  )
}
