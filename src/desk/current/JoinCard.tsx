import { useState } from 'preact/hooks'
import { codeOffered } from '#ui/desk-practice.ts'
import { t } from '#ui/language.ts'
import { call, emergency } from '../call/desk-state.ts'
import { unknownHere } from '../link/api.ts'
import { deskState, setHealth } from '../link/desk-health.ts'
import { enrolWithCode } from '../link/enrol.ts'
import { ENTER, MORE } from '../parts/KeyButton.tsx'
import { refreshPractice } from './practice-sync.ts'

/** Joins this desk to a practice by a one-time code, also to another one where the address offers its code; the topics can be read meanwhile. */
export function JoinCard() {
  const [came, setCame] = useState('')
  const [offered, setOffered] = useState(() => codeOffered(location.hash))
  const elsewhere = deskState.value.joined && !unknownHere.value
  if (elsewhere && !offered) return null
  // An open call keeps the screen; the code can wait.
  if (call.value || emergency.value) return null
  const forgetOffer = () => {
    history.replaceState(history.state, '', location.pathname)
    setOffered(undefined)
  }
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
          forgetOffer()
          void refreshPractice()
        })
      }}
    >
      <h2>{t('join-title')}</h2>
      <p>{t(elsewhere ? 'join-moves' : 'join-help')}</p>
      <label>
        {t('join-code')}{' '}
        <input class="field" name="code" maxLength={30} autocomplete="off" required value={offered} />
      </label>
      {came ? <p role="alert">{t(`not-joined-${came}`)}</p> : null}
      <button type="submit" class="button main" aria-keyshortcuts={ENTER}>
        <kbd aria-hidden="true">{ENTER}</kbd> {t('join')}
      </button>
      {elsewhere ? (
        <button type="button" class="button" aria-keyshortcuts={MORE} onClick={forgetOffer}>
          <kbd aria-hidden="true">{MORE}</kbd> {t('join-stay')}
        </button>
      ) : null}
    </form>
  )
}
