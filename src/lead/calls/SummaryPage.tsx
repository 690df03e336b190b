import { measureOf, pairsBesides } from '#core/measured/measures.ts'
import type { Watched } from '#core/practice/calls/watched.ts'
import { t } from '#ui/language.ts'
import { AllMeasures } from './AllMeasures.tsx'
import { callCounts } from './calls-data.ts'
import { watchedHere } from './calls-kept.ts'
import { MeasureCard } from './MeasureCard.tsx'
import { WatchChoice } from './watch/WatchChoice.tsx'

/** The three measures that are watched, each beside what might get worse; below the rest, each beside its own, and a list of all with what nobody counts. */
export function SummaryPage() {
  if (!callCounts.value) return null
  const watched = watchedHere.value
  return (
    <>
      <Pairs pairs={watched} watched />
      <WatchChoice />
      <h3>{t('calls-more')}</h3>
      <Pairs pairs={pairsBesides(watched)} />
      <AllMeasures />
    </>
  )
}

function Pairs({
  pairs,
  watched = false,
}: {
  readonly pairs: readonly Watched[]
  readonly watched?: boolean
}) {
  return pairs.map(({ measure, beside }) => (
    <div class="calls-pair" key={measure}>
      <MeasureCard measure={measureOf(measure)} watched={watched} />
      <MeasureCard measure={measureOf(beside)} beside={measureOf(measure)} />
    </div>
  ))
}
