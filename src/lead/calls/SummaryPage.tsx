import { MEASURES, measureOf, NOT_COLLECTED } from '#core/measured/measures.ts'
import { t } from '#ui/language.ts'
import { callCounts } from './calls-data.ts'
import { watchedHere } from './calls-kept.ts'
import { MeasureCard } from './MeasureCard.tsx'
import { WatchChoice } from './watch/WatchChoice.tsx'

/** The three measures that are watched, each beside what might get worse; the rest below, and what nobody counts. */
export function SummaryPage() {
  if (!callCounts.value) return null
  const watched = watchedHere.value
  const shown = new Set(watched.flatMap(({ measure, beside }) => [measure, beside]))
  return (
    <>
      {watched.map(({ measure, beside }) => (
        <div class="calls-pair" key={measure}>
          <MeasureCard measure={measureOf(measure)} watched />
          <MeasureCard measure={measureOf(beside)} beside={measureOf(measure)} />
        </div>
      ))}
      <WatchChoice />
      <h3>{t('calls-more')}</h3>
      <div class="calls-pair">
        {MEASURES.filter(({ id }) => !shown.has(id)).map((measure) => (
          <MeasureCard key={measure.id} measure={measure} />
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
