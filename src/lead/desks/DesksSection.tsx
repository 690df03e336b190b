import { useEffect, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { record, text } from '#ui/shape.ts'
import { desks, loadDesks, loadLead, post } from '../link/lead-data.ts'
import { isAccepted } from '../link/lead-server.ts'
import { askWhileUsed } from '../link/while-used.ts'
import { ForLeads } from '../people/ForLeads.tsx'
import { CountsFile } from './CountsFile.tsx'
import { DeskRow } from './DeskRow.tsx'
import { LastingCode } from './LastingCode.tsx'

/** The desks that have joined, each with its name, and a code to join another; the list is asked for anew while it is open. */
export function DesksSection() {
  const [message, setMessage] = useState('')
  useEffect(() => {
    void loadDesks()
    return askWhileUsed(loadDesks)
  }, [])
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
    <section aria-labelledby="desks-title">
      <h2 id="desks-title">{t('lead-desks')}</h2>
      <ul class="stack">
        {desks.value.map((desk, at) => (
          <DeskRow key={desk.id} desk={desk} n={at + 1} onRemove={remove(desk.id)} />
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
