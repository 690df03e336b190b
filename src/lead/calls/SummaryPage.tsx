import { useEffect, useMemo, useState } from 'preact/hooks'
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
      {watched.map((pair) => (
        <Pair key={pair.measure} {...pair} watched />
      ))}
      <WatchChoice />
      <h3>{t('calls-more')}</h3>
      <Rest watched={watched} />
      <AllMeasures />
    </>
  )
}

/** What is not watched. What is watched is seen before the first pair of it, and each pair before the next. */
function Rest({ watched }: { readonly watched: readonly Watched[] }) {
  // The very same pairs are not drawn again when one more comes.
  const pairs = useMemo(
    () => pairsBesides(watched).map((pair) => <Pair key={pair.measure} {...pair} />),
    [watched],
  )
  const [shown, setShown] = useState(0)
  useEffect(() => {
    if (shown >= pairs.length) return undefined
    const next = setTimeout(() => setShown(shown + 1))
    const all = () => setShown(pairs.length)
    addEventListener('beforeprint', all)
    return () => {
      clearTimeout(next)
      removeEventListener('beforeprint', all)
    }
  }, [shown, pairs])
  return <>{pairs.slice(0, shown)}</>
}

function Pair({ measure, beside, watched = false }: Watched & { readonly watched?: boolean }) {
  return (
    <div class="calls-pair">
      <MeasureCard measure={measureOf(measure)} watched={watched} />
      <MeasureCard measure={measureOf(beside)} beside={measureOf(measure)} />
    </div>
  )
}
