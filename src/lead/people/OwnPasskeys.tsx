import { useEffect, useState } from 'preact/hooks'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { PasskeyForm } from './PasskeyForm.tsx'
import { noPasskeysHere, type OwnWays, readOwnWays, removePasskey } from './passkey-store.ts'
import { RecoveryCode } from './RecoveryCode.tsx'

/** By what whoever is signed in comes next time without asking anybody: passkeys, and a code on paper. */
export function OwnPasskeys() {
  const [ways, setWays] = useState<OwnWays>()
  const [adding, setAdding] = useState(false)
  const [message, setMessage] = useState('')
  const read = async () => {
    const answer = await readOwnWays()
    if (answer.ok) setWays(answer.body)
    else setMessage(answer.error)
  }
  useEffect(() => void read(), [])
  const end = async (said: string) => {
    setAdding(false)
    setMessage(said)
    await read()
  }
  const remove = async (id: string, name: string) =>
    end((await removePasskey(id)) ?? t('passkey-removed', { name }))
  const cannot = ways && noPasskeysHere(ways.passkeysAt)
  return (
    <>
      <section aria-labelledby="own-passkeys">
        <h3 id="own-passkeys">{t('passkeys')}</h3>
        <p>{t('passkeys-help')}</p>
        {ways && ways.passkeys.length > 0 ? (
          <ul class="card check-list">
            {ways.passkeys.map(({ id, name, made, used }) => (
              <li key={id}>
                <p>
                  {used
                    ? t('passkey-line', { name, made: longDate(made), used: longDate(used) })
                    : t('passkey-line-new', { name, made: longDate(made) })}
                </p>
                <button
                  type="button"
                  class="button quiet"
                  aria-label={t('passkey-remove-one', { name })}
                  onClick={() => void remove(id, name)}
                >
                  {t('passkey-remove')}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        {cannot ? <p>{cannot}</p> : null}
        {adding ? (
          <PasskeyForm onMade={() => void end(t('passkey-made'))} onLeave={() => setAdding(false)} />
        ) : ways && !cannot ? (
          <button type="button" class="button" onClick={() => setAdding(true)}>
            {t('passkey-add')}
          </button>
        ) : null}
        <p role="status">{message}</p>
      </section>
      {ways ? <RecoveryCode made={ways.recoveryMade} /> : null}
    </>
  )
}
