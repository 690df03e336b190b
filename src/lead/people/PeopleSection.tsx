import { useEffect, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { ForLeads } from './ForLeads.tsx'
import { OwnPasskeys } from './OwnPasskeys.tsx'
import { OwnSessions } from './OwnSessions.tsx'
import { PersonForm } from './PersonForm.tsx'
import { PersonRow } from './PersonRow.tsx'
import { colleagues, loadPeople } from './people-store.ts'

/** Who may open this page and what they may do: invited here, changed, and removed. */
export function PeopleSection() {
  const [adding, setAdding] = useState(false)
  const [message, setMessage] = useState('')
  const [invited, setInvited] = useState('')
  useEffect(() => void loadPeople().then((why) => setMessage(why ?? '')), [])
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">{t('view-people')}</h2>
      <p>{t('people-help')}</p>
      <ul class="card check-list">
        {colleagues.value.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isInvited={person.id === invited}
            onRemoved={setMessage}
          />
        ))}
      </ul>
      <ForLeads>
        {adding ? (
          <PersonForm
            onDone={(saved) => {
              setAdding(false)
              setInvited(saved?.id ?? '')
              setMessage(saved ? t('people-added', { name: saved.name }) : '')
            }}
          />
        ) : (
          <button type="button" class="button main" onClick={() => setAdding(true)}>
            {t('people-add')}
          </button>
        )}
      </ForLeads>
      <p role="status">{message}</p>
      <OwnPasskeys />
      <OwnSessions />
    </section>
  )
}
