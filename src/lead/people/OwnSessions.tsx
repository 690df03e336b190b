import { useEffect, useState } from 'preact/hooks'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { list, record, text, yesNo } from '#ui/shape.ts'
import { AskFirst } from '../fields/AskFirst.tsx'
import { ask, isAccepted } from '../link/lead-server.ts'
import { tellSignedOut } from './sign-in.ts'

interface OwnSession {
  readonly id: string
  readonly place: string
  readonly began: string
  readonly used: string
  readonly here: boolean
}

const isSessions = record<{ sessions: readonly OwnSession[] }>({
  sessions: list(record<OwnSession>({ id: text, place: text, began: text, used: text, here: yesNo })),
})

const EVERYWHERE = '/api/me/sign-out-everywhere'

/** Where whoever is signed in is signed in: each can be ended, or all at once. */
export function OwnSessions() {
  const [sessions, setSessions] = useState<readonly OwnSession[]>([])
  const [message, setMessage] = useState('')
  const read = async () => {
    const answer = await ask(isSessions, 'GET', '/api/me/sessions')
    if (answer.ok) setSessions(answer.body.sessions)
    else setMessage(answer.error)
  }
  useEffect(() => void read(), [])
  const end = async (path: string) => {
    const answer = await ask(isAccepted, 'POST', path)
    setMessage(answer.ok ? '' : answer.error)
    if (answer.ok && path === EVERYWHERE) tellSignedOut()
    await read()
  }
  return (
    <section aria-labelledby="own-sessions">
      <h3 id="own-sessions">{t('sessions')}</h3>
      <p>{t('sessions-help')}</p>
      <ul class="card check-list">
        {sessions.map(({ id, place, began, used, here }) => (
          <li key={id}>
            <p>
              {t('sessions-line', {
                place: place || t('sessions-unknown'),
                began: longDate(began),
                used: longDate(used),
              })}{' '}
              {here ? <span class="tag">{t('sessions-here')}</span> : null}
            </p>
            {here ? null : (
              <button
                type="button"
                class="button quiet"
                onClick={() => void end(`/api/me/sessions/${id}/end`)}
              >
                {t('sessions-end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <AskFirst
        words={t('sessions-end-all')}
        question={<p>{t('sessions-end-all-sure')}</p>}
        yes={t('sessions-end-all-yes')}
        no={t('people-leave')}
        onYes={() => void end(EVERYWHERE)}
      />
      <p role="status">{message}</p>
    </section>
  )
}
