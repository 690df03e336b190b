import { useEffect, useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { t } from '#ui/language.ts'
import { callCounts, loadCalls } from '../calls/calls-data.ts'
import { practice, release } from '../link/lead-data.ts'
import { newService, part } from '../link/view.ts'
import { OpenService } from '../people/OpenService.tsx'
import { mayChange } from '../people/sign-in.ts'
import { setNotNeeded } from '../practice/practice-store.ts'
import { live } from '../services/service-store.ts'
import { CommissionerPage } from './CommissionerPage.tsx'
import { GAP_WEEKS, type Gap, gapMark, gapsOf, outOfUse } from './gaps.ts'
import './gaps.css'

/** What the practice lacks, what callers get instead and how often, and what is here on paper only. */
export function GapsSection() {
  const [message, setMessage] = useState('')
  useEffect(() => void loadCalls(), [])
  const own = practice.value
  const content = release.value
  if (!own || !content) return null
  if (part.value === 'commissioner') return <CommissionerPage />
  const label = (id: string) => content.destinations[id]?.label ?? t('lead-other')
  const gaps = gapsOf(content, own, callCounts.value)
  const open = gaps.filter(({ notHere }) => !notHere)
  const folded = gaps.filter(({ notHere }) => notHere)
  const out = outOfUse(content, own, live.value.full, londonNow(Date.now()))
  const mark = ({ destination }: Gap, notHere: boolean) =>
    void setNotNeeded(gapMark(destination), notHere).then((refused) =>
      setMessage(refused ?? t(notHere ? 'gaps-marked' : 'gaps-back', { name: label(destination) })),
    )
  return (
    <section aria-labelledby="gaps-title">
      <h2 id="gaps-title">{t('gaps')}</h2>
      <p class="measure">
        {t('gaps-help', { count: Math.min(GAP_WEEKS, callCounts.value?.weeks.length ?? 0) })}
      </p>
      <p class="no-print">
        <a href="#gaps/commissioner">{t('commissioner-see')}</a>
      </p>
      <p role="status">{message}</p>
      {out.length > 0 ? (
        <div class="card">
          <h3>{t('gaps-out')}</h3>
          <ul class="check-list">
            {out.map(({ destination, services }) => (
              <li key={destination}>
                <div>
                  <strong>{label(destination)}</strong>
                  {services.map(({ service, reason }) => (
                    <p key={service.id}>
                      <bdi>{service.name}</bdi>: {t(`gaps-out-${reason}`)}
                    </p>
                  ))}
                </div>
                <div class="row">
                  {services.map(({ service }) => (
                    <OpenService key={service.id} service={service} />
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {open.length === 0 ? (
        <p>{t('gaps-none')}</p>
      ) : (
        <table class="words gaps-table">
          <caption>{t('gaps-table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('gaps-kind')}</th>
              <th scope="col" class="number">
                {t('gaps-missed')}
              </th>
              <th scope="col" class="number">
                {t('gaps-topics')}
              </th>
              <th scope="col" class="no-print">
                {t('service-do')}
              </th>
            </tr>
          </thead>
          <tbody>
            {open.map((gap) => (
              <tr key={gap.destination}>
                <th scope="row">
                  {label(gap.destination)}
                  <p class="instead">{insteadWords(gap, label)}</p>
                </th>
                <td class="number" data-label={t('gaps-missed')}>
                  {gap.times}
                </td>
                <td class="number" data-label={t('gaps-topics')}>
                  {gap.topics}
                </td>
                <td class="no-print">
                  {mayChange.value ? (
                    <div class="row">
                      <button
                        type="button"
                        class="button"
                        aria-label={t('gaps-add-one', { name: label(gap.destination) })}
                        onClick={() => newService([gap.destination])}
                      >
                        {t('gaps-add')}
                      </button>
                      <button
                        type="button"
                        class="button quiet"
                        aria-label={t('gaps-not-here-one', { name: label(gap.destination) })}
                        onClick={() => mark(gap, true)}
                      >
                        {t('gaps-not-here')}
                      </button>
                    </div>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {folded.length > 0 ? (
        <details class="folded">
          <summary>{t('gaps-folded', { count: folded.length })}</summary>
          <ul class="check-list">
            {folded.map((gap) => (
              <li key={gap.destination}>
                <span>
                  {label(gap.destination)}{' '}
                  <span class="quiet-text">{t('gaps-times', { count: gap.times })}</span>
                </span>
                {mayChange.value ? (
                  <button
                    type="button"
                    class="button"
                    aria-label={t('gaps-bring-back-one', { name: label(gap.destination) })}
                    onClick={() => mark(gap, false)}
                  >
                    {t('gaps-bring-back')}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

const SHOWN = 3

/** "Callers got: GP within 2 weeks (5), Practice nurse (2)." */
function insteadWords({ instead, counted }: Gap, label: (id: string) => string): string {
  if (instead.length === 0) return ''
  const places = instead
    .slice(0, SHOWN)
    .map((one) => (counted ? `${label(one.destination)} (${one.times})` : label(one.destination)))
    .join(', ')
  return t(counted ? 'gaps-instead' : 'gaps-would', { places })
}
