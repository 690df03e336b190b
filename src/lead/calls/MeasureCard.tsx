import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'
import { type CallCounts, callCounts } from './calls-data.ts'
import { ControlChart } from './chart/ControlChart.tsx'
import type { Measure } from './measures.ts'
import { type MeasuredWeek, seriesOf } from './series.ts'

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
  const weeks = seriesOf(counts, measure, places)
  const id = `measure-${measure.id}${beside ? `-beside-${beside.id}` : ''}`
  return (
    <section class="card calls-measure" aria-labelledby={id}>
      {beside ? (
        <p class="quiet-text">{t('calls-beside', { name: t(`calls-measure-${beside.id}`) })}</p>
      ) : watched ? (
        <p class="quiet-text">{t('calls-watched')}</p>
      ) : null}
      <h3 id={id}>{t(`calls-measure-${measure.id}`)}</h3>
      <ControlChart measure={measure} weeks={weeks} events={eventsOn(counts, weeks)} sample={counts.sample} />
      <p class="quiet-text">{t(`calls-means-${measure.id}`)}</p>
    </section>
  )
}

/** What happened, each at the place of its week among the points, or of the next point after it. */
function eventsOn(counts: CallCounts, weeks: readonly (MeasuredWeek | undefined)[]) {
  const byWeeks = weeks.length === counts.weeks.filter(({ week }) => week < counts.thisWeek).length
  return counts.events.flatMap((event) => {
    const at = byWeeks
      ? counts.weeks.findIndex(({ week }) => week === event.week)
      : weeks.findIndex((week) => week !== undefined && week.week >= event.week)
    return at < 0 || at >= weeks.length ? [] : [{ ...event, at }]
  })
}
