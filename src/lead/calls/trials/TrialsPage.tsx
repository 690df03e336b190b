import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { mayChange } from '../../people/sign-in.ts'
import { trialsHere } from '../calls-kept.ts'
import { TrialCard } from './TrialCard.tsx'
import { TrialForm } from './TrialForm.tsx'
import { TrialLog } from './TrialLog.tsx'

/** Small changes that are tried, each beside its chart, and the log of what was learned from those that ended. */
export function TrialsPage() {
  const [message, setMessage] = useState('')
  const trials = trialsHere.value
  const ended = trials.filter(({ end }) => end)
  return (
    <>
      <p class="measure">{t('trial-note')}</p>
      <p role="status">{message}</p>
      {trials
        .filter(({ end }) => !end)
        .map((trial) => (
          <TrialCard key={trial.id} trial={trial} onSaid={setMessage} />
        ))}
      {mayChange.value ? <TrialForm onSaid={setMessage} /> : null}
      {ended.length > 0 ? <TrialLog trials={ended} onSaid={setMessage} /> : null}
    </>
  )
}
