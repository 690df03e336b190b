import { ASSUMED_AT_FIRST } from '#core/practice/calls/assumed.ts'
import { decimal } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { practice, release } from '../../link/lead-data.ts'
import { mayChange } from '../../people/sign-in.ts'
import { callCounts } from '../calls-data.ts'
import '../cards-table.css'
import { AssumedForm } from './AssumedForm.tsx'
import { causesBeside, releasedIn } from './released.ts'

const WEEKS = 13
/** An estimate is no count: it is said to the nearest of these. */
const NEAREST = 5

/** GP appointments that were not needed, as an estimate with all it rests on; and causes of calls beside an audit of appointments. */
export function ReleasedPage() {
  const counts = callCounts.value
  const places = release.value?.destinations
  if (!counts || !places) return null
  const own = practice.value?.assumed
  const assumed = own ?? ASSUMED_AT_FIRST
  const { helped, back, appointments, hours } = releasedIn(counts, places, WEEKS, assumed)
  const { all, rows } = causesBeside(counts, WEEKS)
  const near = (n: number) => Math.round(n / NEAREST) * NEAREST
  return (
    <>
      <section class="card" aria-labelledby="released">
        <h3 id="released">{t('released-title')}</h3>
        <p class="calls-say">
          {t('released-say', {
            from: near(appointments[0]),
            to: near(appointments[1]),
            hoursFrom: Math.round(hours[0]),
            hoursTo: Math.round(hours[1]),
          })}
        </p>
        <p>{t('released-how')}</p>
        <ul class="calls-list">
          <li>{t('released-helped', { count: helped })}</li>
          <li>
            {t('released-assumed', { ...assumed })} {t(own ? 'released-own' : 'released-audit')}
          </li>
          <li>{t('released-back', { count: back })}</li>
          <li>{t('released-minutes')}</li>
        </ul>
        <p class="quiet-text">{t('released-note')}</p>
      </section>
      {mayChange.value ? <AssumedForm assumed={assumed} /> : null}
      <section class="card" aria-labelledby="headroom">
        <h3 id="headroom">{t('headroom-title')}</h3>
        <p class="quiet-text measure">{t('headroom-note')}</p>
        <div
          class="scroll"
          tabIndex={0}
          role="region"
          aria-label={t('calls-table-of', { name: t('headroom-title') })}
        >
          <table class="calls-table cards-table">
            <caption>{t('calls-13-weeks')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('axis-avoidable')}</th>
                <th scope="col">{t('headroom-here')}</th>
                <th scope="col">{t('calls-value')}</th>
                <th scope="col">{t('headroom-audit')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, n, share }) => (
                <tr key={id}>
                  <th scope="row">{t(id === 'team' ? 'headroom-team' : `cause-${id}`)}</th>
                  <td data-head={t('headroom-here')}>{t('lead-of', { n, all })}</td>
                  <td data-head={t('calls-value')}>
                    {all > 0 ? t('calls-percent', { n: decimal((100 * n) / all, 1) }) : '–'}
                  </td>
                  <td data-head={t('headroom-audit')}>{t('calls-percent', { n: decimal(share, 1) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  )
}
