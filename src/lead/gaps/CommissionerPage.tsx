import { t } from '#ui/language.ts'
import { callCounts } from '../calls/calls-data.ts'
import { placeName } from '../calls/calls-names.ts'
import { quarterWords } from '../calls/measure-words.ts'
import { shareable } from '../calls/share/share.ts'
import { practice } from '../link/lead-data.ts'
import { COMMISSIONER_REASONS, commissionerRows } from './commissioner.ts'

/** What callers could not have, on one page that may leave the practice: the last quarter that is over, small counts hidden. */
export function CommissionerPage() {
  const counts = callCounts.value
  const own = practice.value
  const [quarter] = counts ? shareable(counts) : []
  const rows = counts && quarter && own ? commissionerRows(counts, quarter, own.name) : undefined
  return (
    <section aria-labelledby="commissioner-title">
      <div class="card-head">
        <h2 id="commissioner-title">{t('commissioner-title')}</h2>
        <div class="row no-print">
          <a class="button" href="#gaps">
            {t('commissioner-back')}
          </a>
          {rows ? (
            <button type="button" class="button main" onClick={() => print()}>
              {t('commissioner-print')}
            </button>
          ) : null}
        </div>
      </div>
      {!quarter || !own ? <p>{t('calls-share-none')}</p> : rows ? null : <p>{t('data-too-few')}</p>}
      {quarter && own && rows ? (
        <>
          <p>
            <strong>{own.name}</strong> {counts?.sample ? <span class="tag">{t('sample')}</span> : null}
          </p>
          <p>{quarterWords(quarter)}</p>
          <p class="measure">{t('commissioner-say')}</p>
          {rows.length === 0 ? (
            <p>{t('commissioner-none')}</p>
          ) : (
            <div class="scroll" tabIndex={0} role="region" aria-labelledby="commissioner-title">
              <table class="words">
                <caption>{t('gaps-table')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('gaps-kind')}</th>
                    {COMMISSIONER_REASONS.map((reason) => (
                      <th scope="col" key={reason}>
                        {t(`gap-reason-${reason}`)}
                      </th>
                    ))}
                    <th scope="col">{t('commissioner-instead')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ destination, reasons, instead }) => (
                    <tr key={destination}>
                      <th scope="row">{placeName(destination)}</th>
                      {reasons.map((n, at) => (
                        <td key={COMMISSIONER_REASONS[at]}>{n}</td>
                      ))}
                      <td>{instead.map(placeName).join(', ')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <p class="quiet-text">{t('calls-share-note')}</p>
        </>
      ) : null}
    </section>
  )
}
