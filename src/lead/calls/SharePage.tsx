import { useState } from 'preact/hooks'
import { RESPONSES } from '#core/tally/keys.ts'
import { t } from '#ui/language.ts'
import { download } from '../exchange/download.ts'
import { callCounts } from './calls-data.ts'
import { placeName } from './calls-names.ts'
import { shareable, sharedCsv, sharedRows } from './share.ts'

/** What may leave the practice: quarters that are over, by kind of help, with small counts hidden and the rest to the nearest five. */
export function SharePage() {
  const [chosen, setChosen] = useState<string>()
  const counts = callCounts.value
  if (!counts) return null
  const quarters = shareable(counts)
  const quarter = quarters.find(({ id }) => id === chosen) ?? quarters[0]
  if (!quarter) return <p>{t('calls-share-none')}</p>
  const rows = sharedRows(counts, quarter)
  const sample = counts.sample ? t('sample') : ''
  const columns = [t('calls-column-offered'), ...RESPONSES.map((response) => t(`response-${response}`))]
  const save = () => {
    const heads = [...(sample ? [sample] : []), t('calls-quarter'), 'id', t('axis-destination'), ...columns]
    const text = sharedCsv(rows, quarter, { sample, heads, nameOf: placeName })
    download(`calls-${quarter.id}${sample ? '-sample' : ''}.csv`, 'text/csv', text)
  }
  return (
    <>
      <p>{t('calls-share-note')}</p>
      <div class="row no-print" role="group" aria-label={t('calls-quarter')}>
        {quarters.map(({ id }) => (
          <button
            key={id}
            type="button"
            class="button"
            aria-pressed={id === quarter.id}
            onClick={() => setChosen(id)}
          >
            {id}
          </button>
        ))}
        <button type="button" class="button primary" onClick={save}>
          {t('calls-share-save')}
        </button>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('calls-page-share')}>
        <table class="calls-table">
          <caption>
            {t('calls-share-caption', { quarter: quarter.id, from: quarter.from, to: quarter.to })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('axis-destination')}</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, offered, responses }) => (
              <tr key={id}>
                <th scope="row">{placeName(id)}</th>
                {[offered, ...responses].map((n, at) => (
                  <td key={columns[at]}>{n}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
