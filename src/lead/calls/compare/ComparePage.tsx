import { useEffect } from 'preact/hooks'
import { COMPARED } from '#core/disclosure/compared.ts'
import { LEAST_COMPARED } from '#core/practice/calls/comparing.ts'
import { t } from '#ui/language.ts'
import { practice } from '../../link/lead-data.ts'
import { ChartSave } from '../chart/ChartSave.tsx'
import { quarterWords } from '../measure-words.ts'
import { CompareChoice } from './CompareChoice.tsx'
import { comparison, comparisonRefused, loadComparison } from './compare-data.ts'
import { funnelSentence } from './compare-words.ts'
import { FunnelChart } from './FunnelChart.tsx'
import { funnelOf } from './funnel.ts'
import { StoryForm } from './StoryForm.tsx'

/** Practices of a network beside each other, to learn: who joined sees the points of all who did, in no order, each with the story it tells. */
export function ComparePage() {
  useEffect(() => void loadComparison(), [])
  const seen = comparison.value
  const isNetwork = practice.value?.kind === 'network'
  if (!seen) return <p>{comparisonRefused.value || t('calls-loading')}</p>
  if (!seen.network || !seen.quarter) return <p>{t('compare-no-network')}</p>
  const points = seen.points ?? []
  const sample = points.some((point) => point.sample)
  const drawn = COMPARED.flatMap((measure) => {
    const funnel = funnelOf(measure, points)
    return funnel ? [{ measure, funnel }] : []
  })
  return (
    <>
      <p class="measure">{t('compare-help')}</p>
      {isNetwork ? null : <CompareChoice key={String(seen.joined)} of={seen} />}
      {sample ? <p class="calls-sample">{t('compare-sample')}</p> : null}
      {points.length === 0 ? (
        <p>
          {seen.joined
            ? t('compare-too-few', { least: LEAST_COMPARED })
            : t('compare-how-many', { count: seen.practices ?? 0 })}
        </p>
      ) : (
        <>
          <h3>{quarterWords(seen.quarter)}</h3>
          <p class="quiet-text">{t('compare-rounded')}</p>
          <div class="calls-pair">
            {drawn.map(({ measure, funnel }) => {
              const own = funnel.points.find((point) => point.practice.own)?.practice
              const name = t(`calls-measure-${measure.id}`)
              return (
                <section
                  key={measure.id}
                  class="card calls-measure"
                  aria-labelledby={`compare-${measure.id}`}
                >
                  <h4 id={`compare-${measure.id}`}>{name}</h4>
                  <p class="quiet-text">{t(`calls-means-${measure.id}`)}</p>
                  <FunnelChart measure={measure} funnel={funnel} sample={sample}>
                    {own ? <StoryForm measure={measure.id} story={own.stories[measure.id] ?? ''} /> : null}
                    <ChartSave
                      name={name}
                      file={`compare-${measure.id}`}
                      sentence={funnelSentence(measure, funnel)}
                      note={t('compare-save-note')}
                      sample={sample}
                    />
                  </FunnelChart>
                </section>
              )
            })}
          </div>
        </>
      )}
    </>
  )
}
