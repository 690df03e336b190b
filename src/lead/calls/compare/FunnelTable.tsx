import { useState } from 'preact/hooks'
import type { ComparedMeasure } from '#core/disclosure/compared.ts'
import { t } from '#ui/language.ts'
import { comparedValue, practiceWords } from './compare-words.ts'
import type { Funnel } from './funnel.ts'

/** All points of a funnel as a table, in the order of their letters. */
export function FunnelTable({
  measure,
  funnel,
}: {
  readonly measure: ComparedMeasure
  readonly funnel: Funnel
}) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('calls-as-table')}</summary>
      {open ? (
        <div class="scroll" tabIndex={0} role="region" aria-label={t(`calls-measure-${measure.id}`)}>
          <table>
            <thead>
              <tr>
                {[
                  'compare-column',
                  'calls-counted',
                  'calls-of',
                  'calls-value',
                  'compare-where',
                  'compare-story',
                ].map((head) => (
                  <th scope="col" key={head}>
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {funnel.points.map(({ practice, n, of, value, apart }) => (
                <tr key={practice.id}>
                  <th scope="row">{practiceWords(practice)}</th>
                  <td>{n}</td>
                  <td>{of}</td>
                  <td>{comparedValue(measure, value)}</td>
                  <td>{t(apart ? 'compare-apart' : 'compare-within')}</td>
                  <td dir="auto">{practice.stories[measure.id] ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </details>
  )
}
