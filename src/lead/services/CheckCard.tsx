import { useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { daysSinceCheck, freshness, isNeverChecked } from '#core/practice/freshness.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { roleWords } from '#ui/roles.ts'
import { practice } from '../link/lead-data.ts'
import { openService } from '../link/view.ts'
import { hoursInWords } from './hours-words.ts'
import { needsCheck } from './service-edit.ts'
import { markChecked } from './service-store.ts'

/** Services to check this week, the longest unchecked first: what a desk would say of each on one line, and one tap for "still right". What the network keeps is the network's to check. */
export function CheckCard({ kept }: { readonly kept?: ReadonlySet<string> }) {
  const [message, setMessage] = useState('')
  const own = practice.value
  if (!own) return null
  const today = londonNow(Date.now()).slice(0, 10)
  const due = own.services
    .filter((service) => needsCheck(service, today) && !kept?.has(service.id))
    .sort((a, b) => daysSinceCheck(b, today) - b.checkEvery - (daysSinceCheck(a, today) - a.checkEvery))
  const check = (ids: readonly string[]) =>
    void markChecked(ids).then((saved) =>
      setMessage(saved.kind === 'saved' ? t('services-checked', { count: ids.length }) : saved.message),
    )
  return (
    <section class="card" aria-labelledby="to-check">
      <div class="card-head">
        <h3 id="to-check">
          {due.length > 0 ? t('services-due', { count: due.length }) : t('services-due-none')}
        </h3>
        {due.length > 1 ? (
          <button type="button" class="button" onClick={() => check(due.map(({ id }) => id))}>
            {t('services-all-right', { count: due.length })}
          </button>
        ) : null}
      </div>
      <p role="status">{message}</p>
      {due.length > 0 ? (
        <ul class="check-list">
          {due.map((service) => (
            <li key={service.id}>
              <div>
                <strong>{service.name}</strong>{' '}
                <span class={`tag fresh-${freshness(service, today, own.freshness)}`}>
                  {freshness(service, today, own.freshness) === 'fresh'
                    ? t('fresh-until', { count: service.checkEvery - daysSinceCheck(service, today) })
                    : t(`fresh-${freshness(service, today, own.freshness)}`)}
                </span>
                <p>{oneLine(service)}</p>
                <p class="quiet-text">
                  {isNeverChecked(service)
                    ? t('never-checked')
                    : t('checked-ago', {
                        days: daysSinceCheck(service, today),
                        by: roleWords(service.checked.by),
                      })}
                </p>
              </div>
              <div class="row">
                <button
                  type="button"
                  class="button main"
                  aria-label={t('service-right-one', { name: service.name })}
                  onClick={() => check([service.id])}
                >
                  {t('service-right')}
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={t('service-edit', { name: service.name })}
                  onClick={() => openService(service.id)}
                >
                  {t('edit')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** What there is to check: numbers, hours, how to refer. */
function oneLine({ phones, schedules, refer }: Service): string {
  return [phones.map(({ number }) => number).join(', '), hoursInWords(schedules), refer.steps]
    .filter(Boolean)
    .join(' · ')
}
