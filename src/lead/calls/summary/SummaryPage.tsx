import { computed } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { MEASURES } from '#core/measured/measures.ts'
import type { MeasureId } from '#core/practice/calls/watched.ts'
import { t } from '#ui/language.ts'
import { release } from '../../link/lead-data.ts'
import { part } from '../../link/view.ts'
import { callCounts } from '../calls-data.ts'
import { watchedHere } from '../calls-kept.ts'
import { WatchChoice } from '../watch/WatchChoice.tsx'
import { AllMeasures } from './AllMeasures.tsx'
import { goToChart, MeasurePair } from './MeasurePair.tsx'
import { MoreMeasures } from './MoreMeasures.tsx'
import { drawnOnce } from './subjects.ts'

/** The measure whose chart the address asks for: `calls` of `/lead#calls/summary/calls`. */
const wantedMeasure = computed(() => MEASURES.find(({ id }) => id === part.value.split('/')[1])?.id)

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
  const wanted = wantedMeasure.value
  const reached = useRef<MeasureId | undefined>(undefined)
  useEffect(() => {
    if (!whole || reached.current === wanted) return
    if (wanted && !document.getElementById(`measure-${wanted}`)) {
      if (!opened.includes(wanted)) setOpened([...opened, wanted])
      return
    }
    // Once only: who closes it again, or reads on, is not brought back.
    reached.current = wanted
    if (wanted) goToChart(wanted)
  }, [whole, wanted, opened])
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
