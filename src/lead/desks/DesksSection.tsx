import { useState } from 'preact/hooks'
import { isIsoWeek, mondayOf } from '#core/clock/iso-week.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { record, text } from '#ui/shape.ts'
import { type Desk, desks, loadLead, post } from '../link/lead-data.ts'
import { isAccepted } from '../link/lead-server.ts'
import { ForLeads } from '../people/ForLeads.tsx'
import { CountsFile } from './CountsFile.tsx'
import { LastingCode } from './LastingCode.tsx'
import { RemoveDesk } from './RemoveDesk.tsx'

/** The desks that have joined, when each was last heard from (to the day), and a code to join another. */
export function DesksSection() {
  const [message, setMessage] = useState('')
  const newCode = () =>
    void post(record<{ code: string }>({ code: text }), '/api/lead/enrolment-code').then(
      ({ code }) => setMessage(t('lead-code', { code })),
      (fault: Error) => setMessage(fault.message),
    )
  const remove = (id: string) => () =>
    void post(isAccepted, `/api/lead/devices/${id}/revoke`).then(
      () => loadLead(),
      (fault: Error) => setMessage(fault.message),
    )
  return (
    <section aria-labelledby="desks-title" class="no-print">
      <h2 id="desks-title">{t('lead-desks')}</h2>
      <ul class="stack">
        {desks.value.map((desk, at) => (
          <li key={desk.id} class="row">
            {desk.name === undefined
              ? t('lead-desk', { n: at + 1, joined: longDate(desk.joined), heard: longDate(desk.heard) })
              : t('lead-desk-named', {
                  name: desk.name,
                  joined: longDate(desk.joined),
                  heard: longDate(desk.heard),
                })}
            {desk.forgets ? <span class="tag">{t('lead-desk-forgets')}</span> : null}
            {desk.revoked ? (
              <span class="tag">{t('lead-desk-removed')}</span>
            ) : (
              <ForLeads>
                <RemoveDesk n={at + 1} onRemove={remove(desk.id)} />
              </ForLeads>
            )}
            {desk.clockAhead ? <span class="tag">{t('lead-desk-clock')}</span> : null}
            {desk.notTaken.length > 0 ? (
              <p>
                {t('lead-desk-not-taken', {
                  what: desk.notTaken
                    .filter(({ week }) => isIsoWeek(week))
                    .map(notTakenWords)
                    .join('; '),
                })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <ForLeads>
        <button type="button" class="button" onClick={newCode}>
          {t('lead-new-code')}
        </button>
        <p role="status">{message}</p>
        <LastingCode onRemove={remove} />
        <CountsFile />
      </ForLeads>
    </section>
  )
}

function notTakenWords({ week, why }: Desk['notTaken'][number]): string {
  return t(`not-taken-${why}`, { week: t('week-of', { day: longDate(mondayOf(week)) }) })
}
