import { t } from '#ui/language.ts'
import { WithEnglish } from '#ui/WithEnglish.tsx'
import { KeyButton } from '../parts/KeyButton.tsx'
import { NineAtATime } from '../parts/lists/NineAtATime.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { showOverStep } from '../parts/over-step.tsx'
import { typedFromHere } from '../parts/step-keys.ts'
import type { Call } from './call.ts'
import { type Changeable, changeable } from './changeable.ts'
import { update } from './desk-state.ts'

/** The answers of this call, each on a digit: the one that is pressed is asked again. */
function ChangeAnswer({
  answers,
  onClose,
}: {
  readonly answers: readonly Changeable[]
  readonly onClose: () => void
}) {
  return (
    <OverPage
      id="change-answer"
      class="card stack change-answer"
      heading={t('change-which')}
      headingClass="task"
      back={t('back')}
      onClose={onClose}
    >
      {(close) => (
        <NineAtATime
          items={answers}
          each={({ label, english = [], change }, digit) => (
            <KeyButton
              key={label}
              letter={digit}
              onClick={() => {
                close()
                update(change)
              }}
            >
              <WithEnglish words={label} english={english} />
            </KeyButton>
          )}
        />
      )}
    </OverPage>
  )
}

/** The key that changes an answer, on every step of a call in which something was answered. */
export function ChangeKey({ call }: { readonly call: Call }) {
  const answers = call.ended ? [] : changeable(call)
  if (answers.length === 0) return null
  return (
    <button
      type="button"
      class="tag"
      aria-keyshortcuts="E"
      onClick={() => {
        showOverStep((close) => <ChangeAnswer answers={answers} onClose={close} />)
        typedFromHere(true)
      }}
    >
      <kbd aria-hidden="true">E</kbd> {t('change-answer')}
    </button>
  )
}
