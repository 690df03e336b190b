import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { askWeekMail, endWeekMail, type OwnWeekMail, readWeekMail, weekMailWords } from './week-mail.ts'

/** The tick for having last week's page by e-mail each Monday, and the address that it goes to: whoever is signed in decides for themselves. */
export function WeekMailCard() {
  const [sends, setSends] = useState<boolean>()
  const [mail, setMail] = useState<OwnWeekMail | null>(null)
  const [typing, setTyping] = useState(false)
  const [message, setMessage] = useState('')
  const tick = useRef<HTMLInputElement>(null)
  useEffect(() => {
    void readWeekMail().then((answer) => {
      if (!answer.ok) return
      setSends(answer.body.sends)
      setMail(answer.body.mail)
    })
  }, [])
  if (sends === undefined) return null
  if (!sends && !mail) return <p class="quiet-text no-print">{t('week-mail-file')}</p>
  const choose = async (on: boolean) => {
    setMessage('')
    setTyping(on)
    if (on || !mail) return
    const answer = await endWeekMail()
    setMessage(answer.ok ? t('week-mail-ended') : answer.error)
    if (answer.ok) setMail(null)
  }
  const save = async (address: string) => {
    const answer = await askWeekMail(address)
    setMessage(answer.ok ? t('week-mail-saved') : answer.error)
    if (!answer.ok) return
    setMail(answer.body.mail)
    setTyping(false)
    tick.current?.focus()
  }
  return (
    <section class="card stack tight no-print" aria-label={t('week-mail')}>
      <label class="row">
        <input
          ref={tick}
          type="checkbox"
          checked={mail !== null || typing}
          onChange={(event) => void choose(event.currentTarget.checked)}
        />{' '}
        {t('week-mail-tick')}
      </label>
      <p class="quiet-text">{t('week-mail-help')}</p>
      {mail && !typing ? (
        <p>
          {t('week-mail-to', { address: mail.address })} {sends ? weekMailWords(mail) : t('week-mail-unset')}{' '}
          {sends ? (
            <button type="button" class="button quiet" onClick={() => setTyping(true)}>
              {t('week-mail-change')}
            </button>
          ) : null}
        </p>
      ) : null}
      {typing ? <AddressForm address={mail?.address ?? ''} onSave={save} /> : null}
      <p role="status">{message}</p>
    </section>
  )
}

function AddressForm({
  address,
  onSave,
}: {
  readonly address: string
  readonly onSave: (address: string) => Promise<void>
}) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      class="stack tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void onSave(field.current?.value ?? '')
      }}
    >
      <label class="stack tight">
        {t('week-mail-address')}
        <input
          class="field"
          ref={field}
          type="email"
          defaultValue={address}
          maxLength={254}
          autocomplete="email"
        />
      </label>
      <div>
        <button type="submit" class="button main">
          {t('week-mail-save')}
        </button>
      </div>
    </form>
  )
}
