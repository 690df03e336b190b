import { useState } from 'preact/hooks'
import type { Measure } from '#core/measured/measures.ts'
import type { MeasuredWeek } from '#core/measured/series.ts'
import { t } from '#ui/language.ts'
import { valueWords, weekWords } from '../measure-words.ts'

/** All points of a measure as a table, the newest first; drawn when it is opened, since a page holds many. */
export function PointTable({
  measure,
  weeks,
}: {
  readonly measure: Measure
  readonly weeks: readonly (MeasuredWeek | undefined)[]
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
                <th scope="col">{t('calls-week')}</th>
                <th scope="col">{t('calls-counted')}</th>
                <th scope="col">{t('calls-of')}</th>
                <th scope="col">{t('calls-value')}</th>
                <th scope="col">{t('calls-unusual')}</th>
              </tr>
            </thead>
            <tbody>
              {weeks
                .filter((week) => week !== undefined)
                .toReversed()
                .map((week) => (
                  <tr key={week.id}>
                    <th scope="row">{weekWords(week.week)}</th>
                    <td>{week.n}</td>
                    <td>{week.of}</td>
                    <td>{valueWords(measure, week.point.value)}</td>
                    <td>{week.signal ? t(`calls-signal-${week.signal.kind}-${week.signal.way}`) : ''}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </details>
  )
}
