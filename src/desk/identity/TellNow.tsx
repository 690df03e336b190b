import { t } from '#ui/language.ts'
import { raising } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

/** Closes the page and goes to the duty clinician. */
export function TellNow({ close }: { readonly close: () => void }) {
  return (
    <KeyButton
      letter="F8"
      kind="alarm"
      onClick={() => {
        close()
        raising.value = true
      }}
    >
      {t('this-worries-me')}
    </KeyButton>
  )
}
