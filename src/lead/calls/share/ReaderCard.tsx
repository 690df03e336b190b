import { useEffect, useState } from 'preact/hooks'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { record, text } from '#ui/shape.ts'
import { ask, isAccepted } from '../../link/lead-server.ts'
import { mayChange } from '../../people/sign-in.ts'

const isReader = record<{ made: string | null }>({
  made: (value): value is string | null => value === null || text(value),
})

/** The token by which a program of others reads what stands on this page, and nothing else: made, shown once, and ended here. */
export function ReaderCard() {
  const [made, setMade] = useState<string | null>()
  const [token, setToken] = useState('')
  const [message, setMessage] = useState('')
  const load = async () => {
    const answer = await ask(isReader, 'GET', '/api/lead/reader')
    if (answer.ok) setMade(answer.body.made)
  }
  useEffect(() => void load(), [])
  const make = async () => {
    const answer = await ask(record<{ token: string }>({ token: text }), 'POST', '/api/lead/reader')
    setToken(answer.ok ? answer.body.token : '')
    setMessage(answer.ok ? t('reader-made-now') : answer.error)
    await load()
  }
  const end = async () => {
    const answer = await ask(isAccepted, 'POST', '/api/lead/reader/end')
    setToken('')
    setMessage(answer.ok ? t('reader-ended') : answer.error)
    await load()
  }
  return (
    <section class="card no-print" aria-labelledby="reader-title">
      <h3 id="reader-title">{t('reader-title')}</h3>
      <p class="measure">{t('reader-help', { address: `${location.origin}/api/read` })}</p>
      <p>{made ? t('reader-made', { date: longDate(made) }) : t('reader-none')}</p>
      {mayChange.value ? (
        <div class="row">
          <button type="button" class="button" onClick={() => void make()}>
            {t(made ? 'reader-make-new' : 'reader-make')}
          </button>
          {made ? (
            <button type="button" class="button quiet" onClick={() => void end()}>
              {t('reader-end')}
            </button>
          ) : null}
        </div>
      ) : null}
      <p role="status">{message}</p>
      {token ? <code>{token}</code> : null}
    </section>
  )
}
