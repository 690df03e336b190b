import { t } from '#ui/language.ts'
import { call, park, parked, takeUp } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { NineAtATime } from '../parts/lists/NineAtATime.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { closing, showOverStep } from '../parts/over-step.tsx'
import { ParkedWords } from './ParkedWords.tsx'

/** The calls set aside, each on a digit; the one in hand can be set aside as well, and nothing is lost. */
function ParkedList({ onClose }: { readonly onClose: () => void }) {
  return (
    <OverPage
      id="parked"
      heading={t('parked-calls')}
      onClose={onClose}
      actions={(close) =>
        call.value && !call.value.ended ? (
          <KeyButton letter="P" onClick={closing(close, park)}>
            <kbd aria-hidden="true">F9</kbd> {t('park-too')}
          </KeyButton>
        ) : null
      }
    >
      {(close) => (
        <NineAtATime
          items={parked.value}
          each={(one, digit) => (
            <KeyButton key={one.call.id} letter={digit} onClick={closing(close, () => takeUp(one))}>
              <ParkedWords {...one} apart />
            </KeyButton>
          )}
        />
      )}
    </OverPage>
  )
}

/** Opens the list of the calls set aside over whatever is on screen. */
export function openParked(): void {
  if (!document.querySelector('dialog[open]')) showOverStep((close) => <ParkedList onClose={close} />)
}
