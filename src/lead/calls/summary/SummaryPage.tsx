import { useEffect, useState } from 'preact/hooks'
import type { MeasureId } from '#core/practice/calls/watched.ts'
import { t } from '#ui/language.ts'
import { release } from '../../link/lead-data.ts'
import { callCounts } from '../calls-data.ts'
import { watchedHere } from '../calls-kept.ts'
import { WatchChoice } from '../watch/WatchChoice.tsx'
import { AllMeasures } from './AllMeasures.tsx'
import { MeasurePair } from './MeasurePair.tsx'
import { MoreMeasures } from './MoreMeasures.tsx'
import { drawnOnce } from './subjects.ts'

/** The three measures that are watched, each beside what might get worse; below a sentence of each other one by subject, and a list of all with what nobody counts. */
export function SummaryPage() {
  const [opened, setOpened] = useState<readonly MeasureId[]>([])
  // The first pair fills the screen: it is seen before the rest is drawn.
  const [whole, setWhole] = useState(false)
  const counts = callCounts.value
  const places = release.value?.destinations
  const isThere = counts !== undefined && places !== undefined
  useEffect(() => {
    if (!isThere) return undefined
    // A turn after the next frame: by itself, a turn may come before anything is painted.
    let next: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      next = setTimeout(() => setWhole(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(next)
    }
  }, [isThere])
  if (!counts || !places) return null
  const watched = watchedHere.value
  const pairs = drawnOnce(watched, [])
  const turn = (measure: MeasureId, open: boolean) =>
    setOpened((before) => [...before.filter((one) => one !== measure), ...(open ? [measure] : [])])
  return (
    <>
      {pairs.slice(0, whole ? pairs.length : 1).map((pair) => (
        <MeasurePair key={pair.measure} {...pair} watched />
      ))}
      {whole ? (
        <>
          <WatchChoice />
          <h3>{t('calls-more')}</h3>
          <MoreMeasures {...{ counts, places, watched, opened }} onTurn={turn} />
          <AllMeasures />
        </>
      ) : null}
    </>
  )
}
