import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { call, emergency } from '../call/desk-state.ts'
import { unknownHere } from '../link/api.ts'
import { deskState, setHealth } from '../link/desk-health.ts'
import { enrolWithCode } from '../link/enrol.ts'
import { refreshPractice } from './practice-sync.ts'

/** Joins this desk to a practice by a one-time code; the topics can be read meanwhile. */
export function JoinCard() {
  const [came, setCame] = useState('')
  if (deskState.value.joined && !unknownHere.value) return null
  // An open call keeps the screen; the code can wait.
  if (call.value || emergency.value) return null
  return (
    <form
      class="card stack join"
      data-standing
      onSubmit={(event) => {
        event.preventDefault()
        const code = String(new FormData(event.currentTarget).get('code') ?? '')
        void enrolWithCode(code).then((came) => {
          if (came !== 'joined') return setCame(came)
          setHealth({ joined: true })
          void refreshPractice()
        })
      }}
    >
      <h2>{t('join-title')}</h2>
      <p>{t('join-help')}</p>
      <label>
        {t('join-code')} <input class="field" name="code" maxLength={30} autocomplete="off" required />
      </label>
      {came ? <p role="alert">{t(`join-${came}`)}</p> : null}
      <button type="submit" class="button main">
        {t('join')}
      </button>
    </form>
  )
}
