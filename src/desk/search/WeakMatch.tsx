import { t } from '#ui/language.ts'
import { raising } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { guessOf } from './choose.ts'

/** What was found is a guess, and says so: one more word helps, and so does the duty clinician. */
export function WeakMatch() {
  return (
    <div class="card nothing">
      <p>
        <strong>{t('weak-match')}</strong>
      </p>
      <p role="status">{t(guessOf.value === undefined ? 'weak-match-help' : 'weak-enter')}</p>
      <div class="row">
        <KeyButton letter="F8" kind="alarm" onClick={() => (raising.value = true)}>
          {t('nothing-duty')}
        </KeyButton>
      </div>
    </div>
  )
}
