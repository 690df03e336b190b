import { t } from '#ui/language.ts'
import { leaveTraining } from '../call/in-training.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { training } from '../parts/training.ts'

/** In training, where somebody may be in danger: one key sends it after all and leaves training, with the call in hand. */
export function RealAfterAll({ onReal }: { readonly onReal: () => void }) {
  if (!training.value) return null
  return (
    <KeyButton
      letter="R"
      kind="alarm"
      onClick={() => {
        leaveTraining()
        onReal()
      }}
    >
      {t('training-real')}
    </KeyButton>
  )
}
