import { useState } from 'preact/hooks'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { newRecoveryCode } from './passkey-store.ts'

/** A code on paper for the day on which nothing else is at hand: shown once. `made` is the day of the one there is, or empty. */
export function RecoveryCode({ made }: { readonly made: string }) {
  const [message, setMessage] = useState('')
  const [fresh, setFresh] = useState(false)
  const make = async () => {
    const answer = await newRecoveryCode()
    setFresh(answer.ok)
    setMessage(
      answer.ok
        ? t('recovery-shown', { code: answer.body.code.replaceAll(/(.{5})(?=.)/g, '$1-') })
        : answer.error,
    )
  }
  const has = made !== '' || fresh
  return (
    <>
      <h4>{t('recovery')}</h4>
      <p>
        {t('recovery-help')} {made && !fresh ? t('recovery-has', { date: longDate(made) }) : ''}
      </p>
      <p role="status">
        <strong>{message}</strong>
      </p>
      <button type="button" class="button" onClick={() => void make()}>
        {t(has ? 'recovery-new' : 'recovery-make')}
      </button>
    </>
  )
}
