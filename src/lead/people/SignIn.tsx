import { useEffect, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { OtherWays } from './OtherWays.tsx'
import { type ForWhom, linkOpened, lookAt, signInBy } from './sign-in.ts'

/** The ways in: the button of a link that was opened, or a code to type; and what to do when neither works. */
export function SignIn({ onDone }: { readonly onDone: () => void }) {
  const token = linkOpened.value
  const [found, setFound] = useState<{ token: string; whom: ForWhom } | undefined>(undefined)
  const [message, setMessage] = useState('')
  const look = async (given: string) => {
    const answer = await lookAt(given)
    setFound(answer.ok ? { token: given, whom: answer.body } : undefined)
    setMessage(answer.ok ? '' : answer.error)
  }
  useEffect(() => {
    if (token) void look(token)
  }, [token])
  const come = async (name: string | undefined) => {
    const refused = await signInBy(found!.token, name)
    if (refused === undefined) onDone()
    else setMessage(refused)
  }
  const submit = (form: HTMLFormElement) => {
    const given = new FormData(form)
    if (found) return come(given.get('name')?.toString())
    return look(String(given.get('code') ?? ''))
  }
  return (
    <>
      {token ? null : <OtherWays onDone={onDone} />}
      <form
        class="card stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit(event.currentTarget)
        }}
      >
        {found ? (
          <>
            <p>
              {t(found.whom.nameless ? 'sign-in-first' : 'sign-in-whom', {
                practice: found.whom.practice,
                name: found.whom.name,
              })}
            </p>
            {found.whom.nameless ? (
              <label>
                {t('sign-in-name')}{' '}
                <input class="field" name="name" maxLength={60} required autocomplete="name" />
              </label>
            ) : null}
          </>
        ) : (
          <label>
            {t('sign-in-code')}{' '}
            <input class="field" name="code" maxLength={100} required autocomplete="one-time-code" />
          </label>
        )}
        <div class="row">
          <button type="submit" class="button main">
            {t(found ? 'sign-in' : 'sign-in-look')}
          </button>
        </div>
        <p role="alert">{message}</p>
        <p class="quiet-text">{t('lead-sign-in-help')}</p>
      </form>
    </>
  )
}
