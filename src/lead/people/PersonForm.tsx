import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { AskToLeave } from '../leaving/AskToLeave.tsx'
import { practice } from '../link/lead-data.ts'
import { type Colleague, type ColleagueGiven, endPasskeys, savePerson } from './people-store.ts'

/** What somebody is called and may do: of a new person, or of one who is there. */
export function PersonForm({
  person,
  onDone,
}: {
  readonly person?: Colleague
  /** Saved, or left as it was. */
  readonly onDone: (saved?: Colleague) => void
}) {
  const [message, setMessage] = useState('')
  const [dirty, setDirty] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])
  const roles = [practice.value?.kind === 'network' ? 'network-lead' : 'lead', 'read-only']
  const save = async (form: HTMLFormElement) => {
    const given = Object.fromEntries(new FormData(form)) as unknown as ColleagueGiven
    const saved = await savePerson(given, person?.id)
    if (saved.ok) onDone(saved.body.person)
    else setMessage(saved.error)
  }
  const end = async ({ id, name: theirs }: Colleague) =>
    setMessage((await endPasskeys(id)) ?? t('people-lost-ended', { name: theirs }))
  return (
    <form
      class="card stack"
      onInput={() => setDirty(true)}
      onSubmit={(event) => {
        event.preventDefault()
        void save(event.currentTarget)
      }}
    >
      <AskToLeave dirty={dirty} back={name} />
      <label>
        {t('people-name')}{' '}
        <input
          class="field"
          name="name"
          ref={name}
          defaultValue={person?.name}
          maxLength={60}
          required
          autocomplete="off"
        />
      </label>
      <label>
        {t('people-role')}{' '}
        <select class="field" name="role" defaultValue={person?.role}>
          {roles.map((role) => (
            <option key={role} value={role} selected={role === person?.role}>
              {t(`person-${role}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('people-email')}{' '}
        <input
          class="field"
          name="email"
          type="email"
          defaultValue={person?.email}
          maxLength={200}
          autocomplete="off"
        />
      </label>
      <div class="row">
        <button type="submit" class="button main">
          {t('people-save')}
        </button>
        <button type="button" class="button" onClick={() => onDone()}>
          {t('people-leave')}
        </button>
      </div>
      {person ? (
        <div class="row">
          <p>{t('people-lost')}</p>
          <button type="button" class="button quiet" onClick={() => void end(person)}>
            {t('people-lost-end')}
          </button>
        </div>
      ) : null}
      <p role="status">{message}</p>
    </form>
  )
}
