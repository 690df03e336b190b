import { useEffect, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { list, record, text } from '#ui/shape.ts'
import { ask } from '../link/lead-server.ts'
import { comeByPasskey, noPasskeysHere } from './passkey-store.ts'
import { signedIn } from './sign-in.ts'

const isWays = record<{ passkeysAt: readonly string[] }>({ passkeysAt: list(text) })

/** The ways in that need no link: each stands only where it works, and says why where it could. */
export function OtherWays({ onDone }: { readonly onDone: () => void }) {
  const [at, setAt] = useState<readonly string[]>([])
  const [message, setMessage] = useState('')
  useEffect(() => {
    void ask(isWays, 'GET', '/api/sign-in/ways').then((answer) => {
      if (answer.ok) setAt(answer.body.passkeysAt)
    })
  }, [])
  if (at.length === 0) return null
  const come = async () => {
    const refused = (await comeByPasskey()) ?? (await signedIn())
    if (refused === undefined) onDone()
    else setMessage(refused)
  }
  const cannot = noPasskeysHere(at)
  return (
    <div class="card stack">
      {cannot ? (
        <p>{cannot}</p>
      ) : (
        <div class="row">
          <button type="button" class="button main" onClick={() => void come()}>
            {t('passkey-sign-in')}
          </button>
        </div>
      )}
      <p role="alert">{message}</p>
    </div>
  )
}
