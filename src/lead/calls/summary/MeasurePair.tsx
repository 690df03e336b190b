import { measureOf } from '#core/measured/measures.ts'
import type { MeasureId } from '#core/practice/calls/watched.ts'
import { t } from '#ui/language.ts'
import { MeasureCard } from '../MeasureCard.tsx'
import type { DrawnPair } from './subjects.ts'

/** A measure beside what might get worse, at equal size; where that is drawn in another place, the way there. */
export function MeasurePair({
  measure,
  beside,
  besideDrawn,
  watched = false,
}: DrawnPair & { readonly watched?: boolean }) {
  return (
    <div class="calls-pair">
      <MeasureCard measure={measureOf(measure)} watched={watched} />
      {besideDrawn ? (
        <div class="card calls-measure">
          <p class="quiet-text">{t('calls-beside', { name: t(`calls-measure-${measure}`) })}</p>
          <ToChart measure={beside} />
        </div>
      ) : (
        <MeasureCard measure={measureOf(beside)} beside={measureOf(measure)} />
      )}
    </div>
  )
}

/** The way to a chart that is on the page already. */
export function ToChart({ measure }: { readonly measure: MeasureId }) {
  return (
    <p>
      <button type="button" class="button quiet" onClick={() => goToChart(measure)}>
        {t('calls-to-chart', { name: t(`calls-measure-${measure}`) })}
      </button>
    </p>
  )
}

/** Brings a chart that is on the page into view, and goes on from there. */
export function goToChart(measure: MeasureId): void {
  const title = document.getElementById(`measure-${measure}`)
  title?.scrollIntoView({ block: 'center' })
  title?.focus()
}
