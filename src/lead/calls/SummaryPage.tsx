import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'
import { type CallCounts, callCounts } from './calls-data.ts'
import { ControlChart } from './chart/ControlChart.tsx'
import { MEASURES, type Measure, measureOf, NOT_COLLECTED, WATCHED } from './measures.ts'
import { seriesOf } from './series.ts'

/** The three measures that are watched, each beside what might get worse; the rest below, and what nobody counts. */
export function SummaryPage() {
  const counts = callCounts.value
  if (!counts) return null
  const watched = WATCHED.map(measureOf)
  const shown = new Set(watched.flatMap(({ id, beside }) => [id, beside]))
  const rest = MEASURES.filter(({ id }) => !shown.has(id))
  return (
    <>
      {watched.map((measure) => (
        <div class="calls-pair" key={measure.id}>
          <MeasureCard counts={counts} measure={measure} />
          <MeasureCard counts={counts} measure={measureOf(measure.beside)} beside={measure} />
        </div>
      ))}
      <h3>{t('calls-more')}</h3>
      <div class="calls-pair">
        {rest.map((measure) => (
          <MeasureCard key={measure.id} counts={counts} measure={measure} />
        ))}
      </div>
      <h3>{t('calls-not-collected')}</h3>
      <ul class="calls-list">
        {NOT_COLLECTED.map((id) => (
          <li key={id}>{t(`calls-no-${id}`)}</li>
        ))}
      </ul>
    </>
  )
}

function MeasureCard({
  counts,
  measure,
  beside,
}: {
  readonly counts: CallCounts
  readonly measure: Measure
  readonly beside?: Measure
}) {
  const places = release.value?.destinations
  if (!places) return null
  const weeks = seriesOf(counts, measure, places)
  const at = new Map(counts.weeks.map(({ week }, place) => [week, place]))
  const events = counts.events.flatMap((event) => {
    const place = at.get(event.week)
    return place === undefined || place >= weeks.length ? [] : [{ ...event, at: place }]
  })
  return (
    <section class="card calls-measure" aria-labelledby={`measure-${measure.id}`}>
      {beside ? (
        <p class="quiet-text">{t('calls-beside', { name: t(`calls-measure-${beside.id}`) })}</p>
      ) : WATCHED.includes(measure.id) ? (
        <p class="quiet-text">{t('calls-watched')}</p>
      ) : null}
      <h3 id={`measure-${measure.id}`}>{t(`calls-measure-${measure.id}`)}</h3>
      <ControlChart measure={measure} weeks={weeks} events={events} sample={counts.sample} />
      <p class="quiet-text">{t(`calls-means-${measure.id}`)}</p>
    </section>
  )
}
