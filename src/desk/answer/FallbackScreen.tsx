import { t } from '#ui/language.ts'
import { newEnquiry } from '../call/desk-state.ts'
import { board } from '../duty/board.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

/** When anything goes wrong at the desk there is still an answer: ask the duty clinician. Never a blank screen. */
export function FallbackScreen({ fault }: { readonly fault: Error }) {
  return (
    <section class="step" role="alert">
      <div class="card stack">
        <h1 class="task">
          {t('fallback-title', { name: board.value.clinician || t('the-duty-clinician') })}
        </h1>
        <p>{t('fallback-help')}</p>
        <p class="quiet-text">{fault.message}</p>
        <KeyButton letter="F2" kind="main" onClick={newEnquiry}>
          {t('new-enquiry')}
        </KeyButton>
      </div>
    </section>
  )
}
