import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { makePasskey } from './passkey-store.ts'
import { me } from './sign-in.ts'

/** Says whose a passkey will be, and makes it on this very device or on a phone. */
export function PasskeyForm({
  onMade,
  onLeave,
}: {
  readonly onMade: () => void
  readonly onLeave: () => void
}) {
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => name.current?.focus(), [])
  const make = async (on: 'here' | 'phone') => {
    setBusy(true)
    const refused = await makePasskey(name.current?.value.trim() || t(`passkey-name-${on}`), on)
    setBusy(false)
    if (refused === undefined) onMade()
    else setMessage(refused)
  }
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault()
        void make('here')
      }}
    >
      <p>
        {t('passkey-whose', { name: me.value?.name ?? '', practice: practice.value?.name ?? '' })}{' '}
        {t('passkey-shared')}
      </p>
      <label>
        {t('passkey-name')} <input class="field" ref={name} maxLength={60} autocomplete="off" />
      </label>
      <div class="row">
        <button type="submit" class="button main" disabled={busy}>
          {t('passkey-here')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void make('phone')}>
          {t('passkey-phone')}
        </button>
        <button type="button" class="button quiet" onClick={onLeave}>
          {t('passkey-later')}
        </button>
      </div>
      <p class="quiet-text">{t('passkey-phone-help')}</p>
      <p role="alert">{message}</p>
    </form>
  )
}
