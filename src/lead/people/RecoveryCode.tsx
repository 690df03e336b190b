import { useState } from 'preact/hooks'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { newRecoveryCode } from './passkey-store.ts'

/** A code on paper for the day on which nothing else is at hand: shown once. `made` is the day of the one there is, or empty. */
export function RecoveryCode({ made }: { readonly made: string }) {
  const [code, setCode] = useState('')
  const [fault, setFault] = useState('')
  const make = async () => {
    const answer = await newRecoveryCode()
    setFault(answer.ok ? '' : answer.error)
    if (answer.ok) setCode(answer.body.code.replaceAll(/(.{5})(?=.)/g, '$1-'))
  }
  return (
    <section aria-labelledby="own-recovery">
      <h3 id="own-recovery">{t('recovery')}</h3>
      <p>
        {t('recovery-help')} {made && !code ? t('recovery-has', { date: longDate(made) }) : ''}
      </p>
      <p role="status">{fault || (code ? <strong>{t('recovery-shown', { code })}</strong> : '')}</p>
      <button type="button" class="button" onClick={() => void make()}>
        {t(made || code ? 'recovery-new' : 'recovery-make')}
      </button>
    </section>
  )
}
