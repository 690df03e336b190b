import { useEffect, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { OtherWays } from './OtherWays.tsx'
import { type ForWhom, linkOpened, lookAt, signInBy } from './sign-in.ts'

/** A link or a code that is good, and for whom it is. */
interface Found extends ForWhom {
  readonly token: string
}

/** The ways in: the button of a link that was opened, a code to type, and what needs neither; and what to do when none works. `hasWork` is set where what lies beneath must not be left. */
export function SignIn({ onDone, hasWork }: { readonly onDone: () => void; readonly hasWork?: boolean }) {
  const opened = linkOpened.value
  const [found, setFound] = useState<readonly Found[]>([])
  const [message, setMessage] = useState('')
  const look = async (given: readonly string[]) => {
    const answers = await Promise.all(given.map(async (token) => ({ token, answer: await lookAt(token) })))
    const good = answers.flatMap(({ token, answer }) => (answer.ok ? [{ token, ...answer.body }] : []))
    const [bad] = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.error]))
    setFound(good)
    setMessage(good.length === 0 ? (bad ?? '') : '')
  }
  useEffect(() => {
    if (opened) void look(opened.split('.'))
  }, [opened])
  const come = async (token: string, name?: string) => {
    const refused = await signInBy(token, name)
    if (refused === undefined) onDone()
    else setMessage(refused)
  }
  const submit = (form: HTMLFormElement) => {
    const given = new FormData(form)
    if (found[0]) return come(found[0].token, given.get('name')?.toString())
    return look([String(given.get('code') ?? '')])
  }
  if (found.length > 1)
    return (
      <div class="card stack">
        <p>{t('sign-in-several')}</p>
        {found.map(({ token, practice, name }) => (
          <div key={token} class="row">
            <button type="button" class="button main" onClick={() => void come(token)}>
              {t('sign-in-whom', { practice, name })}
            </button>
          </div>
        ))}
        <p role="alert">{message}</p>
      </div>
    )
  return (
    <>
      {opened && !message ? null : <OtherWays onDone={onDone} hasWork={hasWork ?? false} />}
      <form
        class="card stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit(event.currentTarget)
        }}
      >
        {found[0] ? <Whom whom={found[0]} /> : <CodeField />}
        <div class="row">
          <button type="submit" class="button main">
            {t(found[0] ? 'sign-in' : 'sign-in-look')}
          </button>
        </div>
        <p role="alert">{message}</p>
        <p class="quiet-text">{t('lead-sign-in-help')}</p>
      </form>
    </>
  )
}

function Whom({ whom: { practice, name, nameless } }: { readonly whom: ForWhom }) {
  return (
    <>
      <p>{t(nameless ? 'sign-in-first' : 'sign-in-whom', { practice, name })}</p>
      {nameless ? (
        <label>
          {t('sign-in-name')} <input class="field" name="name" maxLength={60} required autocomplete="name" />
        </label>
      ) : null}
    </>
  )
}

function CodeField() {
  return (
    <label>
      {t('sign-in-code')}{' '}
      <input class="field" name="code" maxLength={100} required autocomplete="one-time-code" />
    </label>
  )
}
