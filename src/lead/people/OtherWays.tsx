import { useEffect, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { list, record, text } from '#ui/shape.ts'
import { ask } from '../link/lead-server.ts'
import { comeByPasskey, noPasskeysHere } from './passkey-store.ts'
import { notIn, signedIn } from './sign-in.ts'

interface Ways {
  readonly passkeysAt: readonly string[]
  /** What people call the sign-in of their organisation; empty where there is none. */
  readonly organisation: string
}

const isWays = record<Ways>({ passkeysAt: list(text), organisation: text })

/** The ways in that need no link: each stands only where it works, and says why where it could. Where work lies on the page, the organisation's own sign-in opens in another tab. */
export function OtherWays({ onDone, hasWork }: { readonly onDone: () => void; readonly hasWork?: boolean }) {
  const [ways, setWays] = useState<Ways>()
  const [message, setMessage] = useState('')
  const [blocked, setBlocked] = useState('')
  useEffect(() => {
    void ask(isWays, 'GET', '/api/sign-in/ways').then((answer) => {
      if (answer.ok) setWays(answer.body)
    })
  }, [])
  if (!ways || (ways.passkeysAt.length === 0 && !ways.organisation)) return null
  const { organisation: name, passkeysAt } = ways
  const come = async () => {
    const refused = (await comeByPasskey()) ?? (await signedIn())
    if (refused === undefined) onDone()
    else setMessage(refused)
  }
  const go = async () => {
    const answer = await ask(record<{ to: string }>({ to: text }), 'POST', '/api/sign-in/organisation')
    if (!answer.ok) setMessage(answer.error)
    else if (!hasWork) location.assign(answer.body.to)
    else if (open(answer.body.to, '_blank')) setMessage(t('organisation-in-tab', { name }))
    // A browser that opens no tab by itself opens one for a link that is pressed.
    else setBlocked(answer.body.to)
  }
  const cannot = passkeysAt.length > 0 ? noPasskeysHere(passkeysAt) : undefined
  return (
    <div class="card stack">
      {cannot ? <p>{cannot}</p> : null}
      <div class="row">
        {name ? (
          <button type="button" class="button main" onClick={() => void go()}>
            {t('organisation-sign-in', { name })}
          </button>
        ) : null}
        {passkeysAt.length > 0 && !cannot ? (
          <button type="button" class="button main" onClick={() => void come()}>
            {t('passkey-sign-in')}
          </button>
        ) : null}
      </div>
      {blocked ? (
        <p role="status">
          <a href={blocked} target="_blank" rel="noopener noreferrer" onClick={() => setBlocked('')}>
            {t('organisation-open-tab', { name })}
          </a>
        </p>
      ) : null}
      <p role="alert">{message || (notIn.value ? t(`organisation-${notIn.value}`, { name }) : '')}</p>
    </div>
  )
}
