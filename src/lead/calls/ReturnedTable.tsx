import { RETURN_REASONS } from '#core/tally/keys.ts'
import { decimal } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'
import { callCounts } from './calls-data.ts'
import { placeName, topicName } from './calls-names.ts'
import { captionWords } from './measure-words.ts'
import './cards-table.css'
import { backFromCare, type ReturnedRow, returnedRows } from './returned.ts'

const WEEKS = 13

/** Which answers callers came back from, by route: how many of those who accepted it, and how sure that is. */
export function ReturnedTable() {
  const counts = callCounts.value
  const places = release.value?.destinations
  if (!counts || !places) return null
  const rows = returnedRows(counts, WEEKS)
  const all = rows.reduce((sum, { n }) => sum + n, 0)
  const right = rows.reduce((sum, { reasons }) => sum + (reasons.fine ?? 0), 0)
  return (
    <>
      <h3>{t('calls-returned')}</h3>
      <p class="quiet-text measure">{t('calls-returned-note')}</p>
      {rows.length === 0 ? (
        <p>{t('calls-returned-none')}</p>
      ) : (
        <>
          <p>{t('calls-returned-all', { all, right, count: backFromCare(counts, places, WEEKS) })}</p>
          <div class="scroll" tabIndex={0} role="region" aria-label={t('calls-returned')}>
            <table class="calls-table cards-table">
              <caption>{captionWords('calls-13-weeks', counts, WEEKS)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('calls-route')}</th>
                  <th scope="col">{t('calls-came-back')}</th>
                  <th scope="col">{t('calls-likely')}</th>
                  {RETURN_REASONS.map((reason) => (
                    <th scope="col" key={reason}>
                      {t(`calls-returned-${reason}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.topic} ${row.destination}`}>
                    <th scope="row">
                      {topicName(row.topic)}: {placeName(row.destination)}
                    </th>
                    <td data-head={t('calls-came-back')}>{t('lead-of', { n: row.n, all: row.of })}</td>
                    <td data-head={t('calls-likely')}>{rangeWords(row)}</td>
                    {RETURN_REASONS.map((reason) => (
                      <td key={reason} data-head={t(`calls-returned-${reason}`)}>
                        {row.reasons[reason] ?? 0}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}

function rangeWords({ range: [low, high] }: ReturnedRow): string {
  const percent = (share: number) => decimal(share * 100, share < 0.1 ? 1 : 0)
  return t('calls-range', { from: percent(low), to: percent(high) })
}
