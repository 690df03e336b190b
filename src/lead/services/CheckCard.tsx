import { useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { daysSinceCheck, freshness, isNeverChecked } from '#core/practice/freshness.ts'
import type { Service } from '#core/practice/service.ts'
import { type CheckWay, wantsOwnCheck } from '#core/practice/upkeep/still-right.ts'
import { t } from '#ui/language.ts'
import { roleWords } from '#ui/roles.ts'
import { practice } from '../link/lead-data.ts'
import { ForLeads } from '../people/ForLeads.tsx'
import { OpenService } from '../people/OpenService.tsx'
import { checkLine } from './check-line.ts'
import { checkDone, type SavedNote, SavedSaid } from './SavedSaid.tsx'
import { StillRight } from './StillRight.tsx'
import { needsCheck, unsureDays } from './service-edit.ts'
import { markChecked } from './service-store.ts'

/** Services to check this week, the longest unchecked first: what a desk would say of each on one line, and "still right" with how that is known: one at a time what was left too long, together only the rest. What the network keeps is the network's to check. */
export function CheckCard({ kept }: { readonly kept?: ReadonlySet<string> }) {
  const [done, setDone] = useState<SavedNote | undefined>(undefined)
  const [asked, setAsked] = useState<readonly string[]>([])
  const own = practice.value
  if (!own) return null
  const today = londonNow(Date.now()).slice(0, 10)
  const due = own.services
    .filter((service) => needsCheck(service, today) && !kept?.has(service.id))
    .sort((a, b) => daysSinceCheck(b, today) - b.checkEvery - (daysSinceCheck(a, today) - a.checkEvery))
  const together = due.filter((service) => !wantsOwnCheck(service, today, own.freshness))
  const check = (ids: readonly string[], how: CheckWay) =>
    void markChecked(ids, how).then((saved) => {
      // The next service may be asked about by now.
      setAsked((now) => (now.every((id) => ids.includes(id)) ? [] : now))
      setDone(checkDone(saved, ids.length))
    })
  const ask = (services: readonly Service[]) => (
    <StillRight
      services={services}
      onHow={(how) =>
        check(
          services.map(({ id }) => id),
          how,
        )
      }
      onNo={() => setAsked([])}
    />
  )
  return (
    <section class="card" aria-labelledby="to-check">
      <div class="card-head">
        <h3 id="to-check">
          {due.length > 0 ? t('services-due', { count: due.length }) : t('services-due-none')}
        </h3>
        {together.length > 1 ? (
          <ForLeads>
            <button type="button" class="button" onClick={() => setAsked(together.map(({ id }) => id))}>
              {t('services-together', { count: together.length })}
            </button>
          </ForLeads>
        ) : null}
      </div>
      {due.length > together.length ? <p class="quiet-text">{t('check-alone')}</p> : null}
      <SavedSaid done={done} />
      {asked.length > 1 ? ask(due.filter(({ id }) => asked.includes(id))) : null}
      {due.length > 0 ? (
        <ul class="check-list">
          {due.map((service) => (
            <li key={service.id}>
              <div>
                <strong dir="auto">{service.name}</strong>{' '}
                <span class={`tag fresh-${freshness(service, today, own.freshness)}`}>
                  {freshness(service, today, own.freshness) === 'fresh'
                    ? t('fresh-until', { count: service.checkEvery - daysSinceCheck(service, today) })
                    : t(`fresh-${freshness(service, today, own.freshness)}`)}
                </span>
                <p>{checkLine(service)}</p>
                <p class="quiet-text">
                  {isNeverChecked(service)
                    ? t('never-checked')
                    : t('checked-ago', {
                        count: daysSinceCheck(service, today),
                        by: roleWords(service.checked.by),
                      })}
                </p>
              </div>
              <div class="row">
                {unsureDays(service).length > 0 ? (
                  <p>{t('hours-not-sure-mend')}</p>
                ) : (
                  <ForLeads>
                    <button
                      type="button"
                      class="button main"
                      aria-label={t('service-right-one', { name: service.name })}
                      onClick={() => setAsked([service.id])}
                    >
                      {t('service-right')}
                    </button>
                  </ForLeads>
                )}
                <OpenService service={service} />
              </div>
              {asked.length === 1 && asked[0] === service.id ? ask([service]) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
