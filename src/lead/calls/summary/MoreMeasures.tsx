import type { CallCounts } from '#core/measured/call-counts.ts'
import { measureOf, type Places } from '#core/measured/measures.ts'
import { seriesOf } from '#core/measured/series.ts'
import type { MeasureId, Watched } from '#core/practice/calls/watched.ts'
import { t } from '#ui/language.ts'
import { newLimitsOf } from '../calls-kept.ts'
import { chartSentence } from '../measure-words.ts'
import { MeasurePair, ToChart } from './MeasurePair.tsx'
import { drawnOnce, SUBJECTS } from './subjects.ts'

/** What is not watched, by subject: a sentence of each measure, and its charts when they are opened. */
export function MoreMeasures({
  counts,
  places,
  watched,
  opened,
  onTurn,
}: {
  readonly counts: CallCounts
  readonly places: Places
  readonly watched: readonly Watched[]
  readonly opened: readonly MeasureId[]
  readonly onTurn: (measure: MeasureId, open: boolean) => void
}) {
  const chosen = new Set(watched.map(({ measure }) => measure))
  const pairs = drawnOnce(
    watched,
    opened.map((measure) => ({ measure, beside: measureOf(measure).beside })),
  )
  const drawn = new Set(pairs.flatMap(({ measure, beside }) => [measure, beside]))
  return (
    <>
      {SUBJECTS.map(({ id, measures }) => {
        const rest = measures.filter((one) => !chosen.has(one))
        if (rest.length === 0) return null
        return (
          <section key={id} class="card" aria-labelledby={`subject-${id}`}>
            <h4 id={`subject-${id}`}>{t(`calls-subject-${id}`)}</h4>
            {rest.map((measure) => {
              const pair = pairs.find((one) => one.measure === measure)
              return (
                <div key={measure} class="calls-row">
                  <p>
                    <strong>{t(`calls-measure-${measure}`)}.</strong>{' '}
                    {sentenceOf(measure, { counts, places })}
                  </p>
                  {drawn.has(measure) && !pair ? (
                    <ToChart measure={measure} />
                  ) : (
                    <details
                      open={pair !== undefined}
                      onToggle={({ currentTarget: { open } }) => {
                        if (open !== opened.includes(measure)) onTurn(measure, open)
                      }}
                    >
                      <summary>{t('calls-open-chart', { name: t(`calls-measure-${measure}`) })}</summary>
                      {pair ? <MeasurePair {...pair} /> : null}
                    </details>
                  )}
                </div>
              )
            })}
          </section>
        )
      })}
    </>
  )
}

function sentenceOf(
  id: MeasureId,
  { counts, places }: { readonly counts: CallCounts; readonly places: Places },
): string {
  const from = newLimitsOf(id).map((one) => one.from)
  return chartSentence(measureOf(id), seriesOf(counts, measureOf(id), places, from))
}
