import { useState } from 'preact/hooks'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { record, text } from '#ui/shape.ts'
import { loadLead, post, waitingJoins } from '../link/lead-data.ts'
import { RemoveDesk } from './RemoveDesk.tsx'

/** Lasting codes for computers that are wiped each night: made with the desk's name, shown once, ended by removing the desk. */
export function LastingCode({ onRemove }: { readonly onRemove: (id: string) => () => void }) {
  const [message, setMessage] = useState('')
  const make = (form: HTMLFormElement) => {
    const given = new FormData(form)
    const name = String(given.get('name') ?? '').trim()
    const asked = { name, forgets: given.has('forgets') }
    post(record<{ code: string }>({ code: text }), '/api/lead/lasting-code', asked).then(
      ({ code }) => {
        setMessage(t('lead-lasting-code', { name, code: code.replaceAll(/(.{4})(?=.)/g, '$1-') }))
        form.reset()
        void loadLead()
      },
      (fault: Error) => setMessage(fault.message),
    )
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        make(event.currentTarget)
      }}
    >
      <h3>{t('lead-lasting')}</h3>
      <p>{t('lead-lasting-help')}</p>
      <ul class="stack">
        {waitingJoins.value.map(({ id, name, made }) => (
          <li key={id} class="row">
            {t('lead-desk-waiting', { name, made: longDate(made) })}
            <RemoveDesk called={name} onRemove={onRemove(id)} />
          </li>
        ))}
      </ul>
      <label>
        {t('lead-lasting-name')}{' '}
        <input class="field" name="name" maxLength={40} required autocomplete="off" />
      </label>
      <label>
        <input type="checkbox" name="forgets" defaultChecked /> {t('lead-lasting-forgets')}
      </label>
      <button type="submit" class="button">
        {t('lead-lasting-make')}
      </button>
      <p role="status">{message}</p>
    </form>
  )
}
