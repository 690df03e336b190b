import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { number, record, text } from '#ui/shape.ts'
import { post } from '../link/lead-data.ts'
import { ForLeads } from '../people/ForLeads.tsx'
import { network } from './network-store.ts'

/** For a network's own lead: the practices that use its services, in numbers only, and a code for another to join. */
export function NetworkMembers() {
  const [message, setMessage] = useState('')
  const members = network.value.members ?? []
  const newCode = () =>
    void post(
      record<{ code: string; days: number }>({ code: text, days: number }),
      '/api/lead/network/code',
    ).then(
      ({ code, days }) => setMessage(t('network-new-code', { code, days })),
      (fault: Error) => setMessage(fault.message),
    )
  return (
    <section aria-labelledby="network-title">
      <h2 id="network-title">{t('network-members')}</h2>
      <p class="measure">{t('network-members-help')}</p>
      {members.length === 0 ? (
        <p>{t('network-no-members')}</p>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-label={t('network-table')}>
          <table>
            <thead>
              <tr>
                {['practice', 'used', 'adapted', 'hidden'].map((column) => (
                  <th scope="col" key={column}>
                    {t(`network-column-${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <tr key={member.id}>
                  <th scope="row">{member.name}</th>
                  <td>{member.used}</td>
                  <td>{member.adapted}</td>
                  <td>{member.hidden}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ForLeads>
        <div class="row">
          <button type="button" class="button" onClick={newCode}>
            {t('network-make-code')}
          </button>
        </div>
      </ForLeads>
      <p role="status">{message}</p>
    </section>
  )
}
